"""How long something has waited and how long is left, as a board says it, and when the night is."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from kith.kernel.dates import Calendar, elapsed, is_working_day, local_date, to_local

HOUR = timedelta(hours=1)
TWO_DAYS = timedelta(days=2)
OFFICE_OPENS, OFFICE_CLOSES = time(9), time(17)


def say_waiting(since: datetime, now: datetime) -> str:
    """How long something has waited, in the largest unit that says it: ``20 min``, ``3 hours``, ``2 days``."""
    return _say(max(elapsed(since, now), timedelta()))


def say_left(due: date | datetime, now: datetime) -> str:
    """How a board says when something is due: ``Due in 2 hours``, ``Overdue by 20 min``, ``Due today``, ``Due tomorrow``.

    A due day lasts to its end, so its last day is "today" and never an hour.
    """
    if isinstance(due, datetime):
        return f"Due in {_say(elapsed(now, due))}" if now <= due else f"Overdue by {_say(elapsed(due, now))}"
    days = (due - local_date(now)).days
    if days < 0:
        return f"Overdue by {_counted(-days, 'day')}"
    return {0: "Due today", 1: "Due tomorrow"}.get(days, f"Due in {days} days")


def is_out_of_hours(moment: datetime, calendar: Calendar) -> bool:
    """Whether the office is shut: nights, weekends and bank holidays. The out-of-hours team answers then (R021)."""
    local = to_local(moment)
    return not is_working_day(local.date(), calendar) or not OFFICE_OPENS <= local.time() < OFFICE_CLOSES


def _say(length: timedelta) -> str:
    if length < HOUR:
        return f"{int(length / timedelta(minutes=1))} min"
    if length < TWO_DAYS:
        return _counted(int(length / HOUR), "hour")
    return _counted(length.days, "day")


def _counted(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
