"""When a timescale says something is due: the one question every list, alert, page and measure asks.

``due`` picks the limit that the facts call for, counts it, and answers with the date and how it came about,
or with the reason the timescale does not bind. It reads no clock and no table, and never refuses to answer
because a date is late: clocks inform, they do not block.
"""

from datetime import date, datetime, timedelta

from kith.engines.clocks.rules.answers import DoesNotApply, Due
from kith.engines.clocks.rules.counting import last_day, last_moment, preceded
from kith.engines.clocks.rules.facts import Facts, check_known, may
from kith.engines.clocks.rules.particular import PARTICULAR
from kith.engines.clocks.rules.timescale import Limit, Sense, Test, Timescale, Unit, Variant
from kith.engines.clocks.rules.when import Trigger, as_day, as_moment
from kith.kernel.dates import Calendar, say_date

NEEDS_TERMS = {Unit.SCHOOL_DAYS, Unit.TERMS}


def due(timescale: Timescale, trigger: Trigger, calendar: Calendar, **facts: object) -> Due | DoesNotApply:
    """When what the timescale asks for is due, counted from its trigger.

    ``facts`` are those the timescale reads (``facts_read``). Raises UnknownFact, MissingFact and WrongFact
    for facts; NeedsMoment for hours counted from a day alone; CalendarDoesNotReach; NotACountdown.
    """
    check_known(facts, facts_read(timescale))
    if not timescale.in_force.contains(as_day(trigger)):
        return DoesNotApply(timescale.id, f"{timescale.name} was not in force on {say_date(as_day(trigger))}")
    if timescale.local is not None and not timescale.local.in_use:
        return DoesNotApply(timescale.id, f"Not used in this authority: {timescale.local.reason}")
    limit = limit_for(timescale, facts)
    if timescale.particular is not None:
        return PARTICULAR[timescale.particular].rule(timescale, limit, trigger, calendar, facts)
    if timescale.runs_in_hours:
        end = last_moment(limit, trigger)
        return _due(timescale, limit, counted_from=as_moment(trigger), by=end, calendar=calendar)
    start = preceded(timescale, as_day(trigger), calendar=calendar, facts=facts)
    last = last_day(timescale, limit, start, calendar=calendar, facts=facts)
    if timescale.sense is Sense.EARLIEST:
        return _not_before(timescale, limit, start, last, calendar)
    return _due(timescale, limit, counted_from=start, by=_capped(timescale, last, facts), calendar=calendar)


def next_due(
    timescale: Timescale, met_on: Trigger, calendar: Calendar, **facts: object
) -> Due | DoesNotApply | None:
    """When it is due again after being met, or None when it is asked for once. Raises as ``due``."""
    return due(timescale, met_on, calendar, **facts) if timescale.recurs else None


def if_triggered_today(
    timescale: Timescale, now: datetime, calendar: Calendar, **facts: object
) -> Due | DoesNotApply:
    """When it would be due if its trigger happened at this moment. Raises as ``due``."""
    return due(timescale, now, calendar, **facts)


def facts_read(timescale: Timescale) -> frozenset[str]:
    """The names of the facts ``due`` reads for this timescale, beside the trigger."""
    read = {variant.fact for variant in timescale.variants}
    if timescale.no_later_than is not None:
        read.add(timescale.no_later_than)
    if timescale.limit.unit in NEEDS_TERMS:
        read.add("terms")
    if timescale.particular is not None:
        read |= PARTICULAR[timescale.particular].reads
    return frozenset(read)


def limit_for(timescale: Timescale, facts: Facts) -> Limit:
    """The limit the facts call for: that of the last variant that is so, otherwise the timescale's own."""
    limit = timescale.limit
    for variant in timescale.variants:
        if _is_so(variant, facts):
            limit = variant.limit
    return limit


def _is_so(variant: Variant, facts: Facts) -> bool:
    if variant.test is Test.IS_AT_LEAST:
        number = may(facts, variant.fact, int)
        return number is not None and variant.compared_with is not None and number >= variant.compared_with
    if variant.test is Test.IS_GIVEN:
        return may(facts, variant.fact, date) is not None
    return may(facts, variant.fact, bool) is (variant.test is Test.IS_YES)


def _capped(timescale: Timescale, last: date, facts: Facts) -> date:
    cap = may(facts, timescale.no_later_than, date) if timescale.no_later_than else None
    return last if cap is None else min(last, as_day(cap))


def _not_before(timescale: Timescale, limit: Limit, start: date, first: date, calendar: Calendar) -> Due:
    by = None if timescale.grace_days is None else first + timedelta(days=timescale.grace_days)
    return Due(
        timescale=timescale.id,
        limit=limit,
        counted_from=start,
        by=by,
        not_before=first,
        calendar=calendar.version,
    )


def _due(
    timescale: Timescale, limit: Limit, *, counted_from: Trigger, by: Trigger, calendar: Calendar
) -> Due:
    return Due(
        timescale=timescale.id, limit=limit, counted_from=counted_from, by=by, calendar=calendar.version
    )
