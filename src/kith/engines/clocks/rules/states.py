"""How a running clock stands: not due, due soon, due today, overdue, met in time or met late.

A question about a moment, given as such, so that a list can be asked again as it stood on a past day.
"""

from datetime import datetime
from enum import StrEnum

from kith.engines.clocks.rules.answers import Due
from kith.engines.clocks.rules.when import Trigger, as_day
from kith.kernel.dates import end_of_day, start_of_day


class State(StrEnum):
    """How a clock stands. The values are the words for the screen."""

    NOT_YET_ALLOWED = "Not yet allowed"
    NOT_DUE = "Not due"
    DUE_SOON = "Due soon"
    DUE_TODAY = "Due today"
    OVERDUE = "Overdue"
    MET_TOO_EARLY = "Met too early"
    MET_IN_TIME = "Met in time"
    MET_LATE = "Met late"
    MET_TIME_NOT_KNOWN = "Met, time not known"

    @property
    def is_met(self) -> bool:
        """Whether what was asked for has been done, in time or not."""
        return self in {State.MET_TOO_EARLY, State.MET_IN_TIME, State.MET_LATE, State.MET_TIME_NOT_KNOWN}


def state(due: Due, *, as_at: Trigger, met: Trigger | None = None) -> State:
    """How the clock stood at a moment, or at the close of a day.

    ``met`` is when what it asks for was done; done after ``as_at``, it had not been done then. A limit in
    hours met on a day alone is met in time or late when the whole day was, otherwise nobody can say.
    """
    if met is not None and not _is_after(met, as_at):
        return _met(due, met)
    if due.not_before is not None and as_day(as_at) < due.not_before:
        return State.NOT_YET_ALLOWED
    if due.by is None:
        return State.NOT_DUE
    if is_late(due, as_at):
        return State.OVERDUE
    if as_day(as_at) == as_day(due.by):
        return State.DUE_TODAY
    warns_from = due.warns_from
    return State.DUE_SOON if warns_from is not None and _has_come(warns_from, as_at) else State.NOT_DUE


def is_late(due: Due, when: Trigger) -> bool:
    """Whether a moment, or the close of a day, is past the limit. A limit that is a day lasts to its end."""
    if due.by is None:
        return False
    if isinstance(due.by, datetime):
        return _close(when) > due.by
    return as_day(when) > due.by


def _met(due: Due, met: Trigger) -> State:
    if due.not_before is not None and as_day(met) < due.not_before:
        return State.MET_TOO_EARLY
    if isinstance(due.by, datetime) and not isinstance(met, datetime) and start_of_day(met) <= due.by:
        return State.MET_TIME_NOT_KNOWN if is_late(due, met) else State.MET_IN_TIME
    return State.MET_LATE if is_late(due, met) else State.MET_IN_TIME


def _is_after(met: Trigger, as_at: Trigger) -> bool:
    if isinstance(met, datetime):
        return met > _close(as_at)
    return met > as_day(as_at)


def _has_come(start: Trigger, as_at: Trigger) -> bool:
    if isinstance(start, datetime):
        return _close(as_at) >= start
    return as_day(as_at) >= start


def _close(when: Trigger) -> datetime:
    return when if isinstance(when, datetime) else end_of_day(when)
