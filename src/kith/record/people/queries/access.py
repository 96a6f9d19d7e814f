"""Who looked at a record, who opened one with a reason, and which merges wait for a second person."""

from __future__ import annotations

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Q, QuerySet

from kith.foundation.access.roles import Power
from kith.foundation.access.viewer import Viewer
from kith.foundation.audit.models import Event
from kith.record.people.models import BreakGlass, Involvement, Merge, Person


def looks_at(viewer: Viewer, person: Person, *, worker_id: int | None = None) -> QuerySet[Event]:
    """Every event about a person, or about a record merged into theirs, newest first."""
    theirs = Person.objects.order_by().filter(Q(pk=person.pk) | Q(merged_into=person)).values("pk")
    events = Event.objects.filter(people__overlap=ArraySubquery(theirs))
    if worker_id:
        events = events.filter(worker_id=worker_id)
    return events.order_by("-at", "-id")


def glass_to_review(viewer: Viewer) -> QuerySet[BreakGlass]:
    """Records opened with a reason that the viewer should review, longest due first: those of their teams' children, and
    all of them for whoever oversees the service or protects its data. Never their own."""
    waiting = BreakGlass.objects.standing().filter(verdict="").exclude(worker_id=viewer.worker_id)
    if not (viewer.has(Power.SERVICE) or "data_protection" in viewer.roles):
        ours = Involvement.objects.standing().filter(
            kind=Involvement.Kind.TEAM, team_id__in=viewer.managed_team_ids
        )
        waiting = waiting.filter(person__in=ours.values("person"))
    return waiting.select_related("person", "worker").order_by("review_due_on", "opened_at", "id")


def one_glass(viewer: Viewer, glass_id: int) -> BreakGlass | None:
    return (
        BreakGlass.objects.standing()
        .select_related("person", "worker", "reviewed_by")
        .filter(pk=glass_id)
        .first()
    )


def merges_waiting(viewer: Viewer) -> QuerySet[Merge]:
    """Merges that wait for a second person, oldest first, and those done, which can be undone, after them."""
    states = [Merge.State.PROPOSED, Merge.State.DONE]
    found = (
        Merge.objects.standing()
        .filter(state__in=states)
        .select_related("goes", "stays", "proposed_by", "decided_by")
    )
    return found.order_by("-state", "id")


def merge_by_id(viewer: Viewer, merge_id: int) -> Merge | None:
    found = Merge.objects.standing().select_related("goes", "stays", "proposed_by", "decided_by", "undone_by")
    return found.filter(pk=merge_id).first()
