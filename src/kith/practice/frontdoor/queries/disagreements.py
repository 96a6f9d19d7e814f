"""Disagreements with other agencies (R031)."""

from __future__ import annotations

from django.db.models import F, QuerySet

from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Agency, Worker
from kith.practice.frontdoor.models import Contact, Disagreement


def disagreement_log(viewer: Viewer) -> QuerySet[Disagreement]:
    """Every disagreement the viewer may know of: those still open first, oldest first."""
    found = Disagreement.objects.standing().select_related("contact", "agency", "resolver", "resolved_by")
    return found.order_by(F("resolved_at").desc(nulls_first=True), "raised_at", "id")


def disagreements_of(viewer: Viewer, contact: Contact) -> QuerySet[Disagreement]:
    """Those about one contact."""
    return disagreement_log(viewer).filter(contact=contact)


def disagreement(viewer: Viewer, contact_id: int, disagreement_id: int) -> Disagreement | None:
    """One of a contact's own; another contact's is not found through it."""
    return disagreement_log(viewer).filter(contact_id=contact_id, pk=disagreement_id).first()


def other_agencies() -> QuerySet[Agency]:
    """Agencies one may disagree with, by name."""
    return Agency.objects.standing().exclude(kind=Agency.Kind.AUTHORITY).order_by("name")


def possible_resolvers(viewer: Viewer) -> QuerySet[Worker]:
    """Workers of the viewer's own agency who may be asked to resolve one, by name."""
    return Worker.objects.filter(is_active=True, agency_id=viewer.agency_id).order_by("name", "id")
