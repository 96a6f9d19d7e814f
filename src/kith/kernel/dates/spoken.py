"""How dates, moments, ages and periods are said on screens and in letters."""

from datetime import UTC, date, datetime, time

from kith.kernel.dates.ages import age_on, months_old_on
from kith.kernel.dates.local_time import TimeHappensTwice, at_local, to_local
from kith.kernel.dates.partial import PartialDate
from kith.kernel.dates.periods import Period

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKS_UNTIL_MONTHS = 8
YEARS_SAID_IN_MONTHS = 2


def say_date(day: date) -> str:
    """``3 April 2015``."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def say_time(clock: time) -> str:
    """``2:05pm``; ``midday``; midnight is ``12:00am``, because *midnight* leaves it open which night is
    meant.
    """
    if (clock.hour, clock.minute) == (12, 0):
        return "midday"
    return f"{clock.hour % 12 or 12}:{clock.minute:02}{'am' if clock.hour < 12 else 'pm'}"


def say_moment(moment: datetime) -> str:
    """``3 April 2015 at 2:05pm``, London time. Raises NaiveMoment.

    In the hour that happens twice the kind of time is added, or two different moments would read the same.
    """
    local = to_local(moment)
    said = f"{say_date(local)} at {say_time(local.time())}"
    try:
        at_local(local.date(), local.time())
    except TimeHappensTwice as twice:
        summer = moment.astimezone(UTC) == twice.first
        return f"{said} {'British Summer Time' if summer else 'Greenwich Mean Time'}"
    return said


def say_partial(known: PartialDate) -> str:
    """``3 April 2015``, ``April 2015`` or ``2015``: what is known and no more."""
    if known.exact:
        return say_date(known.exact)
    if known.month:
        return f"{MONTH_NAMES[known.month - 1]} {known.year}"
    return str(known.year)


def say_period(period: Period) -> str:
    """``3 April 2015 to 5 May 2015``, naming the first and last days in it."""
    if period.start is None:
        return "at all times" if period.last is None else f"until {say_date(period.last)}"
    if period.last is None:
        return f"from {say_date(period.start)}"
    return f"{say_date(period.start)} to {say_date(period.last)}"


def say_age(born_on: date, today: date) -> str:
    """Age in the unit people use: weeks for a newborn, months under two, then years. Raises BornLater."""
    years, months = age_on(born_on, today), months_old_on(born_on, today)
    weeks, days = divmod((today - born_on).days, 7)
    if years >= YEARS_SAID_IN_MONTHS:
        return f"{years} years"
    if weeks >= WEEKS_UNTIL_MONTHS:
        return _counted(months, "month")
    return _counted(weeks, "week") if weeks else _counted(days, "day")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
