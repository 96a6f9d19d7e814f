"""The people of one family while their story is being told, and the family as they make it up."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from kith.borough.almanac import age_on
from kith.borough.facts import Address, School
from kith.borough.families.background import Background
from kith.borough.names.naming import FullName
from kith.kernel.dates import birthday

PREGNANCY = timedelta(days=280)
KNOWN_BEFORE_BIRTH = timedelta(days=150)


@dataclass(slots=True)
class Member:
    """Somebody in a family. `part` is what they are in it; a child's `father` is the key of theirs."""

    key: int
    part: str  # child, mother, father, step_father, earlier_father, grandmother
    name: FullName
    sex: str
    born_on: date
    heritage: str
    ethnicity: str
    father: int | None = None
    disabilities: tuple[str, ...] = ()
    birth: str = "exact"
    died_on: date | None = None
    grown_up_on: date = field(init=False)

    def __post_init__(self) -> None:
        self.grown_up_on = birthday(self.born_on, 18)

    @property
    def called(self) -> str:
        return self.name.given

    def age(self, day: date) -> int:
        return age_on(self.born_on, day)

    def is_child_on(self, day: date) -> bool:
        """Under 18, or expected and already spoken of."""
        return day < self.grown_up_on and (day >= self.born_on or day >= self.born_on - KNOWN_BEFORE_BIRTH)


Spell = tuple[School, date, date | None]  # at a school, from and to


class Home(NamedTuple):
    address: Address
    starts: date
    ends: date | None
    withheld: bool


@dataclass(slots=True)
class Family:
    number: int
    background: Background
    language: str
    religion: str
    mother: Member
    partner: Member
    father: Member
    others: list[Member]
    children: list[Member]
    homes: list[Home] = field(default_factory=list)
    schools: dict[int, list[Spell]] = field(default_factory=dict)
    away: dict[int, tuple[date, date | None]] = field(default_factory=dict)  # a child's time in care
    partner_lives_in: bool = True
    alone: bool = False  # a child without family here

    def adults(self) -> list[Member]:
        """Mother, partner, father and the rest, each once."""
        found = {member.key: member for member in (self.mother, self.partner, self.father, *self.others)}
        return list(found.values())

    def children_on(self, day: date) -> list[Member]:
        return [child for child in self.children if child.is_child_on(day)]

    def school_of(self, child: Member, day: date) -> School | None:
        for school, starts, ends in self.schools.get(child.key, ()):
            if starts <= day and (ends is None or day <= ends):
                return school
        return None
