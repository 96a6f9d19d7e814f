"""Adding months and weeks by the corresponding date rule."""

from calendar import monthrange
from datetime import date, timedelta

MONTHS_IN_YEAR = 12
DAYS_IN_WEEK = 7


def add_months(day: date, number: int) -> date:
    """The same day of the month, ``number`` months on (back, when negative).

    Where that month is too short, its last day: the corresponding date rule of Dodds v Walker [1981] 1 WLR
    1027, so three months from 30 November end on the last day of February.
    """
    year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + number, MONTHS_IN_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_weeks(day: date, number: int) -> date:
    """The same day of the week, ``number`` weeks on (back, when negative)."""
    return day + timedelta(days=DAYS_IN_WEEK * number)


def last_day_of_month(day: date) -> date:
    """The last day of the month the day is in."""
    return day.replace(day=monthrange(day.year, day.month)[1])
