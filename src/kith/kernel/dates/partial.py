"""Dates of which only the year, or the month and year, is known.

Nothing turns a partial date into a whole one. Whoever needs a whole date asks for the ``earliest`` or the
``latest`` it could be, and so says which mistake is the safer; 1 January is never made up.
"""

from dataclasses import dataclass
from datetime import date

from kith.kernel.dates.ages import age_on
from kith.kernel.dates.months import last_day_of_month


@dataclass(frozen=True)
class PartialDate:
    """A year, perhaps with a month, perhaps with a day. Raises ValueError when no such date exists."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("A day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def of(cls, known: date) -> "PartialDate":
        """The partial date of a date known in full."""
        return cls(known.year, known.month, known.day)

    @property
    def exact(self) -> date | None:
        """The date, when it is known in full."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date:
        """The first day it could be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it could be."""
        return self.exact or last_day_of_month(date(self.year, self.month or 12, 1))

    def age_between(self, day: date) -> tuple[int, int]:
        """The youngest and oldest someone born then could be on a day. Raises BornLater."""
        return age_on(min(self.latest, max(day, self.earliest)), day), age_on(self.earliest, day)
