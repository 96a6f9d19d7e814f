"""Timescales that turn on a birthday."""

from datetime import date

from kith.engines.clocks.rules.answers import DoesNotApply, Due
from kith.engines.clocks.rules.counting import last_day
from kith.engines.clocks.rules.facts import Facts, need
from kith.engines.clocks.rules.timescale import Limit, Timescale, Unit
from kith.engines.clocks.rules.when import Trigger, as_day
from kith.kernel.dates import Calendar, add_months, birthday, say_date

FIVE_AND_OVER = Limit(12, Unit.MONTHS)
IN_TOUCH_UNTIL_MONTHS_AFTER = 1


def under_five_health_review(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due:
    """Every 6 months before the fifth birthday; 12 where that birthday comes before the 6 months are up.

    Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7(3).
    """
    last = as_day(trigger)
    if birthday(need(facts, "date_of_birth", date), 5) < add_months(last, limit.value):
        limit = FIVE_AND_OVER
    by = last_day(timescale, limit, last, calendar=calendar, facts=facts)
    return Due(timescale=timescale.id, limit=limit, counted_from=last, by=by, calendar=calendar.version)


def accommodated_under_fourteen(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due | DoesNotApply:
    """A legal planning meeting for a child under 14 accommodated for more than 6 weeks.

    Both must be so on one day: the first day of more than 6 weeks is the day after the limit, and a child
    who is 14 by then is outside the rule. London Borough of Hillingdon, October 2017.
    """
    start = as_day(trigger)
    by = last_day(timescale, limit, start, calendar=calendar, facts=facts)
    fourteen = birthday(need(facts, "date_of_birth", date), 14)
    if (fourteen - by).days <= 1:
        return DoesNotApply(timescale.id, f"Turns 14 on {say_date(fourteen)}, within 6 weeks of the start")
    return Due(timescale=timescale.id, limit=limit, counted_from=start, by=by, calendar=calendar.version)


def from_the_sixteenth_birthday(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due:
    """3 months from the sixteenth birthday, or from becoming eligible (the trigger) if that is later.

    Care Planning, Placement and Case Review (England) Regulations 2010, regulation 42(1).
    """
    start = max(birthday(need(facts, "date_of_birth", date), 16), as_day(trigger))
    by = last_day(timescale, limit, start, calendar=calendar, facts=facts)
    return Due(timescale=timescale.id, limit=limit, counted_from=start, by=by, calendar=calendar.version)


def around_the_birthday(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due:
    """From 3 months before the birthday on which a care leaver reaches an age to 1 month after it.

    The trigger is the date of birth. Children looked after return, care leaver items.
    """
    day = birthday(as_day(trigger), need(facts, "age", int))
    return Due(
        timescale=timescale.id,
        limit=limit,
        counted_from=day,
        not_before=add_months(day, -limit.value),
        by=add_months(day, IN_TOUCH_UNTIL_MONTHS_AFTER),
        calendar=calendar.version,
    )
