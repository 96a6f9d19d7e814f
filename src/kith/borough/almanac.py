"""The borough's calendar: working days, school days and office hours, laid out as tables.

What a working day is comes from the kernel. It answers one question at a time, which would cost more than
everything else in the generator, so the answers are laid out once by day. Beyond the last year of bank
holidays that the kernel knows, which only the ends of plans still to come can reach, every weekday counts.
"""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from kith.kernel.dates import LONDON, england

FIRST_YEAR, LAST_YEAR = 1996, 2050
SATURDAY = 5
GOOD_FRIDAY = "Good Friday"
OFFICE_OPENS, OFFICE_CLOSES = time(9), time(17)


class Almanac:
    """Working-day arithmetic between FIRST_YEAR and LAST_YEAR for England."""

    def __init__(self) -> None:
        self._holidays = england().holidays
        self._working = [day for day in _days() if day.weekday() < SATURDAY and day not in self._holidays]
        self._first = date(FIRST_YEAR, 1, 1)
        self._place = self._places()
        self._school_holidays = frozenset(self._find_school_holidays())

    def _places(self) -> list[int]:
        """For each day, how many working days come before it."""
        return [bisect_left(self._working, day) for day in _days()]

    def is_working_day(self, day: date) -> bool:
        place = self._place[(day - self._first).days]
        return self._working[place] == day

    def working_day_after(self, day: date, count: int) -> date:
        """The working day `count` working days after `day`; the first one after is 1. With 0, `day` or the
        next one.
        """
        place = self._place[(day - self._first).days]
        if count and self._working[place] != day:
            place -= 1
        return self._working[place + count]

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days `end` lies after `start`, `start` itself being day 0."""
        return self._up_to(end) - self._up_to(start)

    def _up_to(self, day: date) -> int:
        """How many working days there are up to `day`, itself included."""
        return self._place[(day - self._first).days] + self.is_working_day(day)

    def is_school_day(self, day: date) -> bool:
        return self.is_working_day(day) and day not in self._school_holidays

    def school_day_from(self, day: date) -> date:
        """`day` if schools are open, else the next day on which they are."""
        while not self.is_school_day(day):
            day += timedelta(days=1)
        return day

    def in_office_hours(self, moment: datetime) -> bool:
        """Whether the day service is open: nine to five on working days."""
        return OFFICE_OPENS <= moment.time() < OFFICE_CLOSES and self.is_working_day(moment.date())

    def _find_school_holidays(self) -> Iterator[date]:
        """Rough state-school terms: six weeks in summer, a fortnight at Christmas and Easter, three half-term
        weeks.
        """
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            yield from _stretch(date(year, 7, 22), 43)
            yield from _stretch(date(year, 12, 20), 12)
            yield from _stretch(date(year, 1, 1), 4)
            for month, about in ((2, 17), (5, 28), (10, 28)):
                middle = date(year, month, about)
                yield from _stretch(middle - timedelta(days=middle.weekday()), 5)
        for day, name in self._holidays.items():
            if name == GOOD_FRIDAY:
                yield from _stretch(day - timedelta(days=6), 17)


@lru_cache(maxsize=1)
def almanac() -> Almanac:
    """The one calendar; laying it out takes a fifth of a second."""
    return Almanac()


def at_time(day: date, minute: int) -> datetime:
    """The London moment `minute` minutes after midnight on `day`; it may run over into the next day."""
    if minute >= 1440:
        day, minute = day + timedelta(days=minute // 1440), minute % 1440
    return datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=LONDON)


def age_on(born: date, day: date) -> int:
    """Completed years; unlike the kernel's, below nought before birth, since stories begin before it."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _days() -> list[date]:
    first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _stretch(start: date, length: int) -> Iterator[date]:
    return (start + timedelta(days=n) for n in range(length))
