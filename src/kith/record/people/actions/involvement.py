"""Tying workers and teams to a child, as a part of another act: an allocation, a contact, a transfer.

These are not acts of their own: nobody gives access for its own sake. They run inside the act whose consequence they are.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from kith.kernel.dates.bank_holidays import england
from kith.kernel.dates.local_time import end_of_day, local_date
from kith.kernel.dates.working_days import add_working_days
from kith.kernel.history.models import Record
from kith.record.people.models import Involvement

HANDOVER_WORKING_DAYS = 10


def involve(
    *, person_id: int, kind: str, starts_at: datetime, source: Record, worker_id: int | None = None,
    team_id: int | None = None, ends_at: datetime | None = None,
) -> Involvement:  # fmt: skip
    """Tie a worker or a team to a person from a moment on, because of ``source``."""
    return Involvement.objects.create(
        person_id=person_id, worker_id=worker_id, team_id=team_id, kind=kind, starts_at=starts_at, ends_at=ends_at,
        source_kind=source._meta.label_lower, source_id=source.pk,
    )  # fmt: skip


def end_for(*, source: Record, ends_at: datetime) -> None:
    """End every involvement that ``source`` gave rise to and that would run past ``ends_at``."""
    given = Involvement.objects.filter(
        source_kind=source._meta.label_lower, source_id=source.pk, recorded_in_error=False
    )
    for row in given.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=ends_at)):
        row.ends_at = max(ends_at, row.starts_at)
        row.save()


def after_handover(now: datetime) -> datetime:
    """When a worker or team that has handed over stops reading the record: ten working days on."""
    return end_of_day(add_working_days(local_date(now), HANDOVER_WORKING_DAYS, england()))
