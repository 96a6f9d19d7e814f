"""When something would be due if it started at this moment."""

from __future__ import annotations

from kith.engines.clocks.queries.local_settings import settings_for
from kith.engines.clocks.rules import DoesNotApply, Due, catalogue, due_here
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import england


def if_today(viewer: Viewer, timescale: str, **facts: object) -> Due | DoesNotApply:
    """When it would be due if its trigger happened now, with the authority's own figure.

    ``facts`` may hold more than the timescale reads. Raises UnknownTimescale, WrongFact.
    """
    settings = settings_for([timescale])
    return due_here(
        timescale, viewer.now, catalogue=catalogue(), settings=settings, calendar=england(), facts=facts
    )
