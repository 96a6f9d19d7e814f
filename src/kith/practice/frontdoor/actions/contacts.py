"""A contact arrives, by whatever route."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from kith.engines.clocks.actions import happened
from kith.engines.tasks.actions import finish_for
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.dates import to_local
from kith.kernel.text.clean import clean_note
from kith.practice.frontdoor.actions import following
from kith.practice.frontdoor.actions.told import Concern, Consent, Named, Referrer
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact, NamedInContact
from kith.practice.frontdoor.rules import deciding as rules

LATER = "[Added later]"


@act(permission=permissions.LOG_CONTACT)
def log_contact(
    *, by: Viewer, received_at: datetime, channel: str, referrer: Referrer, concern: Concern, named: Sequence[Named],
    consent: Consent | None = None, is_out_of_hours: bool = False, is_urgent: bool = False,
) -> Contact:  # fmt: skip
    """Log a contact that a worker took: by phone, in person, by letter, at night (R001, R011).

    ``is_urgent`` is the two-minute referral (R012): a name or a description and a sentence are enough, and a task asks for
    the rest. Raises Refused for a time in the future, nothing told, no child named, or a professional who gives no name.
    """
    _check_children(named)
    _check_referrer(referrer)
    return write_down(
        by, named, received_at=received_at, channel=channel, is_out_of_hours=is_out_of_hours, is_urgent=is_urgent,
        **referrer.columns(), **concern.columns(), **(consent or Consent()).columns(),
    )  # fmt: skip


@act(permission=permissions.RECEIVE_REFERRAL)
def receive_referral(
    *, by: Viewer, content_id: str, referrer: Referrer, concern: Concern, named: Sequence[Named],
    consent: Consent | None = None, is_urgent: bool = False,
) -> str:  # fmt: skip
    """Take in a referral from the public form and give its acknowledgement number, the same again for the same content.

    It makes an ordinary contact; whether a child is known is neither looked up here nor said (T15, F070).
    """
    if reference := taken_in(content_id):
        return reference
    _check_children(named)
    _check_referrer(referrer)
    contact = write_down(
        by, named, received_at=by.now, channel=Contact.Channel.FORM, is_urgent=is_urgent, message_id=content_id,
        **referrer.columns(), **concern.columns(), **(consent or Consent()).columns(),
    )  # fmt: skip
    return contact.reference


@act(permission=permissions.SCREEN, on="contact")
def add_details(*, by: Viewer, contact: Contact, account: str, based_on: int | None = None) -> Contact:
    """Add what came later to a contact, below what was first said, which never changes. Ends the urgent-referral task."""
    contact = locked(contact, based_on=based_on)
    text = clean_note(account, what="What we were told").text
    if not text:
        raise Refused("Write what we were told.", field="account")
    contact.account = f"{contact.account}\n\n{LATER}\n{text}"
    if contact.is_urgent and contact.details_followed_at is None:
        contact.details_followed_at = by.now
        finish_for(by=by, source=contact, what=following.DETAILS)
    contact.save()
    return contact


def taken_in(message_id: str) -> str:
    """The number of the contact that a message or form made before, or nothing. Rivals with the same id wait their turn."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"contact {message_id}"])
        cursor.execute("SELECT frontdoor_taken_in(%s)", [message_id])
        return cursor.fetchone()[0] or ""


def write_down(by: Viewer, named: Sequence[Named], **facts: Any) -> Contact:
    """Make the contact and everything that follows from its arrival, as a part of the act that takes it in."""
    if facts["received_at"] > by.now:
        raise Refused("The time it was received must be now or in the past.", field="received_on")
    if not facts["account"]:
        raise Refused("Write what we were told.", field="account")
    contact = Contact.objects.create(reference=_reference(facts["received_at"]), **facts)
    for one in named:
        name_person(contact, one)
    happened(by=by, event="frontdoor.received", subject=contact, at=contact.received_at)
    following.follow(by, contact)
    return contact


def name_person(contact: Contact, one: Named) -> NamedInContact:
    """Write down someone named in a contact, as told."""
    return NamedInContact.objects.create(contact=contact, **one.columns())


def _check_children(named: Sequence[Named]) -> None:
    if not any(one.part == NamedInContact.Part.CHILD for one in named):
        raise Refused("Name at least one child, or describe them: 'a boy of about 6'.", field="given")


def _check_referrer(referrer: Referrer) -> None:
    if referrer.is_anonymous and not rules.may_be_anonymous(referrer.source):
        raise Refused("A professional gives their name. Enter it, or choose another source.", field="source")
    if not referrer.is_anonymous and not referrer.name.strip():
        raise Refused("Enter the referrer's name, or say that they will not give it.", field="referrer_name")


def _reference(received_at: datetime) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('frontdoor_reference')")
        return f"C{to_local(received_at):%y}-{cursor.fetchone()[0]:06}"
