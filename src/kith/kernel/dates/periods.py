"""Periods of whole days: a placement, a plan, an address, a legal status.

Two ways of writing a period are in use and a day is lost whenever they are mixed. A plan that runs *from
the 1st to the 5th* includes the 5th; a placement that *ended on the 5th* when the next began on the 5th
does not, or the child is counted twice. A ``Period`` is made by saying which is meant, and is the same
value afterwards. Either end may be open. It matches PostgreSQL's ``daterange``: ``[start, until)``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


class EndsBeforeItStarts(ValueError):
    """The end of a period is before its start."""


@dataclass(frozen=True)
class Period:
    """Days from ``start`` up to but not including ``until``; None is open. Make one with a classmethod.

    Raises EndsBeforeItStarts.
    """

    start: date | None
    until: date | None

    def __post_init__(self) -> None:
        if self.start is not None and self.until is not None and self.until <= self.start:
            raise EndsBeforeItStarts("The end must be after the start")

    @classmethod
    def inclusive(cls, first: date | None, last: date | None) -> "Period":
        """Both days named are in the period: a plan from its first day to its last."""
        return cls(first, None if last is None else last + DAY)

    @classmethod
    def half_open(cls, start: date | None, until: date | None) -> "Period":
        """The end day is not in the period: a placement that ended on the day the next began."""
        return cls(start, until)

    @property
    def last(self) -> date | None:
        """The last day in the period, or None while it is open."""
        return None if self.until is None else self.until - DAY

    @property
    def is_open(self) -> bool:
        """Whether the period has no end yet."""
        return self.until is None

    @property
    def days(self) -> int | None:
        """How many days are in the period, or None when either end is open."""
        if self.start is None or self.until is None:
            return None
        return (self.until - self.start).days

    def contains(self, day: date) -> bool:
        """Whether the day is in the period."""
        return (self.start is None or self.start <= day) and (self.until is None or day < self.until)

    def overlaps(self, other: "Period") -> bool:
        """Whether any day is in both."""
        return self.overlap(other) is not None

    def overlap(self, other: "Period") -> "Period | None":
        """The days in both, or None."""
        start = max((d for d in (self.start, other.start) if d is not None), default=None)
        until = min((d for d in (self.until, other.until) if d is not None), default=None)
        if start is not None and until is not None and until <= start:
            return None
        return Period(start, until)

    def gap_before(self, later: "Period") -> "Period | None":
        """The days after this period ends and before the later one starts, or None when they meet or
        overlap.
        """
        if self.until is None or later.start is None or later.start <= self.until:
            return None
        return Period(self.until, later.start)


def gaps(periods: Iterable[Period]) -> list[Period]:
    """The stretches between the first start and the last end that no period covers, in order."""
    ordered = sorted(periods, key=lambda period: period.start or date.min)
    found = []
    for place, period in enumerate(ordered[1:], start=1):
        furthest = max(ordered[:place], key=lambda earlier: earlier.until or date.max)
        if gap := furthest.gap_before(period):
            found.append(gap)
    return found
