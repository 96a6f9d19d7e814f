"""Who works here and what they may do: read by access administrators and by the second person who agrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from kith.foundation.access.viewer import Viewer
from kith.foundation.accounts.models import RoleRequest
from kith.foundation.audit.models import Event
from kith.foundation.workforce.models import Agency, Membership, Registration, RoleHolding, Team, Worker
from kith.kernel.history.models import PeriodRecord


@dataclass(frozen=True)
class WorkerHistory:
    """Everything about a worker's access, newest first, with the names of whoever recorded it."""

    worker: Worker
    roles: list[RoleHolding]
    memberships: list[Membership]
    registrations: list[Registration]
    asked: list[RoleRequest]
    names: dict[int, str]


def workers(viewer: Viewer, *, text: str = "", role: str = "", with_ended: bool = False) -> QuerySet[Worker]:
    """Workers by name. ``text`` is part of a name or address; ``role`` a role held today."""
    found = Worker.objects.select_related("agency").filter(is_service=False)
    if not with_ended:
        found = found.filter(is_active=True)
    if text:
        found = found.filter(Q(name__icontains=text) | Q(email__icontains=text))
    if role:
        held = RoleHolding.objects.standing().as_at(viewer.today).filter(role=role)
        found = found.filter(pk__in=held.values("worker_id"))
    return found.order_by("name", "id")


def roles_today(viewer: Viewer, worker_ids: list[int]) -> dict[int, list[str]]:
    """The role codes that each of these workers holds today."""
    held: dict[int, list[str]] = {}
    for holding in RoleHolding.objects.standing().as_at(viewer.today).filter(worker_id__in=worker_ids):
        held.setdefault(holding.worker_id, []).append(holding.role)
    return held


def worker(viewer: Viewer, worker_id: int) -> Worker | None:
    return Worker.objects.select_related("agency").filter(pk=worker_id, is_service=False).first()


def history(viewer: Viewer, of: Worker) -> WorkerHistory:
    """The worker's roles, teams and registrations, ended ones too."""
    roles = list(RoleHolding.objects.filter(worker=of))
    memberships = list(Membership.objects.filter(worker=of).select_related("team"))
    registrations = list(Registration.objects.filter(worker=of))
    asked = list(
        RoleRequest.objects.filter(worker=of).select_related("asked_by", "answered_by").order_by("-asked_at")
    )
    recorders = {row.recorded_by for row in (*roles, *memberships, *registrations) if row.recorded_by}
    names = dict(Worker.objects.filter(pk__in=recorders).values_list("pk", "name"))
    return WorkerHistory(of, roles, memberships, registrations, asked, names)


def role_holding(viewer: Viewer, worker_id: int, holding_id: int) -> RoleHolding | None:
    """One role of one worker that has not ended."""
    return _running(RoleHolding, viewer, worker_id, holding_id)


def membership(viewer: Viewer, worker_id: int, membership_id: int) -> Membership | None:
    """One team of one worker that has not ended."""
    return _running(Membership, viewer, worker_id, membership_id)


def _running(model: type[PeriodRecord], viewer: Viewer, worker_id: int, pk: int) -> Any:
    rows = model.objects.standing().filter(Q(valid_to=None) | Q(valid_to__gte=viewer.today))
    return rows.filter(worker_id=worker_id, pk=pk).select_related("worker").first()


def role_requests(viewer: Viewer) -> QuerySet[RoleRequest]:
    """Roles that wait for a second person, oldest first."""
    return RoleRequest.objects.filter(answer="").select_related("worker", "asked_by")


def role_request(viewer: Viewer, asked_id: int) -> RoleRequest | None:
    return role_requests(viewer).filter(pk=asked_id).first()


def teams(viewer: Viewer) -> QuerySet[Team]:
    """Every team there is, by name."""
    return Team.objects.standing().order_by("name")


def agencies(viewer: Viewer) -> QuerySet[Agency]:
    """Every agency that someone may work for, by name."""
    return Agency.objects.standing().order_by("name")


def own_teams(viewer: Viewer) -> list[str]:
    """The names of the teams whose children the viewer works with."""
    return list(Team.objects.filter(pk__in=viewer.all_team_ids).values_list("name", flat=True))


def workers_with_a_password(email: str) -> QuerySet[Worker]:
    """Active workers with this address, but for those whom the directory signs in: they have no password here.

    Asked by whoever forgot theirs, so there is no viewer.
    """
    return Worker.objects.filter(email__iexact=email, is_active=True, is_service=False, socialaccount=None)


def last_signed_in(worker_ids: list[int]) -> dict[int, object]:
    """When each of these workers last signed in, from the audit trail; those who never did are missing."""
    events = Event.objects.filter(worker_id=OuterRef("pk"), verb="foundation.accounts.signed_in").order_by(
        "-id"
    )
    rows = Worker.objects.filter(pk__in=worker_ids).annotate(last_in=Subquery(events.values("at")[:1]))
    return {pk: at for pk, at in rows.values_list("pk", "last_in") if at}
