"""A clock as a list shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kith.engines.clocks import pages, rules
from kith.engines.clocks.models import Because
from kith.engines.clocks.queries import rows
from kith.engines.clocks.rules import State, Trigger, catalogue
from kith.kernel.ui.parts import Tag
from kith.kernel.ui.parts.inline import Colour

STOPPED = "Stopped"

COLOURS: dict[State | None, Colour] = {
    State.OVERDUE: "red",
    State.DUE_TODAY: "orange",
    State.DUE_SOON: "yellow",
    State.NOT_DUE: "blue",
    State.MET_IN_TIME: "green",
    State.MET_LATE: "purple",
    State.MET_TOO_EARLY: "purple",
}


@dataclass(frozen=True)
class ClockFace:
    """One clock, presented. ``due`` is a day or a moment; None where there is no last day.

    ``state`` is None for a clock that was stopped without being met; ``state_words`` say it either way.
    ``page`` is where the work is done, empty when the area offers none.
    """

    id: int
    title: str
    due: Trigger | None
    due_words: str
    state: State | None
    state_words: str
    started: Trigger
    started_words: str
    citation: str
    citation_url: str
    explanation: str
    person_id: int | None
    subject_kind: str
    subject_id: int
    page: str

    @property
    def is_overdue(self) -> bool:
        return self.state is State.OVERDUE

    @property
    def tag(self) -> Tag:
        """The state in a word or two, with a colour that only repeats it."""
        return Tag(self.state or STOPPED, COLOURS.get(self.state, "grey"))


@dataclass(frozen=True)
class ClockList:
    """The clocks shown, and how many there are in all."""

    faces: tuple[ClockFace, ...]
    total: int

    def __iter__(self) -> Iterator[ClockFace]:
        return iter(self.faces)

    def __len__(self) -> int:
        return len(self.faces)


def face(clock: Any, now: datetime) -> ClockFace:
    """A clock's row, of today or of a former version, as it stands at a moment."""
    timescale, due, started = catalogue().get(clock.timescale), rows.due_of(clock), rows.triggered(clock)
    state, words = _stands(clock, now)
    return ClockFace(
        id=clock.pk,
        title=timescale.name,
        due=due.by,
        due_words=_say_due(due.by, due.not_before),
        state=state,
        state_words=words,
        started=started,
        started_words=f"{timescale.trigger}, {rules.say_when(started)}",
        citation=str(timescale.source),
        citation_url=timescale.source.url,
        explanation=rules.explain(timescale, due),
        person_id=clock.person_id,
        subject_kind=clock.subject_kind,
        subject_id=clock.subject_id,
        page=pages.page_of(clock.subject_kind, clock.subject_id),
    )


def _stands(clock: Any, now: datetime) -> tuple[State | None, str]:
    if clock.ended_at is not None and clock.ended_at <= now:
        return None, f"{STOPPED}: {Because(clock.ended_because).label.lower()}. {clock.ended_words}"
    due, met = rows.due_of(clock), rows.met(clock)
    return rules.state(due, as_at=now, met=met), rules.say_state(due, now=now, met=met)


def _say_due(by: Trigger | None, not_before: date | None) -> str:
    if by is None:
        return f"Not before {rules.say_when(not_before)}" if not_before else "No last day"
    window = f"{rules.say_when(not_before)} to " if not_before else ""
    return f"{window}{rules.say_when(by)}"
