"""Ages and birthdays: one rule for the child born on 29 February.

A person reaches an age at the start of the anniversary of the day of birth (Family Law Reform Act 1969,
section 9). In a year with no 29 February the anniversary is taken to be 1 March. Libraries disagree with
one another about this (adding 18 years to the date gives 28 February), so nothing else in Kith adds years
to a birth date.
"""

from datetime import date

from kith.kernel.dates.months import MONTHS_IN_YEAR, add_months


class BornLater(ValueError):
    """Asked for an age on a day before the birth."""


def birthday(born_on: date, age: int) -> date:
    """The day on which someone turns an age; 1 March for 29 February in a common year."""
    try:
        return born_on.replace(year=born_on.year + age)
    except ValueError:
        return date(born_on.year + age, 3, 1)


def birthday_reminder_on(born_on: date, age: int) -> date:
    """The day by which a birthday's work should be ready: the earlier reading, 28 February in a common
    year.
    """
    return add_months(born_on, age * MONTHS_IN_YEAR)


def age_on(born_on: date, day: date) -> int:
    """Age in whole years on a day. Raises BornLater when the day is before the birth."""
    if day < born_on:
        raise BornLater("That day is before the date of birth")
    years = day.year - born_on.year
    return years if day >= birthday(born_on, years) else years - 1


def months_old_on(born_on: date, day: date) -> int:
    """Age in whole months on a day, for young children. Raises BornLater when the day is before the birth."""
    if day < born_on:
        raise BornLater("That day is before the date of birth")
    months = (day.year - born_on.year) * MONTHS_IN_YEAR + day.month - born_on.month
    return months if day.day >= born_on.day else months - 1
