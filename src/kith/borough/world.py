"""What every story in the borough shares: the order for it, the calendar, the map, the workers and the
numbers given out.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from kith.borough.almanac import Almanac, almanac
from kith.borough.facts import School
from kith.borough.places.gazetteer import Gazetteer
from kith.borough.places.numbers import nhs_number, pupil_number
from kith.borough.workforce.roster import Roster, staff


@dataclass(frozen=True, slots=True)
class Order:
    """Which borough: its starting number, its size, how far back its records go and the day it wakes up on.

    A family whose involvement ended before `from_year` leaves no record. One that was still known then brings
    its whole history with it, as records do when a system is replaced. Nothing recorded lies on or after
    `today`. `notes` is the share of ordinary case notes to write; 0 leaves the chronology to the events
    themselves.
    """

    seed: int
    today: date
    from_year: int
    scale: float = 1.0
    notes: float = 1.0

    def __post_init__(self) -> None:
        if self.scale <= 0:
            raise ValueError("The scale of a borough must be more than nought.")
        if self.from_year > self.today.year:
            raise ValueError("A borough's records cannot begin after today.")

    @property
    def from_day(self) -> date:
        return date(self.from_year, 1, 1)

    @property
    def last_day(self) -> date:
        """The last day of which there is anything to tell: yesterday."""
        return self.today - timedelta(days=1)


class Register:
    """Numbers given out in the order in which people are met, none of them twice."""

    def __init__(self) -> None:
        self._nhs_serial = 0
        self._pupils: dict[tuple[int, int], int] = defaultdict(int)

    def nhs_number(self) -> str | None:
        """The next test NHS number; None once the whole test range is given out."""
        while self._nhs_serial < 1_000_000:
            number = nhs_number(self._nhs_serial)
            self._nhs_serial += 1
            if number:
                return number
        return None

    def pupil_number(self, school: School, year: int) -> str | None:
        """The next pupil number of a school in a year of entry; None once it has given out a thousand."""
        serial = self._pupils[school.key, year]
        if serial >= 1000:
            return None
        self._pupils[school.key, year] += 1
        return pupil_number(school.key, year, serial)


@dataclass(frozen=True, slots=True)
class World:
    order: Order
    almanac: Almanac
    gazetteer: Gazetteer
    roster: Roster
    register: Register = field(default_factory=Register)

    @classmethod
    def made_for(cls, order: Order) -> "World":
        return cls(
            order=order,
            almanac=almanac(),
            gazetteer=Gazetteer.of_size(order.scale),
            roster=staff(order.seed, order.scale, order.today),
        )
