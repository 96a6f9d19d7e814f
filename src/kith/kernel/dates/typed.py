"""Dates and times as people type them, and what to say when they cannot be read.

Day comes before month and years have four figures: nothing is guessed. Every refusal is worded for the
screen, names the field as the page does, and says which of the three boxes to mark.
"""

import re
from calendar import monthrange
from datetime import date, time

from kith.kernel.dates.partial import PartialDate
from kith.kernel.dates.spoken import MONTH_NAMES

EARLIEST_YEAR = 1900
LATEST_YEAR = 2099
ALL_BOXES = ("day", "month", "year")
SEPARATORS = re.compile(r"\s*[/.\-\s]\s*")
TWENTY_FOUR_HOUR = re.compile(r"(?P<hour>\d{1,2})[:.]?(?P<minute>\d{2})", re.ASCII)
TWELVE_HOUR = re.compile(r"(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d{2}))?\s*(?P<half>am|pm)", re.ASCII)


class NotADate(ValueError):
    """What was typed is not a date. The message is for the screen; ``boxes`` are those of day, month, year
    to mark.
    """

    def __init__(self, message: str, *, boxes: tuple[str, ...] = ALL_BOXES) -> None:
        self.boxes = boxes
        super().__init__(message)


class NotATime(ValueError):
    """What was typed is not a time. The message is for the screen."""


def date_from_boxes(day: str, month: str, year: str, *, field: str) -> date:
    """The date typed in three boxes; ``field`` is the label, such as ``Date of birth``. Raises NotADate."""
    _require(day, month, year, needed=ALL_BOXES, field=field)
    exact = partial_date_from_boxes(day, month, year, field=field).exact
    assert exact is not None  # all three boxes were filled
    return exact


def partial_date_from_boxes(day: str, month: str, year: str, *, field: str) -> PartialDate:
    """As much of a date as is known: the day, or the day and month, may be left empty. Raises NotADate."""
    _require(day, month, year, needed=("month", "year") if day.strip() else ("year",), field=field)
    in_year = _year(year, field)
    in_month = _month(month, field) if month.strip() else None
    if not day.strip() or in_month is None:
        return PartialDate(in_year, in_month)
    return PartialDate(in_year, in_month, _day(day, in_month, in_year, field))


def date_from_text(text: str, *, field: str) -> date:
    """The date typed in one box: ``3/4/2015``, ``03-04-2015``, ``3 April 2015`` or ``2015-04-03``. Raises
    NotADate.
    """
    if not text.strip():
        raise NotADate(f"Enter {_lower(field)}")
    parts = SEPARATORS.split(text.strip()[:40])
    if len(parts) != len(ALL_BOXES):
        raise NotADate(f"{field} must be a day, a month and a year, like 3 4 2015")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip(), re.ASCII):
        parts.reverse()
    return date_from_boxes(*parts, field=field)


def time_from_text(text: str, *, field: str) -> time:
    """The clock time typed as ``2:05pm``, ``14:05``, ``1405`` or ``2pm``. Raises NotATime."""
    if not text.strip():
        raise NotATime(f"Enter {_lower(field)}")
    typed = text.strip().lower()
    if match := TWELVE_HOUR.fullmatch(typed) or TWENTY_FOUR_HOUR.fullmatch(typed):
        hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match.groupdict().get("half")
        if half:
            hour = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else 24
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise NotATime(f"{field} must be a time, like 2:05pm or 14:05")


def _require(day: str, month: str, year: str, *, needed: tuple[str, ...], field: str) -> None:
    typed = dict(zip(ALL_BOXES, (day, month, year), strict=True))
    if not any(text.strip() for text in typed.values()):
        raise NotADate(f"Enter {_lower(field)}")
    missing = tuple(box for box in needed if not typed[box].strip())
    if missing:
        raise NotADate(f"{field} must include a {' and '.join(missing)}", boxes=missing)


def _year(text: str, field: str) -> int:
    if not re.fullmatch(r"\d{4}", text.strip(), re.ASCII):
        raise NotADate(f"{field} must have a year of four figures, like 2015", boxes=("year",))
    year = int(text)
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise NotADate(f"{field} must be between {EARLIEST_YEAR} and {LATEST_YEAR}", boxes=("year",))
    return year


def _month(text: str, field: str) -> int:
    typed = text.strip().lower()
    for number, name in enumerate(MONTH_NAMES, start=1):
        if typed in (name.lower(), name[:3].lower()):
            return number
    if re.fullmatch(r"\d{1,2}", typed, re.ASCII) and 1 <= int(typed) <= len(MONTH_NAMES):
        return int(typed)
    raise NotADate(f"{field} must have a month from 1 to 12", boxes=("month",))


def _day(text: str, month: int, year: int, field: str) -> int:
    days = monthrange(year, month)[1]
    if re.fullmatch(r"\d{1,2}", text.strip(), re.ASCII) and 1 <= int(text) <= days:
        return int(text)
    raise NotADate(
        f"{field} must be a real date: {MONTH_NAMES[month - 1]} {year} has {days} days", boxes=("day",)
    )


def _lower(field: str) -> str:
    return field[:1].lower() + field[1:]
