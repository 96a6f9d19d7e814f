"""What the chronology offers: its page in a child's navigation, and what changed, on the child's summary."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.text import Truncator

from kith.engines.chronology import permissions, queries
from kith.engines.chronology.kinds import KINDS, Strand
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Content, Moment, Parts, Timeline, TimelineEntry, Words
from kith.record.people import offers
from kith.record.people.models import Person

MOST = 5
MOST_CHARACTERS = 240


def connect() -> None:
    offers.offer(offers.Section("chronology", "Chronology", "chronology:child", permissions.READ, order=10))
    offers.offer(
        offers.Card("chronology.changed", offers.Place.CHANGED, "Recorded by others", changed, order=10)
    )


def changed(viewer: Viewer, person: Person, since: datetime) -> Timeline | None:
    """The latest that others recorded about a person since the viewer last looked."""
    entries = queries.changes_since(viewer, {person.pk: since})[:MOST]
    return Timeline([told(entry) for entry in entries]) if entries else None


def told(entry: Any, *, person: Content = "") -> TimelineEntry:
    """An entry in few words, by when it was recorded: what is news is when we were told. ``person`` says whose it is."""
    kind = KINDS[entry.kind].label if entry.kind in KINDS else Strand(entry.strand).label
    return TimelineEntry(
        Parts([person, kind]) if person else kind, Moment(entry.told_at),
        byline=f"by {entry.recorder}" if entry.recorder else "", content=Words(_short(entry.words)),
        analysis=Words(_short(entry.analysis)) if entry.analysis else "", is_significant=entry.is_significant,
    )  # fmt: skip


def _short(text: str) -> str:
    return Truncator(text).chars(MOST_CHARACTERS)
