"""Where the work that a clock asks for is done. The areas own the pages and offer their addresses at
start-up.
"""

from __future__ import annotations

from collections.abc import Callable

PageOf = Callable[[int], str]

_pages: dict[str, PageOf] = {}


def offer(subject_kind: str, page: PageOf) -> None:
    """Give the page of a kind of thing (``app.model``), from its id. Raises ValueError when there is one."""
    if subject_kind in _pages:
        raise ValueError(f"The page of {subject_kind} is offered twice.")
    _pages[subject_kind] = page


def page_of(subject_kind: str, subject_id: int) -> str:
    """The address of the page, or nothing where none is offered."""
    return _pages[subject_kind](subject_id) if subject_kind in _pages else ""
