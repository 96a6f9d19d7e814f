"""A clock's row as the values the rules work with. Reads a row of today and a former version alike."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kith.engines.clocks.rules import Due, Limit, Trigger, Unit
from kith.kernel.dates import local_date, start_of_day


def as_trigger(moment: datetime, whole_day: bool) -> Trigger:
    """The moment, or only the day where no more is known."""
    return local_date(moment) if whole_day else moment


def as_stored(when: Trigger) -> tuple[datetime, bool]:
    """A day or a moment as two columns hold it: the moment, and whether only its day is known."""
    if isinstance(when, datetime):
        return when, False
    return start_of_day(when), True


def triggered(clock: Any) -> Trigger:
    """When the clock started."""
    return as_trigger(clock.triggered_at, clock.whole_day)


def met(clock: Any) -> Trigger | None:
    """When the clock was met, if it was."""
    return as_trigger(clock.met_at, clock.met_whole_day) if clock.met_at else None


def due_of(clock: Any) -> Due:
    """The due date as it was worked out."""
    return Due(
        timescale=clock.timescale,
        limit=limit_of(clock),
        counted_from=clock.counted_from or clock.triggered_at,
        by=clock.due_at or clock.due_on,
        not_before=clock.not_before,
        calendar=clock.calendar,
    )


def limit_of(clock: Any) -> Limit:
    """The limit that was counted."""
    return Limit(clock.limit_value, Unit(clock.limit_unit))
