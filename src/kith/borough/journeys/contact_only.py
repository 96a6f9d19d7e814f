"""Families who are only ever a contact: most of the register, and some of them again and again."""

from datetime import date, timedelta
from functools import lru_cache
from random import Random

from kith.borough.chance import Spread, Weighted, even, stream
from kith.borough.facts import Chunk
from kith.borough.families.background import residents
from kith.borough.families.enter import Clerk
from kith.borough.families.household import Maker, Wanted
from kith.borough.journeys.arrivals import arrive
from kith.borough.journeys.contacts import below_threshold
from kith.borough.journeys.pathways import WITH_THEIR_OWN_PATHWAY
from kith.borough.journeys.teller import AGE, BACKGROUND, SIZE, THEME, UNBORN_AGE, make_case
from kith.borough.narrative.themes import Theme, themes
from kith.borough.world import World

CODE = "contact_only"
FAMILIES_A_YEAR = 4_200
LOOKS_BACK = 5
HOW_MANY = 4  # dimension of the even spread
HOW_OFTEN = Spread((0, 1), (0.25, 2), (0.45, 3), (0.62, 4.5), (0.82, 8), (0.95, 15), (1, 34))
DAYS_TO_THE_NEXT = Weighted([(Spread((0, 1), (1, 70)), 44), (Spread((0, 60), (1, 400)), 56)])
LONGEST = timedelta(days=1640)


@lru_cache(maxsize=1)
def _themes() -> Weighted[Theme]:
    return Weighted(
        (theme, theme.weights["contact"])
        for code, theme in themes().items()
        if code not in WITH_THEIR_OWN_PATHWAY - {"disability", "private_fostering"}
    )


def tell_contacts(world: World, place: int, number: int, begins: date, into: Chunk) -> None:
    """The `place`-th such family, first heard of on `begins`; nothing if it was last heard of before the
    records begin.
    """
    order = world.order
    luck = stream(order.seed, CODE, place)
    days = _days(luck, begins, even(order.seed, place, HOW_MANY))
    if days[-1] < order.from_day:
        return
    theme = _themes().at(even(order.seed, place, THEME))
    low, high = theme.ages
    age = (
        UNBORN_AGE if theme.children == "unborn" else low + even(order.seed, place, AGE) * (high + 0.9 - low)
    )
    background = residents().at(even(order.seed, place, BACKGROUND))
    family = Maker(luck, number, background, order.last_day).make(
        Wanted(
            first_day=begins,
            age=age,
            boys=theme.boys,
            disabled=theme.code == "disability",
            disabled_percent=0,
            size=even(order.seed, place, SIZE),
        )
    )
    case = make_case(world, into, luck, family, theme, begins, age)
    for day in days:
        arrival = arrive(case, day)
        if arrival is None:
            break
        below_threshold(case, arrival)
    if case.contacts:
        Clerk(world, into, luck, known_as="contact").enter(family, begins)


def _days(luck: Random, begins: date, share: float) -> list[date]:
    """The days of their contacts, sometimes a rush of them."""
    days = [begins]
    for _ in range(int(HOW_OFTEN.at(share)) - 1):
        day = days[-1] + timedelta(days=int(DAYS_TO_THE_NEXT.pick(luck).pick(luck)))
        if day - begins > LONGEST:
            break
        days.append(day)
    return days
