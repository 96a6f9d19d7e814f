"""Contacts: those that wait, one with its people, and those about a person."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Prefetch, Q, QuerySet, Value, When

from kith.foundation.access.viewer import Viewer
from kith.practice.frontdoor.models import (
    AgencyRequest,
    Contact,
    Disagreement,
    Feedback,
    FileKeptOut,
    NamedInContact,
    RequestForMore,
)
from kith.practice.frontdoor.rules.deciding import RATING_ORDER
from kith.record.people.models import Person

_BY_COLOUR = Case(
    *[When(colour=colour, then=Value(place)) for colour, place in RATING_ORDER.items()],
    output_field=IntegerField(),
)
_NAMED = Prefetch("named", NamedInContact.objects.standing().select_related("person"))
_MAY_HANG = {
    "requests": AgencyRequest,
    "sent_back": RequestForMore,
    "disagreements": Disagreement,
    "files": FileKeptOut,
    "feedback": Feedback,
}


def contacts(viewer: Viewer) -> QuerySet[Contact]:
    """The contacts that the viewer may know of; row-level security narrows them to the same set."""
    return Contact.objects.standing()


def contact(viewer: Viewer, contact_id: int) -> Contact | None:
    """One contact with the people named in it, or None. It says what else hangs on it, so that nothing is asked in vain."""
    found = contacts(viewer).select_related("agency", "screener", "acknowledged_by").prefetch_related(_NAMED)
    hangs = {
        f"has_{name}": Exists(model.objects.filter(contact=OuterRef("pk")))
        for name, model in _MAY_HANG.items()
    }
    return found.annotate(**hangs).filter(pk=contact_id).first()


def waiting(viewer: Viewer) -> QuerySet[Contact]:
    """Contacts that wait for a decision."""
    return contacts(viewer).filter(decided_at__isnull=True)


def board(viewer: Viewer, *, colour: str = "", screener: str = "") -> QuerySet[Contact]:
    """Contacts waiting for a decision: red first, then by how long they have waited (R003, R032).

    ``screener`` is ``mine``, ``nobody`` or empty for all.
    """
    chosen = waiting(viewer)
    if colour:
        chosen = chosen.filter(colour="" if colour == "none" else colour)
    if screener == "mine":
        chosen = chosen.filter(screener_id=viewer.worker_id)
    elif screener == "nobody":
        chosen = chosen.filter(screener__isnull=True)
    out = AgencyRequest.objects.filter(contact=OuterRef("pk"), returned_at__isnull=True)
    return (
        chosen.annotate(place=_BY_COLOUR, has_requests_out=Exists(out))
        .select_related("agency", "screener")
        .prefetch_related(_NAMED)
        .order_by("place", "received_at", "id")
    )


def board_counts(viewer: Viewer) -> dict[str, int]:
    """How many wait, by colour, and how many nobody has taken."""
    return waiting(viewer).aggregate(
        all=Count("id"), red=Count("id", filter=Q(colour="red")), amber=Count("id", filter=Q(colour="amber")),
        green=Count("id", filter=Q(colour="green")), unrated=Count("id", filter=Q(colour="")),
        nobody=Count("id", filter=Q(screener__isnull=True)),
    )  # fmt: skip


def to_acknowledge(viewer: Viewer) -> QuerySet[Contact]:
    """Out-of-hours work that nobody has taken up by day, oldest first (R021)."""
    left = contacts(viewer).filter(is_out_of_hours=True, acknowledged_at__isnull=True)
    return left.prefetch_related(_NAMED).order_by("received_at", "id")


def contacts_about(viewer: Viewer, person: Person, *, before: datetime | None = None) -> QuerySet[Contact]:
    """Contacts in which a person was named, newest first; earlier than a moment, when given."""
    found = contacts(viewer).filter(named__person=person, named__recorded_in_error=False).distinct()
    if before:
        found = found.filter(received_at__lt=before)
    return found.select_related("agency").prefetch_related("decisions").order_by("-received_at", "-id")


def named_in(contact: Contact, named_id: int) -> NamedInContact | None:
    """Someone named in this contact; another contact's people are not found through it."""
    return next((named for named in contact.named.all() if named.pk == named_id), None)


def children_of(contact: Contact) -> list[int]:
    """Ids of the matched children."""
    return [child.pk for child in matched_children(contact)]


def matched_children(contact: Contact) -> list[Person]:
    """The children of a contact whose records we know."""
    return [one.person for one in contact.named.all() if one.person and one.part == NamedInContact.Part.CHILD]
