"""Reading entries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kith.engines.chronology.models import Entry
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Worker
from kith.kernel.dates.local_time import end_of_day, start_of_day
from kith.kernel.history.versions import twin
from kith.record.people.models import Person


def chronology(
    viewer: Viewer, people: Sequence[Person], *, strands: Sequence[str] = (), significant_only: bool = False,
    first: date | None = None, last: date | None = None, oldest_first: bool = False,
) -> QuerySet[Entry]:  # fmt: skip
    """The entries of one or more people, newest first: pass a family for the family's story.

    Each has ``recorder`` and ``told_at``: who recorded it, and when. Row-level security leaves out the people whom the
    viewer does not work with. The caller takes a slice: a child of twenty years has twelve thousand entries.
    """
    entries = Entry.objects.standing().filter(person__in=[person.pk for person in people])
    if strands:
        entries = entries.filter(strand__in=strands)
    if significant_only:
        entries = entries.filter(is_significant=True)
    if first:
        entries = entries.filter(happened_at__gte=start_of_day(first))
    if last:
        entries = entries.filter(happened_at__lt=end_of_day(last))
    named = _named(entries).select_related("person", "significance_by")
    return named.order_by("happened_at", "id") if oldest_first else named.order_by("-happened_at", "-id")


def entry_of(viewer: Viewer, child_id: str, entry_id: int) -> Entry | None:
    """One entry of this person; another person's is not found through them."""
    entries = _named(Entry.objects.standing()).select_related("person", "significance_by")
    return entries.filter(person__child_id=child_id, pk=entry_id).first()


def changes_since(viewer: Viewer, looked: Mapping[int, datetime]) -> QuerySet[Entry]:
    """What others recorded about each of these people since a moment of its own, newest first. Take a slice.

    ``looked`` gives, for the id of each person, when the viewer last looked. Somebody's analysis beside an older entry is a
    change too.
    """
    news = Q()
    for person_id, at in looked.items():
        news |= Q(person_id=person_id, recorded_at__gt=at)
    if not news:
        return Entry.objects.none()
    changes = Entry.objects.standing().filter(news).exclude(recorded_by=viewer.worker_id)
    return _named(changes).select_related("person", "significance_by").order_by("-recorded_at", "-id")


def _named(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """With who first recorded each and when: weighing an entry later makes a new version of its row, not a new telling."""
    first = twin(Entry)._default_manager.filter(pk=OuterRef("pk"), version=1)
    return entries.annotate(
        told_at=Coalesce(Subquery(first.values("recorded_at")[:1]), F("recorded_at")),
        told_by=Coalesce(Subquery(first.values("recorded_by")[:1]), F("recorded_by")),
    ).annotate(recorder=Subquery(Worker.objects.filter(pk=OuterRef("told_by")).values("name")[:1]))
