"""Rules of tasks: values in, values out."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kith.kernel.dates import local_date, say_date, say_time, to_local

A_MOMENT = timedelta(microseconds=1)


def is_overdue(due_at: datetime | None, now: datetime) -> bool:
    """Whether the time for a task is past. One without a time is never overdue."""
    return due_at is not None and due_at <= now


def due_day(due_at: datetime) -> date:
    """The last day on which a task is in time. Due at midnight, it is due by the end of the day before."""
    return local_date(due_at - A_MOMENT)


def say_due(due_at: datetime | None, now: datetime) -> str:
    """When a task is due, as a worker would say it: "Overdue by 3 days", "Today by 4:00pm", "Tomorrow", "3 April 2026"."""
    if due_at is None:
        return "No date"
    if is_overdue(due_at, now):
        return f"Overdue by {_how_long(now - due_at)}"
    days = (due_day(due_at) - local_date(now)).days
    said = {0: "Today", 1: "Tomorrow"}.get(days) or say_date(due_day(due_at))
    at_midnight = to_local(due_at) == to_local(due_at).replace(hour=0, minute=0, second=0, microsecond=0)
    return said if at_midnight else f"{said} by {say_time(to_local(due_at).time())}"


def _how_long(late: timedelta) -> str:
    if late < timedelta(hours=1):
        return "less than an hour"
    if late < timedelta(days=1):
        return _counted(int(late / timedelta(hours=1)), "hour")
    return _counted(late.days, "day")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
