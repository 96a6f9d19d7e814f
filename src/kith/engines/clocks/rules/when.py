"""A day or a moment: what clocks start from and what they end on."""

from datetime import date, datetime

from kith.kernel.dates import local_date, say_date, say_moment

Trigger = date | datetime
"""A day, or an aware moment. A moment will do wherever a day is wanted: London's day is used."""


class NeedsMoment(ValueError):
    """A limit in hours was asked about with a day alone."""


def as_day(when: Trigger) -> date:
    """The day, or London's day at the moment. Raises NaiveMoment."""
    return local_date(when) if isinstance(when, datetime) else when


def as_moment(when: Trigger) -> datetime:
    """The moment. Raises NeedsMoment when only the day is known."""
    if isinstance(when, datetime):
        return when
    raise NeedsMoment("This limit is in hours: give the time as well as the day")


def say_when(when: Trigger) -> str:
    """The day or the moment as it is said on screens."""
    return say_moment(when) if isinstance(when, datetime) else say_date(when)


def is_before(one: Trigger, other: Trigger) -> bool:
    """Whether one came before the other. Where only the day of either is known, the days are compared."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    return as_day(one) < as_day(other)
