"""What happened, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kith.kernel.ui.parts.base import Content, Part
from kith.kernel.ui.parts.inline import Link, Moment


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened: what, when, who says so, and what was thought of it.

    `id` lets a link lead back to it. `actions` are what may be done with it.
    """

    title: Content
    happened: Moment
    byline: str = ""
    content: Content = ""
    analysis: Content = ""
    tags: Content = ""
    is_significant: bool = False
    actions: Sequence[Link] = ()
    id: str = ""


@dataclass(frozen=True)
class Timeline(Part):
    """Entries, newest or oldest first as given. `heading_level` fits them under the page's own headings."""

    template = "ui/parts/timeline.html"

    entries: Sequence[TimelineEntry]
    heading_level: int = 3
    empty: str = "Nothing has been recorded yet."
