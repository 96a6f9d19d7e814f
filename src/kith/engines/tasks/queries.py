"""Reading tasks, in one plain order that every list says: see ``HOW_ORDERED`` (R032)."""

from __future__ import annotations

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Window

from kith.engines.tasks.models import Direction, Task
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Membership, Worker
from kith.kernel.history.models import Record
from kith.record.people.models import Person

IN_ORDER = (
    "importance", F("due_at").asc(nulls_last=True), F("person__born_from").desc(nulls_last=True), "raised_at", "id",
)  # fmt: skip
HOW_ORDERED = (
    "Important first, then what is due soonest, then the youngest child, then what has waited longest. "
    "Anyone who works with the child can change how important a task is, saying why."
)


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


def for_me(viewer: Viewer) -> QuerySet[Task]:
    """The viewer's own and those of their teams that nobody has taken up, each with ``total`` and ``late`` of all."""
    theirs = Q(worker_id=viewer.worker_id) | Q(team_id__in=viewer.all_team_ids, worker__isnull=True)
    counted = open_tasks(viewer).filter(theirs).annotate(
        total=Window(Count("pk")), late=Window(Count("pk", filter=Q(due_at__lte=viewer.now)))
    )  # fmt: skip
    return counted.order_by(*IN_ORDER)


def about(viewer: Viewer, person: Person) -> QuerySet[Task]:
    return open_tasks(viewer).filter(person=person).order_by(*IN_ORDER)


def has_open_task_from(viewer: Viewer, source: Record) -> bool:
    """Whether something has set the viewer, or a team of theirs, a task that is still to be done."""
    theirs = Q(worker_id=viewer.worker_id) | Q(team_id__in=viewer.all_team_ids)
    return from_source(source).filter(theirs, state=Task.State.OPEN).exists()


def from_source(source: Record) -> QuerySet[Task]:
    """Every task that something raised, whatever became of it, in order."""
    raised = Task.objects.standing().filter(source_kind=source._meta.label_lower, source_id=source.pk)
    return raised.select_related("worker", "team").order_by(*IN_ORDER)


def overdue_important(viewer: Viewer) -> QuerySet[Task]:
    """Important tasks past their time, of the teams the viewer manages and of the workers in them, longest overdue first
    (R027)."""
    late = open_tasks(viewer).filter(importance=Task.Importance.HIGH, due_at__lte=viewer.now)
    in_them = _in_my_teams(viewer).filter(worker=OuterRef("worker"))
    ours = late.filter(Q(team_id__in=viewer.managed_team_ids) | Exists(in_them))
    return ours.order_by("due_at", F("person__born_from").desc(nulls_last=True), "id")


def task(viewer: Viewer, task_id: int) -> Task | None:
    """One task, ended or not, or None when there is none that the viewer may read."""
    found = Task.objects.standing().select_related("person", "worker", "team", "raised_by", "ended_by")
    return found.filter(pk=task_id).first()


def directions(viewer: Viewer, task: Task) -> QuerySet[Direction]:
    """What was decided about a task since it was set, oldest first."""
    return (
        task.directions.filter(recorded_in_error=False)
        .select_related("from_worker", "to_worker", "directed_by")
        .order_by("directed_at", "id")
    )


def who_may_take(viewer: Viewer, task: Task) -> QuerySet[Worker]:
    """The workers to whom the viewer may give a task: those of the teams they manage, by name."""
    members = _in_my_teams(viewer).filter(worker=OuterRef("pk"))
    found = Worker.objects.filter(Exists(members), is_active=True).order_by("name", "id")
    return found.exclude(pk=task.worker_id) if task.worker_id else found


def _in_my_teams(viewer: Viewer) -> QuerySet[Membership]:
    memberships: QuerySet[Membership] = Membership.objects.standing().as_at(viewer.today)
    return memberships.filter(team_id__in=viewer.managed_team_ids)
