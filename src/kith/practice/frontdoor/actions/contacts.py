"""A contact arrives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection

from kith.engines.clocks.actions import happened
from kith.engines.tasks.actions import finish_for, raise_task
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Agency, Team
from kith.kernel.text.clean import clean_line, clean_name, clean_note
from kith.practice.frontdoor import rules
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact, NamedInContact
from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth

DETAILS = "Get the fuller details of an urgent referral"
ACKNOWLEDGE = "Take up an out-of-hours contact"


@dataclass(frozen=True)
class Referrer:
    """Who told us. An anonymous caller has only a source."""

    source: str
    name: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    agency: Agency | None = None
    is_anonymous: bool = False


@dataclass(frozen=True)
class Named:
    """Someone named in a contact, as told. Everything may be missing: "a boy of about six" is a child named."""

    given: str = ""
    family: str = ""
    part: str = NamedInContact.Part.CHILD
    birth: Birth = UNKNOWN_BIRTH
    sex: str = "U"
    relationship: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    school: str = ""
    nhs_number: str = ""


@dataclass(frozen=True)
class Consent:
    """What was said about consent, and the lawful basis relied on."""

    answer: str = Contact.Consent.NOT_KNOWN
    words: str = ""
    lawful_basis: str = Contact.LawfulBasis.PUBLIC_TASK


@dataclass(frozen=True)
class Concern:
    """What we were told: the account, the needs it shows, and the answers to the screening prompts."""

    account: str
    needs: Sequence[str] = ()
    prompts: dict[str, str] = field(default_factory=dict)
    exploitation_level: int | None = None


@act(permission=permissions.LOG_CONTACT)
def log_contact(
    *, by: Viewer, received_at: datetime, channel: str, referrer: Referrer, concern: Concern, named: Sequence[Named],
    consent: Consent | None = None, is_out_of_hours: bool = False, is_urgent: bool = False, message_id: str = "",
) -> Contact:  # fmt: skip
    """Log a contact, by whatever route it came. This is the only way in (R001, R011).

    ``is_urgent`` is the two-minute referral (R012): a name or a description and a sentence are enough, and a task asks for
    the rest. An e-mail or message that was logged before (same ``message_id``) gives back the contact it made.

    Raises Refused for a time in the future, nothing told, no child named, or a professional who gives no name.
    """
    return _log(
        by,
        received_at,
        channel,
        referrer,
        concern,
        named,
        consent or Consent(),
        is_out_of_hours,
        is_urgent,
        message_id,
    )


@act(permission=permissions.RECEIVE_REFERRAL)
def receive_referral(
    *, by: Viewer, referrer: Referrer, concern: Concern, named: Sequence[Named], consent: Consent | None = None,
    is_urgent: bool = False,
) -> Contact:  # fmt: skip
    """Take in a referral from the public form. It makes an ordinary contact; whether a child is known is never said."""
    return _log(
        by, by.now, Contact.Channel.FORM, referrer, concern, named, consent or Consent(), False, is_urgent, ""
    )


@act(permission=permissions.SCREEN, on="contact")
def add_details(*, by: Viewer, contact: Contact, account: str, based_on: int | None = None) -> Contact:
    """Add what came later to a contact, below what was first said, which never changes. Ends the urgent-referral task."""
    contact = locked(contact, based_on=based_on)
    text = clean_note(account, what="What we were told").text
    if not text:
        raise Refused("Write what we were told.", field="account")
    contact.account = f"{contact.account}\n\n[Added later]\n{text}"
    if contact.is_urgent and contact.details_followed_at is None:
        contact.details_followed_at = by.now
        finish_for(by=by, source=contact, what=DETAILS)
    contact.save()
    return contact


def _log(
    by: Viewer, received_at: datetime, channel: str, referrer: Referrer, concern: Concern, named: Sequence[Named],
    consent: Consent, is_out_of_hours: bool, is_urgent: bool, message_id: str,
) -> Contact:  # fmt: skip
    if message_id and (before := Contact.objects.filter(message_id=message_id).first()):
        return before
    _check(by, received_at, referrer, concern, named)
    contact = Contact.objects.create(
        reference=_reference(received_at), received_at=received_at, channel=channel, source=referrer.source,
        agency=referrer.agency, is_anonymous=referrer.is_anonymous,
        referrer_name=clean_line(referrer.name, what="Name").text if referrer.name else "",
        referrer_role=referrer.role, referrer_phone=referrer.phone, referrer_email=referrer.email,
        account=clean_note(concern.account, what="What we were told").text, needs=list(concern.needs),
        prompts=dict(concern.prompts), exploitation_level=concern.exploitation_level, consent=consent.answer,
        consent_words=consent.words, lawful_basis=consent.lawful_basis, is_out_of_hours=is_out_of_hours,
        is_urgent=is_urgent, message_id=message_id,
    )  # fmt: skip
    for one in named:
        name_person(contact, one)
    happened(by=by, event="frontdoor.received", subject=contact, at=received_at)
    _ask_for_what_follows(by, contact)
    return contact


def _check(
    by: Viewer, received_at: datetime, referrer: Referrer, concern: Concern, named: Sequence[Named]
) -> None:
    if received_at > by.now:
        raise Refused("The time it was received must be now or in the past.", field="received_at")
    if not concern.account.strip():
        raise Refused("Write what we were told.", field="account")
    if not any(one.part == NamedInContact.Part.CHILD for one in named):
        raise Refused("Name at least one child, or describe them: 'a boy of about 6'.", field="children")
    if referrer.is_anonymous and not rules.may_be_anonymous(referrer.source):
        raise Refused("A professional gives their name. Enter it, or choose another source.", field="source")
    if not referrer.is_anonymous and not referrer.name.strip():
        raise Refused("Enter the referrer's name, or say that they will not give it.", field="referrer_name")


def name_person(contact: Contact, one: Named) -> NamedInContact:
    """Write down someone named in a contact, as told."""
    birth = one.birth
    return NamedInContact.objects.create(
        contact=contact, part=one.part, given=_name(one.given), family=_name(one.family),
        born_from=None if birth.is_unborn else birth.earliest, born_to=None if birth.is_unborn else birth.latest,
        expected_on=birth.earliest if birth.is_unborn else None, sex=one.sex, relationship=one.relationship,
        address=one.address, postcode=one.postcode, phone=one.phone, school=one.school, nhs_number=one.nhs_number,
    )  # fmt: skip


def _name(text: str) -> str:
    return clean_name(text).text if text.strip() else ""


def _ask_for_what_follows(by: Viewer, contact: Contact) -> None:
    """Tasks for the front door: the details of an urgent referral, and work that the night leaves for the day (R021)."""
    team = workforce.teams_of_kind(Team.Kind.FRONT_DOOR).first()
    if team is None:
        return
    page = f"/front-door/contacts/{contact.pk}/"
    if contact.is_urgent:
        raise_task(by=by, what=DETAILS, source=contact, team_id=team.pk, page=page, important=True)
    if contact.is_out_of_hours:
        raise_task(by=by, what=ACKNOWLEDGE, source=contact, team_id=team.pk, page=page, important=True)


def _reference(received_at: datetime) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('frontdoor_reference')")
        return f"C{received_at:%y}-{cursor.fetchone()[0]:06}"
