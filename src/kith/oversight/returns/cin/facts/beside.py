"""Facts of two shapes, about a row and the rows of some table that are alike in child, and in episode or
assessment.

`any_rows`: among those rows there is one where a condition holds. `some_other`: there is one that, compared
with the row itself, satisfies a condition; in it `this` is the row asked about and `other` the one beside it,
and a row is never beside itself. Several facts about the same two tables are worked out together.
"""

from collections.abc import Callable, Mapping

import polars as pl

from ...core.facts import WHO, Fact, Tally
from ...core.small import select
from ...core.typed import ROW
from ...core.year import Year
from ..columns import EPISODE, other

Condition = Callable[[Year], pl.Expr]


def any_rows(on: str, table: str, conditions: Mapping[str, pl.Expr | None], *, by: str = EPISODE) -> Fact:
    """For each row of `on`, whether there is a row of `table`, alike in `by` and of the same child, where
    each condition holds; None asks only that there is one.
    """
    roots = {root for each in conditions.values() if each is not None for root in each.meta.root_names()}
    key = pl.concat_str(WHO, *by.split(), separator="/")

    def build(_: Year, here: pl.DataFrame, there: pl.DataFrame) -> pl.DataFrame:
        if here.is_empty() or there.is_empty():
            return _nowhere(here, conditions)
        found = {
            name: select(there, [key if each is None else pl.when(each).then(key)]).to_series()
            for name, each in conditions.items()
        }
        return select(
            here,
            (key.is_in(keys.implode()).fill_null(value=False).alias(name) for name, keys in found.items()),
        )

    return Fact(on, tuple(conditions), {on: tuple(by.split()), table: (*by.split(), *sorted(roots))}, build)


def some_other(
    on: str,
    table: str,
    conditions: Mapping[str, Condition],
    *,
    sees: str = "",
    has: str = "",
    by: str = EPISODE,
) -> Fact:
    """For each row of `on`, whether some row of `table`, alike in `by` and of the same child, satisfies each
    condition. `sees` and `has` are the columns the conditions read, of the row itself and of the other.
    """
    keys = [WHO, *by.split()]
    reads = {on: (*by.split(), *sees.split())}
    reads[table] = (*reads.get(table, ()), *by.split(), *has.split())

    def build(year: Year, *frames: pl.DataFrame) -> pl.DataFrame:
        here, there = frames[0], frames[-1]
        fewest = 2 if table == on else 1  # a single row is beside no other
        if here.is_empty() or there.height < fewest:
            return _nowhere(here, conditions)
        others = there.rename({name: f"other.{name}" for name in there.columns if name not in keys})
        pairs = here.join(others, on=keys)
        if table == on:
            pairs = pairs.filter(pl.col(ROW) != getattr(other, ROW))
        if pairs.is_empty():
            return _nowhere(here, conditions)
        found = {name: pairs.filter(each(year)).get_column(ROW) for name, each in conditions.items()}
        return select(here, (pl.col(ROW).is_in(rows.implode()).alias(name) for name, rows in found.items()))

    return Fact(on, tuple(conditions), reads, build)


def child_has(name: str, *, table: str, where: pl.Expr | None = None) -> Tally:
    """A fact for each child: there is a row of `table` where `where` holds for it."""
    condition = pl.col(WHO).is_not_null() if where is None else where
    return Tally(name, table, lambda _: condition.any())


def _nowhere(here: pl.DataFrame, names: Mapping[str, object]) -> pl.DataFrame:
    return here.select(pl.repeat(value=False, n=pl.len(), dtype=pl.Boolean()).alias(name) for name in names)
