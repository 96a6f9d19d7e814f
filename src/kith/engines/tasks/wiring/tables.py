"""Tasks as a list shows them, on their own pages and on those of others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse

from kith.engines.tasks.models import Task
from kith.engines.tasks.rules import is_overdue, say_due
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Column, Content, Link, Parts, Row, Stack, Table, Tag
from kith.record.people import offers


def task_page(task: Task) -> str:
    return reverse("tasks:task", args=[task.pk])


def task_table(
    tasks: Iterable[Task], viewer: Viewer, *, caption: str, empty: str = "There is nothing to do.", for_whom: bool = False,
) -> Table:  # fmt: skip
    """Tasks in the order given. ``for_whom`` adds a column of who has each, for lists of more than one's own."""
    columns = [Column("What"), Column("About"), *([Column("For")] if for_whom else []), Column("Due")]
    rows = [_row(task, viewer, for_whom=for_whom) for task in tasks]
    return Table(caption, columns, rows, empty=empty)


def due(task: Task, now: datetime) -> Content:
    """When it is due; in red words where that is past."""
    said = say_due(task.due_at, now)
    return Tag(said, "red") if is_overdue(task.due_at, now) else said


def about(task: Task) -> Content:
    """The child, as a link to their record."""
    return Link(task.person.name, offers.people_page(task.person)) if task.person else ""


def held_by(task: Task) -> str:
    """Who has it, or which team it waits in."""
    return task.worker.name if task.worker else f"{_team(task)}: nobody yet"


def _row(task: Task, viewer: Viewer, *, for_whom: bool) -> Row:
    important = Tag("Important", "orange") if task.importance == Task.Importance.HIGH else ""
    notes = [
        f"Waiting in {_team(task)}" if task.worker is None and not for_whom else "",
        f"Set by {task.raised_by.name}" if task.raised_by_id != viewer.worker_id else "",
    ]
    what = Stack(
        Parts([Link(task.what, task_page(task)), important]), [". ".join(note for note in notes if note)]
    )
    whom: list[Any] = [held_by(task)] if for_whom else []
    is_late = is_overdue(task.due_at, viewer.now)
    return Row([what, about(task), *whom, due(task, viewer.now)], tone="urgent" if is_late else "")


def _team(task: Task) -> str:
    return task.team.name if task.team else ""
