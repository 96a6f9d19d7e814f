"""The public form's defences: plain sums that cost an honest referrer nothing, and that never drop a referral in silence.

Whoever is refused is told why and what to do, with what they typed kept. Nothing here looks at any record.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

READING_TAKES = timedelta(seconds=3)  # nobody reads and fills in a form faster; a machine does
TICKET_LASTS = timedelta(hours=12)
MOST_AN_HOUR = 10  # from one device: a school on a bad day sends fewer
HOUR = timedelta(hours=1)


def ticket_trouble(issued_at: datetime | None, now: datetime) -> str:
    """Why a form's ticket is not accepted, as a sentence for the page; empty when it is. ``None``: forged or missing."""
    if issued_at is None or now - issued_at > TICKET_LASTS:
        return "This page was open for too long. Check what you typed and send it again."
    if now - issued_at < READING_TAKES:
        return "That was very quick. Check what you typed and send it again."
    return ""


def recent(sent_at: Sequence[datetime], now: datetime) -> list[datetime]:
    """Which of a device's sendings were in the last hour."""
    return [moment for moment in sent_at if now - moment < HOUR]


def is_too_many(sent_at: Sequence[datetime], now: datetime) -> bool:
    """Whether a device has sent as many as it may in an hour."""
    return len(recent(sent_at, now)) >= MOST_AN_HOUR


def content_id(typed: Mapping[str, object], on: date) -> str:
    """The same for the same words sent again on a day, so that a second click, a reload or a replay makes no second."""
    words = json.dumps({name: str(value) for name, value in typed.items()}, sort_keys=True)
    return f"form:{on}:{hashlib.sha256(words.encode()).hexdigest()[:40]}"
