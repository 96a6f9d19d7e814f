"""Raising and ending tasks."""

from __future__ import annotations

from datetime import datetime

from kith.engines.tasks.models import Task
from kith.engines.tasks.permissions import END_TASK
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.history.models import Record


def raise_task(
    *, by: Viewer, what: str, source: Record, worker_id: int | None = None, team_id: int | None = None,
    person_id: int | None = None, due_at: datetime | None = None, important: bool = False, details: str = "", page: str = "",
) -> Task:  # fmt: skip
    """Raise a task for a worker or a team, as a part of the act that asks for it."""
    return Task.objects.create(
        what=what, details=details, person_id=person_id, worker_id=worker_id, team_id=team_id, due_at=due_at, page=page,
        importance=Task.Importance.HIGH if important else Task.Importance.ORDINARY, raised_by_id=by.worker_id,
        raised_at=by.now, source_kind=source._meta.label_lower, source_id=source.pk,
    )  # fmt: skip


def finish_for(*, by: Viewer, source: Record, what: str | None = None) -> int:
    """End as done the open tasks that ``source`` raised (only those called ``what``, when given). Returns how many."""
    open_tasks = Task.objects.filter(
        source_kind=source._meta.label_lower, source_id=source.pk, state=Task.State.OPEN
    )
    if what:
        open_tasks = open_tasks.filter(what=what)
    for task in open_tasks:
        _end(by, task, Task.State.DONE, "")
    return len(open_tasks)


@act(permission=END_TASK, on="task")
def finish(*, by: Viewer, task: Task, words: str = "", based_on: int | None = None) -> Task:
    """End a task as done. Raises Refused when it has ended already."""
    return _end(by, _still_open(task, based_on), Task.State.DONE, words)


@act(permission=END_TASK, on="task")
def not_proceeding(*, by: Viewer, task: Task, reason: str, based_on: int | None = None) -> Task:
    """End a task that will not be done, saying why (promise 3). Raises Refused without a reason."""
    if not reason.strip():
        raise Refused("Say why this will not be done.", field="reason")
    return _end(by, _still_open(task, based_on), Task.State.NOT_PROCEEDING, reason)


def _still_open(task: Task, based_on: int | None) -> Task:
    task = locked(task, based_on=based_on)
    if task.state != Task.State.OPEN:
        raise Refused(f"This task has already ended as {task.get_state_display().lower()}.")
    return task


def _end(by: Viewer, task: Task, state: str, words: str) -> Task:
    task.state, task.ended_because = state, words.strip()
    task.ended_at, task.ended_by_id = by.now, by.worker_id
    task.save()
    return task
