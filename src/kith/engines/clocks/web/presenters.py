"""Clocks and timescales made ready for a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from kith.engines.clocks.queries import ClockFace, ClockList, InUse
from kith.engines.clocks.rules import Standing, Timescale, area_name, say_limit, say_variant
from kith.kernel.dates import say_date
from kith.kernel.ui.parts import Column, Content, IdentityBar, Link, Row, Stack, Table, Tag
from kith.record.people.models import Person

CLOCK_COLUMNS = (
    Column("What must be done"), Column("Due"), Column("Where it stands"), Column("Where it is written"),
)  # fmt: skip
TIMESCALE_COLUMNS = (
    Column("Timescale"), Column("Limit"), Column("Counted from"), Column("Met by"), Column("If it started today"),
    Column("Where it is written"),
)  # fmt: skip
STANDING = {
    Standing.STATUTORY: Tag("Law or statutory guidance", "blue"),
    Standing.LOCAL: Tag("Local", "teal"),
    Standing.OTHER: Tag("Measure", "grey"),
}


def child(person: Person, clocks: ClockList) -> dict[str, Any]:
    """The tables of a person's page: what runs, and what is past."""
    is_running: dict[bool, list[ClockFace]] = {True: [], False: []}
    for face in clocks:
        is_running[face.state is not None and not face.state.is_met].append(face)
    return {
        "head": IdentityBar(person.name),
        "running": clocks_table("Running", is_running[True], empty="Nothing is due."),
        "past": clocks_table("Met or stopped", is_running[False], empty="Nothing has been due before."),
        "shown": len(clocks),
        "total": clocks.total,
        "overdue": sum(face.is_overdue for face in clocks),
    }


def clocks_table(caption: str, faces: Iterable[ClockFace], *, empty: str = "No clock is running.") -> Table:
    """Clocks in a table, each with what started it and the rule behind it."""
    return Table(caption, CLOCK_COLUMNS, [_clock_row(face) for face in faces], empty=empty)


def timescales(found: Sequence[InUse]) -> dict[str, Any]:
    """A table for each area of work."""
    tables = [
        Table(area, TIMESCALE_COLUMNS, [_timescale_row(one) for one in ones])
        for area, ones in groupby(found, key=lambda one: area_name(one.timescale.area))
    ]
    return {"tables": tables, "total": len(found)}


def _clock_row(face: ClockFace) -> Row:
    title = Link(face.title, face.page) if face.page else face.title
    return Row(
        [
            Stack(title, [face.started_words]),
            face.due_words,
            Stack(face.tag, [face.state_words]),
            _written(face.citation, face.citation_url),
        ],
        tone="urgent" if face.is_overdue else "",
    )


def _timescale_row(one: InUse) -> Row:
    timescale = one.timescale
    return Row(
        [
            Stack(timescale.name, [STANDING[timescale.standing], timescale.who, timescale.applies_when]),
            Stack(say_limit(timescale), [*map(say_variant, timescale.variants), *_more(timescale)]),
            timescale.trigger,
            timescale.satisfied_by,
            one.due_words or "Depends on the child",
            _written(str(timescale.source), timescale.source.url),
        ]
    )


def _more(timescale: Timescale) -> list[str]:
    """What a reader must know about a figure beside the figure."""
    said = []
    if timescale.recurs:
        said.append(timescale.repeat_rule[:1].upper() + timescale.repeat_rule[1:])
    if timescale.local:
        use = "Our own figure" if timescale.local.in_use else "Not used here"
        said.append(f"{use} since {say_date(timescale.local.from_date)}: {timescale.local.reason}")
    if not timescale.verified:
        said.append("Still to be checked in its source")
    return said


def _written(citation: str, url: str) -> Content:
    return Link(citation, url) if url else citation
