"""Every question about contacts. The first argument is who asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import (
    Case,
    Count,
    Exists,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from kith.engines.chronology import queries as chronology
from kith.engines.chronology.models import Entry
from kith.engines.pathway import queries as pathway
from kith.engines.pathway.models import HandOver
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Team
from kith.kernel.dates import local_date
from kith.practice.frontdoor.models import AgencyRequest, Contact, Decision, HistoryReview, NamedInContact
from kith.practice.frontdoor.rules import RATING_ORDER, Outstanding
from kith.record.cases import queries as cases
from kith.record.cases.models import Case as ChildsCase
from kith.record.cases.rules import is_rereferral
from kith.record.people import finding
from kith.record.people.models import Person
from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth, BirthKind
from kith.record.people.rules.findings import Described
from kith.record.people.rules.names import PersonName

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
    out = AgencyRequest.objects.filter(contact=OuterRef("pk"), returned_at__isnull=True)
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
    """Decisions that information came in after, and that nobody has looked at since (R006)."""
    standing = Decision.objects.standing().filter(replaced_by__isnull=True)
    late = AgencyRequest.objects.filter(contact=OuterRef("contact"), returned_at__gt=OuterRef("seen_to"))
    return (
        standing.annotate(seen_to=Coalesce("looked_again_at", "decided_at"))
        .annotate(came_at=Subquery(late.order_by("returned_at").values("returned_at")[:1]))
        .filter(came_at__isnull=False)
        .select_related("contact", "decided_by")
        .order_by("came_at", "id")
    )


def came_after(decision: Decision) -> list[AgencyRequest]:
    """What agencies returned after a decision and after anyone last looked at it."""
    seen_to = decision.looked_again_at or decision.decided_at
    return list(
        AgencyRequest.objects.standing().filter(contact_id=decision.contact_id, returned_at__gt=seen_to)
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
    return AgencyRequest.objects.standing().select_related("agency").filter(pk=request_id).first()


def requests_of(contact: Contact) -> QuerySet[AgencyRequest]:
    return AgencyRequest.objects.standing().filter(contact=contact).order_by("agency_kind")


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


def named_in(contact: Contact, named_id: int) -> NamedInContact | None:
    """Someone named in this contact; another contact's people are not found through it."""
    return next((named for named in contact.named.all() if named.pk == named_id), None)


def history_read(contact: Contact) -> set[int]:
    """Ids of the children whose history a screener has read for this contact."""
    return set(HistoryReview.objects.filter(contact=contact).values_list("person_id", flat=True))


def hand_overs(viewer: Viewer, contact: Contact) -> QuerySet[HandOver]:
    return pathway.from_source(viewer, contact)


def likely_matches(viewer: Viewer, named: NamedInContact) -> list[finding.Match]:
    """Who someone named might be, with reasons, likeliest first."""
    return finding.matches_for(viewer, described(named))


def described(named: NamedInContact) -> Described:
    """Someone named in a contact, as the matching rules read them."""
    kinds = {True: BirthKind.EXACT, False: BirthKind.ESTIMATED}
    birth = UNKNOWN_BIRTH
    if named.born_from:
        birth = Birth(kinds[named.born_from == named.born_to], named.born_from, named.born_to)
    elif named.expected_on:
        birth = Birth(BirthKind.EXPECTED, named.expected_on, named.expected_on)
    return Described(
        names=(PersonName(given=named.given, family=named.family),) if named.given or named.family else (),
        birth=birth,
        sex=named.sex,
        postcodes=frozenset({named.postcode} if named.postcode else ()),
    )


@dataclass(frozen=True)
class History:
    """What is already known of a child when a new contact comes (R019)."""

    contacts: list[Contact]
    contacts_count: int
    cases: list[ChildsCase]
    significant: list[Entry]
    is_rereferral: bool


def history_of(viewer: Viewer, person: Person, *, before: datetime, most: int = 25) -> History:
    """A child's earlier contacts, cases and significant events: the newest of each, and how many there are."""
    earlier = contacts_about(viewer, person, before=before)
    childs_cases = list(cases.cases_of(viewer, person)[:most])
    last = childs_cases[0].opened_on if childs_cases else None
    significant = chronology.chronology(viewer, [person], significant_only=True)
    return History(
        contacts=list(earlier[:most]),
        contacts_count=earlier.count(),
        cases=childs_cases,
        significant=list(significant[:most]),
        is_rereferral=is_rereferral(last, local_date(before)),
    )
