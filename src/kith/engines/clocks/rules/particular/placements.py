"""Approvals that must exist by the day a placement starts, where it is far enough away."""

from datetime import date

from kith.engines.clocks.rules.answers import DoesNotApply, Due
from kith.engines.clocks.rules.facts import Facts, need
from kith.engines.clocks.rules.timescale import Limit, Timescale
from kith.engines.clocks.rules.when import Trigger, as_day
from kith.kernel.dates import Calendar

FAR_MILES = 20


def placement_at_a_distance(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due | DoesNotApply:
    """The director approves a placement outside the authority's area and not in an adjoining one, before it
    starts.

    Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11(5), from 27 January
    2014.
    """
    if need(facts, "in_area", bool) or need(facts, "adjoining_authority", bool):
        return DoesNotApply(timescale.id, "The placement is in the authority's area or an adjoining one")
    return _gate(timescale, limit, as_day(trigger), calendar)


def over_twenty_miles_or_beyond_a_neighbour(
    timescale: Timescale, limit: Limit, trigger: Trigger, calendar: Calendar, facts: Facts
) -> Due | DoesNotApply:
    """The agency decision maker approves a placement over 20 miles away, or outside a neighbouring borough.

    Exactly 20 miles is not over; the authority's own borough counts as near. London Borough of Hillingdon,
    October 2017.
    """
    miles = need(facts, "distance_miles", float)
    if miles <= FAR_MILES and need(facts, "neighbouring_borough", bool):
        return DoesNotApply(timescale.id, "The placement is within 20 miles and in a neighbouring borough")
    return _gate(timescale, limit, as_day(trigger), calendar)


def _gate(timescale: Timescale, limit: Limit, start: date, calendar: Calendar) -> Due:
    return Due(timescale=timescale.id, limit=limit, counted_from=start, by=start, calendar=calendar.version)
