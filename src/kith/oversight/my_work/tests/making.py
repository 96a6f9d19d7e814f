"""Clocks for tests, as an area's event would have started them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from kith.engines.clocks.models import Clock
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import acting
from kith.record.people.models import Person


def a_clock(by: Viewer, person: Person, *, due_on: date, **changes: Any) -> Clock:
    """An assessment's clock for a child, warning from five days before it is due."""
    midnight = datetime.combine(due_on, datetime.min.time(), by.now.tzinfo)
    with acting(by):
        return Clock.objects.create(
            timescale="child_and_family_assessment", event="assessments.referred", subject_kind="people.person",
            subject_id=person.pk, person=person, triggered_at=by.now - timedelta(days=60), limit_value=45,
            limit_unit="working_days", due_on=due_on, warns_from=midnight - timedelta(days=5), calendar="test", **changes,
        )  # fmt: skip
