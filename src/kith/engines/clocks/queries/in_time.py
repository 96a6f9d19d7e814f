"""How many were in time: what the reports and the indicators count.

The database counts by the same rules as ``rules.state`` gives for one clock; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Case, CharField, Count, F, Q, Value, When
from django.db.models.functions import TruncDate

from kith.engines.clocks.models import Because, Clock
from kith.engines.clocks.models.london import EndOfLondonDay
from kith.engines.clocks.reach import every_clock
from kith.engines.clocks.rules import catalogue
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import LONDON, end_of_day, start_of_day

NEVER_APPLIED = (Because.NOT_THIS_CHILD, Because.STARTED_IN_ERROR, Because.NOT_USED_HERE)


@dataclass(frozen=True)
class InTime:
    """The clocks of one timescale that started in a period, by what became of each.

    ``late``: met after the limit, or stopped after it without being met: replacing a missed clock does not
    undo the miss. ``overdue``: past the limit and still running. ``running``: still within it.
    ``not_known``: met on the day of a limit in hours, at a time nobody recorded. ``stopped``: ceased to
    apply before the limit, or never applied.
    """

    in_time: int = 0
    too_early: int = 0
    late: int = 0
    overdue: int = 0
    running: int = 0
    not_known: int = 0
    stopped: int = 0

    @property
    def out_of(self) -> int:
        """Those of which it is known whether they were in time: the N in n of N."""
        return self.in_time + self.too_early + self.late + self.overdue


def in_time(
    viewer: Viewer, timescale: str, first: date, last: date, *, as_at: datetime | None = None
) -> InTime:
    """Count the clocks of a timescale, all its versions together, that started from ``first`` to ``last``.

    ``as_at`` counts them as they stood at a past moment. Every clock counts, whoever asks, so that two
    people are never given two figures; what the caller shows, and whether it is too small to show, is the
    caller's to decide. Raises UnknownTimescale.
    """
    now = as_at or viewer.now
    started = Q(
        triggered_at__gte=start_of_day(first), triggered_at__lt=end_of_day(last), triggered_at__lte=now
    )
    versions = [version.id for version in catalogue().versions(timescale)]
    clocks = Clock.objects.standing().filter(started, timescale__in=versions)
    with every_clock():
        counted = clocks.annotate(became=_became(now)).values_list("became").order_by("became")
        return InTime(**dict(counted.annotate(number=Count("id"))))


def _became(now: datetime) -> Case:
    """What became of a clock by a moment; the first that is so."""
    met, stopped = Q(met_at__lte=now), Q(ended_at__lte=now)
    met_day = TruncDate("met_at", tzinfo=LONDON)
    return Case(
        When(met & Q(not_before__gt=met_day), then=Value("too_early")),
        When(met & _is_late("met_at"), then=Value("late")),
        When(met & Q(met_whole_day=True, due_at__lt=EndOfLondonDay(met_day)), then=Value("not_known")),
        When(met, then=Value("in_time")),
        When(stopped & ~Q(ended_because__in=NEVER_APPLIED) & _is_late("ended_at"), then=Value("late")),
        When(stopped, then=Value("stopped")),
        When(_is_late(now), then=Value("overdue")),
        default=Value("running"),
        output_field=CharField(),
    )


def _is_late(when: str | datetime) -> Q:
    """Whether a column's moment, or a moment, is past the limit. A due day lasts to its end."""
    moment = F(when) if isinstance(when, str) else when
    return Q(due_at__lt=moment) | Q(due_on__isnull=False, late_from__lte=moment)
