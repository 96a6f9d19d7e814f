"""Where a child in care lives: one placement after another, each with its reasons, distance and provider."""

from datetime import date, timedelta
from typing import NamedTuple

from kith.borough.almanac import birthday
from kith.borough.chance import Weighted, happens
from kith.borough.facts import Address, Placement, Residence
from kith.borough.families.members import Member
from kith.borough.journeys import courses
from kith.borough.journeys.case import Case
from kith.borough.journeys.courses import Course

REGULATED_FROM = date(2023, 10, 28)  # supported accommodation: registration with Ofsted
OWN_PROVISION, PRIVATE, PARENTS = "PR1", "PR4", "PR0"
KINDS_OF_ADDRESS = {"K2": "childrens_home", "K3": "supported", "H5": "supported", "S1": "school", "P1": "home"}
CHANGE_REASONS = Weighted(
    [("CARPL", 46), ("CREQB", 20), ("CREQO", 8), ("CHILD", 10), ("LAREQ", 8), ("STAND", 4), ("OTHER", 4)]
)
NEAR, FAR = "near", "far"
# In the borough, next door, or far: 17 in 100 are over 20 miles away (indicator LA10, London).
WHERE = Weighted([("here", 42), (NEAR, 40), (FAR, 18)])


class Stay(NamedTuple):
    """A placement to be: its type and from when to when."""

    type: str
    starts: date
    ends: date
    last: bool


def place(case: Case, child: Member, period: int, course: Course, starts: date, ends: date) -> list[date]:
    """Record the placements from `starts` to `ends`; the days on which the child moved, the first day not among them."""
    moved = []
    for stay in _stays(case, child, course, starts, ends):
        if case.over(stay.starts):
            break
        _record(case, child, period, stay, goes_on=stay.last)
        if stay.starts != starts:
            moved.append(stay.starts)
    return moved


def _stays(case: Case, child: Member, course: Course, starts: date, ends: date) -> list[Stay]:
    found, day = [], starts
    while True:
        kind = _type(case, child, course, day)
        gap = round(365 / course.moves_a_year * (0.08 + 1.5 * case.luck.random()))
        until = day + timedelta(days=max(gap, 6))
        if course.code == "infant" and ends - timedelta(days=210) > day:
            until = ends - timedelta(days=200)  # then placed for adoption
        if course.code == "infant" and day != starts:
            kind, until = courses.PLACED_FOR_ADOPTION, ends
        sixteen = birthday(child.born_on, 16)
        if course.older_placements and day < sixteen < until and happens(case.luck, 45):
            until = sixteen + timedelta(days=30)
        if kind == courses.SUPPORTED_BEFORE_REGULATION and day < REGULATED_FROM < until:
            until = REGULATED_FROM
        last = until >= ends - timedelta(days=5)
        found.append(Stay(kind, day, ends if last else until, last))
        if last:
            return found
        day = until


def _type(case: Case, child: Member, course: Course, day: date) -> str:
    older = course.older_placements if child.age(day) >= 16 else None
    kind = (older or course.placements).pick(case.luck)
    if kind == courses.SUPPORTED and day < REGULATED_FROM:
        return courses.SUPPORTED_BEFORE_REGULATION
    return kind


def _record(case: Case, child: Member, period: int, stay: Stay, *, goes_on: bool) -> None:
    where = "here" if stay.type == courses.WITH_PARENT else WHERE.pick(case.luck)
    address = _address(case, stay.type, where)
    ended = case.known(stay.ends)
    miles = case.luck.random() * 5 if where == "here" else 4 + case.luck.random() * 11
    if where == FAR:
        miles = 21 + case.luck.random() * 90
    case.chunk.addresses.append(address)
    case.chunk.residences.append(Residence(child.key, address.key, stay.starts, ended, withheld=stay.type != "P1"))
    case.chunk.placements.append(
        Placement(
            key=case.key(),
            person=child.key,
            period=period,
            type=stay.type,
            provider=_provider(case, stay.type),
            address=address.key,
            valid_from=stay.starts,
            valid_to=ended,
            change_reason=None if goes_on or not ended else CHANGE_REASONS.pick(case.luck),
            miles_from_home=round(miles, 1),
            in_borough=where == "here",
        )
    )


def _address(case: Case, type_: str, where: str) -> Address:
    kind = KINDS_OF_ADDRESS.get(type_, "foster_home")
    gazetteer = case.world.gazetteer
    if where == "here":
        return gazetteer.home(case.luck, case.key(), kind)
    return gazetteer.away(case.luck, case.key(), kind, near=where == NEAR)


def _provider(case: Case, type_: str) -> str:
    if type_ == courses.WITH_PARENT:
        return PARENTS
    if type_ in (courses.RELATIVE, courses.PLACED_FOR_ADOPTION, courses.EARLY_PERMANENCE):
        return OWN_PROVISION
    return OWN_PROVISION if happens(case.luck, 50) else PRIVATE
