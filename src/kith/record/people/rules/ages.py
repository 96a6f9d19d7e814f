"""Ages at a date, for births known exactly or not.

An age that cannot be told stays a range: nobody is rounded into or out of childhood. Counting the years is
the calendar's work (`kernel.dates`).
"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kith.kernel import dates
from kith.record.people.rules.birth import Birth

# Children in need census and looked-after statistics publish under 1, 1 to 4, 5 to 9, 10 to 15, 16 and
# over; the last is divided here where the law changes: 18 (Children Act 1989 s105), 21 and 25 (care
# leavers, Children Act 1989 s23C, s23CZB).
_BAND_STARTS = (0, 1, 5, 10, 16, 18, 21, 25)
ADULT = 18


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years: the least and the most it can be."""

    least: int
    most: int

    @property
    def is_certain(self) -> bool:
        return self.least == self.most

    def __str__(self) -> str:
        if not self.is_certain:
            return f"{self.least} to {self.most}"
        return str(self.least) if self.least else "under 1"


def age_on(birth: Birth, on: date) -> Age | None:
    """The age on a day. None when unborn on that day, or when the birth is not known."""
    if birth.is_unborn or birth.earliest is None or birth.latest is None or birth.earliest > on:
        return None
    return Age(least=dates.age_on(min(birth.latest, on), on), most=dates.age_on(birth.earliest, on))


def is_child(birth: Birth, on: date) -> bool | None:
    """Under 18 on a day (Children Act 1989 s105), the unborn included. None when it cannot be told.

    Where age is in doubt the law gives the benefit of it (Modern Slavery Act 2015 s51): callers treat None
    as a child.
    """
    if birth.is_unborn:
        return True
    age = age_on(birth, on)
    if age is None or age.least < ADULT <= age.most:
        return None
    return age.most < ADULT


def moves_across_eighteen(before: Birth, after: Birth, on: date) -> bool:
    """Whether a new finding of age makes a child an adult or an adult a child: services are looked at again.

    Doubt counts: from certainly a child to perhaps an adult is a move.
    """
    return is_child(before, on) != is_child(after, on)


def age_band(birth: Birth, on: date) -> str:
    """The band for counting, from "Unborn" to "25 and over"; "Not known" when a range spans two."""
    if birth.is_unborn:
        return "Unborn"
    age = age_on(birth, on)
    if age is None:
        return "Not known"
    bands = {_band_of(age.least), _band_of(age.most)}
    return bands.pop() if len(bands) == 1 else "Not known"


def _band_of(years: int) -> str:
    for start, following in pairwise(_BAND_STARTS):
        if start <= years < following:
            return f"{start} to {following - 1}" if start else "Under 1"
    return f"{_BAND_STARTS[-1]} and over"
