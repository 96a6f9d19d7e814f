"""Contacts, with their ratings, enquiries and decisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from kith.borough.facts import Chunk
from kith.borough.facts.frontdoor import Contact as ContactFact
from kith.borough.loading.plan import Load
from kith.foundation.workforce.models import Team
from kith.practice.frontdoor.models import (
    AgencyRequest,
    Contact,
    Decision,
    Enquiry,
    Feedback,
    HistoryReview,
    NamedInContact,
    Rating,
)  # fmt: skip
from kith.record.people.models import Involvement

CHANNELS = {"e_form": "form", "police_notification": "police"}
CONSENT = {"not_sought_unsafe": Contact.Consent.NOT_NEEDED}
OUTCOMES = {
    "referral": Decision.Outcome.ASSESSMENT, "information_only": Decision.Outcome.INFORMATION,
    "signposted": Decision.Outcome.SIGNPOST, "passed_to_worker": Decision.Outcome.EXISTING_CASE,
    "declined": Decision.Outcome.NO_FURTHER_ACTION,
}  # fmt: skip
OPEN_AFTER_DECISION = timedelta(days=3)
WEEK = timedelta(days=7)


def load(to: Load, chunk: Chunk) -> None:
    """Write a chunk's contacts."""
    children: dict[int, list[Any]] = defaultdict(list)
    for child in chunk.contact_children:
        children[child.contact].append(child)
    acknowledged = {handover.contact: handover for handover in chunk.handovers}
    to.copy(Contact, ("id", "reference", "received_at", "channel", "source", "agency_id", "referrer_name", "referrer_role",
                      "referrer_phone", "referrer_email", "is_anonymous", "account", "needs", "prompts", "exploitation_level",
                      "consent", "consent_words", "lawful_basis", "is_out_of_hours", "is_urgent", "details_followed_at",
                      "message_id", "sufficiency", "acknowledged_at", "acknowledged_by_id", "screener_id", "colour", "rated_at",
                      "decided_at"),
            (_contact(to, contact, acknowledged) for contact in chunk.contacts))  # fmt: skip
    _named(to, chunk)
    to.copy(Rating, ("contact_id", "colour", "rationale", "rated_by_id", "rated_at"), (
        (r.contact, r.colour, r.reason, r.rated_by, r.rated_at, r.rated_at, r.rated_by) for r in chunk.ratings
    ))  # fmt: skip
    _enquiries(to, chunk)
    to.copy(Decision, ("contact_id", "outcome", "level", "threshold_version", "indicators", "rationale", "direction",
                       "without_agencies", "without_reason", "to_team_id", "decided_by_id", "decided_at", "looked_again_at",
                       "looked_again_by_id", "looked_again_words"),
            _decisions(to, chunk))  # fmt: skip
    to.copy(Feedback, ("contact_id", "method", "words", "given_by_id", "given_at"), (
        (c.key, "phone", "Told the outcome and the level.", c.decided_by, c.fed_back_at, c.fed_back_at, c.decided_by)
        for c in chunk.contacts if c.fed_back_at and c.decided_by
    ))  # fmt: skip


def _contact(to: Load, contact: ContactFact, acknowledged: dict[int, Any]) -> tuple[Any, ...]:
    taken_up = _taken_up(to, contact, acknowledged.get(contact.key))
    anonymous = not contact.referrer
    number = to.next_id("contact reference")
    return (
        contact.key, f"C{contact.received_at:%y}-{number:06}", contact.received_at,
        CHANNELS.get(contact.channel, contact.channel), contact.source, to.agencies.get(contact.agency), contact.referrer, "",
        contact.referrer_phone, "", anonymous, contact.text, [contact.theme], {}, None, CONSENT.get(contact.consent, contact.consent),
        "", Contact.LawfulBasis.PUBLIC_TASK, contact.out_of_hours, False, None, "", None,
        *taken_up, contact.taken_by,
        contact.rag, contact.received_at if contact.rag else None, contact.decided_at, contact.received_at, contact.taken_by,
    )  # fmt: skip


def _taken_up(to: Load, contact: ContactFact, handover: Any) -> tuple[Any, Any]:
    """When and by whom the night's work was taken up; what nobody noted down was taken up with the decision."""
    if handover:
        return handover.acknowledged_at, handover.acknowledged_by
    if contact.out_of_hours and contact.decided_at and contact.decided_at < to.now - WEEK:
        return contact.decided_at, contact.decided_by
    return None, None


def _named(to: Load, chunk: Chunk) -> None:
    taken = {contact.key: contact for contact in chunk.contacts}
    front_door = next(key for key, kind in to.team_kinds.items() if kind == Team.Kind.FRONT_DOOR)
    named, reviews, duty = [], [], []
    for told in chunk.contact_children:
        child = told if told.person is None or told.person in to.known else told._replace(person=None)
        if child is not told:
            to.leave_out("child named whose family left no record")
        contact = taken[child.contact]
        key = to.next_id("named")
        given, _, family = child.named_as.rpartition(" ") if child.person else (child.named_as, "", "")
        matched = (contact.received_at, contact.taken_by) if child.person else (None, None)
        named.append((key, child.contact, "child", given or family, family if given else "", child.born_as, child.born_as, None, "U",
                      "", "", "", "", "", "", child.person, *matched, [], contact.received_at, contact.taken_by))  # fmt: skip
        if child.person is None:
            continue
        if contact.decided_at:
            reviews.append((child.contact, child.person, "Read.", 0, contact.taken_by, contact.decided_at, contact.decided_at,
                            contact.taken_by))  # fmt: skip
        ends = contact.decided_at + OPEN_AFTER_DECISION if contact.decided_at else None
        if ends is None or ends > to.now:
            duty.append((child.person, None, front_door, Involvement.Kind.DUTY, contact.received_at, ends,
                         "frontdoor.namedincontact", key, contact.received_at, None))  # fmt: skip
    to.copy(NamedInContact, ("id", "contact_id", "part", "given", "family", "born_from", "born_to", "expected_on", "sex",
                             "relationship", "address", "postcode", "phone", "school", "nhs_number", "person_id", "matched_at",
                             "matched_by_id", "match_reasons"), named)  # fmt: skip
    to.copy(
        HistoryReview,
        ("contact_id", "person_id", "words", "contacts_seen", "reviewed_by_id", "reviewed_at"),
        reviews,
    )
    to.copy(Involvement, INVOLVEMENT, duty)


INVOLVEMENT = (
    "person_id",
    "worker_id",
    "team_id",
    "kind",
    "starts_at",
    "ends_at",
    "source_kind",
    "source_id",
)


def _enquiries(to: Load, chunk: Chunk) -> None:
    by_contact: dict[int, list[Any]] = defaultdict(list)
    for request in chunk.requests:
        by_contact[request.contact].append(request)
    taken = {contact.key: contact.taken_by for contact in chunk.contacts}
    to.copy(Enquiry, ("contact_id", "purpose", "lawful_basis", "opened_at", "opened_by_id"), (
        (contact, "To decide what help this child needs, and how soon.", "public_task", requests[0].requested_at, taken[contact],
         requests[0].requested_at, taken[contact])
        for contact, requests in by_contact.items()
    ))  # fmt: skip
    to.copy(AgencyRequest, ("contact_id", "agency_kind", "agency_id", "question", "about", "requested_at", "due_at", "chased_at",
                            "chases", "escalated_at", "returned_at", "returned_by_id", "returned_by_name", "information",
                            "completeness", "handling"),
            (_request(to, r, taken[r.contact]) for r in chunk.requests))  # fmt: skip


def _request(to: Load, asked: Any, by: int) -> tuple[Any, ...]:
    returned = asked.returned_at is not None
    full = "full" if asked.complete else "partial"
    return (
        asked.contact, asked.agency, to.agencies.get(asked.agency), "What do you know of this child and household?",
        "As named in the contact", asked.requested_at, asked.due_at, asked.chased_at, 1 if asked.chased_at else 0, None,
        asked.returned_at, None, "", asked.text if returned else "", full if returned else "",
        "professionals" if returned else "", asked.returned_at or asked.requested_at, by,
    )  # fmt: skip


def _decisions(to: Load, chunk: Chunk) -> Iterator[tuple[Any, ...]]:
    without: dict[int, list[str]] = defaultdict(list)
    for request in chunk.requests:
        if request.decided_without:
            without[request.contact].append(request.agency)
    last_return: dict[int, datetime] = {}
    for request in chunk.requests:
        if request.returned_at:
            last_return[request.contact] = max(
                request.returned_at, last_return.get(request.contact, request.returned_at)
            )
    for contact in chunk.contacts:
        if contact.decided_at is None or contact.outcome is None:
            continue
        outcome = OUTCOMES.get(contact.outcome, contact.outcome)
        if outcome not in Decision.Outcome.values:
            to.leave_out(f"contact outcome {contact.outcome}")
            outcome = Decision.Outcome.NO_FURTHER_ACTION
        missing = sorted(without[contact.key])
        yield (
            contact.key, outcome, contact.level or 1, contact.threshold_version or "2025-1", [], contact.rationale, "", missing,
            "It could not wait." if missing else "", None, contact.decided_by, contact.decided_at,
            *_looked_again(to, contact, last_return.get(contact.key)), contact.decided_at, contact.decided_by,
        )  # fmt: skip


def _looked_again(to: Load, contact: ContactFact, last_return: datetime | None) -> tuple[Any, Any, str]:
    """What came in after a decision was looked at within a day, but for the last week's, which still waits."""
    if last_return is None or contact.decided_at is None or last_return <= contact.decided_at:
        return None, None, ""
    if last_return > to.now - WEEK:
        return None, None, ""
    return (
        last_return + timedelta(days=1),
        contact.decided_by,
        "The decision stands: nothing in it changes the level of need.",
    )
