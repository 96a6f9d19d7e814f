"""Telling a family's story: who they are, their pathway step by step, and their entry in the record."""

from datetime import date, timedelta
from itertools import count
from random import Random

from kith.borough.chance import Weighted, between, even, stream
from kith.borough.facts import Chunk
from kith.borough.families.background import arrivals, residents
from kith.borough.families.enter import Clerk
from kith.borough.families.household import KEYS_PER_FAMILY, Maker, Wanted
from kith.borough.families.lives import settle
from kith.borough.families.members import Family, Member
from kith.borough.journeys.arrivals import arrive
from kith.borough.journeys.care_steps import cared_for
from kith.borough.journeys.case import Case
from kith.borough.journeys.contacts import below_threshold
from kith.borough.journeys.pathways import Pathway
from kith.borough.journeys.steps import STEPS
from kith.borough.narrative.themes import Theme
from kith.borough.world import World

THEME, AGE, BACKGROUND, SIZE, *LENGTHS = range(8)  # dimensions of the even spread
CONTACTS_BEFORE = Weighted([(0, 38), (1, 27), (2, 17), (3, 10), (5, 8)])
CONTACTS_AFTER = Weighted([(0, 62), (1, 22), (2, 11), (3, 5)])
UNBORN_AGE = -0.36  # twenty weeks before the birth is expected


class Teller:
    """Tells the stories of one kind of pathway, each family from its own stream of luck."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.order = world.order

    def tell(self, pathway: Pathway, place: int, number: int, begins: date, into: Chunk) -> None:
        """The `place`-th family of a pathway, first referred about `begins`, written into a chunk.

        A family that was no longer known when the records begin leaves nothing.
        """
        early = begins < self.order.from_day
        chunk = Chunk() if early else into
        case = self._case(pathway, place, number, begins, chunk)
        self._contacts_before(case, begins)
        day: date | None = begins
        for turn, step in enumerate(pathway.steps):
            if turn and day:
                day += timedelta(days=between(case.luck, 30, 270))
            if day is None or case.over(day):
                break
            day = cared_for(pathway.course)(case, day) if pathway.course else STEPS[step](case, day)
        if day:
            self._contacts_after(case, day)
        if not case.contacts or case.touched < self.order.from_day:
            return
        known_as = "alone" if case.theme.code == "asylum" else "case"
        Clerk(self.world, chunk, case.luck, known_as=known_as).enter(case.family, min(case.contacts))
        if early:
            into.take(chunk)

    def _case(self, pathway: Pathway, place: int, number: int, begins: date, chunk: Chunk) -> Case:
        luck = stream(self.order.seed, pathway.code, place)
        theme = pathway.themes.at(even(self.order.seed, place, THEME))
        background = (arrivals() if theme.code == "asylum" else residents()).at(
            even(self.order.seed, place, BACKGROUND)
        )
        low, high = pathway.course.ages if pathway.course else (theme.ages[0], theme.ages[1] + 0.9)
        share = even(self.order.seed, place, AGE)
        age = UNBORN_AGE if theme.children == "unborn" else low + share * (high - low)
        maker = Maker(luck, number, background, self.order.last_day)
        family = maker.make(
            Wanted(
                first_day=begins,
                age=age,
                boys=theme.boys,
                alone=theme.code == "asylum",
                disabled=theme.code == "disability",
                size=even(self.order.seed, place, SIZE),
            )
        )
        case = make_case(self.world, chunk, luck, family, theme, begins, age)
        case.even_shares = iter([even(self.order.seed, place, dimension) for dimension in LENGTHS])
        return case

    def _contacts_before(self, case: Case, begins: date) -> None:
        """Contacts in the year and more before that went no further."""
        if case.theme.code == "asylum" or case.theme.children == "unborn":
            return
        how_many = CONTACTS_BEFORE.pick(case.luck)
        for day in sorted(begins - timedelta(days=between(case.luck, 6, 520)) for _ in range(how_many)):
            arrival = arrive(case, day)
            if arrival and arrival.received_at.date() < begins:
                below_threshold(case, arrival)

    def _contacts_after(self, case: Case, closed: date) -> None:
        day = closed
        for _ in range(CONTACTS_AFTER.pick(case.luck)):
            day += timedelta(days=between(case.luck, 20, 400))
            arrival = arrive(case, day)
            if arrival is None:
                return
            below_threshold(case, arrival)


def make_case(
    world: World, chunk: Chunk, luck: Random, family: Family, theme: Theme, begins: date, age: float
) -> Case:
    """A case ready to be told, its family settled in homes and schools, and the child it began with in
    focus.
    """
    settle(
        family,
        luck=luck,
        gazetteer=world.gazetteer,
        theme=theme.code,
        first=begins,
        last=world.order.last_day,
    )
    focus = focus_child(family, begins, age)
    keys = count(family.number * KEYS_PER_FAMILY + 100)
    return Case(
        world=world,
        chunk=chunk,
        luck=luck,
        family=family,
        theme=theme,
        keys=keys,
        focus=focus,
        even_shares=iter(()),
    )


def focus_child(family: Family, begins: date, age: float) -> Member:
    """The child of the age asked for, or the nearest to it."""
    born = begins - timedelta(days=round(age * 365.25))
    return min(family.children, key=lambda child: abs((child.born_on - born).days))
