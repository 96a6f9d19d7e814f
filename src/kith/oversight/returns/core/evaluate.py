"""Runs rules over prepared tables.

All rules of a table are asked in one pass. Should that pass fail, each is asked alone, so that the one that
raises is shown as not run and the others still answer. No rule can change what another sees: frames are never
written to.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import polars as pl

from .enrich import columns, places_of
from .needs import Read, missing, optional_columns_held, planned_names, tests_of
from .results import Outcome, State
from .rules import Rule
from .small import select
from .sources import Sources
from .typed import ROW


@dataclass(eq=False)
class _Asked:
    """One rule while it is being run: its expressions by table, the tables flagged only by being looked up,
    what came back, what stood in the way.
    """

    rule: Rule
    tests: dict[str, pl.Expr]
    looked_up: set[str] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)
    rows: dict[str, pl.Series] = field(default_factory=dict)
    unchecked: int = 0


def evaluate(
    sources: Sources, rules: Iterable[Rule], *, columns_may_be_absent: bool = False
) -> tuple[Outcome, ...]:
    """The outcome of each rule, by code.

    `columns_may_be_absent` treats a column that was not given as blank. It is for a caller who hands over
    only what the chosen rules need; for a whole return a missing column means the rules that read it are not
    run.
    """
    held = optional_columns_held(sources)
    asked = [_prepare(rule, sources, held, columns_may_be_absent) for rule in rules]
    by_table: dict[str, list[_Asked]] = defaultdict(list)
    for each in asked:
        for table in each.tests:
            by_table[table].append(each)
    together = tuple((each.rule, table) for each in asked for table in each.tests)
    sources = replace(sources, planned=planned_names(together, sources.kind, sources.year, held))
    for table, group in sorted(by_table.items()):
        _ask_together(sources, table, group)
    return tuple(sorted((_outcome(each) for each in asked), key=lambda outcome: outcome.rule.code))


def _prepare(rule: Rule, sources: Sources, held: frozenset[Read], columns_may_be_absent: bool) -> _Asked:
    asked = _Asked(rule, {})
    try:
        tests = tests_of(rule, sources.kind, sources.year, held)
    except Exception as error:  # a rule that raises is an outcome, by contract; it must not stop the others
        asked.reasons.append(_raised(error))
        return asked
    asked.looked_up = rule.shows.keys() - tests.keys()
    for table, (expression, reads) in tests.items():
        if reasons := missing(reads, sources, columns_may_be_absent=columns_may_be_absent):
            asked.reasons += reasons
            asked.unchecked += sources.frames[table].height if table in sources.frames else 0
        else:
            asked.tests[table] = expression
    return asked


def _ask_together(sources: Sources, table: str, group: list[_Asked]) -> None:
    try:
        _ask(sources, table, group)
    except Exception:  # told apart one by one below; whichever raises then is reported with its own reason
        for each in group:
            try:
                _ask(sources, table, [each])
            except Exception as error:
                each.reasons.append(_raised(error))
                each.unchecked += sources.frames[table].height


def _ask(sources: Sources, table: str, group: list[_Asked]) -> None:
    if sources.frames[table].is_empty():
        for each in group:
            each.rows[table] = pl.Series(dtype=pl.UInt32)
        return
    names = sorted({name for each in group for name in each.tests[table].meta.root_names()})
    frame = columns(sources, table, names)
    flags = select(frame, [each.tests[table].alias(str(place)) for place, each in enumerate(group)])
    rows = frame.get_column(ROW)
    for each, flag in zip(group, flags, strict=True):
        each.rows[table] = rows.filter(flag).sort()
        for other in each.looked_up if len(each.rows[table]) else ():
            found = _looked_up(sources, table, flag, other)
            each.rows[other] = pl.concat([each.rows.get(other, found), found]).unique().sort()


def _looked_up(sources: Sources, table: str, flag: pl.Series, other: str) -> pl.Series:
    """The rows of another table that the flagged rows of this one look up."""
    if other not in sources.frames:
        return pl.Series(dtype=pl.UInt32)
    places = places_of(sources, table, sources.kind.reach.to(other)).filter(flag).drop_nulls()
    return sources.frames[other].get_column(ROW).gather(places)


def _outcome(asked: _Asked) -> Outcome:
    flagged = {table: rows for table, rows in asked.rows.items() if len(rows)}
    reason = "; ".join(dict.fromkeys(asked.reasons))
    state = State.FLAGGED if flagged else State.NOT_RUN if reason else State.PASSED
    return Outcome(asked.rule, state, flagged, reason, asked.unchecked)


def _raised(error: Exception) -> str:
    first_line = str(error).strip().splitlines()[0] if str(error).strip() else "no message"
    return f"the rule could not be worked out ({type(error).__name__}: {first_line})"
