"""The timescales as this authority uses them today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kith.engines.clocks import rules
from kith.engines.clocks.queries.local_settings import settings_for
from kith.engines.clocks.rules import (
    DoesNotApply,
    Due,
    NotACountdown,
    NotInForce,
    Timescale,
    catalogue,
    due_here,
    in_use_here,
    say_when,
)
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import england


@dataclass(frozen=True)
class InUse:
    """A timescale with the authority's own figure, and when it would be due if it started at this moment.

    ``due_words`` is empty where that depends on facts about a child.
    """

    timescale: Timescale
    due_words: str


def timescales(viewer: Viewer) -> list[InUse]:
    """Every timescale in force today, by area and name. One question, for the authority's own figures."""
    families = sorted({timescale.version_of for timescale in catalogue()})
    settings = settings_for(families)
    found = []
    for family in families:
        try:
            timescale = in_use_here(family, viewer.now, catalogue=catalogue(), settings=settings)
        except NotInForce:
            continue
        answer = _if_today(viewer, timescale, settings)
        found.append(InUse(timescale, say_when(answer.on) if isinstance(answer, Due) else ""))
    return sorted(found, key=lambda one: (one.timescale.area, one.timescale.name, one.timescale.id))


def _if_today(
    viewer: Viewer, timescale: Timescale, settings: Sequence[rules.LocalSetting]
) -> Due | DoesNotApply:
    try:
        return due_here(
            timescale.id, viewer.now, catalogue=catalogue(), settings=settings, calendar=england(), facts={}
        )
    except NotACountdown as total:
        return DoesNotApply(timescale.id, str(total))
