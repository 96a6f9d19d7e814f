"""Two acts at once: both are kept, and the clocks come out as if one had come after the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections, transaction

from kith.config.testing.cast import Cast
from kith.engines.clocks.actions import happened
from kith.engines.clocks.models import Clock
from kith.engines.clocks.reach import every_clock
from kith.engines.clocks.tests.given import on
from kith.foundation.doors.act import acting


def told(event, day, *, subject, people=(), barrier=None):
    """One act in a transaction of its own, as a page would do it; returns how many were met and started."""
    with transaction.atomic():
        cast = Cast()
        sam = cast.viewer("sam")
        with acting(sam):
            if barrier:
                barrier.wait(timeout=20)
            done = happened(
                by=sam, event=event, subject=cast.team(subject), at=on(day), people=people,
                satisfies_for_people=True,
            )  # fmt: skip
    return len(done.met), len(done.started)


def at_once(*acts):
    """Run acts at the same time, each on a connection of its own."""
    barrier = Barrier(len(acts))

    def run(act):
        try:
            return told(*act[0], **act[1], barrier=barrier)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


@pytest.mark.usefixtures("own_database")
@pytest.mark.slow
def test_two_acts_at_once():
    """One database serves the three cases, because making it is the slow part."""
    with transaction.atomic():
        amara = Cast().child("amara").pk

    def chain():
        with transaction.atomic(), every_clock():
            rows = Clock.objects.filter(timescale="cp_visit").order_by("triggered_at", "id")
            return [(row.triggered_at.date(), row.met_at and row.met_at.date()) for row in rows]

    # The same event told twice starts one clock.
    start = (("test.plan_started", 2), {"subject": "north", "people": [amara]})
    assert at_once(start, start) == [(0, 0), (0, 1)]
    assert chain() == [(on(2), None)]

    # The same visit told twice meets it once, and one next clock starts.
    visit = (("test.visited", 9), {"subject": "north", "people": [amara]})
    assert at_once(visit, visit) == [(0, 0), (1, 1)]
    assert chain() == [(on(2), on(9)), (on(9), None)]

    # Two visits, recorded on different things: both have their place, whichever was first to be saved.
    earlier = (("test.visited", 11), {"subject": "south", "people": [amara]})
    later = (("test.visited", 13), {"subject": "nights", "people": [amara]})
    assert at_once(earlier, later) == [(1, 1), (1, 1)]
    assert chain() == [(on(2), on(9)), (on(9), on(11)), (on(11), on(13)), (on(13), None)]
