"""Tasks for tests, raised as an area raises them."""

from __future__ import annotations

from typing import Any

from kith.engines.tasks.actions import raise_task
from kith.engines.tasks.models import Task
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import acting
from kith.foundation.workforce.models import Team


def a_task(by: Viewer, what: str = "Ring the school", **changes: Any) -> Task:
    """A task for the worker who asks, about no child and with no date, unless the changes say otherwise."""
    facts: dict[str, Any] = {"what": what, "source": Team.objects.get(code="north")}
    if "team_id" not in changes:
        facts["worker_id"] = by.worker_id
    with acting(by):
        return raise_task(by=by, **(facts | changes))
