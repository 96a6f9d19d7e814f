"""Adding a person, and putting right who they are."""

from __future__ import annotations

from datetime import date

from django.db import connection

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.text.clean import clean_name
from kith.record.people import indexing
from kith.record.people.finding import birth_of
from kith.record.people.kinds import permissions
from kith.record.people.models import Name, Person
from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth, BirthError, after_birth, check_death
from kith.record.people.rules.child_ids import new_child_id


@act(permission=permissions.ADD_PERSON)
def add_person(
    *, by: Viewer, given: str = "", family: str = "", birth: Birth = UNKNOWN_BIRTH, sex: str = Person.Sex.UNKNOWN,
    birth_basis: str = "", name_kind: str = Name.Kind.PREFERRED,
) -> Person:  # fmt: skip
    """Add a person under one name, whole or single, and give them their permanent id.

    Raises Refused when there is no name at all. An unborn child is added with the mother's family name and an expected
    birth date.
    """
    given, family = (
        clean_name(given).text if given.strip() else "",
        clean_name(family).text if family.strip() else "",
    )
    if not (given or family):
        raise Refused("Enter a name. If only one name is known, enter that one.", field="given")
    person = Person.objects.create(
        child_id=_next_child_id(), name=shown(given, family), sort_name=sorted_by(given, family), sex=sex,
        birth_basis=birth_basis, **birth_columns(birth),
    )  # fmt: skip
    Name.objects.create(person=person, kind=name_kind, given=given, family=family, valid_from=None)
    indexing.index(person)
    return person


@act(permission=permissions.CHANGE_PERSON, on="person")
def correct_birth(
    *, by: Viewer, person: Person, birth: Birth, basis: str, based_on: int | None = None
) -> Person:
    """Put right when a person was born, saying who says so. The former date stays in the history.

    Raises ChangedMeanwhile when someone saved the person after ``based_on``.
    """
    current = locked(person, based_on=based_on)
    if not basis.strip():
        raise Refused("Say where this date comes from, for example a birth certificate.", field="basis")
    for column, value in birth_columns(birth).items():
        setattr(current, column, value)
    current.birth_basis = basis
    current.save()
    indexing.index(current)
    return current


@act(permission=permissions.CHANGE_PERSON, on="person")
def record_birth(
    *,
    by: Viewer,
    person: Person,
    born_on: date,
    sex: str,
    given: str = "",
    family: str = "",
    based_on: int | None = None,
) -> Person:
    """Record that an expected child is born: the same record, history, plan and alerts; only the birth changes (B043).

    The name the child was given joins the one they were expected under, which becomes a former name. Raises Refused for a
    person already born or a day to come.
    """
    current = locked(person, based_on=based_on)
    try:
        birth = after_birth(birth_of(current), born=born_on, today=by.today)
    except BirthError as wrong:
        raise Refused(wrong.message, field="born_on") from wrong
    for column, value in birth_columns(birth).items():
        setattr(current, column, value)
    current.sex, current.birth_basis = sex, "Recorded at birth"
    if given.strip() or family.strip():
        _rename_at_birth(current, given, family, born_on)
    current.save()
    indexing.index(current)
    return current


@act(permission=permissions.CHANGE_PERSON, on="person")
def record_death(*, by: Viewer, person: Person, died_on: date, based_on: int | None = None) -> Person:
    """Record that a person has died. Raises Refused for a date in the future or before the birth (B055)."""
    current = locked(person, based_on=based_on)
    try:
        check_death(birth_of(current), died=died_on, today=by.today)
    except BirthError as wrong:
        raise Refused(wrong.message, field="died_on") from wrong
    current.died_on = died_on
    current.save()
    return current


def birth_columns(birth: Birth) -> dict[str, object]:
    """How a birth is held in the person's row."""
    return {
        "birth_kind": birth.kind.value,
        "born_from": None if birth.is_unborn else birth.earliest,
        "born_to": None if birth.is_unborn else birth.latest,
        "expected_on": birth.earliest if birth.is_unborn else None,
    }


def shown(given: str, family: str) -> str:
    """A name as it is shown: given names first."""
    return " ".join(part for part in (given, family) if part)


def sorted_by(given: str, family: str) -> str:
    """A name as lists are sorted: plain small letters, family name first, the same on every server."""
    return indexing.plain(" ".join(part for part in (family, given) if part))


def _rename_at_birth(person: Person, given: str, family: str, born_on: date) -> None:
    given = clean_name(given, what="First name").text if given.strip() else ""
    family = clean_name(family, what="Last name").text if family.strip() else ""
    for before in Name.objects.standing().filter(person=person, valid_to__isnull=True):
        before.kind, before.valid_to = Name.Kind.FORMER, born_on
        before.save()
    Name.objects.create(
        person=person, kind=Name.Kind.PREFERRED, given=given, family=family, valid_from=born_on
    )
    person.name, person.sort_name = shown(given, family), sorted_by(given, family)


def _next_child_id() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('people_child_id')")
        return new_child_id(int(cursor.fetchone()[0]))
