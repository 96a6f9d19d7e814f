"""Everything that hangs on one contact, for its page: one question of the database for each kind of thing."""

from __future__ import annotations

from dataclasses import dataclass

from kith.engines.pathway.models import HandOver
from kith.foundation.access.viewer import Viewer
from kith.practice.frontdoor.models import (
    AgencyRequest,
    Contact,
    Decision,
    Disagreement,
    Feedback,
    FileKeptOut,
    HistoryReview,
    Rating,
    RequestForMore,
)
from kith.practice.frontdoor.queries import decisions, disagreements, enquiries, histories
from kith.practice.frontdoor.queries.decisions import Readiness


@dataclass(frozen=True)
class Whole:
    """A contact with all that belongs to it, each list as its page shows it."""

    readiness: Readiness
    reviews: list[HistoryReview]
    requests: list[AgencyRequest]
    sent_back: list[RequestForMore]
    ratings: list[Rating]
    files: list[FileKeptOut]
    decision: Decision | None
    came_after: bool
    feedback: list[Feedback]
    hand_overs: list[HandOver]
    disagreements: list[Disagreement]
    recognises: bool


def whole(viewer: Viewer, contact: Contact) -> Whole:
    """Read it all. What can only follow a decision is not asked for before one."""
    reviews = list(histories.history_reviews(viewer, contact))
    requests = list(enquiries.requests_of(contact))
    decision = decisions.standing_decision(viewer, contact) if contact.decided_at else None
    return Whole(
        readiness=decisions.ready(contact, reviews, requests),
        reviews=reviews,
        requests=requests,
        sent_back=list(RequestForMore.objects.standing().filter(contact=contact)),
        ratings=list(Rating.objects.standing().filter(contact=contact).select_related("rated_by")),
        files=list(FileKeptOut.objects.standing().filter(contact=contact)) if contact.message_id else [],
        decision=decision,
        came_after=bool(decision and decisions.since_seen(decision, requests)),
        feedback=list(_feedback(contact)) if decision else [],
        hand_overs=list(decisions.hand_overs(viewer, contact)) if decision else [],
        disagreements=list(disagreements.disagreements_of(viewer, contact)),
        recognises=bool(histories.routed_to(viewer, contact)) if _might_be_hidden(contact) else False,
    )


def _feedback(contact: Contact) -> list[Feedback]:
    return list(Feedback.objects.standing().filter(contact=contact).select_related("given_by"))


def _might_be_hidden(contact: Contact) -> bool:
    """Somebody is still to be matched, so that named staff may yet recognise them."""
    return any(one.person_id is None for one in contact.named.all())
