"""What is known of each child: its row in other tables, its tallies, and the facts about it.

One frame has a row for each child number. Whatever the rules will want from one table is worked out together:
where each lookup's row stands, and every tally, in one grouping; then the fields of those rows in one
gathering.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import polars as pl

from .facts import CHILD, WHO, Fact, Lookup
from .kind import ReturnKind
from .small import select, with_columns
from .sources import Sources
from .words import GIVEN
from .year import Year

Columns = Callable[[Sources, str, Iterable[str]], pl.DataFrame]
PLACE = "place"


def of_children(sources: Sources, names: Iterable[str], columns: Columns) -> pl.DataFrame:
    """A column for each name, a row for each child number. `columns` gives the rows of a table with
    named columns.
    """
    wanted = list(names)
    for name in wanted:
        if name not in sources.known:
            _learn(sources, name, columns)
    return pl.DataFrame([sources.known[name] for name in wanted])


def _learn(sources: Sources, name: str, columns: Columns) -> None:
    fact = sources.kind.reach.facts.get((CHILD, name))
    if fact is not None:
        _learn_fact(sources, fact, columns)
        return
    table = _table_of(sources, name)
    together = [
        each for each in sources.planned if each not in sources.known and _table_of(sources, each) == table
    ]
    try:
        _learn_from(sources, table, list(dict.fromkeys([name, *together])), columns)
    except Exception:  # one of the others may be at fault, and is then reported where it is asked
        _learn_from(sources, table, [name], columns)


def _table_of(sources: Sources, name: str) -> str:
    """The table a lookup or tally is over; blank for a name that is neither."""
    reach = sources.kind.reach
    if (made := reach.tallies.get(name)) is not None:
        return made.table
    lookup = reach.lookups.get(name.partition(".")[0])
    return lookup.table if lookup is not None and (CHILD, name) not in reach.facts else ""


def _learn_from(sources: Sources, table: str, names: list[str], columns: Columns) -> None:
    plan = _planned(sources.kind, sources.year, tuple(names))
    if sources.frames[table].is_empty():
        _learn_nothing(sources, table, plan, columns)
        return
    rows = columns(sources, table, plan.reads)
    found = _grouped(sources, rows, plan)
    sources.known.update({name: found.get_column(name) for name in plan.tallies})
    if plan.fields:
        values = select(rows, [_field(prefix, name, found) for prefix, name in plan.fields])
        sources.known.update({each.name: each for each in values})


def _learn_nothing(sources: Sources, table: str, plan: "_Plan", columns: Columns) -> None:
    """From a table without rows: blank for every child, and false where a boolean is asked.

    Of what kind each blank is, is found once and kept: most of one child's tables are empty.
    """
    if not plan.kinds:
        rows = columns(sources, table, plan.reads)
        plan.kinds.update({f"{prefix}.{name}": rows.schema[name] for prefix, name in plan.fields})
        if plan.tallies:
            plan.kinds.update(select(rows, plan.aggregates[-len(plan.tallies) :]).schema)
    for name, kind in plan.kinds.items():
        one = pl.Series(name, [False if kind == pl.Boolean else None], dtype=kind)
        sources.known[name] = one if sources.children == 1 else one.new_from_index(0, sources.children)


@dataclass(frozen=True)
class _Plan:
    """How some names are learnt from one table: what is read, what is grouped, which fields are
    then taken; `kinds` remembers of what kind each is.
    """

    reads: tuple[str, ...]
    places: tuple[pl.Expr, ...]
    aggregates: tuple[pl.Expr, ...]
    tallies: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    kinds: dict[str, pl.DataType] = field(default_factory=dict)


@lru_cache(maxsize=256)
def _planned(kind: ReturnKind, year: Year, names: tuple[str, ...]) -> _Plan:
    reach = kind.reach
    tallies = {name: reach.tallies[name].build(year).alias(name) for name in names if name in reach.tallies}
    fields = [
        (prefix, rest) for prefix, _, rest in (name.partition(".") for name in names if name not in tallies)
    ]
    lookups = [reach.lookups[prefix] for prefix in dict.fromkeys(prefix for prefix, _ in fields)]
    conditions = [each.where for each in lookups if each.where is not None]
    roots = {root for each in (*tallies.values(), *conditions) for root in each.meta.root_names()}
    ends = [
        pl.col(each.prefix).min() if each.keep == "first" else pl.col(each.prefix).max() for each in lookups
    ]
    return _Plan(
        reads=tuple(sorted(roots | {name for _, name in fields})),
        places=tuple(_place(each) for each in lookups),
        aggregates=(*ends, *tallies.values()),
        tallies=tuple(tallies),
        fields=tuple(fields),
    )


def _place(lookup: Lookup) -> pl.Expr:
    place = pl.col(PLACE) if lookup.where is None else pl.when(lookup.where).then(PLACE)
    return place.alias(lookup.prefix)


def _grouped(sources: Sources, rows: pl.DataFrame, plan: _Plan) -> pl.DataFrame:
    """For each child number, where each lookup's row stands in `rows`, and each tally."""
    placed = with_columns(rows.with_row_index(PLACE), plan.places).drop_nulls(WHO)
    return _for_everyone(sources, placed.group_by(WHO).agg(plan.aggregates))


def _for_everyone(sources: Sources, found: pl.DataFrame) -> pl.DataFrame:
    """A row for each child number, in order; false where a boolean is not known."""
    if found.height == sources.children:
        return found.sort(WHO)
    everyone = pl.DataFrame({WHO: pl.int_range(sources.children, dtype=pl.UInt32, eager=True)})
    placed = everyone.join(found, on=WHO, how="left", maintain_order="left")
    return placed.with_columns(pl.col(pl.Boolean).fill_null(value=False))


def _field(prefix: str, name: str, found: pl.DataFrame) -> pl.Expr:
    """A field of the row found; where there is none, blank, and nothing was given."""
    value = pl.col(name).gather(found.get_column(prefix))
    return (value.fill_null(value=False) if name.endswith(f".{GIVEN}") else value).alias(f"{prefix}.{name}")


def _learn_fact(sources: Sources, fact: Fact, columns: Columns) -> None:
    frames = [
        columns(sources, table, wanted) if table in sources.frames else None
        for table, wanted in fact.reads.items()
    ]
    found = _for_everyone(sources, fact.frame(sources.year, *frames))
    sources.known.update({name: found.get_column(name) for name in fact.names})
