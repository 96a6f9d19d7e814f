"""Ordinary case notes between the events: calls, messages, school, health and supervision."""

from collections.abc import Iterator
from datetime import date

from kith.borough.chance import Weighted
from kith.borough.journeys.case import Case, Involvement
from kith.borough.narrative.lines import PHRASES

KINDS = Weighted(
    [("phone", 34), ("school", 18), ("health", 12), ("email", 16), ("supervision", 9), ("network", 11)]
)


def note_days(case: Case, starts: date, ends: date | None, a_year: float) -> Iterator[date]:
    """About `a_year` working days in each year from `starts` to `ends` or the last day, as many as the order
    asks for.
    """
    share = case.world.order.notes
    if share <= 0:
        return
    gap = 365 / (a_year * share)
    day, stop = float(starts.toordinal()), min(ends or case.last_day, case.last_day).toordinal()
    while True:
        day += gap * (0.1 + 1.8 * case.luck.random())
        if day > stop:
            return
        held = case.working(date.fromordinal(int(day)), 0)
        if held.toordinal() > stop:
            return
        yield held


def case_notes(case: Case, involvement: Involvement, starts: date, ends: date | None, a_year: float) -> None:
    """Notes about the children of a family at home."""
    first_to_grow_up = min(child.grown_up_on for child in involvement.children)
    for day in note_days(case, starts, ends, a_year):
        there = involvement.children
        if day >= first_to_grow_up:
            there = [child for child in there if child.is_child_on(day)]
        if not there:
            return
        kind = KINDS.pick(case.luck)
        named = case.spoken_of(there, day)
        if kind == "school" and (named.age(day) < 4 or not case.world.almanac.is_school_day(day)):
            kind = "phone"
        text = case.say(PHRASES[f"note.{kind}"], named, there, day)
        case.write(f"note_{kind}", there, case.office_time(day), involvement.worker_on(day), text)
