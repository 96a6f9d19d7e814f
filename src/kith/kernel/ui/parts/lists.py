"""Parts that list: facts with their names, tasks with their status, steps in order, cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kith.kernel.ui.parts.base import Content, Part
from kith.kernel.ui.parts.inline import Link

NOT_RECORDED = "Not recorded"


@dataclass(frozen=True)
class SummaryRow:
    """One fact. An empty value is said to be not recorded, never left blank."""

    key: str
    value: Content
    actions: Sequence[Link] = ()

    @property
    def is_recorded(self) -> bool:
        return self.value not in (None, "")

    @property
    def shown(self) -> Content:
        return self.value if self.is_recorded else NOT_RECORDED


@dataclass(frozen=True)
class SummaryList(Part):
    """Facts with their names. With a title it is a card; `is_compact` is for dense pages."""

    template = "ui/parts/summary_list.html"

    rows: Sequence[SummaryRow]
    title: str = ""
    actions: Sequence[Link] = ()
    is_compact: bool = False

    @property
    def has_actions(self) -> bool:
        """Some row has actions, so that a row without any must keep the room for them."""
        return any(row.actions for row in self.rows)


@dataclass(frozen=True)
class Task:
    """Something to be done in any order. Without an address it cannot be started yet."""

    title: str
    status: Content
    href: str = ""
    hint: str = ""


@dataclass(frozen=True)
class TaskList(Part):
    """The parts of a piece of work. `id` tells two lists on one page apart."""

    template = "ui/parts/task_list.html"

    tasks: Sequence[Task]
    id: str = "task-list"

    def numbered(self) -> list[tuple[str, Task]]:
        """Each task with its own id, by which its status is read out after its name."""
        return [(f"{self.id}-{number}", task) for number, task in enumerate(self.tasks, 1)]


@dataclass(frozen=True)
class Step:
    """One step of a way that has an order."""

    title: Content
    state: Literal["done", "current", "next"] = "next"
    note: Content = ""

    @property
    def state_words(self) -> str:
        return {"done": "Done", "current": "Now", "next": "Not yet"}[self.state]


@dataclass(frozen=True)
class StepList(Part):
    """A way with an order: what is done, where we are, what comes next."""

    template = "ui/parts/step_list.html"

    steps: Sequence[Step]
    label: str = "Steps"


@dataclass(frozen=True)
class Card(Part):
    """A box with one subject. `tone` only repeats what the words say."""

    template = "ui/parts/card.html"

    title: Content
    content: Content = ""
    href: str = ""
    figure: Content = ""
    tone: Literal["", "urgent", "attention", "settled"] = ""
    heading_level: int = 2


@dataclass(frozen=True)
class CardGrid(Part):
    """Cards side by side, as many to a row as fit."""

    template = "ui/parts/card_grid.html"

    cards: Sequence[Card]


@dataclass(frozen=True)
class Count:
    """One figure with its name. With an address it opens the list behind it."""

    name: str
    figure: int
    href: str = ""
    is_current: bool = False
    tone: Literal["", "urgent", "attention"] = ""


@dataclass(frozen=True)
class Tally(Part):
    """A strip of figures above a list, three to a row on a phone. The tone only repeats what the name says."""

    template = "ui/parts/tally.html"

    counts: Sequence[Count]
    label: str
