"""The borough, in chunks: workforce and places first, then the named stories, then one family after
another.
"""

import gc
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import islice

from kith.borough.facts import Chunk
from kith.borough.journeys import contact_only
from kith.borough.journeys.contact_only import tell_contacts
from kith.borough.journeys.pathways import pathways
from kith.borough.journeys.teller import Teller
from kith.borough.stories.told import tell_stories
from kith.borough.world import Order, World

FAMILIES_IN_A_CHUNK = 200
EPOCH = date(1998, 1, 1)  # families are counted from here, so that their numbers do not depend on the day
FIRST_FAMILY = 1_000  # lower numbers belong to the named stories
DAYS_A_YEAR = 365.25

Telling = Callable[[Chunk], None]  # writes one family into a chunk


def generate(
    *, seed: int, today: date, from_year: int, scale: float = 1.0, notes: float = 1.0
) -> Iterator[Chunk]:
    """The borough of `seed`, the same rows in the same order on every machine.

    Scale 1 is one authority; scale 10 has ten times the families. Records go back to 1 January of
    `from_year`, and further for families who were still known then; nothing lies on or after `today`. `notes`
    is the share of ordinary case notes to write. Raises ValueError for a scale of nought or less and for a
    year after today.
    """
    world = World.made_for(Order(seed=seed, today=today, from_year=from_year, scale=scale, notes=notes))
    yield _the_place(world)
    yield tell_stories(world)
    for some in _batches(_families(world)):
        yield _told(some)


def _the_place(world: World) -> Chunk:
    roster, order = world.roster, world.order
    return Chunk(
        agencies=roster.agencies,
        teams=roster.teams,
        workers=roster.workers,
        memberships=roster.memberships,
        duty_weeks=roster.duty_weeks(order.from_day, order.today + timedelta(weeks=10)),
        schools=list(world.gazetteer.schools),
    )


def _families(world: World) -> Iterator[Telling]:
    """Every family there is to tell of: those with a pathway, then those who are only ever a contact."""
    teller, order = Teller(world), world.order
    for row, pathway in enumerate(pathways(), start=1):
        for place, begins in _beginnings(order, pathway.families_a_year, pathway.looks_back):
            yield partial(teller.tell, pathway, place, _number(place, row), begins)
    for place, begins in _beginnings(order, contact_only.FAMILIES_A_YEAR, contact_only.LOOKS_BACK):
        yield partial(tell_contacts, world, place, _number(place, 0), begins)


def _batches(families: Iterator[Telling]) -> Iterator[list[Telling]]:
    while batch := list(islice(families, FAMILIES_IN_A_CHUNK)):
        yield batch


def _told(families: list[Telling]) -> Chunk:
    """A chunk of families. Rows hold no cycles, and looking for them would take a seventh of the time."""
    chunk, collecting = Chunk(), gc.isenabled()
    gc.disable()
    try:
        for tell in families:
            tell(chunk)
    finally:
        if collecting:
            gc.enable()
    return chunk


def _beginnings(order: Order, a_year: float, looks_back: int) -> Iterator[tuple[int, date]]:
    """(place, first day) of the families of one kind, evenly through the years that matter to this order."""
    gap = DAYS_A_YEAR / (a_year * order.scale)
    first = (order.from_day - EPOCH).days - looks_back * DAYS_A_YEAR
    place = max(0, int(first / gap))
    while (day := EPOCH + timedelta(days=(place + 0.5) * gap)) <= order.last_day:
        yield place, day
        place += 1


def _number(place: int, row: int) -> int:
    """A family's own number: its place among those of its kind, and the kind."""
    return FIRST_FAMILY + place * 32 + row
