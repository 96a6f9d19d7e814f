"""What tasks take from the record, and what they offer: a worker's tasks, what is overdue in their teams, and a child's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kith.engines.tasks import actions, queries
from kith.engines.tasks.wiring.tables import task_table
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Table
from kith.record.people import offers
from kith.record.people.models import Person

MOST = 8


def connect() -> None:
    """What the record has to say becomes a task of whoever must hear it."""
    offers.told_by(actions.raise_task, actions.finish_for)
    offers.offer(offers.WorkCard("tasks.mine", offers.Desk.TO_DO, "Tasks", for_me, order=20))
    offers.offer(offers.Card("tasks.about", offers.Place.DUE, "Tasks", about, order=20))
    offers.offer(OVERDUE)


def for_me(viewer: Viewer) -> offers.Drawn | None:
    """The worker's own tasks, and those of their teams that nobody has taken up."""
    found: list[Any] = list(queries.for_me(viewer)[:MOST])  # each with the counts of all
    if not found:
        return None
    table = task_table(found, viewer, caption="Tasks")
    return offers.Drawn(table, found[0].total, see_all="/tasks/", urgent=found[0].late)


def about(viewer: Viewer, person: Person) -> Table | None:
    """What is to be done about one child, whoever has it."""
    found = list(queries.about(viewer, person)[:MOST])
    table = task_table(found, viewer, caption="Tasks", for_whom=True)
    return replace(table, is_caption_hidden=True) if found else None


OVERDUE = offers.Worklist(
    code="tasks", title="Important tasks overdue", noun="tasks", order=40,
    means="Important tasks past their time, in the teams you manage and with the workers in them. Longest overdue first.",
    figure=lambda viewer: offers.Figure(total := queries.overdue_important(viewer).count(), urgent=total),
    rows=queries.overdue_important,
    table=lambda viewer, tasks: task_table(
        tasks, viewer, caption="Important tasks overdue", for_whom=True,
        empty="No important task is overdue in your teams.",
    ),
)  # fmt: skip
