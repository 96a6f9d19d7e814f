"""What the pages of tasks show."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from kith.engines.tasks.models import Direction, Task
from kith.engines.tasks.rules import due_day
from kith.engines.tasks.wiring.tables import about, due, held_by, task_page, task_table
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import (
    Column,
    Content,
    Moment,
    Row,
    Stack,
    SummaryList,
    SummaryRow,
    Table,
    Words,
)

__all__ = ["facts", "story", "task_page", "task_table"]


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
                one.words,
            ]
        )
        for one in directions
    ]
    columns = [Column("When"), Column("What"), Column("By"), Column("Why")]
    return Table("What was decided since", columns, rows) if rows else None


def _when_due(task: Task) -> Content:
    return Moment(due_day(task.due_at)) if task.due_at else "No date"


def _decided(one: Direction) -> str:
    if one.kind == Direction.Kind.RANKED:
        return f"Made {Task.Importance(one.importance).label.lower()}"
    if one.kind == Direction.Kind.TAKEN:
        return f"Taken up by {one.to_worker.name}"
    before = f" from {one.from_worker.name}" if one.from_worker else ""
    return f"Given{before} to {one.to_worker.name}"
