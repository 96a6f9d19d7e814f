"""Questions about cases, allocations and caseloads."""

from __future__ import annotations

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest

from kith.foundation.access.roles import Power
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Membership, Worker
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
    ours = Responsibility.objects.standing().filter(
        case=OuterRef("pk"), ends_at__isnull=True, team__in=viewer.managed_team_ids
    )
    return cases.filter(Exists(ours))


def unallocated(viewer: Viewer) -> QuerySet[Case]:
    """Open cases without an allocated worker, longest waiting first (R016).

    Each has ``waiting_since`` (the referral, or when the last worker left), ``team_name`` and ``held_by``, the manager who
    answers for the child until a worker is allocated.
    """
    workers = Allocation.objects.standing().filter(case=OuterRef("pk"), role=Allocation.Role.WORKER)
    team = Responsibility.objects.standing().filter(case=OuterRef("pk"), ends_at__isnull=True)
    manager = (
        Membership.objects.standing().as_at(viewer.today).filter(team=OuterRef("team_id"), is_manager=True)
    )
    return (
        team_cases(viewer)
        .filter(~Exists(workers.filter(ends_at__isnull=True)))
        .annotate(
            waiting_since=Greatest(
                F("opened_at"), Subquery(workers.order_by("-ends_at").values("ends_at")[:1])
            ),
            team_name=Subquery(team.values("team__name")[:1]),
            team_id=Subquery(team.values("team")[:1]),
        )
        .annotate(held_by=Subquery(manager.order_by("id").values("worker__name")[:1]))
        .select_related("person")
        .order_by("waiting_since", "id")
    )


def transfers_to_answer(viewer: Viewer) -> QuerySet[Transfer]:
    """Transfers offered to the teams the viewer manages, oldest first."""
    return (
        Transfer.objects.standing()
        .filter(state=Transfer.State.OFFERED, to_team__in=viewer.managed_team_ids)
        .select_related("person", "from_team", "to_team", "offered_by")
        .order_by("offered_at", "id")
    )


def transfer(viewer: Viewer, transfer_id: int) -> Transfer | None:
    found = Transfer.objects.standing().select_related(
        "person", "case", "from_team", "to_team", "offered_by", "answered_by"
    )
    return found.filter(pk=transfer_id).first()


def case(viewer: Viewer, case_id: int) -> Case | None:
    return Case.objects.standing().select_related("person").filter(pk=case_id).first()


def caseloads(viewer: Viewer) -> QuerySet[Worker]:
    """The workers of the viewer's teams, each with ``children``, how many they are allocated, most first."""
    now = Q(
        allocations__ends_at__isnull=True, allocations__role=Allocation.Role.WORKER,
        allocations__recorded_in_error=False, allocations__isnull=False,
    )  # fmt: skip
    return (
        my_workers(viewer)
        .annotate(children=Count("allocations__person", filter=now, distinct=True))
        .order_by("-children", "name", "id")
    )


def my_workers(viewer: Viewer) -> QuerySet[Worker]:
    """The workers who are now in the teams the viewer manages."""
    members = Membership.objects.standing().as_at(viewer.today).filter(worker=OuterRef("pk"))
    return Worker.objects.filter(Exists(members.filter(team_id__in=viewer.managed_team_ids)), is_active=True)


def worker_of_mine(viewer: Viewer, worker_id: int) -> Worker | None:
    return my_workers(viewer).filter(pk=worker_id).first()


def children_of(viewer: Viewer, worker: Worker) -> QuerySet[Allocation]:
    """The children a worker is allocated now, by name."""
    return (
        Allocation.objects.standing()
        .filter(worker=worker, ends_at__isnull=True)
        .select_related("person", "case")
        .order_by("person__sort_name", "id")
    )
