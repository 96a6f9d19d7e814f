"""Powers that lapse: emergency protection and secure accommodation. These limit the authority, not the
child.
"""

from datetime import date, datetime, timedelta

from kith.engines.clocks.rules.answers import Due
from kith.engines.clocks.rules.counting import last_day
from kith.engines.clocks.rules.facts import Facts, may, need
from kith.engines.clocks.rules.timescale import Limit, Timescale
from kith.engines.clocks.rules.when import Trigger, as_day, as_moment
from kith.kernel.dates import Calendar, elapsed, end_of_day, hours_after, local_date, start_of_day

WINDOW_DAYS = 28


def emergency_protection_order(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due:
    """The last day of an emergency protection order: the one written on it, else 8 days beginning with the
    order.

    Made after police protection on the designated officer's application, the 8 days begin with the first
    day of police protection. Children Act 1989, section 45(1) and (3).
    """
    start = as_day(may(facts, "police_protection_start", date) or trigger)
    by = may(facts, "ends_on", date) or last_day(timescale, limit, start, calendar=calendar, facts=facts)
    return Due(timescale=timescale.id, limit=limit, counted_from=start, by=by, calendar=calendar.version)


def secure_hours_in_28_days(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due:
    """72 hours in secure accommodation in any 28 consecutive days, whether or not consecutive.

    The trigger is the start of this stay and ``periods`` is a tuple of the earlier stays, each a pair of
    moments. The limit is the first moment at which this stay and the earlier ones in the 28 days ending
    that day make 72 hours. Children (Secure Accommodation) Regulations 1991, regulation 10(1). Regulation
    10(3), which can only lengthen it over a weekend or holiday, is left to legal advice.
    """
    start, stays = as_moment(trigger), _stays(facts)
    day = local_date(start)
    while True:
        used = _time_used(stays, start_of_day(day - timedelta(days=WINDOW_DAYS - 1)))
        by = max(start, hours_after(start, limit.value) - used)
        if by <= end_of_day(day):
            return Due(
                timescale=timescale.id, limit=limit, counted_from=start, by=by, calendar=calendar.version
            )
        day += timedelta(days=1)


def _stays(facts: Facts) -> list[tuple[datetime, datetime]]:
    return [(as_moment(start), as_moment(end)) for start, end in need(facts, "periods", tuple)]


def _time_used(stays: list[tuple[datetime, datetime]], window_opens: datetime) -> timedelta:
    inside = (elapsed(max(start, window_opens), end) for start, end in stays if end > window_opens)
    return sum(inside, timedelta())
