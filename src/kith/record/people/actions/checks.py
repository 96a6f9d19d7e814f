"""What many acts on a person's record ask of what they are given. Refusals are worded for the screen."""

from __future__ import annotations

from datetime import date
from typing import Any

from kith.foundation.doors.act import locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.text.clean import clean_line, clean_note
from kith.record.people.models import Person

SHORTEST_REASON = 20


def line(text: str, *, what: str, field: str, needed: str = "") -> str:
    """One line of text as it is stored. ``needed`` is what to say when it is empty; without it, it may be empty."""
    cleaned = clean_line(text, what=what).text
    if needed and not cleaned:
        raise Refused(needed, field=field)
    return cleaned


def words(text: str, *, field: str, needed: str, at_least: int = 1) -> str:
    """Words that must be given. Raises Refused with ``needed`` when they are missing or shorter than ``at_least``."""
    cleaned = clean_note(text).text.strip()
    if len(cleaned) < at_least:
        raise Refused(needed, field=field)
    return cleaned


def in_order(valid_from: date | None, valid_to: date | None) -> None:
    """Raises Refused when a period ends before it starts (B058)."""
    if valid_from and valid_to and valid_to < valid_from:
        raise Refused("The end must be the same as or after the start.", field="valid_to")


def not_future(day: date | None, today: date, *, field: str, what: str) -> None:
    if day and day > today:
        raise Refused(f"{what} must be today or in the past.", field=field)


def ended(row: Any, *, on: date, based_on: int | None = None) -> Any:
    """The row, locked, with its end set but not saved. Raises Refused when it has ended already or would end too early."""
    current = locked(row, based_on=based_on)
    if current.valid_to is not None:
        raise Refused("This has already ended.")
    in_order(current.valid_from, on)
    current.valid_to = on
    return current


def of_person(row: Any, person: Person) -> None:
    """Raises Refused when the row belongs to another person: nothing is changed under the wrong child's page (F061)."""
    if person.pk not in {getattr(row, name, None) for name in ("person_id", "other_id", "holder_id")}:
        raise Refused("This belongs to another person's record.")
