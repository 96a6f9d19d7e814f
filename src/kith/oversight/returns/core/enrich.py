"""Puts beside a table's rows every column its rules name: neighbours, lookups, facts. See `facts` for what
those are.
"""

from collections import defaultdict
from collections.abc import Iterable

import polars as pl

from .facts import AUTHORITY, CHILD, NEIGHBOURS, WHO, Fact, Lookup
from .sources import Sources
from .typed import ROW
from .words import GIVEN, TEXT


def columns(sources: Sources, table: str, names: Iterable[str]) -> pl.DataFrame:
    """The rows of `table`, in the order of `sources`, with `row`, `who` and every column named."""
    wanted = list(dict.fromkeys(names))
    frame = sources.frames[table]
    plain, lookups, facts = _sorted_by_origin(sources, table, wanted)
    chosen = [name for name in (ROW, WHO) if name in frame.columns]
    made = frame.select(
        *chosen, *(_beside(sources, table, name).alias(name) for name in plain if name not in chosen)
    )
    parts = [made]
    parts += [_looked_up(sources, frame, prefix, rest) for prefix, rest in lookups.items()]
    parts += [_from_fact(sources, frame, each, found) for each, found in facts.items()]
    return pl.concat(parts, how="horizontal") if len(parts) > 1 else made


def _sorted_by_origin(
    sources: Sources, table: str, names: list[str]
) -> tuple[list[str], dict[str, list[str]], dict[Fact, list[str]]]:
    plain: list[str] = []
    lookups: dict[str, list[str]] = defaultdict(list)
    facts: dict[Fact, list[str]] = defaultdict(list)
    reach, frame = sources.kind.reach, sources.frames[table]
    for name in names:
        prefix, dot, rest = name.partition(".")
        found = reach.facts.get((table, name)) or reach.facts.get((CHILD, name))
        if found is not None and (name not in frame.columns or name in sources.absent.get(table, ())):
            facts[found].append(name)
        elif dot and prefix in reach.lookups:
            lookups[prefix].append(rest)
        else:
            plain.append(name)
    return plain, lookups, facts


def _beside(sources: Sources, table: str, name: str) -> pl.Expr:
    """A column of the row itself or of its neighbour."""
    if name == AUTHORITY:
        return pl.lit(sources.year.authority, dtype=pl.String)
    prefix, _, rest = name.partition(".")
    if prefix in NEIGHBOURS:
        beside = pl.when(pl.col(f"has_{prefix}")).then(_own(sources, table, rest).shift(NEIGHBOURS[prefix]))
        return beside.fill_null(value=False) if rest.endswith(f".{GIVEN}") else beside
    return _own(sources, table, name)


def _own(sources: Sources, table: str, name: str) -> pl.Expr:
    base, dot, suffix = name.rpartition(".")
    if not dot:
        return pl.col(name)
    frame = sources.frames[table]
    if suffix == GIVEN:
        entered = pl.col(base).is_not_null()
        text = f"{base}.{TEXT}"
        return entered | pl.col(text).is_not_null() if text in frame.columns else entered
    return pl.col(name)


def _looked_up(sources: Sources, frame: pl.DataFrame, prefix: str, names: list[str]) -> pl.DataFrame:
    """Fields of the child's row in another table; where there is no such row, blank, and nothing
    was given.
    """
    lookup = sources.kind.reach.lookups[prefix]
    places = place_of(sources, frame, lookup)
    found = columns(sources, lookup.table, names)
    return found.select(
        (
            pl.col(name).gather(places).fill_null(value=False)
            if name.endswith(f".{GIVEN}")
            else pl.col(name).gather(places)
        ).alias(f"{prefix}.{name}")
        for name in names
    )


def place_of(sources: Sources, frame: pl.DataFrame, lookup: Lookup) -> pl.Series:
    """Where in the lookup's table the row for each row of `frame` stands; null where there is none."""
    found = _places(sources, lookup)
    if not lookup.by:
        return found.get_column("place").gather(frame.get_column(WHO))
    keys = [WHO, *lookup.by]
    return frame.select(keys).join(found, on=keys, how="left", maintain_order="left").get_column("place")


def _places(sources: Sources, lookup: Lookup) -> pl.DataFrame:
    """Where in the lookup's table each child's row stands, by child number, or by that and the
    lookup's columns.
    """
    if lookup not in sources.made:
        roots = [] if lookup.where is None else lookup.where.meta.root_names()
        rows = columns(sources, lookup.table, [*lookup.by, *roots]).with_row_index("place")
        if lookup.where is not None:
            rows = rows.filter(lookup.where)
        keys = [WHO, *lookup.by]
        found = rows.select(*keys, "place").drop_nulls(keys)
        found = found.unique(keys, keep=lookup.keep, maintain_order=True)
        sources.made[lookup] = found if lookup.by else _by_child(sources, found)
    return sources.made[lookup]


def _from_fact(sources: Sources, frame: pl.DataFrame, fact: Fact, names: list[str]) -> pl.DataFrame:
    if fact not in sources.made:
        frames = [
            columns(sources, table, wanted) if table in sources.frames else None
            for table, wanted in fact.reads.items()
        ]
        made = fact.frame(sources.year, *frames)
        sources.made[fact] = _by_child(sources, made) if fact.on == CHILD else made
    found = sources.made[fact].select(names)
    return found.select(pl.all().gather(frame.get_column(WHO))) if fact.on == CHILD else found


def _by_child(sources: Sources, found: pl.DataFrame) -> pl.DataFrame:
    """One row for each child number, in order; false where a boolean is not known."""
    everyone = pl.DataFrame({WHO: pl.int_range(sources.children, dtype=pl.UInt32, eager=True)})
    placed = everyone.join(found, on=WHO, how="left", maintain_order="left")
    return placed.with_columns(pl.col(pl.Boolean).fill_null(value=False))
