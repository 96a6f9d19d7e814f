"""Somebody gets in touch: who, when, about which children, and whom they reach."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kith.borough.almanac import at_time
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case
from kith.borough.journeys.sources import Source, minute_of_day, who_notices
from kith.borough.journeys.telling import serious_account

OUT_OF_HOURS, FRONT_DOOR = ("out_of_hours", "out_of_hours"), ("front_door", "front_door")
TRIES_AT_A_SOURCE = 5


@dataclass(slots=True)
class Arrival:
    """A contact as it comes in, before anything is decided. `account` is what was said if it was serious."""

    source: Source
    received_at: datetime
    children: list[Member]
    child: Member
    out_of_hours: bool
    taken_by: int
    account: str

    @property
    def day(self) -> date:
        return self.received_at.date()


def arrive(case: Case, day: date, *, serious: bool = False) -> Arrival | None:
    """Somebody gets in touch on or soon after `day`; None if that is still to come or nobody is a child
    then.
    """
    children = case.children(day)
    if not children:
        return None
    source = _who(case, day, "referral" if serious else "contact")
    child = _spoken_of(case, source, children, day)
    account = ""
    if serious:
        source, account = serious_account(case, source, child, children, day)
    received = _moment(case, day, source)
    if case.over(received.date()):
        return None
    night = not case.world.almanac.in_office_hours(received)
    team, role = OUT_OF_HOURS if night else FRONT_DOOR
    taken_by = case.world.roster.holder(team, role, received.date(), case.luck.random())
    return Arrival(source, received, children, child, night, taken_by, account)


def _who(case: Case, day: date, kind: str) -> Source:
    """A likely source; schools only in term and of a child at school."""
    noticing = who_notices(kind)[case.theme.code]
    at_school = any(5 <= child.age(day) <= 17 for child in case.children(day))
    for _ in range(TRIES_AT_A_SOURCE):
        source = noticing.pick(case.luck)
        if source.group != "school" or (at_school and _in_term(case, day)):
            break
    return source


def _in_term(case: Case, day: date) -> bool:
    """Whether schools are open, or will be within a fortnight: worries then come on the first day back."""
    return case.world.almanac.school_day_from(day) - day <= timedelta(days=14)


def _spoken_of(case: Case, source: Source, children: list[Member], day: date) -> Member:
    child = case.spoken_of(children, day)
    if source.group == "school" and child.age(day) < 5:
        return max(children, key=lambda one: one.age(day))
    return child


def _moment(case: Case, day: date, source: Source) -> datetime:
    if source.hours == "school":
        day = case.world.almanac.school_day_from(day)
    elif source.hours == "office":
        day = case.working(day, 0)
    return at_time(day, minute_of_day(case.luck, source))
