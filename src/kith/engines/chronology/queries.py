"""Reading the chronology."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import QuerySet

from kith.engines.chronology.models import Entry
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates.local_time import end_of_day, start_of_day
from kith.record.people.models import Person


def chronology(
    viewer: Viewer, people: Sequence[Person], *, strands: Sequence[str] = (), significant_only: bool = False,
    first: date | None = None, last: date | None = None,
) -> QuerySet[Entry]:  # fmt: skip
    """The entries of one or more people, newest first: pass a family for the family's story.

    Row-level security leaves out the people whom the viewer does not work with. The caller takes a slice: a child of
    twenty years has twelve thousand entries.
    """
    entries = (
        Entry.objects.standing().filter(person__in=[person.pk for person in people]).select_related("person")
    )
    if strands:
        entries = entries.filter(strand__in=strands)
    if significant_only:
        entries = entries.filter(is_significant=True)
    if first:
        entries = entries.filter(happened_at__gte=start_of_day(first))
    if last:
        entries = entries.filter(happened_at__lte=end_of_day(last))
    return entries.order_by("-happened_at", "-id")


def recent_changes(viewer: Viewer, people: Sequence[int], since: datetime, most: int = 20) -> QuerySet[Entry]:
    """What others recorded about these people since a moment: the morning's question."""
    return (
        Entry.objects.standing()
        .filter(person__in=people, recorded_at__gt=since)
        .exclude(recorded_by=viewer.worker_id)
        .select_related("person")
        .order_by("-recorded_at", "-id")[:most]
    )
