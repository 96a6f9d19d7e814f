"""The arithmetic of limits: from a trigger to the last (or first) day or moment.

Only what all timescales share. What one rule does alone is in ``particular``.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from kith.engines.clocks.rules.facts import Facts, need
from kith.engines.clocks.rules.timescale import Counting, Limit, Timescale, Unit
from kith.engines.clocks.rules.when import Trigger, as_moment
from kith.kernel.dates import (
    Calendar,
    Terms,
    add_months,
    add_school_days,
    add_weeks,
    add_working_days,
    hours_after,
    last_day_of_month,
    next_working_day,
)

HOURS_IN_DAY = 24


class NotACountdown(ValueError):
    """A total over a rolling period has no due date."""


class NotWholeDays(ValueError):
    """Hours that are not whole days cannot be counted in working days."""


def last_moment(limit: Limit, trigger: Trigger) -> datetime:
    """The end, in UTC, of a limit in elapsed hours. Raises NeedsMoment, NaiveMoment."""
    return hours_after(as_moment(trigger), limit.value)


def last_day(timescale: Timescale, limit: Limit, trigger: date, *, calendar: Calendar, facts: Facts) -> date:
    """The day on which a limit ends.

    Raises NotACountdown, CalendarDoesNotReach, and for school days and terms MissingFact and TermsDoNotReach.
    """
    if timescale.counting is Counting.TOTAL:
        raise NotACountdown(f"{timescale.name} is a total, not a countdown")
    if timescale.counting is Counting.CALENDAR_MONTH:
        return last_day_of_month(add_months(trigger, limit.value))
    if timescale.counting is Counting.BUSINESS_DAY_ONE:
        trigger = next_working_day(trigger, calendar)
    end = _add(trigger, limit, calendar=calendar, facts=facts)
    if timescale.counting is Counting.BEGINNING_WITH:
        end -= timedelta(days=1)
    return next_working_day(end, calendar) if timescale.rolls_forward else end


def preceded(timescale: Timescale, trigger: date, *, calendar: Calendar, facts: Facts) -> date:
    """The day the limit is counted from: the trigger, or the end of the limit that comes first."""
    if timescale.preceded_by is None:
        return trigger
    return _add(trigger, timescale.preceded_by, calendar=calendar, facts=facts)


def _add(start: date, limit: Limit, *, calendar: Calendar, facts: Facts) -> date:
    return _ADD[limit.unit](start, limit.value, calendar, facts)


def _end_of_term(day: date, number: int, terms: Terms) -> date:
    for _ in range(number):
        term = terms.term_after(day)
        day = term.start or day
    assert term.last is not None  # terms are made from first and last days
    return term.last


def _whole_days(hours: int) -> int:
    if hours % HOURS_IN_DAY:
        raise NotWholeDays(f"{hours} hours are not a whole number of working days")
    return hours // HOURS_IN_DAY


_ADD: Mapping[Unit, Callable[[date, int, Calendar, Facts], date]] = {
    Unit.WORKING_DAYS: lambda day, number, calendar, _: add_working_days(day, number, calendar),
    Unit.CALENDAR_DAYS: lambda day, number, *_: day + timedelta(days=number),
    Unit.WEEKS: lambda day, number, *_: add_weeks(day, number),
    Unit.MONTHS: lambda day, number, *_: add_months(day, number),
    Unit.HOURS: lambda day, number, calendar, _: add_working_days(day, _whole_days(number), calendar),
    Unit.SCHOOL_DAYS: lambda day, number, calendar, facts: add_school_days(
        day, number, need(facts, "terms", Terms), calendar
    ),
    Unit.TERMS: lambda day, number, _, facts: _end_of_term(day, number, need(facts, "terms", Terms)),
}
