"""Parts that tell the reader something apart from the run of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kith.kernel.ui.parts.base import Content, Part


@dataclass(frozen=True)
class Notification(Part):
    """A banner at the top of the page: what was just done ("Plan ended"), or what the reader must know.

    id: that of its heading; two banners on one page need two.
    """

    template = "ui/parts/notification.html"

    text: Content
    kind: Literal["important", "success"] = "important"
    title: str = ""
    id: str = "govuk-notification-banner-title"

    @property
    def heading(self) -> str:
        return self.title or ("Success" if self.kind == "success" else "Important")


@dataclass(frozen=True)
class Warning(Part):
    """A consequence the reader must not overlook."""

    template = "ui/parts/warning.html"

    text: Content


@dataclass(frozen=True)
class Inset(Part):
    """Words set apart: an extract, a quotation of the child, an aside."""

    template = "ui/parts/inset.html"

    content: Content


@dataclass(frozen=True)
class Details(Part):
    """More, for those who want it."""

    template = "ui/parts/details.html"

    summary: str
    content: Content
    is_open: bool = False


@dataclass(frozen=True)
class Panel(Part):
    """The end of a journey: what has been done, and the reference to keep."""

    template = "ui/parts/panel.html"

    title: str
    body: Content = ""
    heading_level: int = 1


@dataclass(frozen=True)
class Progress(Part):
    """How much of a known whole is done, said in words with the bar."""

    template = "ui/parts/progress.html"

    label: str
    done: int
    of: int
    id: str = "progress"

    def __post_init__(self) -> None:
        if not 0 <= self.done <= self.of:
            raise ValueError(f"{self.done} of {self.of} is no progress")
