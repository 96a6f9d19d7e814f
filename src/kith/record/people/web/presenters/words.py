"""How the facts of a person are said."""

from __future__ import annotations

from datetime import date

from kith.kernel.dates import say_age, say_date
from kith.record.people.finding import birth_of
from kith.record.people.models import Person
from kith.record.people.rules.ages import age_on


def born(person: Person) -> str:
    """The birth as it is known: "4 March 2012", "2012", "estimated between …", "expected …"."""
    said = str(birth_of(person))
    return said[:1].upper() + said[1:]


def age(person: Person, today: date) -> str:
    """The age in the unit people use, or as near as it is known."""
    birth = birth_of(person)
    if person.died_on:
        return f"Died {say_date(person.died_on)}"
    if birth.is_unborn:
        return "Not yet born"
    if birth.on and birth.on <= today:
        return say_age(birth.on, today)
    known = age_on(birth, today)
    return f"{known} years" if known else "Not known"


def period(first: date | None, last: date | None) -> str:
    """From when to when, as far as is known."""
    if first and last:
        return f"{say_date(first)} to {say_date(last)}"
    if first:
        return f"Since {say_date(first)}"
    return f"Until {say_date(last)}" if last else ""


def nhs_number(number: str) -> str:
    """As it is printed on letters: 999 000 0018, never broken across lines."""
    return "\u00a0".join((number[:3], number[3:6], number[6:]))
