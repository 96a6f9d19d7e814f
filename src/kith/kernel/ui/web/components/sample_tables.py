"""An invented front-door board: as many rows to a screen as a screener has contacts in a morning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kith.kernel.ui.charts import Sparkline
from kith.kernel.ui.parts import Column, Link, Parts, Rag, Row, Sort, Stack, Table, Tag

SORTABLE = ("child", "received", "due")

_ROWS: tuple[tuple[Any, ...], ...] = (
    (
        "Amara Okafor",
        "13, Elmfield School",
        "red",
        "Police",
        "08:12",
        "Overdue by 40 minutes",
        ["Missing"],
        "urgent",
    ),
    (
        "Kayden Whitlock",
        "15, no school place",
        "red",
        "Health",
        "08:31",
        "Today at 12:31",
        ["Exploitation"],
        "",
    ),
    (
        "Zofia Nowak and 2 others",
        "2, 5 and 9",
        "amber",
        "School",
        "08:40",
        "Today at 4:00pm",
        [],
        "attention",
    ),
    (
        "Unborn, mother Leanne Hartley",
        "Expected July 2026",
        "amber",
        "Midwife",
        "08:55",
        "Tomorrow",
        ["Pre-birth"],
        "",
    ),
    (
        "Yusuf Abdi",
        "16, arrived 2 March 2026",
        "amber",
        "Border Force",
        "09:02",
        "Today",
        ["Alone in the UK"],
        "",
    ),
    (
        "Ellie-Mae Cartwright-Fitzgerald",
        "7, St Anne’s Primary",
        "green",
        "School",
        "09:15",
        "3 April",
        [],
        "",
    ),
    ("Tyrese Campbell", "14, Northgate Academy", "green", "Housing", "09:20", "3 April", [], ""),
    ("Mia Sørensen", "4, Little Acorns Nursery", "green", "Member of the public", "09:33", "3 April", [], ""),
    ("Idris Rahman", "11, Elmfield School", "none", "E-form", "09:41", "Not rated yet", ["New"], ""),
    ("Chloe Bannister", "17, Riverside College", "none", "E-form", "09:44", "Not rated yet", ["New"], ""),
)


def board(sort: Sort, params: Mapping[str, Any]) -> Table:
    columns = [
        Column("Child", sort="child"),
        Column("Rating"),
        Column("From"),
        Column("Received", sort="received"),
        Column("Decision due", sort="due"),
        Column("About"),
        Column("Contacts in a year"),
        Column("Action", is_heading_hidden=True),
    ]
    rows = [_row(number, *row) for number, row in enumerate(_ROWS)]
    return Table("Contacts waiting for a decision", columns, rows, sort=sort, params=params)


def _row(
    number: int,
    name: str,
    who: str,
    rating: Any,
    source: str,
    received: str,
    due: str,
    about: list[str],
    tone: Any,
) -> Row:
    history = [(number * 7 + month * month) % 5 for month in range(12)]
    words = f"{sum(history)} contacts, {history[-1]} of them this month"
    return Row(
        [
            Stack(Link(name, "#"), [who]),
            Rag(rating),
            source,
            received,
            due,
            Parts([Tag(one, "purple") for one in about]),
            Parts([Sparkline(words, history), sum(history)]),
            Link("Open", "#", hidden=f"contact about {name}"),
        ],
        tone,
    )


def empty() -> Table:
    columns = [Column("Child"), Column("Requested by"), Column("Waiting since")]
    return Table(
        "Returns from partners", columns, [], empty="No partner owes you a return.", caption_size="s"
    )
