"""The parts a section's page is made of, each drawing itself: questions, words, groups, entries, children."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.forms import BoundField

from kith.kernel.ui.parts import Content, Link, Part


@dataclass(frozen=True)
class Showing:
    """When a block is shown: its conditions for the page's script as JSON, and whether they hold as things stand."""

    when: str = ""
    is_shown: bool = True


@dataclass(frozen=True)
class Origin:
    """Where a filled-in answer came from, what became of it, and the words to check it by."""

    label: str
    link: str
    as_of: str
    state: str
    offered: str = ""


@dataclass(frozen=True)
class Asked(Part):
    """One question with its control, and what stood here the time before."""

    template = "forms/blocks/asked.html"

    name: str
    control: BoundField
    showing: Showing
    origin: Origin | None = None
    before: Content = ""


@dataclass(frozen=True)
class Fixed(Part):
    """A question whose answer is shown and not asked."""

    template = "forms/blocks/fixed.html"

    label: str
    answer: Content
    showing: Showing


@dataclass(frozen=True)
class Words(Part):
    """Words between the questions."""

    template = "forms/blocks/words.html"

    text: str
    showing: Showing


@dataclass(frozen=True)
class Together(Part):
    """Questions that belong together, under a heading; ``level`` fits it under what it stands in."""

    template = "forms/blocks/together.html"

    title: str
    guidance: str
    blocks: Sequence[Part]
    showing: Showing
    level: int = 2


@dataclass(frozen=True)
class Entry(Part):
    """One entry of a repeated group, with the button that takes it out."""

    template = "forms/blocks/entry.html"

    title: str
    remove: str
    blocks: Sequence[Part]
    is_new: bool = False


@dataclass(frozen=True)
class Repeated(Part):
    """A repeated group: its entries, and the button that adds one."""

    template = "forms/blocks/repeated.html"

    title: str
    guidance: str
    word: str
    add: str
    entries: Sequence[Entry]
    showing: Showing
    level: int = 2


@dataclass(frozen=True)
class OfChild(Part):
    """What is asked about one child, under the child's name."""

    template = "forms/blocks/of_child.html"

    name: str
    blocks: Sequence[Part]
    showing: Showing
    level: int = 2
    id: str = field(default="")


@dataclass(frozen=True)
class Links(Part):
    """The other pages of one form."""

    template = "forms/blocks/links.html"

    links: Sequence[Link]


@dataclass(frozen=True)
class Sourced(Part):
    """An answer with where it came from."""

    template = "forms/blocks/sourced.html"

    answer: Content
    words: str
