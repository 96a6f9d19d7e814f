"""Who a person is in their own account: each with who said so, and each former answer kept."""

from __future__ import annotations

from datetime import date

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel import codes
from kith.record.people.actions import checks
from kith.record.people.kinds import permissions
from kith.record.people.models import Disability, Ethnicity, ImmigrationStatus, Language, Person, Religion


@act(permission=permissions.CHANGE_PERSON, on="person")
def record_ethnicity(*, by: Viewer, person: Person, code: str, said_by: str, said_on: date) -> Ethnicity:
    """Record how a person describes their ethnicity, in a published code, and who said so. The former answer stays.

    Raises Refused for a code that is not in force (B139), without who said so, or for a day to come.
    """
    _in_force("ethnicity", code)
    said_by = checks.line(
        said_by, what="Who said so", field="said_by", needed="Say who told us: the child, a parent, a school."
    )
    checks.not_future(said_on, by.today, field="said_on", what="The date")
    return Ethnicity.objects.create(person=person, code=code, said_by=said_by, said_on=said_on)


@act(permission=permissions.CHANGE_PERSON, on="person")
def add_language(
    *,
    by: Viewer,
    person: Person,
    name: str,
    is_first: bool = False,
    needs_interpreter: bool = False,
    note: str = "",
) -> Language:
    """Add a language someone speaks, and whether they need an interpreter in it. One language is their first."""
    name = checks.line(name, what="Language", field="name", needed="Enter a language.")
    held = Language.objects.standing().filter(person=person)
    if held.filter(name__iexact=name).exists():
        raise Refused("This language is already recorded.", field="name")
    if is_first:
        for before in held.filter(is_first=True):
            before.is_first = False
            before.save()
    return Language.objects.create(
        person=person, name=name, is_first=is_first, needs_interpreter=needs_interpreter,
        note=checks.line(note, what="Note", field="note"),
    )  # fmt: skip


@act(permission=permissions.CHANGE_PERSON, on="language")
def correct_language(
    *, by: Viewer, language: Language, is_first: bool, needs_interpreter: bool, note: str = "", is_wrong: bool = False,
    based_on: int | None = None,
) -> Language:  # fmt: skip
    """Put right what is recorded of a language, or mark it as recorded in error."""
    language = locked(language, based_on=based_on)
    language.is_first, language.needs_interpreter, language.recorded_in_error = (
        is_first,
        needs_interpreter,
        is_wrong,
    )
    language.note = checks.line(note, what="Note", field="note")
    language.save()
    return language


@act(permission=permissions.CHANGE_PERSON, on="person")
def record_religion(*, by: Viewer, person: Person, name: str, said_by: str = "") -> Religion:
    """Record a religion or belief, or that there is none, and who said so. The former answer stays."""
    name = checks.line(name, what="Religion", field="name", needed="Enter a religion or belief, or None.")
    said_by = checks.line(said_by, what="Who said so", field="said_by")
    return Religion.objects.create(person=person, name=name, said_by=said_by)


@act(permission=permissions.CHANGE_PERSON, on="person")
def record_disability(
    *, by: Viewer, person: Person, code: str, valid_from: date | None = None, source: str = ""
) -> Disability:
    """Record a disability in a published code, from when it was known. Raises Refused when it is recorded already."""
    _in_force("disability", code)
    checks.not_future(valid_from, by.today, field="valid_from", what="The date")
    if Disability.objects.standing().filter(person=person, code=code, valid_to__isnull=True).exists():
        raise Refused("This is already recorded.", field="code")
    return Disability.objects.create(
        person=person,
        code=code,
        valid_from=valid_from or by.today,
        source=checks.line(source, what="Source", field="source"),
    )


@act(permission=permissions.CHANGE_PERSON, on="disability")
def end_disability(
    *, by: Viewer, disability: Disability, valid_to: date, based_on: int | None = None
) -> Disability:
    """Record that a disability no longer holds."""
    checks.not_future(valid_to, by.today, field="valid_to", what="The end")
    disability = checks.ended(disability, on=valid_to, based_on=based_on)
    disability.save()
    return disability


@act(permission=permissions.CHANGE_PERSON, on="person")
def record_immigration_status(
    *, by: Viewer, person: Person, status: str, valid_from: date, source: str = ""
) -> ImmigrationStatus:
    """Record an immigration status from a day; the one before it ends that day. Raises Refused for a day to come."""
    checks.not_future(valid_from, by.today, field="valid_from", what="The date")
    for before in ImmigrationStatus.objects.standing().filter(person=person, valid_to__isnull=True):
        if before.valid_from > valid_from:
            raise Refused("A later status is already recorded.", field="valid_from")
        before.valid_to = valid_from
        before.save()
    return ImmigrationStatus.objects.create(
        person=person,
        status=status,
        valid_from=valid_from,
        source=checks.line(source, what="Source", field="source"),
    )


@act(permission=permissions.CHANGE_PERSON, on="person")
def record_sex_and_gender(
    *,
    by: Viewer,
    person: Person,
    sex: str,
    gender_identity: str = "",
    pronouns: str = "",
    based_on: int | None = None,
) -> Person:
    """Record sex as returns ask for it, and gender and pronouns as the person gives them. Former values stay (B053)."""
    person = locked(person, based_on=based_on)
    if sex not in Person.Sex.values:
        raise Refused("Select a sex from the list.", field="sex")
    person.sex = sex
    person.gender_identity = checks.line(gender_identity, what="Gender", field="gender_identity")
    person.pronouns = checks.line(pronouns, what="Pronouns", field="pronouns")
    person.save()
    return person


def _in_force(code_set: str, code: str) -> None:
    if code not in dict(codes.choices(code_set)):
        raise Refused("Select one from the list.", field="code")
