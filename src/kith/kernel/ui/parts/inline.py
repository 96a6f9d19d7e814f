"""Parts that stand within a line, a cell or a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from kith.kernel.dates import say_date, say_moment
from kith.kernel.text import shown_isolated
from kith.kernel.ui.parts.base import Content, Part

Colour = Literal["", "grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"]


@dataclass(frozen=True)
class Link(Part):
    """A link. `hidden` is read out after the text, to tell ten links called "Change" apart."""

    text: Content
    href: str
    hidden: str = ""
    is_current: bool = False

    def draw(self) -> SafeString:
        more = format_html('<span class="govuk-visually-hidden"> {}</span>', self.hidden)
        shown = format_html("{}{}", self.text, more) if self.hidden else self.text
        return format_html('<a class="govuk-link" href="{}">{}</a>', self.href, shown)


@dataclass(frozen=True)
class Tag(Part):
    """A status in a word or two. The colour only repeats what the word says."""

    text: str
    colour: Colour = ""

    def draw(self) -> SafeString:
        colour = f" govuk-tag--{self.colour}" if self.colour else ""
        return format_html('<strong class="govuk-tag{}">{}</strong>', colour, self.text)


@dataclass(frozen=True)
class Rag(Part):
    """A red, amber or green rating, said in words as well as in colour; `text` may say more."""

    rating: Literal["red", "amber", "green", "none"]
    text: str = ""

    WORDS: ClassVar[dict[str, str]] = {"red": "Red", "amber": "Amber", "green": "Green", "none": "Not rated"}

    def draw(self) -> SafeString:
        words = self.text or self.WORDS[self.rating]
        return format_html('<strong class="kith-rag kith-rag--{}">{}</strong>', self.rating, words)


@dataclass(frozen=True)
class Stack(Part):
    """Lines one under the other: the first is what the eye looks for, the rest stand back."""

    first: Content
    rest: Sequence[Content] = ()

    def draw(self) -> SafeString:
        lines = ((line,) for line in self.rest if line)
        under = format_html_join("", '<span class="kith-stack__under">{}</span>', lines)
        first = format_html('<span class="kith-stack__first">{}</span>', self.first)
        return format_html('<span class="kith-stack">{}{}</span>', first, under)


@dataclass(frozen=True)
class Words(Part):
    """What somebody wrote, as they wrote it: its own paragraphs, in body type, to the width one reads.

    It is shown isolated (SECURITY B007): hidden characters that change direction are seen.
    """

    text: str

    def draw(self) -> SafeString:
        paragraphs = [part for part in re.split(r"\n\s*\n", self.text.strip()) if part]
        lines = (format_html_join(mark_safe("<br>"), "{}", ((shown_isolated(line),) for line in one.split("\n")))
                 for one in paragraphs)  # fmt: skip
        drawn = format_html_join("", '<p class="govuk-body">{}</p>', ((one,) for one in lines))
        return format_html('<div class="kith-words">{}</div>', drawn)


@dataclass(frozen=True)
class Parts(Part):
    """Several things side by side, as the tags of one child."""

    items: Sequence[Content]

    def draw(self) -> SafeString:
        drawn = format_html_join(" ", "{}", ((item,) for item in self.items if item))
        return format_html('<span class="kith-parts">{}</span>', drawn)


@dataclass(frozen=True)
class Moment(Part):
    """A date or an aware moment as we say them (3 April 2015 at 2:05pm), with the exact one for machines."""

    when: date | datetime
    words: str = ""

    def draw(self) -> SafeString:
        said = say_moment(self.when) if isinstance(self.when, datetime) else say_date(self.when)
        return format_html('<time datetime="{}">{}</time>', self.when.isoformat(), self.words or said)
