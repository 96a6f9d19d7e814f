"""Entries on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from kith.engines.chronology.kinds import KINDS, Strand
from kith.engines.chronology.models import Entry
from kith.engines.chronology.pages import page_of
from kith.engines.chronology.queries import Story
from kith.engines.chronology.rules import days_late
from kith.engines.chronology.web.presenters.addresses import entry_page
from kith.kernel.dates import local_date, say_date, say_moment
from kith.kernel.ui.parts import Content, Link, Moment, Parts, Stack, Tag, Timeline, TimelineEntry, Words

NOTHING = "Nothing is recorded yet. What is recorded about this child comes here by itself."
NOTHING_FOUND = "No entry fits this filter."


def timeline(entries: Iterable[Entry], story: Story, *, may_weigh: bool, is_filtered: bool) -> Timeline:
    """The entries of a story. In a family's, each says whose it is."""
    return Timeline(
        [_entry(entry, is_family=story.is_family, may_weigh=may_weigh) for entry in entries],
        heading_level=2,
        empty=NOTHING_FOUND if is_filtered else NOTHING,
    )


def weighed(entry: Entry) -> TimelineEntry:
    """One entry by itself, above the form that weighs it."""
    return _entry(entry, is_family=False, may_weigh=False)


def kind_of(entry: Entry) -> str:
    """How the entry's kind is said; by its strand, when no area declares that kind any longer."""
    return KINDS[entry.kind].label if entry.kind in KINDS else Strand(entry.strand).label


def happened(entry: Entry) -> Moment:
    """When it happened, to the minute where that is known."""
    return Moment(local_date(entry.happened_at) if entry.whole_day else entry.happened_at)


def recorded(entry: Entry) -> str:
    """Who recorded it; and when, where that was late."""
    by = f"Recorded by {entry.recorder}" if entry.recorder else "Recorded"
    late = days_late(entry.happened_at, entry.told_at)
    return f"{by} on {say_moment(entry.told_at)}, {late} days after" if late else by


def _entry(entry: Entry, *, is_family: bool, may_weigh: bool) -> TimelineEntry:
    source = page_of(entry.source_kind, entry.source_id)
    tags = [
        Tag(entry.person.name, "blue") if is_family else "",
        Tag("Recorded late", "yellow") if days_late(entry.happened_at, entry.told_at) else "",
    ]
    return TimelineEntry(
        title=Link(kind_of(entry), source) if source else kind_of(entry),
        happened=happened(entry),
        byline=recorded(entry),
        content=Words(entry.words),
        analysis=analysis(entry),
        tags=Parts([tag for tag in tags if tag]),
        is_significant=entry.is_significant,
        actions=[_weigh(entry)] if may_weigh else [],
        id=f"entry-{entry.pk}",
    )


def analysis(entry: Entry) -> Content:
    """The analysis with whose it is; nothing where there is none."""
    if not entry.analysis:
        return ""
    return Stack(
        Words(entry.analysis), [f"{entry.significance_by.name}, {say_moment(entry.significance_at)}"]
    )


def _weigh(entry: Entry) -> Link:
    words = "Change" if entry.significance_at else "Mark significant"
    which = f"{kind_of(entry)}, {say_date(local_date(entry.happened_at))}"
    return Link(words, entry_page(entry), hidden=f": significance and analysis of {which}")
