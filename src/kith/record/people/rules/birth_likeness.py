"""How far two births agree, in words a practitioner would use."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from kith.record.people.rules.birth import Birth

CLOSE_DAYS = 31
EARLIEST_BIRTH = timedelta(weeks=18)  # before the expected date: born at 22 weeks
LATEST_BIRTH = timedelta(weeks=4)  # after it
YEARS_THAT_TELL_APART = 2
_SAID = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class BirthAgreement(IntEnum):
    """How two births agree; the greater, the closer. UNKNOWN when either is not known."""

    FAR_APART = 0
    DIFFERENT = 1
    UNKNOWN = 2
    CLOSE = 3
    FITS = 4
    SLIP = 5
    SAME = 6


@dataclass(frozen=True, slots=True)
class BirthLikeness:
    """The agreement and its reason in words; UNKNOWN has none."""

    agreement: BirthAgreement
    reason: str = ""


_UNKNOWN = BirthLikeness(BirthAgreement.UNKNOWN)
_SAME = BirthLikeness(BirthAgreement.SAME, "same birth date")
_FITS_ESTIMATE = BirthLikeness(BirthAgreement.FITS, "birth dates could be the same")
_FITS_EXPECTED = BirthLikeness(BirthAgreement.FITS, "birth date fits the expected date")


def birth_likeness(one: Birth, other: Birth) -> BirthLikeness:
    """Compare what is known of two births. The order of the two does not matter."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return _UNKNOWN
    if one.on and other.on:
        return _exact(one.on, other.on)
    if _could_be_one_day(one, other):
        return _FITS_EXPECTED if one.is_unborn or other.is_unborn else _FITS_ESTIMATE
    return _apart(min(one.latest, other.latest), max(one.earliest, other.earliest))


def _exact(one: date, other: date) -> BirthLikeness:
    if one == other:
        return _SAME
    if slip := _slip(one, other):
        return BirthLikeness(BirthAgreement.SLIP, slip)
    if abs((one - other).days) <= CLOSE_DAYS:
        return BirthLikeness(BirthAgreement.CLOSE, "birth dates within a month of each other")
    return _apart(min(one, other), max(one, other))


def _slip(one: date, other: date) -> str:
    """The mistake of the pen that would turn one date into the other, or nothing."""
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return "day and month swapped"
    ours, theirs = _digits(one), _digits(other)
    apart = [place for place in range(8) if ours[place] != theirs[place]]
    if len(apart) == 1:
        return "birth date one digit apart"
    if len(apart) == 2 and apart[1] == apart[0] + 1:
        first, second = apart
        if (ours[first], ours[second]) == (theirs[second], theirs[first]):
            return "two digits of the birth date swapped"
    return ""


def _digits(day: date) -> str:
    return f"{day.day:02}{day.month:02}{day.year:04}"


def _could_be_one_day(one: Birth, other: Birth) -> bool:
    if one.is_unborn and other.is_unborn:
        first, second = sorted(birth.earliest or date.min for birth in (one, other))
        return second - first <= LATEST_BIRTH
    (our_first, our_last), (their_first, their_last) = _days(one), _days(other)
    return our_first <= their_last and their_first <= our_last


def _days(birth: Birth) -> tuple[date, date]:
    """The first and last day the birth can be, an expected child's allowing for an early or a late one."""
    first, last = birth.earliest or date.min, birth.latest or date.max
    return (first - EARLIEST_BIRTH, last + LATEST_BIRTH) if birth.is_unborn else (first, last)


def _apart(earlier: date, later: date) -> BirthLikeness:
    years = max(1, round((later - earlier).days / 365.25))
    if (later - earlier).days < 365:
        return BirthLikeness(BirthAgreement.DIFFERENT, "birth dates months apart")
    said = _SAID[years] if years < len(_SAID) else str(years)
    agreement = BirthAgreement.FAR_APART if years >= YEARS_THAT_TELL_APART else BirthAgreement.DIFFERENT
    return BirthLikeness(agreement, f"birth dates {said} year{'s' if years > 1 else ''} apart")
