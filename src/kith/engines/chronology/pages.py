"""Where the source of an entry is shown. The areas own the pages and offer their addresses at start-up."""

from __future__ import annotations

from collections.abc import Callable

PageOf = Callable[[int], str]

_pages: dict[str, PageOf] = {}


def offer(source_kind: str, page: PageOf) -> None:
    """Give the page of a kind of source (``app.model``), from its id. Raises ValueError when there is one."""
    if source_kind in _pages:
        raise ValueError(f"The page of {source_kind} is offered twice.")
    _pages[source_kind] = page


def page_of(source_kind: str, source_id: int | None) -> str:
    """The address of the source, or nothing where none is offered."""
    return _pages[source_kind](source_id) if source_id is not None and source_kind in _pages else ""
