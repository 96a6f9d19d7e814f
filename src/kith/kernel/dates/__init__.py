"""Dates: the only place in Kith for working days, ages, periods and clock time.

Law and practice count time in ways that libraries get wrong in silence: a birthday on 29 February, a bank
holiday proclaimed at a month's notice, an hour that happens twice, a birth date of which only the year is
known. Each is decided here once, and everything else (clocks, chronology, forms, returns) asks.

Nothing here reads the clock: ``today`` and ``now`` are arguments. Days are ``datetime.date``; moments are
aware ``datetime`` in UTC, and turn into London time only to be typed or said.
"""

from kith.kernel.dates.ages import BornLater, age_on, birthday, birthday_reminder_on, months_old_on
from kith.kernel.dates.bank_holidays import Calendar, CalendarDoesNotReach, england
from kith.kernel.dates.local_time import (
    LONDON,
    NaiveMoment,
    Occurrence,
    TimeDoesNotExist,
    TimeHappensTwice,
    at_local,
    elapsed,
    end_of_day,
    hours_after,
    local_date,
    start_of_day,
    to_local,
)
from kith.kernel.dates.months import add_months, add_weeks, last_day_of_month
from kith.kernel.dates.partial import PartialDate
from kith.kernel.dates.periods import EndsBeforeItStarts, Period, gaps
from kith.kernel.dates.spoken import say_age, say_date, say_moment, say_partial, say_period, say_time
from kith.kernel.dates.terms import Terms, TermsDoNotReach, add_school_days
from kith.kernel.dates.typed import (
    NotADate,
    NotATime,
    date_from_boxes,
    date_from_text,
    partial_date_from_boxes,
    time_from_text,
)
from kith.kernel.dates.working_days import (
    add_working_days,
    is_working_day,
    next_working_day,
    working_days_between,
)

__all__ = [
    "LONDON",
    "BornLater",
    "Calendar",
    "CalendarDoesNotReach",
    "EndsBeforeItStarts",
    "NaiveMoment",
    "NotADate",
    "NotATime",
    "Occurrence",
    "PartialDate",
    "Period",
    "Terms",
    "TermsDoNotReach",
    "TimeDoesNotExist",
    "TimeHappensTwice",
    "add_months",
    "add_school_days",
    "add_weeks",
    "add_working_days",
    "age_on",
    "at_local",
    "birthday",
    "birthday_reminder_on",
    "date_from_boxes",
    "date_from_text",
    "elapsed",
    "end_of_day",
    "england",
    "gaps",
    "hours_after",
    "is_working_day",
    "last_day_of_month",
    "local_date",
    "months_old_on",
    "next_working_day",
    "partial_date_from_boxes",
    "say_age",
    "say_date",
    "say_moment",
    "say_partial",
    "say_period",
    "say_time",
    "start_of_day",
    "time_from_text",
    "to_local",
    "working_days_between",
]
