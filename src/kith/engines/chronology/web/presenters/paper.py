"""A chronology on paper: oldest first, as a court or a conference reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.html import format_html

from kith.engines.chronology.kinds import Strand
from kith.engines.chronology.models import Entry
from kith.engines.chronology.queries import Story
from kith.engines.chronology.web.presenters.entries import analysis, happened, kind_of, recorded
from kith.kernel.dates import say_date
from kith.kernel.ui.parts import Column, Content, Parts, Row, Stack, Table, Tag, Words


def paper_table(entries: Iterable[Entry], story: Story) -> Table:
    """Entries as rows: when, what, and by whom it was recorded."""
    return Table(
        "What happened, oldest first",
        [Column("When"), Column("What happened"), Column("Recorded")],
        [Row([happened(one), _what(one, is_family=story.is_family), recorded(one)]) for one in entries],
        empty="No entry fits what was asked for.",
        is_caption_hidden=True,
    )


def chosen_words(chosen: Mapping[str, Any]) -> str:
    """What the paper holds, in a sentence, so that nobody takes a part for the whole."""
    said = ["Significant entries" if chosen["significant_only"] else "All entries"]
    if chosen["strands"]:
        said.append(f"about {Strand(chosen['strands'][0]).label.lower()}")
    if chosen["first"]:
        said.append(f"from {say_date(chosen['first'])}")
    if chosen["last"]:
        said.append(f"to {say_date(chosen['last'])}")
    return f"{' '.join(said)}."


def _what(entry: Entry, *, is_family: bool) -> Content:
    first = f"{entry.person.name}: {kind_of(entry)}" if is_family else kind_of(entry)
    thought = analysis(entry)
    boxed = format_html('<div class="kith-timeline__analysis"><strong>Analysis</strong> {}</div>', thought)
    marked = Parts([first, Tag("Significant", "purple")]) if entry.is_significant else first
    return Stack(marked, [Words(entry.words), boxed if thought else ""])
