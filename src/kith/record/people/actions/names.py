"""The names a person has: added, ended, put right. A new name never overwrites an old one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.text.clean import clean_name
from kith.record.people import indexing
from kith.record.people.actions import checks
from kith.record.people.actions.person import shown, sorted_by
from kith.record.people.kinds import permissions
from kith.record.people.models import Name, NamedStaff, Person

_SHOWN_FIRST = (
    Name.Kind.PREFERRED,
    Name.Kind.LEGAL,
    Name.Kind.ALIAS,
    Name.Kind.FORMER,
    Name.Kind.ORIGINAL_SCRIPT,
)


@act(permission=permissions.CHANGE_PERSON, on="person")
def add_name(
    *, by: Viewer, person: Person, kind: str, given: str = "", family: str = "", valid_from: date | None = None,
) -> Name:  # fmt: skip
    """Add a name, whole or single. A new preferred or legal name ends the one before it, which stays in the record.

    Raises Refused without any name or for a start in the future, and TextError for text that is no name (B006 to B020).
    """
    given, family = cleaned(given, family)
    checks.not_future(valid_from, by.today, field="valid_from", what="The date the name began")
    person = locked(person)
    if kind in (Name.Kind.PREFERRED, Name.Kind.LEGAL):
        _end_current(person, kind, valid_from or by.today)
    name = Name.objects.create(person=person, kind=kind, given=given, family=family, valid_from=valid_from)
    show_name_of(person, by.today)
    return name


@act(permission=permissions.CHANGE_PERSON, on="name")
def end_name(*, by: Viewer, name: Name, valid_to: date, based_on: int | None = None) -> Name:
    """End a name that is no longer used. It still finds the person. Raises Refused for the only name there is."""
    checks.not_future(valid_to, by.today, field="valid_to", what="The date the name ended")
    person = locked(name.person)
    if not _current(person, by.today).exclude(pk=name.pk).exists():
        raise Refused("A person must have a name. Add the new name first.")
    name = checks.ended(name, on=valid_to, based_on=based_on)
    name.save()
    show_name_of(person, by.today)
    return name


@act(permission=permissions.CHANGE_PERSON, on="name")
def correct_name(
    *, by: Viewer, name: Name, given: str = "", family: str = "", based_on: int | None = None
) -> Name:
    """Put right a name that was written wrongly. What was written before stays in the history."""
    given, family = cleaned(given, family)
    person = locked(name.person)
    name = locked(name, based_on=based_on)
    name.given, name.family = given, family
    name.save()
    show_name_of(person, by.today)
    return name


@act(permission=permissions.PROTECT_IDENTITY, on="name")
def make_former_identity(*, by: Viewer, name: Name, reason: str, based_on: int | None = None) -> Name:
    """Make a name a former identity: from now on only staff named on the record read it or find by it (class IDN).

    The worker who does it is named on the record for it. Raises Refused without a reason, or for the only name.
    """
    reason = checks.words(reason, field="reason", needed="Say why this name must be kept from others.")
    person = locked(name.person)
    if not _current(person, by.today).exclude(pk=name.pk).exists():
        raise Refused("Add the name that is used now first.")
    if (
        not NamedStaff.objects.standing()
        .as_at(by.today)
        .filter(person=person, worker_id=by.worker_id)
        .exists()
    ):
        NamedStaff.objects.create(person=person, worker_id=by.worker_id, reason=reason, valid_from=by.today)
    name = locked(name, based_on=based_on)
    name.kind, name.is_confidential = Name.Kind.FORMER, True
    name.valid_to = name.valid_to or by.today
    name.save()
    show_name_of(person, by.today)
    return name


def cleaned(given: str, family: str) -> tuple[str, str]:
    """Both parts as they are stored; one may be empty. Raises Refused when both are."""
    given = clean_name(given, what="First name").text if given.strip() else ""
    family = clean_name(family, what="Last name").text if family.strip() else ""
    if not (given or family):
        raise Refused("Enter a name. If only one name is known, enter that one.", field="given")
    return given, family


def show_name_of(person: Person, today: date) -> None:
    """Bring the name that is shown in step with the names held, and the index with it."""
    names = sorted(_current(person, today), key=lambda name: (_SHOWN_FIRST.index(name.kind), -name.pk))
    if names and person.name != shown(names[0].given, names[0].family):
        person.name = shown(names[0].given, names[0].family)
        person.sort_name = sorted_by(names[0].given, names[0].family)
        person.save()
    indexing.index(person)


def _current(person: Person, today: date) -> Any:
    names = Name.objects.standing().filter(person=person, is_confidential=False)
    return names.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=today))


def _end_current(person: Person, kind: str, on: date) -> None:
    for before in Name.objects.standing().filter(person=person, kind=kind, valid_to__isnull=True):
        before.valid_to = max(on, before.valid_from) if before.valid_from else on
        before.save()
