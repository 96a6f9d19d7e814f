"""Every question about contacts. The first argument is who asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Prefetch, Q, QuerySet, Value, When

from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Team
from kith.practice.frontdoor.models import AgencyRequest, Contact, Decision, HistoryReview, NamedInContact
from kith.practice.frontdoor.rules import RATING_ORDER, Outstanding
from kith.record.people.models import Person

_BY_COLOUR = Case(
    *[When(colour=colour, then=Value(place)) for colour, place in RATING_ORDER.items()],
    output_field=IntegerField(),
)


@dataclass(frozen=True)
class Readiness:
    """How far a contact is from its decision."""

    children: int
    unmatched: int
    history_unread: int
    outstanding: Sequence[Outstanding]


def contacts(viewer: Viewer) -> QuerySet[Contact]:
    """The contacts that the viewer may know of; row-level security narrows them to the same set."""
    return Contact.objects.standing()


def contact(viewer: Viewer, contact_id: int) -> Contact | None:
    """One contact with the people named in it, or None."""
    return (
        contacts(viewer)
        .select_related("agency", "screener", "acknowledged_by")
        .prefetch_related(Prefetch("named", NamedInContact.objects.standing().select_related("person")))
        .filter(pk=contact_id)
        .first()
    )


def board(viewer: Viewer, *, colour: str = "", screener: str = "") -> QuerySet[Contact]:
    """Contacts waiting for a decision: red first, then by how long they have waited (R003, R032).

    ``screener`` is ``mine``, ``nobody`` or empty for all.
    """
    waiting = contacts(viewer).filter(decided_at__isnull=True)
    if colour:
        waiting = waiting.filter(colour="" if colour == "none" else colour)
    if screener == "mine":
        waiting = waiting.filter(screener_id=viewer.worker_id)
    elif screener == "nobody":
        waiting = waiting.filter(screener__isnull=True)
    out = AgencyRequest.objects.filter(enquiry__contact=OuterRef("pk"), returned_at__isnull=True)
    return (
        waiting.annotate(place=_BY_COLOUR, has_requests_out=Exists(out))
        .select_related("agency", "screener")
        .prefetch_related(Prefetch("named", NamedInContact.objects.standing().select_related("person")))
        .order_by("place", "received_at", "id")
    )


def board_counts(viewer: Viewer) -> dict[str, int]:
    """How many wait, by colour, and how many nobody has taken."""
    waiting = contacts(viewer).filter(decided_at__isnull=True)
    return waiting.aggregate(
        all=Count("id"), red=Count("id", filter=Q(colour="red")), amber=Count("id", filter=Q(colour="amber")),
        green=Count("id", filter=Q(colour="green")), unrated=Count("id", filter=Q(colour="")),
        nobody=Count("id", filter=Q(screener__isnull=True)),
    )  # fmt: skip


def to_acknowledge(viewer: Viewer) -> QuerySet[Contact]:
    """Out-of-hours work that nobody has taken up by day, oldest first (R021)."""
    return (
        contacts(viewer)
        .filter(is_out_of_hours=True, acknowledged_at__isnull=True)
        .prefetch_related(Prefetch("named", NamedInContact.objects.standing().select_related("person")))
        .order_by("received_at", "id")
    )


def to_look_again(viewer: Viewer) -> QuerySet[Decision]:
    """Decisions that a late return has re-opened, oldest first (R006)."""
    return (
        Decision.objects.standing()
        .filter(look_again_since__isnull=False, looked_again_at__isnull=True, replaced_by__isnull=True)
        .select_related("contact", "decided_by")
        .order_by("look_again_since", "id")
    )


def contacts_about(viewer: Viewer, person: Person, *, before: datetime | None = None) -> QuerySet[Contact]:
    """Contacts in which a person was named, newest first; earlier than a moment, when given."""
    found = contacts(viewer).filter(named__person=person)
    if before:
        found = found.filter(received_at__lt=before)
    return found.select_related("agency").prefetch_related("decisions").order_by("-received_at", "-id")


def requests_to(viewer: Viewer) -> QuerySet[AgencyRequest]:
    """What the viewer's own agency has been asked and has not answered, most urgent first."""
    return (
        AgencyRequest.objects.standing()
        .filter(agency_id=viewer.agency_id, returned_at__isnull=True)
        .order_by("due_at", "id")
    )


def request_by_id(viewer: Viewer, request_id: int) -> AgencyRequest | None:
    return (
        AgencyRequest.objects.standing()
        .select_related("enquiry__contact", "agency")
        .filter(pk=request_id)
        .first()
    )


def requests_of(contact: Contact) -> QuerySet[AgencyRequest]:
    return AgencyRequest.objects.standing().filter(enquiry__contact=contact).order_by("agency_kind")


def standing_decision(viewer: Viewer, contact: Contact) -> Decision | None:
    """The decision that stands, if there is one."""
    return (
        contact.decisions.filter(replaced_by__isnull=True, recorded_in_error=False)
        .select_related("decided_by", "to_team")
        .first()
    )


def readiness(viewer: Viewer, contact: Contact) -> Readiness:
    """What the decision still waits for."""
    children = [
        named
        for named in contact.named.all()
        if named.part == NamedInContact.Part.CHILD and not named.recorded_in_error
    ]
    matched = {named.person_id for named in children if named.person_id}
    read = set(HistoryReview.objects.filter(contact=contact).values_list("person_id", flat=True))
    out = [
        Outstanding(r.agency_kind, r.get_agency_kind_display())
        for r in requests_of(contact)
        if r.returned_at is None
    ]
    return Readiness(len(children), len(children) - len(matched), len(matched - read), out)


def children_of(contact: Contact) -> list[int]:
    """Ids of the matched children."""
    return [
        named.person_id
        for named in contact.named.all()
        if named.person_id and named.part == NamedInContact.Part.CHILD
    ]


def matched_children(contact: Contact) -> list[Person]:
    return [
        named.person
        for named in contact.named.all()
        if named.person_id and named.part == NamedInContact.Part.CHILD
    ]


def front_door_team() -> Team | None:
    return workforce.teams_of_kind(Team.Kind.FRONT_DOOR).first()
