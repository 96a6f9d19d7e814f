"""A timescale as this authority uses it on a day, and what it then asks for."""

from collections.abc import Iterable
from datetime import datetime

from kith.engines.clocks.rules.answers import DoesNotApply, Due
from kith.engines.clocks.rules.catalogue import Catalogue, NotInForce
from kith.engines.clocks.rules.due_dates import due, facts_read
from kith.engines.clocks.rules.facts import Facts, MissingFact
from kith.engines.clocks.rules.local import with_local_settings
from kith.engines.clocks.rules.timescale import LocalSetting, Timescale
from kith.engines.clocks.rules.when import Trigger, as_day
from kith.kernel.dates import Calendar, CalendarDoesNotReach, TermsDoNotReach, start_of_day


def in_use_here(
    timescale_id: str, on: Trigger, *, catalogue: Catalogue, settings: Iterable[LocalSetting]
) -> Timescale:
    """The version in force on the day, with the authority's own figure.

    Raises UnknownTimescale, NotInForce.
    """
    day = as_day(on)
    return with_local_settings(catalogue.in_force(timescale_id, day), settings, day)


def due_here(
    timescale_id: str,
    trigger: Trigger,
    *,
    catalogue: Catalogue,
    settings: Iterable[LocalSetting],
    calendar: Calendar,
    facts: Facts,
) -> Due | DoesNotApply:
    """When it is due, or why it cannot be said.

    ``facts`` may hold more than the timescale reads. Hours counted from a day alone count from its start,
    the side that errs towards the child. A fact that is not known, or a calendar that does not reach, is an
    answer and not an error, because clocks never block. Raises UnknownTimescale, WrongFact.
    """
    try:
        timescale = in_use_here(timescale_id, trigger, catalogue=catalogue, settings=settings)
        if timescale.runs_in_hours and not isinstance(trigger, datetime):
            trigger = start_of_day(trigger)
        read = {name: fact for name, fact in facts.items() if name in facts_read(timescale)}
        return due(timescale, trigger, calendar, **read)
    except (NotInForce, MissingFact, CalendarDoesNotReach, TermsDoNotReach) as why:
        return DoesNotApply(timescale_id, str(why))
