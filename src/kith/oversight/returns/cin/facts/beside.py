"""Facts of one shape: some row of another table, for the same child or episode, satisfies a condition.

The condition may compare the two rows: `this` is the row asked about, `other` the one beside it. Where both
are in one table a row is never beside itself.
"""

from collections.abc import Callable

import polars as pl

from ...core.facts import WHO, Fact, Tally
from ...core.typed import ROW
from ...core.words import this
from ...core.year import Year
from ..columns import EPISODE, other

Condition = Callable[[Year], pl.Expr]


def some_other(
    name: str, *, on: str, sees: str = "", table: str, has: str = "", by: str = EPISODE, where: Condition
) -> Fact:
    """A fact for each row of `on`: some row of `table`, alike in `by` and of the same child, satisfies
    `where`.

    `sees` and `has` are the columns `where` reads, of the row itself and of the other.
    """
    keys = [WHO, *by.split()]
    reads = {on: (*by.split(), *sees.split())}
    reads[table] = (*reads.get(table, ()), *by.split(), *has.split())

    def build(year: Year, *frames: pl.DataFrame) -> pl.DataFrame:
        here, there = frames[0].drop_nulls(keys), frames[-1].drop_nulls(keys)
        condition = where(year)
        if table == on:
            condition = condition & (pl.col(ROW) != getattr(other, ROW))
        renamed = there.select(*keys, pl.exclude(keys).name.prefix("other."))
        found = here.join(renamed, on=keys).filter(condition).get_column(ROW).unique()
        return frames[0].select(pl.col(ROW).is_in(found.implode()).alias(name))

    return Fact(on, (name,), reads, build)


def any_row(name: str, *, on: str, table: str, where: pl.Expr | None = None, by: str = EPISODE) -> Fact:
    """A fact for each row of `on`: there is a row of `table`, alike in `by` and of the same child, where
    `where` holds for it.
    """
    keys = [WHO, *by.split()]
    reads = {on: tuple(by.split()), table: (*by.split(), *_roots(where))}

    def build(_: Year, here: pl.DataFrame, there: pl.DataFrame) -> pl.DataFrame:
        held = there if where is None else there.filter(where)
        found = here.join(held.select(keys), on=keys, how="semi").get_column(ROW)
        return here.select(pl.col(ROW).is_in(found.implode()).alias(name))

    return Fact(on, (name,), reads, build)


def child_has(name: str, *, table: str, where: pl.Expr | None = None) -> Tally:
    """A fact for each child: there is a row of `table` where `where` holds for it."""
    condition = pl.col(WHO).is_not_null() if where is None else where
    return Tally(name, table, lambda _: condition.any())


def same_day(name: str, *, on: str, table: str, field: str) -> Fact:
    """A fact for each row of `on`: the child has the same date in the same field of `table`."""
    return some_other(
        name,
        on=on,
        sees=field,
        table=table,
        has=field,
        by="",
        where=lambda _: getattr(this, field) == getattr(other, field),
    )


def _roots(where: pl.Expr | None) -> tuple[str, ...]:
    return () if where is None else tuple(dict.fromkeys(where.meta.root_names()))
