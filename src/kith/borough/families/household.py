"""Making a family that fits the reason for which it will be known.

The child the story begins with is of a fitting age on the first day; brothers and sisters, half-siblings,
twins and babies yet to be born are placed around it, and then the parents behind them.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random
from typing import NamedTuple

from kith.borough.chance import Spread, Weighted, between, happens, pick
from kith.borough.families.background import Background
from kith.borough.families.members import KNOWN_BEFORE_BIRTH, PREGNANCY, Family, Member
from kith.borough.names.naming import FullName, child_name, given_name, parent_name, surname

KEYS_PER_FAMILY = 10_000
HOUSEHOLD_SIZES = Weighted([(1, 34), (2, 36), (3, 19), (4, 8), (5, 3)])
TWINS_PERCENT = 3.0
YEARS_BETWEEN_SIBLINGS = Spread((0, 1.0), (0.3, 1.8), (0.7, 3.2), (1, 6.5))
MOTHERS_AGE = Spread((0, 17), (0.2, 21), (0.6, 27), (1, 37))
# Who the mother lives with: the children's father, nobody, or a partner who is not the father of the eldest.
PARTNERSHIPS = Weighted([("together", 42), ("alone", 34), ("step", 24)])
DISABILITIES = Weighted(
    {
        ("LD",): 22,
        ("AUT",): 20,
        ("AUT", "LD"): 16,
        ("AUT", "BEH"): 8,
        ("COMM", "LD"): 7,
        ("COMM", "LD", "MOB", "PC"): 7,
        ("MOB", "PC"): 5,
        ("BEH",): 4,
        ("DDA",): 4,
        ("HEAR",): 3,
        ("VIS",): 3,
        ("CON", "LD", "MOB"): 3,
        ("HAND",): 1,
        ("INC", "PC"): 1,
    }.items()
)


class Wanted(NamedTuple):
    """What the story asks of the family: the first child's age in years on the first day, and the shape."""

    first_day: date
    age: float  # below nought before birth
    boys: float
    alone: bool = False  # a child without family here
    disabled: bool = False
    disabled_percent: float = 6.0
    size: float = 0.5  # from nought, an only child, to 1, many


class Maker:
    """Makes one family; keys run on from the family's number."""

    def __init__(self, luck: Random, number: int, background: Background, last_day: date) -> None:
        self.luck = luck
        self.number = number
        self.background = background
        self.last_day = last_day
        self._serial = count(number * KEYS_PER_FAMILY)

    def make(self, wanted: Wanted) -> Family:
        luck = self.luck
        partnership = "together" if wanted.alone else PARTNERSHIPS.pick(luck)
        births = [wanted.first_day - timedelta(days=round(wanted.age * 365.25))]
        if not wanted.alone:
            births = self._siblings_around(births[0], wanted.size)
        father_name = parent_name(luck, self.background.father, "M")
        mother = self._mother(min(births), father_name if partnership == "together" else None)
        father = self._adult("father", father_name, "M", self.background.father, mother.born_on)
        earlier = self._adult("earlier_father", None, "M", self.background.mother, mother.born_on)
        children = list(self._children(births, wanted, mother, father, earlier, partnership))
        partner, others = father, []
        if any(child.father == earlier.key for child in children):
            others.append(earlier)
        if partnership == "step" and not others:
            partner = self._adult("step_father", None, "M", self.background.mother, mother.born_on)
        if happens(luck, 12) and not wanted.alone:
            others.append(self._grandmother(mother))
        return Family(
            number=self.number,
            background=self.background,
            language=self.background.language if wanted.alone else self.background.home_language(luck),
            religion=self.background.religions.pick(luck),
            mother=mother,
            partner=partner,
            father=father,
            others=others,
            children=children,
            partner_lives_in=partnership != "alone" and not wanted.alone,
            alone=wanted.alone,
        )

    def _siblings_around(self, first_child: date, share: float) -> list[date]:
        """Birthdays of all the children, the first child's own among them; none later than can be known
        today.
        """
        luck = self.luck
        size = HOUSEHOLD_SIZES.at(share)
        older = between(luck, 0, size - 1)
        births = [first_child]
        for _ in range(older):
            births.insert(0, births[0] - _gap(luck))
        for _ in range(size - 1 - older):
            births.append(births[-1] + _gap(luck))
        if happens(luck, TWINS_PERCENT):
            births.append(first_child)
        oldest_kept = first_child - timedelta(days=round(15 * 365.25))
        newest_kept = self.last_day + KNOWN_BEFORE_BIRTH
        return sorted(born for born in births if oldest_kept <= born <= newest_kept or born == first_child)

    def _children(
        self,
        births: list[date],
        wanted: Wanted,
        mother: Member,
        father: Member,
        earlier: Member,
        partnership: str,
    ) -> Iterator[Member]:
        luck, taken = self.luck, set[str]()
        first_child = wanted.first_day - timedelta(days=round(wanted.age * 365.25))
        shared = father.name.family if partnership == "together" or happens(luck, 45) else mother.name.family
        halves = partnership == "step" and len(births) > 1
        found_first = False
        for place, born in enumerate(births):
            is_first = born == first_child and not found_first
            found_first = found_first or is_first
            sex = "M" if happens(luck, wanted.boys if is_first else 51) else "F"
            given = given_name(luck, self._heritage(), sex, grown_up=False, taken=frozenset(taken))
            taken.add(given)
            half = halves and place < len(births) / 2
            parent = earlier if half else father
            family = mother.name.family if half else shared
            name = child_name(
                luck, given=given, sex=sex, heritage=self.background.father, family=family, father=parent.name
            )
            disabled = (is_first and wanted.disabled) or happens(luck, wanted.disabled_percent)
            yield Member(
                key=next(self._serial),
                part="child",
                name=name,
                sex=sex if born <= self.last_day else "U",
                born_on=born,
                heritage=self.background.father,
                ethnicity=self.background.ethnicity,
                father=parent.key,
                disabilities=DISABILITIES.pick(luck) if disabled and born <= self.last_day else (),
                birth="exact" if born <= self.last_day else "expected",
            )

    def _heritage(self) -> str:
        """Children of mixed background are named from either side."""
        return pick(self.luck, (self.background.mother, self.background.father))

    def _mother(self, eldest: date, married_to: FullName | None) -> Member:
        luck = self.luck
        years = MOTHERS_AGE.pick(luck)
        married_name = married_to.family if married_to and happens(luck, 70) else None
        name = parent_name(luck, self.background.mother, "F", family=married_name)
        born = eldest - timedelta(days=round(years * 365.25)) - PREGNANCY
        return Member(next(self._serial), "mother", name, "F", born, self.background.mother, "NOBT")

    def _adult(self, part: str, name: FullName | None, sex: str, heritage: str, near: date) -> Member:
        luck = self.luck
        born = near - timedelta(days=between(luck, -1400, 2900))
        given = name or parent_name(luck, heritage, sex)
        return Member(next(self._serial), part, given, sex, born, heritage, "NOBT")

    def _grandmother(self, mother: Member) -> Member:
        luck = self.luck
        born = mother.born_on - timedelta(days=between(luck, 18 * 365, 34 * 365))
        given = given_name(luck, mother.heritage, "F", grown_up=True)
        name = FullName(given, "", surname(luck, mother.heritage))
        return Member(next(self._serial), "grandmother", name, "F", born, mother.heritage, "NOBT")


def _gap(luck: Random) -> timedelta:
    return timedelta(days=round(YEARS_BETWEEN_SIBLINGS.pick(luck) * 365.25))
