"""The arithmetic of a duty rota. Values in, values out."""

from __future__ import annotations

from datetime import date, timedelta

WEEK = timedelta(days=7)


def week_of_cycle(starts_on: date, weeks: int, day: date) -> int:
    """Which week of a cycle a day falls in, from 1. Days before the cycle starts raise ValueError.

    A cycle starts on a Monday and goes round: after its last week comes its first.
    """
    if day < starts_on:
        raise ValueError(f"The cycle starts on {starts_on}")
    return (day - starts_on) // WEEK % weeks + 1


def monday_of(day: date) -> date:
    """The Monday of the week a day falls in."""
    return day - timedelta(days=day.weekday())
