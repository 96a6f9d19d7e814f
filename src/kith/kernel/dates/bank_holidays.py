"""The bank holidays of England, as a value that can be corrected.

The days are Kith's own data (``data/england_bank_holidays.csv``, 1990 to 2035), so that a newer library or
a newer proclamation never changes a deadline already given: a calendar has a version, and a correction
makes a new one. The file holds Christmas Day and Good Friday, which are holidays by common law, beside the
bank holidays of the Banking and Financial Dealings Act 1971, and both the day itself and its substitute
when it falls on a weekend.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from importlib.resources import files
from types import MappingProxyType

SNAPSHOT_VERSION = "england-2026-11"
SATURDAY = 5


class CalendarDoesNotReach(ValueError):
    """A working-day question about a year whose bank holidays are not known."""


@dataclass(frozen=True)
class Calendar:
    """Which days are holidays, from the first to the last year known.

    ``holidays`` maps each day to its name. ``version`` is kept beside any due date worked out with the
    calendar.
    """

    version: str
    first_day: date
    last_day: date
    holidays: Mapping[date, str]

    def __hash__(self) -> int:
        return hash((self.version, self.first_day, self.last_day))

    @cached_property
    def working_days(self) -> tuple[date, ...]:
        """Every working day from first to last, in order: what all working-day arithmetic looks up."""
        span = (self.last_day - self.first_day).days + 1
        every_day = (self.first_day + timedelta(days=n) for n in range(span))
        return tuple(day for day in every_day if day.weekday() < SATURDAY and day not in self.holidays)

    def with_holiday(self, day: date, name: str) -> "Calendar":
        """The same calendar with one more holiday, such as a state funeral. Raises CalendarDoesNotReach."""
        self.check_reaches(day)
        return self._corrected({**self.holidays, day: name}, f"+{day.isoformat()}")

    def without_holiday(self, day: date) -> "Calendar":
        """The same calendar with a day put back to work, such as a bank holiday that was moved.

        Raises KeyError when the day was not a holiday.
        """
        kept = dict(self.holidays)
        del kept[day]
        return self._corrected(kept, f"-{day.isoformat()}")

    def check_reaches(self, day: date) -> None:
        """Raise CalendarDoesNotReach unless the bank holidays around this day are known."""
        if not self.first_day <= day <= self.last_day:
            raise CalendarDoesNotReach(
                f"Bank holidays are known from {self.first_day.year} to {self.last_day.year}, "
                f"so working days cannot be counted to or from a day in {day.year}"
            )

    def _corrected(self, holidays: Mapping[date, str], change: str) -> "Calendar":
        return Calendar(
            version=self.version + change,
            first_day=self.first_day,
            last_day=self.last_day,
            holidays=MappingProxyType(holidays),
        )


@cache
def england() -> Calendar:
    """The calendar Kith ships: England, whole years 1990 to 2035."""
    source = files("kith.kernel.dates").joinpath("data/england_bank_holidays.csv")
    rows = csv.DictReader(source.read_text("utf-8").splitlines())
    days = {date.fromisoformat(row["date"]): row["name"] for row in rows}
    return Calendar(
        version=SNAPSHOT_VERSION,
        first_day=date(min(days).year, 1, 1),
        last_day=date(max(days).year, 12, 31),
        holidays=MappingProxyType(days),
    )
