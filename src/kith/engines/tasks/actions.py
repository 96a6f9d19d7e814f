"""Raising tasks, saying who does them and how important they are, and ending them."""

from __future__ import annotations

from datetime import datetime

from kith.engines.tasks import queries
from kith.engines.tasks.models import Direction, Task
from kith.engines.tasks.permissions import END_TASK, GIVE_TASK, RANK_TASK, TAKE_TASK
from kith.foundation.access.rules import Level
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Worker
from kith.kernel.history.models import Record
from kith.kernel.text.clean import TextError, clean_note
from kith.record.people.models import Conflict, NamedStaff


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


@act(permission=TAKE_TASK, on="task")
def take(*, by: Viewer, task: Task) -> Task:
    """Take up a task that was set to one of the worker's teams. Raises Refused when somebody has it already."""
    task = _still_open(task, None)
    if task.worker is not None:
        raise Refused(f"{task.worker.name} has just taken this task.")
    if task.team is None or task.team_id not in by.all_team_ids:
        raise Refused("This task is for another team. Only they can take it.")
    return _hand(by, task, Direction.Kind.TAKEN, by.worker_id, "")


@act(permission=GIVE_TASK, on="task")
def give(*, by: Viewer, task: Task, to: Worker, reason: str, based_on: int | None = None) -> Task:
    """Give a task to a worker of the manager's own teams, saying why. It stays as important and as due as it was.

    Raises Refused without a reason, for a worker of another team, and for one who may not know of the child.
    """
    words = _reason(reason, "Say why you are giving this to someone else.")
    task = _still_open(task, based_on)
    if not queries.who_may_take(by, task).filter(pk=to.pk).exists():
        raise Refused("Choose a worker of a team that you manage.", field="to")
    if not _may_know_of(by, task, to):
        raise Refused(f"{to.name} cannot work with this child. Choose someone else.", field="to")
    return _hand(by, task, Direction.Kind.GIVEN, to.pk, words)


@act(permission=RANK_TASK, on="task")
def rank(*, by: Viewer, task: Task, important: bool, reason: str, based_on: int | None = None) -> Task:
    """Say that a task is important, or is not, against what was first thought, and why (R032).

    Raises Refused without a reason, or when it is ranked so already.
    """
    words = _reason(reason, "Say why.")
    task = _still_open(task, based_on)
    importance = Task.Importance.HIGH if important else Task.Importance.ORDINARY
    if task.importance == importance:
        raise Refused(f"This task is {task.get_importance_display().lower()} already.", field="important")
    task.importance = importance
    task.save()
    _direct(by, task, Direction.Kind.RANKED, words, importance=importance)
    return task


@act(permission=END_TASK, on="task")
def finish(*, by: Viewer, task: Task, words: str = "", based_on: int | None = None) -> Task:
    """End a task as done. Raises Refused when it has ended already."""
    return _end(by, _still_open(task, based_on), Task.State.DONE, words)


@act(permission=END_TASK, on="task")
def not_proceeding(*, by: Viewer, task: Task, reason: str, based_on: int | None = None) -> Task:
    """End a task that will not be done, saying why (promise 3). Raises Refused without a reason."""
    words = _reason(reason, "Say why this will not be done.")
    return _end(by, _still_open(task, based_on), Task.State.NOT_PROCEEDING, words)


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


def _hand(by: Viewer, task: Task, kind: str, to_worker_id: int, words: str) -> Task:
    _direct(by, task, kind, words, from_worker_id=task.worker_id, to_worker_id=to_worker_id)
    task.worker_id = to_worker_id
    task.save()
    return task


def _direct(by: Viewer, task: Task, kind: str, words: str, **changes: int | None) -> None:
    Direction.objects.create(
        task=task, kind=kind, words=words, directed_by_id=by.worker_id, directed_at=by.now, **changes
    )


def _may_know_of(by: Viewer, task: Task, worker: Worker) -> bool:
    """Whether a worker may know of the child at all: not in a conflict, and named where the record is restricted."""
    if task.person is None:
        return True
    today = {"person": task.person, "worker": worker}
    if Conflict.objects.standing().as_at(by.today).filter(**today).exists():
        return False
    is_named = NamedStaff.objects.standing().as_at(by.today).filter(**today)
    return task.person.level == Level.STANDARD or bool(is_named.exists())


def _reason(text: str, needed: str) -> str:
    if not text.strip():
        raise Refused(needed, field="reason")
    try:
        return clean_note(text, what="The reason").text
    except TextError as wrong:
        raise Refused(str(wrong), field="reason") from wrong
