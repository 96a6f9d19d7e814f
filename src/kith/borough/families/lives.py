"""Where a family lives and where its children go to school, over the years it is known."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from kith.borough.chance import between, happens, pick
from kith.borough.facts import School
from kith.borough.families.members import Family, Home, Member
from kith.borough.places.gazetteer import Gazetteer

MOVES_A_YEAR_PERCENT = {"homelessness": 75.0, "domestic_abuse": 28.0, "neglect": 20.0}
OTHER_MOVES_A_YEAR_PERCENT = 13.0
REFUGE_PERCENT = 7.0
ADDRESS_KEYS = 5_000  # a family's addresses are numbered from here, its people from nought


def settle(
    family: Family, *, luck: Random, gazetteer: Gazetteer, theme: str, first: date, last: date
) -> None:
    """Give the family homes from before `first` until `last`, and each child its schools."""
    family.homes = list(_homes(family, luck, gazetteer, theme, first, last))
    for child in family.children:
        if family.alone:
            family.schools[child.key] = [
                (pick(luck, gazetteer.secondaries), first + timedelta(days=40), child.grown_up_on)
            ]
        else:
            family.schools[child.key] = list(_schools(child, luck, gazetteer))


def _homes(
    family: Family, luck: Random, gazetteer: Gazetteer, theme: str, first: date, last: date
) -> Iterator[Home]:
    starts = first - timedelta(days=between(luck, 60, 2200))
    moves = MOVES_A_YEAR_PERCENT.get(theme, OTHER_MOVES_A_YEAR_PERCENT) / 100
    to_refuge = theme == "domestic_abuse" and happens(luck, REFUGE_PERCENT)
    number = 0
    ends: date | None = first + timedelta(days=round(365 / moves * (0.3 + luck.random())))
    while True:
        key = family.number * 10_000 + ADDRESS_KEYS + number
        refuge = to_refuge and number == 1
        address = gazetteer.home(luck, key, "refuge" if refuge else "home")
        after_refuge = to_refuge and number >= 1
        if ends is None or ends >= last:
            yield Home(address, starts, None, after_refuge)
            return
        yield Home(address, starts, ends, after_refuge)
        number += 1
        starts = ends + timedelta(days=1)
        ends = starts + timedelta(days=round(365 / moves * (0.2 + 1.6 * luck.random())))


def first_september(born: date) -> int:
    """The year in whose September a child begins in reception: that in which it is four on 31 August."""
    return born.year + (4 if born.month < 9 else 5)


def _schools(child: Member, luck: Random, gazetteer: Gazetteer) -> Iterator[tuple[School, date, date | None]]:
    begins = first_september(child.born_on)
    leaves = begins + (14 if happens(luck, 50) else 12)
    if "LD" in child.disabilities and happens(luck, 55):
        yield pick(luck, gazetteer.specials), date(begins, 9, 3), date(begins + 14, 7, 21)
        return
    first_school = pick(luck, gazetteer.primaries)
    if happens(luck, 12):
        moved = date(begins + between(luck, 1, 5), 1, 8)
        yield first_school, date(begins, 9, 3), moved - timedelta(days=1)
        yield pick(luck, gazetteer.primaries), moved, date(begins + 7, 7, 21)
    else:
        yield first_school, date(begins, 9, 3), date(begins + 7, 7, 21)
    yield pick(luck, gazetteer.secondaries), date(begins + 7, 9, 4), date(leaves, 7, 15)
