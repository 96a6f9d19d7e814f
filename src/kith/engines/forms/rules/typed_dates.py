"""Reading typed dates, times and moments.

A date is typed in three boxes, day first, so that 3 April is never read as 4 March. The year has four
figures. A time is on the 24-hour clock, or has am or pm. A moment is local time in England and is kept in
UTC.
"""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from kith.engines.forms.rules.items import Question
from kith.engines.forms.rules.parsed import Offered, Refused, Typed, only

LOCAL = ZoneInfo("Europe/London")
EARLIEST = date(1900, 1, 1)
LATEST = date(2150, 12, 31)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_TIME = re.compile(r"(?P<hour>[0-9]{1,2})(?:[:.]?(?P<minute>[0-9]{2}))?\s*(?P<half>am|pm)?", re.IGNORECASE)


def read_date(question: Question, typed: Typed, offered: Offered) -> date | None:
    """The date in the boxes day, month and year. Raises Refused."""
    boxes = {box: only(typed, box) for box in ("day", "month", "year")}
    if not any(boxes.values()):
        return None
    missing = [box for box, value in boxes.items() if not value]
    if missing:
        raise Refused(f"{question.name} must include a {' and '.join(missing)}", missing[0])
    if not re.fullmatch("[0-9]{4}", boxes["year"]):
        raise Refused(f"{question.name} must have a year of 4 numbers, like {offered.today.year}", "year")
    try:
        found = date(int(boxes["year"]), _month(boxes["month"]), _number(boxes["day"]))
    except ValueError:
        raise Refused(f"{question.name} must be a real date", "day") from None
    _check_range(question, found, offered.today)
    return found


def read_time(question: Question, typed: Typed) -> time | None:
    """The time of day in the box time, or in the only box. Raises Refused."""
    words = only(typed, "time") or only(typed)
    if not words:
        return None
    found = _TIME.fullmatch(words)
    try:
        if found is None or (found["minute"] is None and found["half"] is None):
            raise ValueError(words)
        return time(_hour(int(found["hour"]), (found["half"] or "").lower()), int(found["minute"] or 0))
    except ValueError:
        raise Refused(f"{question.name} must have a time, like 14:30 or 2:30pm", "time") from None


def read_moment(question: Question, typed: Typed, offered: Offered) -> datetime | None:
    """The date and time typed, as a moment in UTC. Raises Refused, also for a time the spring clock change
    skips.
    """
    day, at = read_date(question, typed, offered), read_time(question, typed)
    if day is None and at is None:
        return None
    if day is None:
        raise Refused(f"{question.name} must include a date", "day")
    if at is None:
        raise Refused(f"{question.name} must include a time", "time")
    moment = datetime.combine(day, at, LOCAL).astimezone(UTC)
    if moment.astimezone(LOCAL).time() != at:
        skipped = f"{question.name} must be a time there was: the clocks went forward that night"
        raise Refused(skipped, "time")
    return moment


def say_date(day: date) -> str:
    """A date in words, like 3 April 2015."""
    return f"{day.day} {_LONG_MONTHS[day.month - 1].capitalize()} {day.year}"


def _month(words: str) -> int:
    name = words.lower()
    if name in _MONTHS:
        return _MONTHS.index(name) + 1
    if name in _LONG_MONTHS:
        return _LONG_MONTHS.index(name) + 1
    return _number(words)


def _number(words: str) -> int:
    if not re.fullmatch("[0-9]{1,2}", words):
        raise ValueError(words)
    return int(words)


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError(hour)
    return hour % 12 + (12 if half == "pm" else 0)


def _check_range(question: Question, found: date, today: date) -> None:
    if question.not_future and found > today:
        raise Refused(f"{question.name} must be today or in the past", "day")
    lowest = question.lowest if isinstance(question.lowest, date) else EARLIEST
    highest = question.highest if isinstance(question.highest, date) else LATEST
    if found < lowest:
        raise Refused(f"{question.name} must be {say_date(lowest)} or later", "year")
    if found > highest:
        raise Refused(f"{question.name} must be {say_date(highest)} or earlier", "year")
