"""What other areas put on a child's page and a worker's, and what the record has to say to whoever keeps the lists of work.

The record knows nobody above it. An area offers, in its ``wiring``: cards for the summary, pages of its own for the child's
navigation, results for the search, ties for the ecomap, cards for the page a worker opens in the morning, and lists for
their manager's. It says which by the places named here; an unknown place or a
doubled code stops the start. In the other direction the record has things that somebody must be told (a record was opened
with a reason): one engine takes them, and without one the start fails.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from kith.foundation.access.permissions import Permission
from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record
from kith.record.people.models import Person


class Place(StrEnum):
    """The questions that a child's page answers above the fold, in their order."""

    WORRIES = "worries", "What are we worried about now"
    DUE = "due", "What is due"
    WORKING = "working", "Who is working with them"
    CHANGED = "changed", "What changed since you last looked"
    MORE = "more", "More"

    label: str

    def __new__(cls, code: str, label: str) -> Place:
        place = str.__new__(cls, code)
        place._value_ = code
        place.label = label
        return place


@dataclass(frozen=True)
class Card:
    """Something for the summary. ``draw(viewer, person)`` gives the content, or None when there is nothing to say.

    ``since`` is asked for by cards of the place CHANGED: they are called ``draw(viewer, person, since)``.
    """

    code: str
    place: Place
    title: str
    draw: Callable[..., Any]
    order: int = 50


@dataclass(frozen=True)
class Section:
    """A page of its own about a child, reached from the child's navigation. Its address takes ``child_id``."""

    code: str
    label: str
    url_name: str
    permission: Permission
    order: int = 50


@dataclass(frozen=True)
class Results:
    """Something search finds beside people: ``find(viewer, text)`` gives links, already only those the viewer may know of."""

    code: str
    title: str
    find: Callable[[Viewer, str], Sequence[Any]]


class Desk(StrEnum):
    """The questions that the page a worker opens in the morning answers, in their order."""

    ANSWER = "answer", "Waiting for your answer"
    TO_DO = "to_do", "To do"
    UNFINISHED = "unfinished", "Not finished"
    AROUND = "around", "Around you"

    label: str

    def __new__(cls, code: str, label: str) -> Desk:
        desk = str.__new__(cls, code)
        desk._value_ = code
        desk.label = label
        return desk


@dataclass(frozen=True)
class Drawn:
    """What a card shows: some of the most urgent, how many there are in all, and the page where all are.

    ``urgent`` is how many of all of them are past their time.
    """

    content: Any
    total: int
    see_all: str = ""
    urgent: int = 0


@dataclass(frozen=True)
class WorkCard:
    """Something for a worker's own page. ``draw(viewer)`` gives it Drawn, or None when it is not for this worker."""

    code: str
    place: Desk
    title: str
    draw: Callable[[Viewer], Drawn | None]
    order: int = 50


@dataclass(frozen=True)
class Figure:
    """How much a list holds. ``urgent`` is how many are past their time; ``words`` say what they wait for."""

    total: int
    urgent: int = 0
    words: str = ""


@dataclass(frozen=True)
class Worklist:
    """A list for a manager, behind a figure on the team's page; its code is the last part of its address.

    ``rows(viewer)`` gives them all, most urgent first, to be sliced; ``table(viewer, rows)`` draws some of them.
    """

    code: str
    title: str
    noun: str
    means: str
    figure: Callable[[Viewer], Figure]
    rows: Callable[[Viewer], Any]
    table: Callable[[Viewer, Sequence[Any]], Any]
    order: int = 50


class Teller(Protocol):
    """Takes what the record has to say to a worker or a team."""

    def __call__(
        self, *, by: Viewer, what: str, source: Record, worker_id: int | None, team_id: int | None, person_id: int | None,
        due_at: datetime | None, important: bool, details: str, page: str,
    ) -> Any: ...  # fmt: skip


CARDS: dict[str, Card] = {}
SECTIONS: dict[str, Section] = {}
RESULTS: dict[str, Results] = {}
WORK_CARDS: dict[str, WorkCard] = {}
WORKLISTS: dict[str, Worklist] = {}
BOOKS: dict[type, dict[str, Any]] = {
    Card: CARDS, Section: SECTIONS, Results: RESULTS, WorkCard: WORK_CARDS, Worklist: WORKLISTS
}  # fmt: skip
_tellers: list[Teller] = []
_settlers: list[Callable[..., Any]] = []


class OfferedTwice(ValueError):
    """Two offers have one code."""


class UnknownPlace(ValueError):
    """A card is offered for a place that the page does not have."""


def offer(thing: Card | Section | Results | WorkCard | Worklist) -> None:
    """Offer a card, a page, a list or search results. Raises OfferedTwice or UnknownPlace, which stops the start."""
    if isinstance(thing, Card | WorkCard):
        known: type[StrEnum] = Place if isinstance(thing, Card) else Desk
        if not isinstance(thing.place, known):
            raise UnknownPlace(
                f"{thing.code} is offered for {thing.place!r}: the places are {', '.join(known)}."
            )
    book: dict[str, Any] = BOOKS[type(thing)]
    if thing.code in book:
        raise OfferedTwice(f"{thing.code} is offered twice.")
    book[thing.code] = thing


def cards(place: Place) -> list[Card]:
    return sorted(
        (card for card in CARDS.values() if card.place is place), key=lambda card: (card.order, card.code)
    )


def some_of(rows: Any, most: int) -> tuple[list[Any], int]:
    """The first ``most`` of a queryset, and how many there are in all: one question where they all fit."""
    found = list(rows[: most + 1])
    return found[:most], len(found) if len(found) <= most else rows.count()


def work_cards(place: Desk) -> list[WorkCard]:
    return sorted(
        (card for card in WORK_CARDS.values() if card.place is place),
        key=lambda card: (card.order, card.code),
    )


def worklists() -> list[Worklist]:
    return sorted(WORKLISTS.values(), key=lambda one: (one.order, one.code))


def sections(viewer: Viewer) -> list[Section]:
    """The pages that the viewer's roles let them open, in order."""
    mine = (section for section in SECTIONS.values() if viewer.holds(section.permission))
    return sorted(mine, key=lambda section: (section.order, section.code))


def told_by(teller: Teller, settler: Callable[..., Any]) -> None:
    """Set who takes what the record has to say, and who ends it again. Called once, by that engine's wiring."""
    _tellers[:], _settlers[:] = [teller], [settler]


def tell(
    *, by: Viewer, what: str, source: Record, worker_id: int | None = None, team_id: int | None = None,
    person_id: int | None = None, due_at: datetime | None = None, important: bool = False, details: str = "", page: str = "",
) -> None:  # fmt: skip
    """Tell a worker or a team of something that is theirs to do or to know, as a part of the act that gave rise to it."""
    _tellers[0](
        by=by, what=what, source=source, worker_id=worker_id, team_id=team_id, person_id=person_id, due_at=due_at,
        important=important, details=details, page=page,
    )  # fmt: skip


def settle(*, by: Viewer, source: Record) -> None:
    """What ``source`` gave rise to is dealt with."""
    _settlers[0](by=by, source=source)


def faults() -> list[str]:
    """Sentences naming what is wrong with the offers, for the start-up check; empty when all is well."""
    from django.urls import NoReverseMatch, reverse

    wrong = (
        []
        if _tellers
        else ["Nobody takes what the record has to say: an engine calls offers.told_by in its wiring."]
    )
    for section in SECTIONS.values():
        try:
            reverse(section.url_name, kwargs={"child_id": "K000000000"})
        except NoReverseMatch:
            wrong.append(f"{section.code} is offered as a page at {section.url_name}, which has no address.")
    return wrong


def people_page(person: Person) -> str:
    """The address of a person's page."""
    return f"/people/{person.child_id}/"
