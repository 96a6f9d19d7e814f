"""Where a child in care lives: one placement after another, each with its reasons, distance and provider."""

from datetime import date, timedelta
from typing import NamedTuple

from kith.borough.chance import Weighted, happens
from kith.borough.facts import Address, Placement, Residence
from kith.borough.families.members import Member
from kith.borough.journeys import courses
from kith.borough.journeys.care_life import InCare
from kith.borough.journeys.case import Case
from kith.borough.journeys.courses import Course
from kith.kernel.dates import birthday

REGULATED_FROM = date(2023, 10, 28)  # supported accommodation: registration with Ofsted
OWN_PROVISION, PRIVATE, PARENTS = "PR1", "PR4", "PR0"
KINDS_OF_ADDRESS = {
    "K2": "childrens_home",
    "K3": "supported",
    "H5": "supported",
    "S1": "school",
    "P1": "home",
}
CHANGE_REASONS = Weighted(
    [("CARPL", 46), ("CREQB", 20), ("CREQO", 8), ("CHILD", 10), ("LAREQ", 8), ("STAND", 4), ("OTHER", 4)]
)
HERE, NEAR, FAR = "here", "near", "far"
MILES = {HERE: (0.3, 5.0), NEAR: (4.0, 15.0), FAR: (21.0, 110.0)}
DAYS_WITH_ADOPTERS = 200  # before the order is made
# In the borough, next door, or far: 17 in 100 are over 20 miles away (indicator LA10, London).
WHERE = Weighted([(HERE, 42), (NEAR, 40), (FAR, 17)])


class Stay(NamedTuple):
    """A placement to be: its type and from when to when."""

    type: str
    starts: date
    ends: date
    last: bool


def place(care: InCare) -> tuple[str, list[date]]:
    """Record the placements of a period of care; the first one's type, and the days on which the child
    moved.
    """
    stays = [stay for stay in _stays(care) if not care.case.over(stay.starts)]
    for stay in stays:
        _record(care, stay)
    return stays[0].type, [stay.starts for stay in stays[1:]]


def _stays(care: InCare) -> list[Stay]:
    found, day = [], care.starts
    while True:
        kind, until = _next_stay(care, day)
        last = until >= care.ends - timedelta(days=5)
        found.append(Stay(kind, day, care.ends if last else until, last))
        if last:
            return found
        day = until


def _next_stay(care: InCare, day: date) -> tuple[str, date]:
    """What comes next from `day`, and until when if the child is not moved earlier."""
    course, child, luck = care.course, care.child, care.case.luck
    if course.code == "infant":
        settled = care.ends - timedelta(days=DAYS_WITH_ADOPTERS)
        return (
            (course.placements.pick(luck), settled)
            if day < settled
            else (courses.PLACED_FOR_ADOPTION, care.ends)
        )
    kind = _type(care.case, child, course, day)
    gap = round(365 / course.moves_a_year * (0.08 + 1.5 * luck.random()))
    until = day + timedelta(days=max(gap, 6))
    sixteen = birthday(child.born_on, 16)
    if course.older_placements and day < sixteen < until and happens(luck, 45):
        until = sixteen + timedelta(days=30)
    if kind == courses.SUPPORTED_BEFORE_REGULATION and day < REGULATED_FROM < until:
        until = REGULATED_FROM
    return kind, until


def _type(case: Case, child: Member, course: Course, day: date) -> str:
    older = course.older_placements if child.age(day) >= 16 else None
    kind = (older or course.placements).pick(case.luck)
    if kind == courses.SUPPORTED and day < REGULATED_FROM:
        return courses.SUPPORTED_BEFORE_REGULATION
    return kind


def _record(care: InCare, stay: Stay) -> None:
    case, child = care.case, care.child
    where = HERE if stay.type == courses.WITH_PARENT else WHERE.pick(case.luck)
    low, high = MILES[where]
    address = _address(case, stay.type, where)
    ended = case.known(stay.ends)
    case.chunk.addresses.append(address)
    case.chunk.residences.append(
        Residence(child.key, address.key, stay.starts, ended, withheld=stay.type != courses.WITH_PARENT)
    )
    case.chunk.placements.append(
        Placement(
            key=case.key(),
            person=child.key,
            period=care.period,
            type=stay.type,
            provider=_provider(case, stay.type),
            address=address.key,
            valid_from=stay.starts,
            valid_to=ended,
            change_reason=None if stay.last or not ended else CHANGE_REASONS.pick(case.luck),
            miles_from_home=round(low + case.luck.random() * (high - low), 1),
            in_borough=where == HERE,
        )
    )


def _address(case: Case, type_: str, where: str) -> Address:
    kind = KINDS_OF_ADDRESS.get(type_, "foster_home")
    gazetteer = case.world.gazetteer
    if where == HERE:
        return gazetteer.home(case.luck, case.key(), kind)
    return gazetteer.away(case.luck, case.key(), kind, near=where == NEAR)


def _provider(case: Case, type_: str) -> str:
    if type_ == courses.WITH_PARENT:
        return PARENTS
    if type_ in (courses.RELATIVE, courses.PLACED_FOR_ADOPTION, courses.EARLY_PERMANENCE):
        return OWN_PROVISION
    return OWN_PROVISION if happens(case.luck, 43) else PRIVATE
