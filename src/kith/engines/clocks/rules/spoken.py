"""How the state of a clock is said in a list, with how long is left or by how much it is late."""

from datetime import datetime, timedelta

from kith.engines.clocks.rules.answers import Due
from kith.engines.clocks.rules.states import State, state
from kith.engines.clocks.rules.when import Trigger, as_day, say_when
from kith.kernel.dates import elapsed

TWO_DAYS = timedelta(days=2)
HOUR = timedelta(hours=1)


def say_state(due: Due, *, now: datetime, met: Trigger | None = None) -> str:
    """``Overdue by 3 days``, ``Due today, 2 hours left``, ``Due soon, 5 days left``, ``Met late on …``."""
    stands = state(due, as_at=now, met=met)
    if stands.is_met and met is not None:
        return f"{stands} on {say_when(met)}"
    if stands is State.NOT_YET_ALLOWED or due.by is None:
        return stands if due.not_before is None else f"{stands}, not before {say_when(due.not_before)}"
    if stands is State.OVERDUE:
        return f"{stands} by {_length(due.by, now)}"
    if stands is State.DUE_TODAY and not isinstance(due.by, datetime):
        return stands
    return f"{stands}, {_length(now, due.by)} left"


def _length(start: Trigger, end: Trigger) -> str:
    """Days where either end is a day, or when there are at least two; otherwise hours."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        time = elapsed(start, end)
        if time < HOUR:
            return "less than an hour"
        return _counted(time // HOUR, "hour") if time < TWO_DAYS else _counted(time.days, "day")
    return _counted((as_day(end) - as_day(start)).days, "day")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
