"""Questions about cases, allocations and caseloads."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from kith.foundation.access.roles import Power
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Worker
from kith.record.cases.models import Allocation, Case, Responsibility, Transfer
from kith.record.people.models import Person


def open_case_of(viewer: Viewer, person: Person) -> Case | None:
    return Case.objects.standing().filter(person=person, closed_on__isnull=True).first()


def cases_of(viewer: Viewer, person: Person) -> QuerySet[Case]:
    """A person's cases, newest first."""
    return Case.objects.standing().filter(person=person).order_by("-opened_on", "-id")


def responsibility_now(case: Case) -> Responsibility | None:
    return (
        case.responsibilities.filter(ends_at__isnull=True, recorded_in_error=False)
        .select_related("team")
        .first()
    )


def caseload(worker: Worker) -> int:
    """How many children a worker is allocated at this moment."""
    return (
        Allocation.objects.standing()
        .filter(worker=worker, role=Allocation.Role.WORKER, ends_at__isnull=True)
        .count()
    )


def my_children(viewer: Viewer) -> QuerySet[Allocation]:
    """The children allocated to the viewer, by name."""
    return (
        Allocation.objects.standing()
        .filter(worker_id=viewer.worker_id, ends_at__isnull=True)
        .select_related("person", "case")
        .order_by("person__sort_name", "id")
    )


def team_cases(viewer: Viewer) -> QuerySet[Case]:
    """The open cases of the teams the viewer manages; every open case for those who oversee the service."""
    cases = Case.objects.standing().filter(closed_on__isnull=True)
    if viewer.has(Power.SERVICE):
        return cases
    ours = Responsibility.objects.filter(
        case=OuterRef("pk"), ends_at__isnull=True, team__in=viewer.managed_team_ids
    )
    return cases.filter(Exists(ours))


def unallocated(viewer: Viewer) -> QuerySet[Case]:
    """Open cases without an allocated worker, longest waiting first (R016)."""
    worker = Allocation.objects.filter(case=OuterRef("pk"), ends_at__isnull=True, role=Allocation.Role.WORKER)
    team = Responsibility.objects.filter(case=OuterRef("pk"), ends_at__isnull=True)
    return (
        team_cases(viewer)
        .filter(~Exists(worker))
        .annotate(team_name=Subquery(team.values("team__name")[:1]))
        .select_related("person")
        .order_by("opened_at", "id")
    )


def transfers_to_answer(viewer: Viewer) -> QuerySet[Transfer]:
    """Transfers offered to the teams the viewer manages, oldest first."""
    return (
        Transfer.objects.standing()
        .filter(state=Transfer.State.OFFERED, to_team__in=viewer.managed_team_ids)
        .select_related("person", "from_team", "to_team", "offered_by")
        .order_by("offered_at", "id")
    )


def caseloads(viewer: Viewer) -> QuerySet[Worker]:
    """The workers of the viewer's teams with how many children each has, most first."""
    mine = Q(memberships__team__in=viewer.managed_team_ids, memberships__valid_to__isnull=True)
    now = Q(
        allocations__ends_at__isnull=True, allocations__role=Allocation.Role.WORKER, allocations__isnull=False
    )
    return (
        Worker.objects.filter(mine, is_active=True)
        .annotate(children=Count("allocations__person", filter=now, distinct=True))
        .order_by("-children", "name")
        .distinct()
    )
