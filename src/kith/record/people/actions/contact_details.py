"""How to reach a person, and whether it is safe to."""

from __future__ import annotations

from datetime import date

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.kernel.text.clean import clean_line
from kith.kernel.text.emails import clean_email
from kith.kernel.text.phones import read_phone
from kith.record.people.actions import checks
from kith.record.people.kinds import permissions
from kith.record.people.models import ContactDetail, Person


@act(permission=permissions.CHANGE_PERSON, on="person")
def add_contact_detail(
    *, by: Viewer, person: Person, kind: str, value: str, note: str = "", is_safe: bool = True,
    valid_from: date | None = None,
) -> ContactDetail:  # fmt: skip
    """Add a phone number, e-mail address or another way to reach someone, kept as it was given (B033, B034)."""
    value, normal = read(kind, value)
    checks.not_future(valid_from, by.today, field="valid_from", what="The date")
    return ContactDetail.objects.create(
        person=person, kind=kind, value=value, normal=normal, is_safe=is_safe, valid_from=valid_from or by.today,
        note=checks.line(note, what="Note", field="note"),
    )  # fmt: skip


@act(permission=permissions.CHANGE_PERSON, on="detail")
def correct_contact_detail(
    *, by: Viewer, detail: ContactDetail, value: str, note: str = "", is_safe: bool = True, based_on: int | None = None
) -> ContactDetail:  # fmt: skip
    """Put right a number or address that was written wrongly, or say that it is or is not safe to use."""
    value, normal = read(detail.kind, value)
    detail = locked(detail, based_on=based_on)
    detail.value, detail.normal, detail.is_safe = value, normal, is_safe
    detail.note = checks.line(note, what="Note", field="note")
    detail.save()
    return detail


@act(permission=permissions.CHANGE_PERSON, on="detail")
def end_contact_detail(
    *, by: Viewer, detail: ContactDetail, valid_to: date, based_on: int | None = None
) -> ContactDetail:
    """Say that this no longer reaches the person."""
    checks.not_future(valid_to, by.today, field="valid_to", what="The end")
    detail = checks.ended(detail, on=valid_to, based_on=based_on)
    detail.save()
    return detail


def read(kind: str, value: str) -> tuple[str, str]:
    """As it was given, and in the form that compares. Raises TextError, worded for the screen."""
    if kind in (ContactDetail.Kind.MOBILE, ContactDetail.Kind.LANDLINE):
        phone = read_phone(value)
        return phone.typed, phone.normal
    if kind == ContactDetail.Kind.EMAIL:
        address = clean_email(value)
        return address, address.lower()
    text = clean_line(value, what="How to reach them").text
    return text, text.casefold()
