"""London clock time and the moments it names.

Moments are kept in UTC. A typed time names one moment, except on two nights a year: when the clocks go
forward an hour is missing, and when they go back an hour happens twice. PostgreSQL moves the missing time
in silence and Python keeps it; here the first is refused with the nearest times and the second asks which
was meant.
"""

from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MINUTE = timedelta(minutes=1)


class NaiveMoment(ValueError):
    """A date and time without a time zone, which names no moment."""


class Occurrence(Enum):
    """Which of the two was meant, when a clock time happens twice."""

    FIRST = "first"
    SECOND = "second"


class TimeDoesNotExist(ValueError):
    """A clock time in the hour missed when the clocks go forward.

    ``before`` and ``after`` are the nearest times there were, in UTC; ``unchanged_watch`` is the moment at
    which a watch that nobody had put forward showed the time typed.
    """

    def __init__(self, *, before: datetime, after: datetime, unchanged_watch: datetime) -> None:
        self.before, self.after, self.unchanged_watch = before, after, unchanged_watch
        super().__init__("That time did not exist: the clocks went forward in the night")


class TimeHappensTwice(ValueError):
    """A clock time in the hour repeated when the clocks go back; ``first`` and ``second`` are in UTC."""

    def __init__(self, *, first: datetime, second: datetime) -> None:
        self.first, self.second = first, second
        super().__init__("That time happened twice: the clocks went back in the night. Choose which")


def at_local(day: date, clock: time, *, occurrence: Occurrence | None = None) -> datetime:
    """The moment, in UTC, at which London clocks showed a time on a day.

    ``occurrence`` answers which was meant in the repeated hour and is ignored otherwise.
    Raises TimeDoesNotExist, or TimeHappensTwice when no occurrence is given.
    """
    shown = datetime.combine(day, clock)
    early, late = (shown.replace(tzinfo=LONDON, fold=fold).astimezone(UTC) for fold in (0, 1))
    if to_local(early).replace(tzinfo=None) != shown:
        raise _does_not_exist(late, early)
    if early == late:
        return early
    if occurrence is None:
        raise TimeHappensTwice(first=early, second=late)
    return early if occurrence is Occurrence.FIRST else late


def _does_not_exist(before_change: datetime, after_change: datetime) -> TimeDoesNotExist:
    change = before_change
    while to_local(change).utcoffset() != to_local(after_change).utcoffset():
        change += MINUTE
    return TimeDoesNotExist(before=change - MINUTE, after=change, unchanged_watch=after_change)


def to_local(moment: datetime) -> datetime:
    """The moment as London clocks show it. Raises NaiveMoment."""
    if moment.tzinfo is None:
        raise NaiveMoment("A moment needs a time zone")
    return moment.astimezone(LONDON)


def local_date(moment: datetime) -> date:
    """The day it is in London at a moment. Raises NaiveMoment."""
    return to_local(moment).date()


def start_of_day(day: date) -> datetime:
    """The moment, in UTC, at which a day begins in London."""
    return at_local(day, time(0, 0))


def end_of_day(day: date) -> datetime:
    """The moment, in UTC, at which a day is over in London: the start of the next."""
    return start_of_day(day + timedelta(days=1))


def hours_after(moment: datetime, hours: int) -> datetime:
    """The moment, in UTC, so many real hours later, whatever the clocks do. Raises NaiveMoment."""
    return to_local(moment).astimezone(UTC) + timedelta(hours=hours)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """The real time from one moment to another. Raises NaiveMoment.

    Python subtracts two London times by the faces of the clocks, an hour wrong across a clock change.
    """
    return to_local(end).astimezone(UTC) - to_local(start).astimezone(UTC)
