"""Searching for people, at the index level: enough to know whom to ring, and nothing of the record itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from kith.foundation.access.rules import Outcome, decide
from kith.foundation.access.standing import standings
from kith.foundation.access.viewer import Viewer
from kith.record.people import finding
from kith.record.people.kinds.permissions import OPEN_RECORD
from kith.record.people.models import Person


@dataclass(frozen=True)
class IndexLevel:
    """What a practitioner may see of anyone in the index: name, year of birth, who answers for them."""

    child_id: str
    name: str
    born: str
    team: str
    phone: str
    is_known: bool
    call_first: bool
    can_open: bool
    needs_reason: bool


@dataclass(frozen=True)
class Found:
    """The answer to a search. ``is_cut`` says that there are more than are shown."""

    text: str
    people: Sequence[IndexLevel]
    is_cut: bool


def search(viewer: Viewer, text: str) -> Found:
    """What a search finds, likeliest first. Raises TextError for one that cannot be made."""
    ids = finding.find(viewer, text)
    return Found(text, index_level(viewer, ids), is_cut=len(ids) >= finding.MOST)


def index_level(viewer: Viewer, ids: Sequence[int]) -> list[IndexLevel]:
    """The index level of these people, in the order given; whoever may not be known of is left out."""
    people = Person.objects.in_bulk(ids)
    if not people:
        return []
    facts = _facts(ids)
    outcomes = {
        one.person_id: decide(viewer, OPEN_RECORD, [one]).outcome for one in standings(viewer, list(people))
    }
    return [
        _level(people[pk], facts.get(pk, ("", "", False, False)), outcomes[pk]) for pk in ids if pk in people
    ]


def year_of_birth(person: Person) -> str:
    """As much of a birth as the index shows: the year, a span of years, or that a child is expected."""
    if person.birth_kind == Person.BirthKind.EXPECTED:
        return f"Expected {person.expected_on.year}"
    if person.born_from is None:
        return "Not known"
    first, last = person.born_from.year, person.born_to.year
    return str(first) if first == last else f"{first} to {last}"


def _level(person: Person, facts: tuple[str, str, bool, bool], outcome: Outcome) -> IndexLevel:
    team, phone, is_known, call_first = facts
    return IndexLevel(
        child_id=person.child_id, name=person.name, born=year_of_birth(person), team=team or "", phone=phone or "",
        is_known=is_known, call_first=call_first, can_open=outcome is Outcome.ALLOW,
        needs_reason=outcome is Outcome.NEED_REASON,
    )  # fmt: skip


def _facts(ids: Sequence[int]) -> dict[int, tuple[str, str, bool, bool]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_index_level(%s)", [list(ids)])
        return {row[0]: row[1:] for row in cursor.fetchall()}
