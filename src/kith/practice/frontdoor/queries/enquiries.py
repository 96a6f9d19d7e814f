"""Requests to agencies: an agency's own, a contact's, and those to chase."""

from __future__ import annotations

from django.db.models import QuerySet

from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Agency
from kith.practice.frontdoor.models import AgencyRequest, Contact, RequestForMore


def requests_to(viewer: Viewer) -> QuerySet[AgencyRequest]:
    """What the viewer's own agency has been asked and has not answered, most urgent first."""
    asked = AgencyRequest.objects.standing().filter(returned_at__isnull=True, agency__isnull=False)
    return asked.filter(agency_id=viewer.agency_id).order_by("due_at", "id")


def request_by_id(viewer: Viewer, request_id: int) -> AgencyRequest | None:
    """One request, or None; a partner finds their own agency's only."""
    found = AgencyRequest.objects.standing().select_related("agency", "acknowledged_by")
    return found.filter(pk=request_id).first()


def requests_of(contact: Contact) -> QuerySet[AgencyRequest]:
    """What agencies were asked about a contact, in the order of their kinds."""
    asked = AgencyRequest.objects.standing().filter(contact=contact)
    return asked.select_related("acknowledged_by").order_by("agency_kind")


def to_chase(viewer: Viewer) -> QuerySet[AgencyRequest]:
    """Requests past their time that are not answered, longest overdue first (R005)."""
    late = AgencyRequest.objects.standing().filter(returned_at__isnull=True, due_at__lte=viewer.now)
    return late.select_related("contact", "agency").order_by("due_at", "id")


def sent_back_for(contact: Contact, more_id: int) -> RequestForMore | None:
    """Something this contact was sent back for; another contact's is not found through it."""
    return RequestForMore.objects.standing().filter(contact=contact, pk=more_id).first()


def not_asked_yet(viewer: Viewer, contact: Contact) -> list[tuple[str, str]]:
    """The kinds of agency that have not been asked about a contact, for a choice."""
    asked = set(requests_of(contact).values_list("agency_kind", flat=True))
    return [
        (kind, label) for kind, label in Agency.Kind.choices if kind not in asked | {Agency.Kind.AUTHORITY}
    ]
