"""Which clocks run, for whom, and when they are due. Each list is one question of the database, and
bounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.expressions import Combinable

from kith.engines.clocks.models import Clock
from kith.engines.clocks.models.clock import RUNNING
from kith.engines.clocks.queries.faces import ClockFace, ClockList, face
from kith.foundation.access.roles import Power
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import end_of_day
from kith.kernel.history.models import Record
from kith.record.people.models import Involvement, Person

MOST = 200
SOONEST_FIRST: tuple[str | Combinable, ...] = (F("late_from").asc(nulls_last=True), "id")


def running(viewer: Viewer, *, most: int = MOST, as_known: datetime | None = None) -> ClockList:
    """The running clocks of the children the viewer works with, soonest due first.

    Those who oversee the service have every child's. Clocks of nobody yet, such as an unmatched contact's,
    are for the front door and for them. ``as_known`` gives the list as the record had it at a past moment.
    """
    clocks = Clock.objects.as_known(as_known) if as_known else Clock.objects.all()
    return _listed(clocks.filter(RUNNING, _works_with(viewer)), as_known or viewer.now, most)


def overdue(viewer: Viewer, *, most: int = MOST) -> ClockList:
    """The running clocks of the children the viewer works with that are past their time, longest overdue first."""
    late = Clock.objects.filter(RUNNING, _works_with(viewer), late_from__lte=viewer.now)
    return _listed(late, viewer.now, most)


def about(viewer: Viewer, person: Person, *, with_past: bool = False, most: int = MOST) -> ClockList:
    """A person's running clocks, soonest due first; ``with_past``, those met and stopped too, after them."""
    clocks = Clock.objects.standing().filter(person=person)
    if not with_past:
        return _listed(clocks.filter(RUNNING), viewer.now, most)
    past = Q(met_at__isnull=False) | Q(ended_at__isnull=False)
    return _listed(clocks.annotate(is_past=past), viewer.now, most, order=("is_past", *SOONEST_FIRST))


def on(viewer: Viewer, subject: Record) -> list[ClockFace]:
    """The clocks that run on a thing, soonest due first."""
    return on_each(viewer, [subject])[subject.pk]


def on_each(viewer: Viewer, subjects: Sequence[Record]) -> Mapping[int, list[ClockFace]]:
    """The clocks that run on each of several things of one kind, by its id: for a board, in one question."""
    found: dict[int, list[ClockFace]] = {subject.pk: [] for subject in subjects}
    if subjects:
        kind = subjects[0]._meta.label_lower
        clocks = Clock.objects.filter(RUNNING, subject_kind=kind, subject_id__in=found)
        for clock in clocks.order_by(*SOONEST_FIRST):
            found[clock.subject_id].append(face(clock, viewer.now))
    return found


def due_within(viewer: Viewer, people_ids: Iterable[int], until: date, *, most: int = MOST) -> ClockList:
    """What is due for these people up to the end of a day, overdue included, soonest first."""
    due = Clock.objects.filter(RUNNING, person__in=list(people_ids), late_from__lte=end_of_day(until))
    return _listed(due, viewer.now, most)


def _listed(
    clocks: QuerySet[Clock], now: datetime, most: int, *, order: Sequence[str | Combinable] = SOONEST_FIRST
) -> ClockList:
    found = list(clocks.annotate(total=Window(Count("*"))).order_by(*order)[:most])
    return ClockList(tuple(face(clock, now) for clock in found), found[0].total if found else 0)


def _works_with(viewer: Viewer) -> Q:
    if viewer.has(Power.SERVICE):
        return Q()
    mine = Involvement.objects.standing().filter(
        Q(ends_at__isnull=True) | Q(ends_at__gt=viewer.now),
        Q(worker_id=viewer.worker_id) | Q(team_id__in=viewer.all_team_ids),
        person=OuterRef("person_id"),
        starts_at__lte=viewer.now,
    )
    return Q(Exists(mine)) | (Q(person__isnull=True) if viewer.has(Power.FRONT_DOOR) else Q())
