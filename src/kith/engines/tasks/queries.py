"""Reading tasks. Ordered by a plain rule that the page shows: important first, then by when it is due (R032)."""

from __future__ import annotations

from django.db.models import F, QuerySet

from kith.engines.tasks.models import Task
from kith.foundation.access.viewer import Viewer
from kith.record.people.models import Person

IN_ORDER = ("importance", F("due_at").asc(nulls_last=True), "id")


def open_tasks(viewer: Viewer) -> QuerySet[Task]:
    """Every task still to be done that the viewer may read."""
    return (
        Task.objects.standing()
        .filter(state=Task.State.OPEN)
        .select_related("person", "worker", "team", "raised_by")
    )


def mine(viewer: Viewer) -> QuerySet[Task]:
    return open_tasks(viewer).filter(worker_id=viewer.worker_id).order_by(*IN_ORDER)


def of_my_teams(viewer: Viewer) -> QuerySet[Task]:
    """Tasks set to the viewer's teams that nobody has taken up."""
    return open_tasks(viewer).filter(team_id__in=viewer.all_team_ids, worker__isnull=True).order_by(*IN_ORDER)


def about(viewer: Viewer, person: Person) -> QuerySet[Task]:
    return open_tasks(viewer).filter(person=person).order_by(*IN_ORDER)


def overdue_important(viewer: Viewer) -> QuerySet[Task]:
    """Important tasks past their time in the teams the viewer manages (R027)."""
    late = open_tasks(viewer).filter(importance=Task.Importance.HIGH, due_at__lt=viewer.now)
    return late.filter(team_id__in=viewer.managed_team_ids).order_by("due_at", "id")
