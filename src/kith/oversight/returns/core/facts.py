"""What a rule may read beyond its own row.

Each is told by the name of the column:

    previous.X, next.X, before_previous.X   the child's neighbouring row in the table's own order
    PREFIX.X, where a Lookup has PREFIX     field X of one row of another table, for the same child
    a name a Tally makes                    an aggregate over the child's rows in one table
    a name a Worked column makes            an expression over the rows of the table, neighbours included
    a name a Fact makes                     anything else: frames in, frame out

A table of last year is named with `@last`. All are made only when a chosen rule reads them, and each at most
once; what is known of a child from one table is worked out for all rules in one go.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import polars as pl

from .year import Year

LAST = "@last"
POSTCODES = "postcodes"
PROVIDERS = "providers"
CHILD = "child"
WHO = "who"
AUTHORITY = "return.authority"
NEIGHBOURS = {"previous": 1, "next": -1, "before_previous": 2}


@dataclass(frozen=True, eq=False)
class Lookup:
    """One row of `table` for each child: the first or last, in the table's order, of those where `where`
    holds.

    With `by`, one row for each child and value of those columns, which both tables have: the referral an
    assessment belongs to is found by child and number of the referral.
    """

    prefix: str
    table: str
    keep: Literal["first", "last"] = "first"
    where: pl.Expr | None = None
    by: tuple[str, ...] = ()


FactBuild = Callable[..., pl.DataFrame]


@dataclass(frozen=True, eq=False)
class Fact:
    """Columns worked out once.

    `on` says for what: a table (one value for each of its rows, in order) or CHILD (a frame with a `who`
    column, any order, at most one row for each child; children it leaves out get null, or false where the
    column is boolean). `reads` names the columns, by table, that `build` is handed as frames after the year,
    in that order. Where the optional column `unless_held` was given, the tables are not insisted on, and
    `build` gets None for one that is absent.
    """

    on: str
    names: tuple[str, ...]
    reads: Mapping[str, tuple[str, ...]]
    build: FactBuild = field(repr=False)
    unless_held: tuple[str, str] | None = None

    def frame(self, year: Year, *frames: pl.DataFrame | None) -> pl.DataFrame:
        """The columns this fact makes."""
        return self.build(year, *frames)


def fact(
    on: str,
    names: str,
    tables: Mapping[str, str] | None = None,
    *,
    unless_held: tuple[str, str] | None = None,
    **reads: str,
) -> Callable[[FactBuild], Fact]:
    """Declare a fact. `reads` is columns by table, `Episodes_last` being last year's; `tables` says the same
    as a mapping.
    """

    def declare(build: FactBuild) -> Fact:
        columns = {
            table.replace("_last", LAST): tuple(wanted.split())
            for table, wanted in {**(tables or {}), **reads}.items()
        }
        return Fact(on, tuple(names.split()), columns, build, unless_held)

    return declare


Expressed = Callable[[Year], pl.Expr]


@dataclass(frozen=True, eq=False)
class Tally:
    """A value for each child: an aggregate over the child's rows in `table`. A child with none gets
    null, or false.
    """

    name: str
    table: str
    build: Expressed = field(repr=False)


@dataclass(frozen=True, eq=False)
class Worked:
    """A column of `table`: an expression over its rows, which stand by child and in the table's own order."""

    name: str
    table: str
    build: Expressed = field(repr=False)


def tally(name: str, table: str) -> Callable[[Expressed], Tally]:
    """Declare a tally; what it reads is found from its expression."""
    return lambda build: Tally(name, table, build)


def worked(name: str, table: str) -> Callable[[Expressed], Worked]:
    """Declare a worked column; what it reads is found from its expression."""
    return lambda build: Worked(name, table, build)


@dataclass(frozen=True, eq=False)
class Reach:
    """Everything a return's rules may read beyond a row: lookups by prefix, tallies by name, and worked
    columns and facts by what they are on and name.
    """

    lookups: Mapping[str, Lookup]
    facts: Mapping[tuple[str, str], Fact]
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    worked: Mapping[tuple[str, str], Worked] = field(default_factory=dict)

    @classmethod
    def of(cls, lookups: Iterable[Lookup], facts: Iterable[Fact | Tally | Worked]) -> "Reach":
        """Index them. Raises ValueError where two claim one name."""
        lookups, facts = tuple(lookups), tuple(facts)
        reach = cls(
            {each.prefix: each for each in lookups},
            {(each.on, name): each for each in facts if isinstance(each, Fact) for name in each.names},
            {each.name: each for each in facts if isinstance(each, Tally)},
            {(each.table, each.name): each for each in facts if isinstance(each, Worked)},
        )
        names = sum(len(each.names) if isinstance(each, Fact) else 1 for each in facts)
        if len(reach.lookups) != len(lookups) or names != len(reach.facts) + len(reach.tallies) + len(
            reach.worked
        ):
            raise ValueError("two lookups or two facts share a name")
        return reach

    def to(self, table: str) -> Lookup:
        """The one lookup into a table. Raises ValueError where there is none, or are several."""
        found = [each for each in self.lookups.values() if each.table == table]
        if len(found) != 1:
            raise ValueError(f"{len(found)} lookups lead to {table}, not one")
        return found[0]
