"""The numbers a person is known by: checked as they are given, and marked in error rather than removed."""

from __future__ import annotations

from django.db import connection

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.text.clean import TextError
from kith.record.people import indexing
from kith.record.people.actions import checks
from kith.record.people.kinds import permissions
from kith.record.people.models import Identifier, Person
from kith.record.people.rules.identifiers import IdentifierKind, read_identifier


class NumberTaken(Refused):
    """Another record holds this number. Says nothing of which: it may be one that nobody here may know of (B051)."""

    def __init__(self) -> None:
        super().__init__("This number cannot be used here. Contact the records team.", field="value")


@act(permission=permissions.CHANGE_PERSON, on="person")
def add_identifier(
    *, by: Viewer, person: Person, kind: str, value: str, source: str = "", note: str = ""
) -> Identifier:
    """Add a number, checked by its own rule. A new UPN makes the one before it a former UPN.

    Raises Refused for a number that is wrong (in the words of its rule) and NumberTaken for one held by another record.
    """
    number = _read(kind, value)
    if kind in (Identifier.Kind.NHS, Identifier.Kind.UPN) and _is_taken(kind, number, person):
        raise NumberTaken()
    person = locked(person)
    held = Identifier.objects.standing().filter(person=person)
    if held.filter(kind=kind, value=number).exists():
        raise Refused("This number is already recorded.", field="value")
    if kind == Identifier.Kind.UPN:
        for before in held.filter(kind=kind):
            before.kind = Identifier.Kind.FORMER_UPN
            before.save()
    added = Identifier.objects.create(
        person=person, kind=kind, value=number, source=checks.line(source, what="Source", field="source"),
        note=checks.line(note, what="Note", field="note"),
    )  # fmt: skip
    indexing.index(person)
    return added


@act(permission=permissions.CHANGE_PERSON, on="identifier")
def mark_identifier_wrong(
    *, by: Viewer, identifier: Identifier, note: str, based_on: int | None = None
) -> Identifier:
    """Mark a number as recorded in error, saying why. It no longer finds the person; it stays in the history."""
    note = checks.line(note, what="Note", field="note", needed="Say what was wrong.")
    identifier = locked(identifier, based_on=based_on)
    identifier.recorded_in_error, identifier.note = True, note
    identifier.save()
    indexing.index(identifier.person)
    return identifier


def _read(kind: str, value: str) -> str:
    try:
        return read_identifier(IdentifierKind(kind), value).value
    except TextError as wrong:
        raise Refused(wrong.message, field="value") from wrong


def _is_taken(kind: str, value: str, person: Person) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_number_is_taken(%s, %s, %s)", [kind, value, person.pk])
        return bool(cursor.fetchone()[0])
