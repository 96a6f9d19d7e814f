"""The tables of one check, made ready once: typed, each child given a number, rows put in order.

Children are numbered across every table of both years (`who`), so that what is known of a child is fetched by
position and not by joining text again and again. Nothing in here changes after it is made.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl

from .facts import LAST, WHO
from .kind import ReturnKind
from .layout import Layout, UnknownYearError
from .typed import Typed
from .year import Year


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
    who, children = _children(kind.layout, given)
    order = {name: spec.order for name, spec in year.tables.items()}
    frames = {
        name: in_order(table.frame.with_columns(who[name]), order.get(name.removesuffix(LAST), ""))
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


def _children(layout: Layout, given: Mapping[str, Typed]) -> tuple[dict[str, pl.Series], int]:
    """The child number of every row, by table, and how many children there are; null in a table about the
    whole return.
    """
    theirs = {name: table for name, table in given.items() if layout.key in table.frame.columns}
    nobodys = {
        name: pl.repeat(None, table.frame.height, dtype=pl.UInt32, eager=True).alias(WHO)
        for name, table in given.items()
        if name not in theirs
    }
    if theirs and layout.number and not any(layout.number in table.absent for table in theirs.values()):
        counted = {name: table.frame[layout.number] for name, table in theirs.items()}
        numbers = {name: each.cast(pl.UInt32).alias(WHO) for name, each in counted.items()}
        return numbers | nobodys, 1 + max((_greatest(each) for each in counted.values()), default=-1)
    keys = {name: table.frame[layout.key] for name, table in theirs.items()}
    known = _known(keys.values())
    numbers = {
        name: key.cast(known).to_physical().cast(pl.UInt32).alias(WHO) for name, key in keys.items()
    }
    return numbers | nobodys, len(known.categories)


def _greatest(numbers: pl.Series) -> int:
    greatest = numbers.max()
    return greatest if isinstance(greatest, int) else -1


def _known(keys: Iterable[pl.Series]) -> pl.Enum:
    distinct = [key.unique() for key in keys]
    return pl.Enum(pl.concat(distinct).drop_nulls().unique().sort() if distinct else [])


def in_order(frame: pl.DataFrame, order: str) -> pl.DataFrame:
    """Rows by child and then by the table's own date, undated rows last; ties keep the order of the file.

    Adds `has_previous`, `has_next` and `has_before_previous` (the neighbour is of the same child, and both
    are dated), and `is_first` and `is_latest` (of the child's dated rows; where several share the date, the
    first in the file).
    """
    if not order:
        return frame
    by_child = frame.sort(WHO, order, nulls_last=True, maintain_order=True)
    dated = pl.col(order).is_not_null()
    held = by_child.with_columns(
        has_previous=((pl.col(WHO) == pl.col(WHO).shift(1)) & dated).fill_null(value=False),
        has_before_previous=((pl.col(WHO) == pl.col(WHO).shift(2)) & dated).fill_null(value=False),
        has_next=((pl.col(WHO) == pl.col(WHO).shift(-1)) & dated.shift(-1)).fill_null(value=False),
    )
    known = dated & pl.col(WHO).is_not_null()
    ties = pl.col("has_previous") & (pl.col(order) == pl.col(order).shift(1))
    return held.with_columns(
        is_first=known & ~pl.col("has_previous"),
        is_latest=known & ~ties & (pl.col(order) == pl.col(order).max().over(WHO)),
    )
