"""What a rule reads, found from the names in its expression, and whether it is at hand.

This is what keeps "not run" honest: a rule is run only when every table and column behind every name it uses,
through lookups and facts, was given.
"""

from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache

import polars as pl

from .facts import AUTHORITY, CHILD, LAST, NEIGHBOURS, Fact, Lookup, Reach
from .kind import ReturnKind
from .rules import Rule
from .sources import Sources
from .words import GIVEN, TEXT
from .year import Year

Read = tuple[str, str]
PLACES = {"is_first", "is_latest", "has_previous", "has_next", "has_before_previous"}


@lru_cache(maxsize=16)
def reader_for(kind: ReturnKind, year: Year, held: frozenset[Read]) -> "Reader":
    """The reader of one return in one year; what it finds is remembered."""
    return Reader(kind.reach, year, held)


class Reader:
    """Follows column names to the fields behind them.

    `held` are the optional columns that were given. A fact that could make one of them is then not asked, and
    a lookup or fact never insists on an optional column.
    """

    def __init__(self, reach: Reach, year: Year, held: frozenset[Read]) -> None:
        self._reach, self._year, self._held = reach, year, held
        self._tables = year.tables
        self._optional = _optional_columns(year)
        self._known: dict[Read, frozenset[Read]] = {}

    def of_expression(self, expression: pl.Expr, table: str) -> frozenset[Read]:
        """Every (table, field) an expression over `table` depends on."""
        return self._all(expression.meta.root_names(), table)

    def of_name(self, name: str, table: str) -> frozenset[Read]:
        """Every (table, field) one column name depends on."""
        key = (table, name)
        if key not in self._known:
            self._known[key] = frozenset(self._follow(name, table))
        return self._known[key]

    def _all(self, names: Iterable[str], table: str) -> frozenset[Read]:
        return frozenset(read for name in names for read in self.of_name(name, table))

    def _follow(self, name: str, table: str) -> Iterable[Read]:
        if name == AUTHORITY:
            return {(AUTHORITY, "")}
        if (table, name) in self._held:
            return {(table, name)}
        fact = self._reach.facts.get((table, name)) or self._reach.facts.get((CHILD, name))
        if fact is not None:
            return self._behind_fact(fact)
        made = self._reach.worked.get((table, name)) or self._reach.tallies.get(name)
        if made is not None:
            return self._insisted(self.of_expression(made.build(self._year), made.table))
        return self._beside(name, table)

    def _beside(self, name: str, table: str) -> Iterable[Read]:
        prefix, _, rest = name.partition(".")
        if prefix in NEIGHBOURS:
            return {*self.of_name(rest, table), (table, self._order(table))}
        if (lookup := self._reach.lookups.get(prefix)) is not None:
            matched = {(each, by) for each in (table, lookup.table) for by in lookup.by}
            return self._behind_lookup(lookup, rest) | matched
        return {(table, self._order(table) if name in PLACES else _bare(name))}

    def _behind_fact(self, fact: Fact) -> set[Read]:
        if fact.unless_held in self._held and fact.unless_held is not None:
            return {fact.unless_held}
        return self._insisted(read for on, wanted in fact.reads.items() for read in self._all(wanted, on))

    def _behind_lookup(self, lookup: Lookup, name: str) -> set[Read]:
        condition = self.of_expression(lookup.where, lookup.table) if lookup.where is not None else ()
        return self._insisted({*self.of_name(name, lookup.table), *condition})

    def _insisted(self, reads: Iterable[Read]) -> set[Read]:
        return {
            read
            for read in reads
            if (read[0].partition("@")[0], read[1]) not in self._optional or read in self._held
        }

    def _order(self, table: str) -> str:
        spec = self._tables.get(table.partition("@")[0])
        return spec.order if spec else ""


@lru_cache(maxsize=4096)
def tests_of(
    rule: Rule, kind: ReturnKind, year: Year, held: frozenset[Read]
) -> dict[str, tuple[pl.Expr, frozenset[Read]]]:
    """A rule's expression for each table, with everything it reads; kept, for the sake of checks at the
    keyboard.

    Raises whatever the rule raises.
    """
    reader = reader_for(kind, year, held)
    return {
        table: (test, reader.of_expression(test, table) | {(table, kind.layout.key)})
        for table, test in rule.tests(year).items()
    }


@lru_cache(maxsize=64)
def tables_read(rules: tuple[Rule, ...], kind: ReturnKind, year: Year) -> frozenset[str]:
    """Every table these rules read, last year's as NAME@last, whether or not the optional columns are given.

    A rule that raises reads nothing here; it is reported when it is asked.
    """
    found: set[str] = set()
    optional = _optional_columns(year)
    for held in (frozenset[Read](), optional | {(table + LAST, name) for table, name in optional}):
        for rule in rules:
            with suppress(Exception):
                for table, (_, reads) in tests_of(rule, kind, year, held).items():
                    found |= {table, *(name for name, _ in reads), *rule.shows}
    return frozenset(found)


def _optional_columns(year: Year) -> frozenset[Read]:
    return frozenset(
        (table, name)
        for table, spec in year.tables.items()
        for name, each in spec.fields.items()
        if each.optional_column
    )


def _bare(name: str) -> str:
    return name.removesuffix(f".{GIVEN}").removesuffix(f".{TEXT}")


def optional_columns_held(sources: Sources) -> frozenset[Read]:
    """The optional columns the caller gave, by table; last year's under NAME@last."""
    tables = sources.year.tables
    return frozenset(
        (key, name)
        for key in sources.absent
        for name, each in tables[key.partition("@")[0]].fields.items()
        if each.optional_column and name not in sources.absent[key]
    )


def missing(reads: Iterable[Read], sources: Sources, *, columns_may_be_absent: bool) -> list[str]:
    """Why something read is not at hand, each reason once, in order. Empty: everything is."""
    return sorted({reason for read in reads if (reason := _why_not(read, sources, columns_may_be_absent))})


def _why_not(read: Read, sources: Sources, columns_may_be_absent: bool) -> str | None:
    table, column = read
    if table == AUTHORITY:
        return None if sources.year.authority else "the code of the returning authority was not given"
    if (reason := sources.not_held(table)) is not None:
        return reason
    if column not in sources.absent.get(table, ()):
        return None
    if (
        columns_may_be_absent
        and not sources.year.tables[table.partition("@")[0]].fields[column].optional_column
    ):
        return None
    return f"column {column} is not in {table.replace('@last', ' of last year')}"


@lru_cache(maxsize=64)
def planned_names(
    asked: tuple[tuple[Rule, str], ...], kind: ReturnKind, year: Year, held: frozenset[Read]
) -> tuple[str, ...]:
    """The names of everything these rules, each over a table, will come to ask of children."""
    tests = ((tests_of(rule, kind, year, held)[table][0], table) for rule, table in asked)
    to_follow = [(name, table) for test, table in tests for name in test.meta.root_names()]
    seen: set[Read] = set()
    planned: dict[str, None] = {}
    while to_follow:
        name, table = to_follow.pop()
        if (table, name) not in seen:
            seen.add((table, name))
            behind, is_of_child = _behind(name, table, kind.reach, year)
            to_follow += behind
            planned |= {name: None} if is_of_child else {}
    return tuple(planned)


def _behind(name: str, table: str, reach: Reach, year: Year) -> tuple[list[tuple[str, str]], bool]:
    """The names, each on a table, that one name is made from; and whether it is a lookup or tally."""
    made = reach.worked.get((table, name)) or reach.tallies.get(name)
    if made is not None:
        return [(root, made.table) for root in made.build(year).meta.root_names()], name in reach.tallies
    fact = reach.facts.get((table, name)) or reach.facts.get((CHILD, name))
    if fact is not None:
        return [(root, on) for on, wanted in fact.reads.items() for root in wanted], False
    prefix, _, rest = name.partition(".")
    if prefix in NEIGHBOURS:
        return [(rest, table)], False
    lookup = reach.lookups.get(prefix)
    return ([(rest, lookup.table)], not lookup.by) if lookup is not None else ([], False)
