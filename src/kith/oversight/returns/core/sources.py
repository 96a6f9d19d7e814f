"""The tables of one check, made ready once: typed, each child given a number, rows put in order.

Children are numbered across every table of both years (`who`), so that what is known of a child is fetched by
position and not by joining text again and again. Nothing in here changes after it is made.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from .facts import LAST, WHO
from .kind import ReturnKind
from .layout import Layout, UnknownYearError
from .small import with_columns
from .typed import Typed
from .year import Year

NOBODY = pl.lit(None, dtype=pl.UInt32).alias(WHO)  # in a table about the return as a whole


@dataclass(frozen=True, eq=False)
class Sources:
    """What a check reads. `frames` holds this year's tables, last year's as NAME@last, and outside lists by
    name.
    """

    kind: ReturnKind
    year: Year
    frames: Mapping[str, pl.DataFrame]
    absent: Mapping[str, frozenset[str]]
    has_last_year: bool
    children: int
    made: dict[object, pl.DataFrame] = field(default_factory=dict)
    known: dict[str, pl.Series] = field(default_factory=dict)
    planned: tuple[str, ...] = ()

    def not_held(self, table: str) -> str | None:
        """Why a table cannot be read, in words for the screen, or None where it can."""
        if table in self.frames:
            return None
        name, is_last = table.removesuffix(LAST), table.endswith(LAST)
        if is_last and not self.has_last_year:
            return "last year's return was not given"
        if is_last:
            return f"last year's {name} was not given"
        return f"{name} was not given"


def gather_sources(
    *,
    kind: ReturnKind,
    year: Year,
    tables: Mapping[str, Typed],
    last_year: Mapping[str, Typed] | None = None,
    outside: Mapping[str, pl.DataFrame] | None = None,
) -> Sources:
    """Number the children and order the rows of every table given.

    A table that did not exist in last year's collection counts as empty there, so that its rules run in its
    first year.
    """
    given = dict(tables)
    for name, table in (last_year or {}).items():
        given[name + LAST] = table
    if last_year is not None:
        given |= _not_yet_collected(year, given)
    who, children = _counted(kind.layout, given)
    order = {name: spec.order for name, spec in year.tables.items()}
    frames = {
        name: in_order(
            table.frame,
            order.get(name.removesuffix(LAST), ""),
            who if kind.layout.key in table.frame.columns else NOBODY,
        )
        for name, table in given.items()
    }
    return Sources(
        kind=kind,
        year=year,
        frames=frames | dict(outside or {}),
        absent={name: table.absent for name, table in given.items()},
        has_last_year=last_year is not None,
        children=children,
    )


def _not_yet_collected(year: Year, given: Mapping[str, Typed]) -> dict[str, Typed]:
    try:
        known = year.layout.tables(year.number - 1)
    except UnknownYearError:
        return {}
    return {
        name + LAST: Typed(given[name].frame.clear(), frozenset())
        for name in year.tables
        if name not in known and name in given and name + LAST not in given
    }


def _counted(layout: Layout, given: Mapping[str, Typed]) -> tuple[pl.Expr, int]:
    """The child's number in a row, and how many children there are.

    A reader that knows from the file itself which rows belong to one child has counted them; otherwise they
    are told by their identifiers.
    """
    theirs = [table for table in given.values() if layout.key in table.frame.columns]
    if layout.number and theirs and not any(layout.number in table.absent for table in theirs):
        greatest = pl.concat([table.frame[layout.number] for table in theirs]).max()
        count = greatest + 1 if isinstance(greatest, int) else 0
        return pl.col(layout.number).cast(pl.UInt32).alias(WHO), count
    numbers = _numbers([table.frame[layout.key] for table in theirs])
    return pl.col(layout.key).cast(numbers).to_physical().cast(pl.UInt32).alias(WHO), len(numbers.categories)


def _numbers(keys: list[pl.Series]) -> pl.Enum:
    if not keys:
        return pl.Enum([])
    return pl.Enum(pl.concat(keys).unique().drop_nulls())


def in_order(frame: pl.DataFrame, order: str, who: pl.Expr) -> pl.DataFrame:
    """Rows with the child's number, by child and then by the table's own date, undated rows last; ties keep
    the order of the file.

    Adds `has_previous`, `has_next` and `has_before_previous` (the neighbour is of the same child, and both
    are dated), and `is_first` and `is_latest` (of the child's dated rows; where several share the date, the
    first in the file).
    """
    if frame.is_empty():
        places = ("has_previous", "has_before_previous", "has_next", "is_first", "is_latest") if order else ()
        return frame.with_columns(
            pl.lit(None, pl.UInt32).alias(WHO), *(pl.lit(value=False).alias(name) for name in places)
        )
    if not order:
        return frame.with_columns(who)
    numbered = with_columns(frame, [who, *_neighbours(order, who), _later(order, who).alias("later")])
    if numbered.get_column("later").slice(1).all():  # most files are written child by child and date by date
        return numbered
    by_child = numbered.sort(WHO, order, nulls_last=True, maintain_order=True)
    return by_child.with_columns(_neighbours(order, pl.col(WHO)))


def _later(order: str, who: pl.Expr) -> pl.Expr:
    day = pl.col(order)
    same_child = (who == who.shift(1)) & (day >= day.shift(1))
    return ((who > who.shift(1)) | same_child).fill_null(value=False)


def _neighbours(order: str, who: pl.Expr) -> list[pl.Expr]:
    day = pl.col(order)
    dated = day.is_not_null()

    def same_child(rows_away: int) -> pl.Expr:
        both_dated = dated & dated.shift(rows_away)
        return ((who == who.shift(rows_away)) & both_dated).fill_null(value=False)

    known, tied = dated & who.is_not_null(), same_child(1) & (day == day.shift(1))
    return [
        same_child(1).alias("has_previous"),
        same_child(2).alias("has_before_previous"),
        same_child(-1).alias("has_next"),
        (known & ~same_child(1)).alias("is_first"),
        (known & ~tied & (day == day.max().over(who))).fill_null(value=False).alias("is_latest"),
    ]
