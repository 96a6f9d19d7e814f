"""What a search found, at the index level."""

from __future__ import annotations

from typing import Any

from kith.kernel.ui.parts import Column, Link, Parts, Stack, Table, Tag
from kith.record.people.queries import Found, IndexLevel
from kith.record.people.rules.child_ids import spoken_child_id


def found(result: Found) -> dict[str, Any]:
    """The table of people found, and how many there are in words."""
    how_many = len(result.people)
    said = "No records found" if not how_many else f"{how_many} record{'' if how_many == 1 else 's'} found"
    if result.is_cut:
        said = f"The {how_many} likeliest records. Add a date of birth or another name to narrow it"
    return {"said": said, "how_many": how_many, "table": _table(result) if how_many else None}


def _table(result: Found) -> Table:
    return Table(
        caption="People found",
        is_caption_hidden=True,
        columns=[Column("Name"), Column("Born"), Column("Team that answers"), Column("You")],
        rows=[[_name(one), one.born, _team(one), _standing(one)] for one in result.people],
    )


def _name(one: IndexLevel) -> Stack:
    marks = [Tag("Call first", "red")] if one.call_first else []
    return Stack(
        Link(one.name, f"/people/{one.child_id}/"),
        [spoken_child_id(one.child_id), Parts(marks) if marks else ""],
    )


def _team(one: IndexLevel) -> Stack | str:
    if one.team:
        return Stack(one.team, [one.phone])
    return "Known, no team now" if one.is_known else "Not known to a team"


def _standing(one: IndexLevel) -> str:
    if one.can_open:
        return "You can open this record"
    return "Opens with a reason" if one.needs_reason else ""
