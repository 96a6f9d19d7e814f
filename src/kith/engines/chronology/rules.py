"""Rules of a chronology: values in, values out."""

from __future__ import annotations

from datetime import datetime

from kith.kernel.dates import local_date

LATE_AFTER_DAYS = 1  # what happened on a Friday night and is written up on the Saturday is in time


def days_late(happened: datetime, recorded: datetime) -> int:
    """How many days after it happened something was recorded; 0 when that was the same day or the next.

    Counted in London's days, not hours: a visit on Monday morning written up on Tuesday evening is in time. What
    was recorded late says so wherever it is shown, with both times, so that nobody takes it for what was known then.
    """
    days = (local_date(recorded) - local_date(happened)).days
    return days if days > LATE_AFTER_DAYS else 0
