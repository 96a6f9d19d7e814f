"""Monthly returns from schools of pupils who are missing education."""

from datetime import date

from kith.engines.clocks.rules.answers import DoesNotApply, Due
from kith.engines.clocks.rules.counting import last_day
from kith.engines.clocks.rules.facts import Facts, may, need
from kith.engines.clocks.rules.timescale import Limit, Timescale
from kith.engines.clocks.rules.when import Trigger, as_day
from kith.kernel.dates import Calendar, Terms, add_school_days, add_working_days, last_day_of_month

SESSIONS_THRESHOLD = 20
SESSIONS_IN_SCHOOL_DAY = 2
ATTENDANCE_PER_CENT = 90


def absent_for_twenty_sessions(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due | DoesNotApply:
    """A pupil absent for 20 sessions running (10 school days) is in the return for the month of the
    twentieth.

    The trigger is the first day of absence. Without term dates every working day is taken for a school day.
    London Borough of Hillingdon, October 2017.
    """
    if need(facts, "sessions_missed_consecutively", int) < SESSIONS_THRESHOLD:
        return DoesNotApply(timescale.id, "Fewer than 20 sessions missed in a row")
    more_days = SESSIONS_THRESHOLD // SESSIONS_IN_SCHOOL_DAY - 1
    first, terms = as_day(trigger), may(facts, "terms", Terms)
    if terms is None:
        reached = add_working_days(first, more_days, calendar)
    else:
        reached = add_school_days(first, more_days, terms, calendar)
    return _return_for(timescale, limit, reached.replace(day=1), last_day_of_month(reached), calendar)


def attendance_of_ninety_per_cent_or_less(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due | DoesNotApply:
    """A pupil at 90 per cent attendance or below is in the return; exactly 90.0 is included.

    The trigger is the first day of the month covered. London Borough of Hillingdon, October 2017.
    """
    attended, possible = need(facts, "attended_sessions", int), need(facts, "possible_sessions", int)
    if attended * 100 > possible * ATTENDANCE_PER_CENT:
        return DoesNotApply(timescale.id, "Attendance is above 90 per cent")
    month = as_day(trigger)
    by = last_day(timescale, limit, month, calendar=calendar, facts=facts)
    return _return_for(timescale, limit, month, by, calendar)


def _return_for(timescale: Timescale, limit: Limit, month: date, by: date, calendar: Calendar) -> Due:
    return Due(timescale=timescale.id, limit=limit, counted_from=month, by=by, calendar=calendar.version)
