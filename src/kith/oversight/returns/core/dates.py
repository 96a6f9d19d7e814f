"""Reading a date as people and spreadsheets write it.

`31/03/2026`, `2026-03-31`, `31-Mar-26`, `31.3.2026`, and any of them with a time behind. The day always comes
before the month: `03/31/2026` is not a date here, because an English return that mixes the two orders cannot
be told apart from one that is wrong. A bare number is not a date either: it may be a spreadsheet's day count,
of which there are two.
"""

import calendar
import re
from datetime import date, datetime

FORMATS = (
    "%d/%m/%Y",
    "%Y-%m-%d",
    "%d/%m/%y",
    "%d/%b/%Y",
    "%d/%b/%y",
    "%d/%B/%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%Y/%m/%d",
)
TIME_BEHIND = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d{2}:?\d{2})?$", re.IGNORECASE)
PARTIAL = re.compile(r"^(ZZ|\d{1,2})/(ZZ|\d{1,2})/(ZZZZ|\d{4})$", re.IGNORECASE)
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


def read_date(text: str) -> date | None:
    """The date a text says, or None. Years outside 1900 to 2199 are taken for slips of the finger."""
    bare = TIME_BEHIND.sub("", text.strip())
    slashed = re.sub(r"(?<=\w)[-.](?=\w)", "/", bare)
    for form in FORMATS:
        try:
            found = datetime.strptime(bare if form.startswith("%Y-") else slashed, form).date()  # noqa: DTZ007 (no zone)
        except ValueError:
            continue
        return found if EARLIEST <= found <= LATEST else None
    return None


def read_partial_date(text: str) -> date | None:
    """The latest day a partly known date can be: `ZZ/02/2019` is 28 February 2019. `ZZ/ZZ/ZZZZ` says nothing:
    None.
    """
    if (whole := read_date(text)) is not None:
        return whole
    match = PARTIAL.match(text.strip())
    if match is None or "Z" in match[3].upper():
        return None
    year = int(match[3])
    month = 12 if "Z" in match[2].upper() else int(match[2])
    if not (1 <= month <= 12 and EARLIEST.year <= year <= LATEST.year):
        return None
    last_day = calendar.monthrange(year, month)[1]
    day = last_day if "Z" in match[1].upper() else int(match[1])
    return date(year, month, day) if 1 <= day <= last_day else None
