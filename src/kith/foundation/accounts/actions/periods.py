"""Ending what a worker held for a time, with effect from the next click (F052)."""

from __future__ import annotations

from datetime import date, timedelta

from kith.kernel.history.models import PeriodRecord


def end_period(period: PeriodRecord, *, today: date) -> None:
    """Make yesterday its last day, because a last day still counts.

    One that began today, or has yet to begin, has no day left to hold on: it is marked as recorded in error, and the audit
    trail tells for how long it stood. One that has already ended is left alone.
    """
    if period.valid_to is not None and period.valid_to < today:
        return
    if period.valid_from >= today:
        period.recorded_in_error = True
    else:
        period.valid_to = today - timedelta(days=1)
    period.save()
