"""Worked examples of a rule, written as small tables.

    355 in Episodes: DECOM DEC
    x  2025-05-01  2025-05-01
    .  2025-05-01  2025-05-02

`x` marks a row the rule flags, `.` a row it looks at and does not flag. `-` is a blank cell. Where no CHILD
column is named every row is a child of its own, numbered by its place; other tables then match by place. A
table of last year is written `Episodes@last`. Cells are separated by spaces; `_` in a cell stands for a
space.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from ..check import check
from ..facts import LAST
from ..kind import ReturnKind
from ..results import State


@dataclass
class Example:
    """Tables as read from the text, and the rows marked as flagged."""

    tables: dict[str, dict[str, list[str | None]]] = field(default_factory=dict)
    flagged: set[tuple[str, int]] = field(default_factory=set)


def read_example(text: str, key: str) -> Example:
    """Read tables from the notation above."""
    example, name, columns = Example(), "", []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        if ":" in line and line.split(":")[0].replace("@last", "").isidentifier():
            name, _, heading = line.partition(":")
            columns = heading.split()
            own_key = [] if key in columns else [key]
            example.tables[name] = {column: [] for column in (*own_key, *columns)}
            continue
        mark, *cells = line.split()
        table = example.tables[name]
        row = len(next(iter(table.values())))
        if mark == "x":
            example.flagged.add((name, row))
        values = dict(zip(columns, cells, strict=True))
        for column, kept in table.items():
            cell = values.get(column, str(row + 1))
            kept.append(None if cell == "-" else cell.replace("_", " "))
    return example


def assert_rule(
    kind: ReturnKind,
    code: str,
    text: str,
    *,
    year: int,
    authority: str | None = "211",
    postcodes: pl.DataFrame | None = None,
    providers: pl.DataFrame | None = None,
    filled: Mapping[str, str] | None = None,
) -> None:
    """Assert that the rule flags the rows marked, and no other, and that it was run.

    `filled` are columns, with their one value, of every table that does not name them.
    """
    example = read_example(text, kind.layout.key)
    for table in example.tables.values():
        rows = len(next(iter(table.values())))
        for column, value in (filled or {}).items():
            table.setdefault(column, [value] * rows)
    this_year, last_year = _split(example.tables)
    result = check(
        kind,
        this_year,
        year=year,
        last_year=last_year or None,
        authority=authority,
        postcodes=postcodes,
        providers=providers,
        rules=[code],
    )
    outcome = result.outcome(code)
    assert not outcome.reason, outcome.reason
    found = {(table, row) for table, rows in outcome.rows.items() for row in rows.to_list()}
    assert found == example.flagged
    assert outcome.state is (State.FLAGGED if example.flagged else State.PASSED)


def _split(tables: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    this_year = {name: table for name, table in tables.items() if not name.endswith(LAST)}
    return this_year, {
        name.removesuffix(LAST): table for name, table in tables.items() if name.endswith(LAST)
    }
