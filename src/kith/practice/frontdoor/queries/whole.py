"""Everything that hangs on one contact, for its page: one question of the database for each kind of thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kith.engines.pathway.models import HandOver
from kith.foundation.access.roles import Power
from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record
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


def whole(viewer: Viewer, contact: Any) -> Whole:
    """Read it all. The contact is as ``queries.contact`` found it: what it says it has not is not asked for."""
    reviews = list(histories.history_reviews(viewer, contact))
    requests = list(enquiries.requests_of(contact)) if contact.has_requests else []
    decision = decisions.standing_decision(viewer, contact) if contact.decided_at else None
    return Whole(
        readiness=decisions.ready(contact, reviews, requests),
        reviews=reviews,
        requests=requests,
        sent_back=_all(RequestForMore, contact) if contact.has_sent_back else [],
        ratings=_all(Rating, contact, "rated_by") if contact.colour else [],
        files=_all(FileKeptOut, contact) if contact.has_files else [],
        decision=decision,
        came_after=bool(decision and decisions.since_seen(decision, requests)),
        feedback=_all(Feedback, contact, "given_by") if contact.has_feedback else [],
        hand_overs=list(decisions.hand_overs(viewer, contact)) if decision else [],
        disagreements=list(disagreements.disagreements_of(viewer, contact))
        if contact.has_disagreements
        else [],
        recognises=_might_be_hidden(viewer, contact) and bool(histories.routed_to(viewer, contact)),
    )


def _all(model: type[Record], contact: Contact, *with_: str) -> list[Any]:
    return list(model.objects.standing().filter(contact=contact).select_related(*with_))


def _might_be_hidden(viewer: Viewer, contact: Contact) -> bool:
    """Somebody is still to be matched, and the viewer is not here as the front door: named staff may recognise them."""
    return not viewer.has(Power.FRONT_DOOR) and any(one.person_id is None for one in contact.named.all())
