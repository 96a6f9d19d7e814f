"""Puts beside a table's rows every column its rules name: neighbours, lookups, facts. See `facts`
for what those are.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

import polars as pl

from .children import PLACE, of_children
from .facts import AUTHORITY, CHILD, NEIGHBOURS, WHO, Fact, Lookup, Worked
from .small import select
from .sources import Sources
from .typed import ROW
from .words import GIVEN, TEXT
from .year import Year


def columns(sources: Sources, table: str, names: Iterable[str]) -> pl.DataFrame:
    """The rows of `table`, in the order of `sources`, with `row`, `who` and every column named."""
    frame = sources.frames[table]
    chosen = [name for name in (ROW, WHO) if name in frame.columns]
    origins = _by_origin(sources, table, (name for name in dict.fromkeys(names) if name not in chosen))
    held = frozenset(frame.columns)
    beside = [_beside(held, sources.year.authority, name).alias(name) for name in origins.plain]
    parts = [select(frame, [*chosen, *beside])]
    if origins.of_children:
        known = of_children(sources, origins.of_children, columns)
        parts.append(select(known, [pl.all().gather(frame.get_column(WHO))]))
    if origins.worked:
        parts.append(_worked(sources, table, origins.worked))
    parts += [_belonging(sources, table, each, found) for each, found in origins.belonging.items()]
    parts += [_made(sources, each)[found] for each, found in origins.facts.items()]
    return pl.concat(parts, how="horizontal") if len(parts) > 1 else parts[0]


class _Origins:
    """Where each of the columns named comes from."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.of_children: list[str] = []
        self.worked: list[Worked] = []
        self.belonging: dict[Lookup, list[str]] = defaultdict(list)
        self.facts: dict[Fact, list[str]] = defaultdict(list)


def _by_origin(sources: Sources, table: str, names: Iterable[str]) -> _Origins:
    origins, reach = _Origins(), sources.kind.reach
    held = set(sources.frames[table].columns) - sources.absent.get(table, frozenset())
    for name in names:
        if name in held:
            origins.plain.append(name)
        elif (made := reach.worked.get((table, name))) is not None:
            origins.worked.append(made)
        elif (fact := reach.facts.get((table, name))) is not None:
            origins.facts[fact].append(name)
        elif (lookup := reach.lookups.get(name.partition(".")[0])) is not None and lookup.by:
            origins.belonging[lookup].append(name)
        elif name in reach.tallies or (CHILD, name) in reach.facts or name.partition(".")[0] in reach.lookups:
            origins.of_children.append(name)
        else:
            origins.plain.append(name)
    return origins


@lru_cache(maxsize=4096)
def _beside(held: frozenset[str], authority: str | None, name: str) -> pl.Expr:
    """A column of the row itself or of its neighbour."""
    if name == AUTHORITY:
        return pl.lit(authority, dtype=pl.String)
    prefix, _, rest = name.partition(".")
    if prefix in NEIGHBOURS:
        beside = pl.when(pl.col(f"has_{prefix}")).then(_own(held, rest).shift(NEIGHBOURS[prefix]))
        return beside.fill_null(value=False) if rest.endswith(f".{GIVEN}") else beside
    return _own(held, name)


def _own(held: frozenset[str], name: str) -> pl.Expr:
    base, _, suffix = name.rpartition(".")
    if suffix != GIVEN or not base:
        return pl.col(name)
    entered = pl.col(base).is_not_null()
    text = f"{base}.{TEXT}"
    return entered | pl.col(text).is_not_null() if text in held else entered


def _belonging(sources: Sources, table: str, lookup: Lookup, names: list[str]) -> pl.DataFrame:
    """Fields of the row each row belongs to; where there is none, blank, and nothing was given."""
    own = {name.removeprefix(f"{lookup.prefix}."): name for name in names}
    places = places_of(sources, table, lookup)
    found = columns(sources, lookup.table, own)
    gathered = {name: pl.col(name).gather(places) for name in own}
    fields = (
        (value.fill_null(value=False) if name.endswith(f".{GIVEN}") else value).alias(own[name])
        for name, value in gathered.items()
    )
    return select(found, fields)


def places_of(sources: Sources, table: str, lookup: Lookup) -> pl.Series:
    """Where in the lookup's table the row for each row of `table` stands; null where there is none."""
    if (lookup, table) not in sources.made:
        keys = [WHO, *lookup.by]
        roots = [] if lookup.where is None else lookup.where.meta.root_names()
        rows = columns(sources, lookup.table, [*lookup.by, *roots]).with_row_index(PLACE)
        held = rows if lookup.where is None else rows.filter(lookup.where)
        found = held[[*keys, PLACE]].drop_nulls(keys).unique(keys, keep=lookup.keep, maintain_order=True)
        placed = sources.frames[table][keys].join(found, on=keys, how="left", maintain_order="left")
        sources.made[lookup, table] = placed[[PLACE]]
    return sources.made[lookup, table].get_column(PLACE)


def _worked(sources: Sources, table: str, wanted: list[Worked]) -> pl.DataFrame:
    new = [each for each in wanted if each not in sources.made]
    if new:
        tests, reads = _expressions(tuple(new), sources.year)
        made = select(columns(sources, table, reads), tests)
        sources.made.update({each: made.select(each.name) for each in new})
    return pl.concat([sources.made[each] for each in wanted], how="horizontal")


@lru_cache(maxsize=256)
def _expressions(made: tuple[Worked, ...], year: Year) -> tuple[list[pl.Expr], list[str]]:
    """The expressions of worked columns under their names, and what they read."""
    tests = [each.build(year).alias(each.name) for each in made]
    return tests, [name for test in tests for name in test.meta.root_names()]


def _made(sources: Sources, fact: Fact) -> pl.DataFrame:
    if fact not in sources.made:
        sources.made[fact] = fact.frame(sources.year, *frames_for(sources, fact))
    return sources.made[fact]


def frames_for(sources: Sources, fact: Fact) -> list[pl.DataFrame | None]:
    """The frames a fact is built from; None for a table that was not given."""
    return [
        columns(sources, table, wanted) if table in sources.frames else None
        for table, wanted in fact.reads.items()
    ]
