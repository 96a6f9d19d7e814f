"""Rules of cases: when one may open or close, and what an allocation needs."""

from __future__ import annotations

from datetime import date, datetime, timedelta

HANDOVER_WORKING_DAYS = 10  # a worker who hands over can still read the record for this long (SECURITY 2.4)


def is_rereferral(previous_referral: date | None, new_referral: date) -> bool:
    """Whether a referral comes within twelve months of the child's previous one.

    Measured from referral to referral, both ends included (children in need census, re-referral indicator).
    """
    if previous_referral is None:
        return False
    try:
        anniversary = previous_referral.replace(year=previous_referral.year + 1)
    except ValueError:  # 29 February
        anniversary = date(previous_referral.year + 1, 2, 28)
    return previous_referral <= new_referral <= anniversary


def hours_waiting(since: datetime, now: datetime) -> int:
    """Whole hours a child has waited for a worker (R016)."""
    return int((now - since) / timedelta(hours=1))
