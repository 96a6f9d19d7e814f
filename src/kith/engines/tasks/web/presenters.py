"""What the pages of tasks show."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse

from kith.engines.tasks.models import Direction, Task
from kith.engines.tasks.rules import due_day, is_overdue, say_due
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import (
    Column,
    Content,
    Link,
    Moment,
    Parts,
    Row,
    Stack,
    SummaryList,
    SummaryRow,
    Table,
    Tag,
    Words,
)
from kith.record.people import offers


def task_page(task: Task) -> str:
    return reverse("tasks:task", args=[task.pk])


def task_table(
    tasks: Iterable[Task], now: datetime, *, caption: str, empty: str, for_whom: bool = False
) -> Table:
    """Tasks in the order given. ``for_whom`` adds who has each."""
    columns = [Column("What"), Column("About"), *([Column("For")] if for_whom else []), Column("Due")]
    rows = [_row(task, now, for_whom=for_whom) for task in tasks]
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
    return task.worker.name if task.worker else f"{task.team.name}: nobody yet"


def facts(task: Task, now: datetime) -> SummaryList:
    """One task's facts."""
    is_open = task.state == Task.State.OPEN
    ended = (
        f"{task.get_state_display()}: {task.ended_by.name}, {say_moment(task.ended_at)}"
        if not is_open
        else ""
    )
    rows = [
        SummaryRow("About", about(task) or "No child"),
        SummaryRow("For", held_by(task)),
        SummaryRow("Importance", task.get_importance_display()),
        SummaryRow("Due", due(task, now) if is_open else _when_due(task)),
        SummaryRow("Set by", f"{task.raised_by.name}, {say_moment(task.raised_at)}"),
    ]
    if ended:
        rows.append(
            SummaryRow("Ended", Stack(ended, [Words(task.ended_because)] if task.ended_because else []))
        )
    return SummaryList(rows, is_compact=True)


def story(directions: Iterable[Direction]) -> Table | None:
    """What was decided about it since; None when nothing was."""
    rows = [
        Row(
            [
                Moment(one.directed_at),
                _decided(one),
                one.directed_by.name,
                Words(one.words) if one.words else "",
            ]
        )
        for one in directions
    ]
    columns = [Column("When"), Column("What"), Column("By"), Column("Why")]
    return Table("What was decided since", columns, rows) if rows else None


def _row(task: Task, now: datetime, *, for_whom: bool) -> Row:
    important = Tag("Important", "orange") if task.importance == Task.Importance.HIGH else ""
    what = Stack(
        Parts([Link(task.what, task_page(task)), important]),
        [f"Set by {task.raised_by.name}" if task.raised_by else ""],
    )
    whom: list[Any] = [held_by(task)] if for_whom else []
    return Row(
        [what, about(task), *whom, due(task, now)], tone="urgent" if is_overdue(task.due_at, now) else ""
    )


def _when_due(task: Task) -> Content:
    return Moment(due_day(task.due_at)) if task.due_at else "No date"


def _decided(one: Direction) -> str:
    if one.kind == Direction.Kind.RANKED:
        return f"Made {Task.Importance(one.importance).label.lower()}"
    if one.kind == Direction.Kind.TAKEN:
        return f"Taken up by {one.to_worker.name}"
    before = f" from {one.from_worker.name}" if one.from_worker else ""
    return f"Given{before} to {one.to_worker.name}"
