"""Counting in working days.

A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England.
That is the definition in regulation 2 of the Care Planning, Placement and Case Review (England) Regulations
2010, in regulation 2 of the Children Act 1989 Representations Procedure (England) Regulations 2006, and (as
"business day") in rule 2.3 of the Family Procedure Rules 2010, so one calendar serves them all. Christmas
Eve is a working day.
"""

from bisect import bisect_left, bisect_right
from datetime import date

from kith.kernel.dates.bank_holidays import SATURDAY, Calendar, CalendarDoesNotReach


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Whether the day is a working day. Raises CalendarDoesNotReach."""
    calendar.check_reaches(day)
    return day.weekday() < SATURDAY and day not in calendar.holidays


def next_working_day(day: date, calendar: Calendar) -> date:
    """The day itself when it is a working day, otherwise the first one after it. Raises
    CalendarDoesNotReach.
    """
    calendar.check_reaches(day)
    return _working_day_at(bisect_left(calendar.working_days, day), calendar)


def add_working_days(day: date, number: int, calendar: Calendar) -> date:
    """The working day that is ``number`` working days after the day (before it, when negative).

    The day itself is day 0 whether or not it is a working day, and the first working day after it is day 1.
    Adding 0 gives the day itself: what must be done the same day must be done that day, Saturday or not.
    Raises CalendarDoesNotReach.
    """
    calendar.check_reaches(day)
    if number == 0:
        return day
    days = calendar.working_days
    place = bisect_right(days, day) - 1 if number > 0 else bisect_left(days, day)
    return _working_day_at(place + number, calendar)


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """How many working days after ``start`` the day ``end`` is: the start does not count, the end does.

    Negative when the end is before the start. Undoes ``add_working_days``. Raises CalendarDoesNotReach.
    """
    calendar.check_reaches(start)
    calendar.check_reaches(end)
    count = bisect_right if end >= start else bisect_left
    return count(calendar.working_days, end) - count(calendar.working_days, start)


def _working_day_at(place: int, calendar: Calendar) -> date:
    if not 0 <= place < len(calendar.working_days):
        raise CalendarDoesNotReach(
            f"Counting working days runs outside {calendar.first_day.year} to {calendar.last_day.year}"
        )
    return calendar.working_days[place]
