"""Rating a contact and getting what is missing."""

from __future__ import annotations

from datetime import datetime

from kith.engines.clocks.actions import happened
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact, Rating, RequestForMore

RATED = {colour: f"frontdoor.rated_{colour}" for colour in Rating.Colour.values}


@act(permission=permissions.SCREEN, on="contact")
def take(*, by: Viewer, contact: Contact) -> Contact:
    """Take a contact to screen. Two screeners who click together: the second is told who has it."""
    contact = locked(contact)
    if contact.screener_id and contact.screener_id != by.worker_id:
        raise Refused(f"{contact.screener.name} has just taken this contact.")
    contact.screener_id = by.worker_id
    contact.save()
    return contact


@act(permission=permissions.SCREEN, on="contact")
def rate(*, by: Viewer, contact: Contact, colour: str, rationale: str, based_on: int | None = None) -> Rating:
    """Rate a contact red, amber or green, saying why; starts that colour's clock from when the contact was received (R002).

    Rating again keeps the earlier rating and replaces its clock. Raises Refused without a reason, for an unknown colour,
    or once decided.
    """
    contact = locked(contact, based_on=based_on)
    if contact.decided_at:
        raise Refused("This contact is already decided.")
    if colour not in Rating.Colour.values:
        raise Refused("Choose red, amber or green.", field="colour")
    if not rationale.strip():
        raise Refused("Say why it is this colour.", field="rationale")
    rating = Rating.objects.create(
        contact=contact, colour=colour, rationale=rationale.strip(), rated_by_id=by.worker_id, rated_at=by.now
    )
    contact.colour, contact.rated_at = colour, by.now
    contact.screener_id = contact.screener_id or by.worker_id
    contact.save()
    others = tuple(event for other, event in RATED.items() if other != colour)
    happened(by=by, event=RATED[colour], subject=contact, at=contact.received_at, replaces=others)
    return rating


@act(permission=permissions.SCREEN, on="contact")
def mark_sufficiency(*, by: Viewer, contact: Contact, mark: int) -> Contact:
    """Mark how full the referral was, 1 to 4, for the feedback each agency gets (R007). Raises Refused for another mark."""
    if mark not in range(1, 5):
        raise Refused("Choose a mark from 1 to 4.", field="mark")
    contact = locked(contact)
    contact.sufficiency = mark
    contact.save()
    return contact


@act(permission=permissions.SCREEN, on="contact")
def ask_for_more(*, by: Viewer, contact: Contact, what: str, due_at: datetime) -> RequestForMore:
    """Send a referral back for what is missing. It stays on the board, and its clocks go on (R007)."""
    contact = locked(contact)
    if contact.decided_at:
        raise Refused("This contact is already decided.")
    if not what.strip():
        raise Refused("Say what is missing.", field="what")
    if due_at <= by.now:
        raise Refused("The time to answer by must be in the future.", field="within")
    return RequestForMore.objects.create(
        contact=contact, what=what.strip(), asked_by_id=by.worker_id, asked_at=by.now, due_at=due_at
    )


@act(permission=permissions.SCREEN, on="contact")
def record_answer(*, by: Viewer, contact: Contact, request: RequestForMore, answer: str) -> RequestForMore:
    """Record what came back. Raises Refused without words, or when it was answered before."""
    request = locked(request)
    if request.contact_id != contact.pk:
        raise Refused("This was asked about another contact.")
    if request.answered_at:
        raise Refused("This was already answered.")
    if not answer.strip():
        raise Refused("Write what came back.", field="answer")
    request.answer, request.answered_at = answer.strip(), by.now
    request.save()
    return request
