"""School terms and school days, which an authority publishes and nobody can work out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kith.kernel.dates.bank_holidays import Calendar
from kith.kernel.dates.periods import Period
from kith.kernel.dates.working_days import is_working_day


class TermsDoNotReach(ValueError):
    """A question about school days after the last term whose dates are known."""


@dataclass(frozen=True)
class Terms:
    """The terms of a school or an authority, in order, and the days in them when it is shut (half term,
    INSET).
    """

    periods: tuple[Period, ...]
    closed: frozenset[date] = frozenset()

    @classmethod
    def of(cls, first_and_last: Iterable[tuple[date, date]], closed: Iterable[date] = ()) -> "Terms":
        """Terms from pairs of first and last days, in any order."""
        periods = sorted(
            (Period.inclusive(*days) for days in first_and_last), key=lambda term: term.start or date.min
        )
        return cls(tuple(periods), frozenset(closed))

    def is_school_day(self, day: date, calendar: Calendar) -> bool:
        """Whether pupils attend on the day."""
        in_term = any(term.contains(day) for term in self.periods)
        return in_term and day not in self.closed and is_working_day(day, calendar)

    def term_after(self, day: date) -> Period:
        """The first term that starts after the day. Raises TermsDoNotReach."""
        for term in self.periods:
            if term.start is not None and term.start > day:
                return term
        raise TermsDoNotReach("Add the dates of the next school term")


def add_school_days(day: date, number: int, terms: Terms, calendar: Calendar) -> date:
    """The day that is ``number`` school days after the day, which is day 0. Raises TermsDoNotReach."""
    last = max((term.last for term in terms.periods if term.last), default=day)
    for _ in range(number):
        day += timedelta(days=1)
        while not terms.is_school_day(day, calendar):
            if day > last:
                raise TermsDoNotReach("Add the dates of the next school term")
            day += timedelta(days=1)
    return day
