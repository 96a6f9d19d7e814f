"""Decisions: what stands, what is still missing, and what came in after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kith.engines.pathway import queries as pathway
from kith.engines.pathway.models import HandOver
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Team
from kith.practice.frontdoor.models import AgencyRequest, Contact, Decision, HistoryReview, NamedInContact
from kith.practice.frontdoor.rules.deciding import Outstanding


@dataclass(frozen=True)
class Readiness:
    """How far a contact is from its decision."""

    children: int
    unmatched: int
    history_unread: int
    outstanding: Sequence[Outstanding]


def readiness(viewer: Viewer, contact: Contact) -> Readiness:
    """What the decision still waits for, read afresh."""
    reviews = HistoryReview.objects.standing().filter(contact=contact)
    requests = AgencyRequest.objects.standing().filter(contact=contact).order_by("agency_kind")
    return ready(contact, list(reviews), list(requests))


def ready(contact: Contact, reviews: Sequence[HistoryReview], requests: Sequence[AgencyRequest]) -> Readiness:
    """The same, from what a page has read already."""
    children = [one for one in contact.named.all() if one.part == NamedInContact.Part.CHILD]
    matched = {one.person_id for one in children if one.person_id}
    out = [Outstanding(r.agency_kind, r.get_agency_kind_display()) for r in requests if r.returned_at is None]
    return Readiness(
        children=len(children),
        unmatched=sum(one.person_id is None for one in children),
        history_unread=len(matched - {review.person_id for review in reviews}),
        outstanding=out,
    )


def standing_decision(viewer: Viewer, contact: Contact) -> Decision | None:
    """The decision that stands, if there is one."""
    standing = Decision.objects.standing().filter(contact=contact, replaced_by__isnull=True)
    return standing.select_related("decided_by", "to_team", "looked_again_by").first()


def to_look_again(viewer: Viewer) -> QuerySet[Decision]:
    """Decisions that information came in after, and that nobody has looked at since (R006)."""
    standing = Decision.objects.standing().filter(replaced_by__isnull=True)
    late = AgencyRequest.objects.standing().filter(
        contact=OuterRef("contact"), returned_at__gt=OuterRef("seen_to")
    )
    return (
        standing.annotate(seen_to=Coalesce("looked_again_at", "decided_at"))
        .annotate(came_at=Subquery(late.order_by("returned_at").values("returned_at")[:1]))
        .filter(came_at__isnull=False)
        .select_related("contact", "decided_by")
        .order_by("came_at", "id")
    )


def came_after(viewer: Viewer, decision: Decision) -> list[AgencyRequest]:
    """What agencies returned after a decision and after anyone last looked at it."""
    requests = AgencyRequest.objects.standing().filter(contact=decision.contact_id, returned_at__isnull=False)
    return since_seen(decision, list(requests.order_by("returned_at", "id")))


def since_seen(decision: Decision, requests: Sequence[AgencyRequest]) -> list[AgencyRequest]:
    """Those of the requests that were returned since anyone last looked at the decision."""
    seen_to = decision.looked_again_at or decision.decided_at
    return [request for request in requests if request.returned_at and request.returned_at > seen_to]


def hand_overs(viewer: Viewer, contact: Contact) -> QuerySet[HandOver]:
    """What the decision handed on, and the answers."""
    return pathway.from_source(viewer, contact)


def front_door_team() -> Team | None:
    """The team that holds a child until another accepts; None where none is set up."""
    return workforce.teams_of_kind(Team.Kind.FRONT_DOOR).first()
