"""When somebody was born: exactly, nearly, not yet, or nobody knows.

A birth date is never made up. Part of a date stays part of a date, an estimate stays a range with both
ends, and an unborn child has an expected date and no birth date (children in need census: one or the other,
never both).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kith.kernel.dates import PartialDate, add_months, add_weeks, say_date, say_partial

OLDEST_YEARS = 130
EXPECTED_MONTHS_AHEAD = 10
EXPECTED_WEEKS_PAST = 4


class BirthError(ValueError):
    """A birth date that cannot be recorded. `message` is for the screen, `code` for tests and logs."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class BirthKind(StrEnum):
    EXACT = "exact"
    PARTIAL = "partial"
    ESTIMATED = "estimated"
    EXPECTED = "expected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Birth:
    """What is known of a birth: the first and last day it can have been, or both None if not known at all.

    Make one with `born_on`, `born_in`, `born_between` or `expected_on`; use `UNKNOWN_BIRTH` when nothing is
    known.
    """

    kind: BirthKind
    earliest: date | None = None
    latest: date | None = None

    @property
    def on(self) -> date | None:
        """The birth date, only when it is known exactly."""
        return self.earliest if self.kind is BirthKind.EXACT else None

    @property
    def is_unborn(self) -> bool:
        return self.kind is BirthKind.EXPECTED

    def __str__(self) -> str:
        if self.earliest is None or self.latest is None:
            return "not known"
        if self.kind is BirthKind.PARTIAL:
            same_month = self.earliest.month == self.latest.month
            return say_partial(PartialDate(self.earliest.year, self.earliest.month if same_month else None))
        if self.kind is BirthKind.ESTIMATED:
            return f"estimated between {say_date(self.earliest)} and {say_date(self.latest)}"
        return f"expected {say_date(self.earliest)}" if self.is_unborn else say_date(self.earliest)


UNKNOWN_BIRTH = Birth(BirthKind.UNKNOWN)


def born_on(day: date) -> Birth:
    """A birth date that is known exactly."""
    return Birth(BirthKind.EXACT, day, day)


def born_in(known: PartialDate) -> Birth:
    """As much of a birth date as is known: a year alone is never read as the first of January."""
    kind = BirthKind.EXACT if known.exact else BirthKind.PARTIAL
    return Birth(kind, known.earliest, known.latest)


def born_between(earliest: date, latest: date) -> Birth:
    """An estimate, as an age assessment gives. Raises `BirthError` with code `order` if the ends are
    crossed.
    """
    if latest < earliest:
        raise BirthError("order", "The latest birth date must be the same as or after the earliest")
    return Birth(BirthKind.ESTIMATED, earliest, latest)


def expected_on(day: date) -> Birth:
    """A child not yet born."""
    return Birth(BirthKind.EXPECTED, day, day)


def check_born(born: date, *, today: date) -> None:
    """Refuse a birth date nobody alive, or lately dead, could have.

    Raises `BirthError` with code `future`, which asks whether the child is unborn, or `too-long-ago`.
    """
    if born > today:
        raise BirthError("future", "Date of birth is in the future. Is the child unborn?")
    if born.year < today.year - OLDEST_YEARS:
        raise BirthError("too-long-ago", f"Date of birth must be in the last {OLDEST_YEARS} years")


def one_birth(*, born: date | None, expected: date | None) -> Birth:
    """The birth that two fields describe. Raises `BirthError` (code `both`) when both are given."""
    if born and expected:
        raise BirthError("both", "Give a date of birth or an expected date of birth, not both")
    if expected:
        return expected_on(expected)
    return born_on(born) if born else UNKNOWN_BIRTH


def expected_warnings(birth: Birth, *, today: date) -> tuple[str, ...]:
    """What to ask about an expected date: it is recorded all the same, and a task is raised."""
    if not birth.is_unborn or birth.earliest is None:
        return ()
    if birth.earliest > add_months(today, EXPECTED_MONTHS_AHEAD):
        return ("The expected date is more than 10 months away. Check it",)
    if birth.earliest < add_weeks(today, -EXPECTED_WEEKS_PAST):
        return ("The expected date was more than 4 weeks ago. Record the birth, or what happened",)
    return ()


def after_birth(before: Birth, *, born: date, today: date) -> Birth:
    """The same person once born: the record, its history and its alerts stay, only the birth changes.

    Raises `BirthError` with code `already-born` unless the child was expected, or as `check_born` does.
    """
    if not before.is_unborn:
        raise BirthError("already-born", "This person already has a birth recorded. Correct it instead")
    check_born(born, today=today)
    return born_on(born)


def check_death(birth: Birth, *, died: date, today: date) -> None:
    """Raises `BirthError` with code `death-future` or `death-before-birth`."""
    if died > today:
        raise BirthError("death-future", "Date of death must be today or in the past")
    if not birth.is_unborn and birth.earliest and died < birth.earliest:
        raise BirthError("death-before-birth", "Date of death must be the same as or after the date of birth")


def expects_birthdays(birth: Birth, *, died: date | None, pregnancy_ended: date | None) -> bool:
    """Whether birthdays, reviews and letters may be made: never after a death or a lost pregnancy."""
    return died is None and pregnancy_ended is None and not birth.is_unborn
