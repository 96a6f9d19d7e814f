"""Tables: a caption, a first cell that heads its row, columns that sort only by what was allowed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from kith.kernel.ui.parts.base import Content, Part
from kith.kernel.ui.parts.navigation import query_with


@dataclass(frozen=True)
class Sort:
    """An order the reader asked for: the name of a sortable column, and which way."""

    key: str
    is_descending: bool = False

    @classmethod
    def read(cls, asked: str | None, *, allowed: Collection[str], default: str) -> Sort:
        """The order in `?sort=`, as "due" or "-due". Anything not allowed is answered with the default."""
        for text in (asked or "", default):
            if text.removeprefix("-") in allowed:
                return cls(text.removeprefix("-"), text.startswith("-"))
        raise ValueError(f"The default order {default!r} is not among the allowed ones")

    def __str__(self) -> str:
        return f"-{self.key}" if self.is_descending else self.key


@dataclass(frozen=True)
class Column:
    """A column. With `sort` its heading is a link that orders by that name.

    is_heading_hidden: for a column of actions, whose heading is only read out and which is not printed.
    """

    heading: str
    is_numeric: bool = False
    sort: str = ""
    is_heading_hidden: bool = False


@dataclass(frozen=True)
class Row:
    """One row. `tone` colours its edge and only repeats what a cell says."""

    cells: Sequence[Content]
    tone: Literal["", "urgent", "attention"] = ""


@dataclass(frozen=True)
class Heading:
    """A column heading as drawn."""

    column: Column
    href: str = ""
    direction: Literal["ascending", "descending", "none"] = "none"


@dataclass(frozen=True)
class Table(Part):
    """A table with its caption. Say in `empty` what it means that there is nothing to show.

    sort and params (`request.GET`) are given together, and make the sortable headings links.
    """

    template = "ui/parts/table.html"

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row | Sequence[Content]]
    empty: str = "There is nothing to show."
    caption_size: Literal["s", "m", "l"] = "m"
    is_caption_hidden: bool = False
    is_compact: bool = True
    first_cell_heads: bool = True
    is_stacked: bool = True  # on a phone, where a table of bare figures is better scrolled
    sort: Sort | None = None
    params: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for row in self.drawn_rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"A row of {len(row.cells)} cells in a table of {len(self.columns)} columns")

    @property
    def drawn_rows(self) -> list[Row]:
        return [row if isinstance(row, Row) else Row(row) for row in self.rows]

    @property
    def headings(self) -> list[Heading]:
        return [self._heading(column) for column in self.columns]

    def cells(self) -> list[tuple[Row, list[tuple[Column, Content]]]]:
        """Each row with its cells beside their columns."""
        return [(row, list(zip(self.columns, row.cells, strict=True))) for row in self.drawn_rows]

    def _heading(self, column: Column) -> Heading:
        if not (column.sort and self.sort):
            return Heading(column)
        is_this = column.sort == self.sort.key
        turned = Sort(column.sort, is_descending=is_this and not self.sort.is_descending)
        href = query_with(self.params, sort=turned, page=None)
        if not is_this:
            return Heading(column, href)
        return Heading(column, href, "descending" if self.sort.is_descending else "ascending")
