"""Where a worker who needs a reason is sent. The record above this tier owns the page and hands its address down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_pages: list[Callable[[Any, str], str]] = []


def sent_to(page: Callable[[Any, str], str]) -> None:
    """Set the function giving the address of the break-glass page for a thing. Called once, by the record's wiring."""
    _pages[:] = [page]


def page_for(thing: Any, *, back_to: str) -> str:
    """The address of the page that asks for the reason, returning to ``back_to`` when it is given."""
    return _pages[0](thing, back_to)
