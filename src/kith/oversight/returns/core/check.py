"""Checking a return from tables in memory: the call every other way in ends at."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import polars as pl

from .evaluate import evaluate
from .facts import LAST, POSTCODES, PROVIDERS
from .kind import ReturnKind
from .needs import tables_read
from .results import CheckResult
from .rules import Rule
from .sources import gather_sources
from .typed import LINE, Typed, typed
from .year import Year


class UnknownRuleError(ValueError):
    """A rule was asked for by a code the year does not have."""


def check(
    kind: ReturnKind,
    tables: Mapping[str, Any],
    *,
    year: int,
    last_year: Mapping[str, Any] | None = None,
    postcodes: pl.DataFrame | None = None,
    providers: pl.DataFrame | None = None,
    authority: str | None = None,
    rules: Iterable[str] | None = None,
    columns_may_be_absent: bool | None = None,
    problems: Iterable[str] = (),
) -> CheckResult:
    """Check tables of one return and answer for every rule of the year.

    `tables` and `last_year` hold tables by their name in the layout; each is a Polars or pandas frame, or
    columns as lists, of text, dates or numbers. `rules` limits the check to some codes; then, unless
    `columns_may_be_absent` is given as False, columns that were left out count as blank, so that a caller
    need hand over only what those rules read. Raises UnknownYearError or UnknownRuleError. Rows in the answer
    are counted from 0.
    """
    which = kind.year(year, authority=authority)
    chosen = _chosen(kind, year, rules)
    lenient = rules is not None if columns_may_be_absent is None else columns_may_be_absent
    this_year, before = _typed_for(chosen, kind, which, tables, last_year)
    which = replace(which, ends_on=kind.ends_on(this_year))
    lists = {POSTCODES: postcodes, PROVIDERS: providers}
    sources = gather_sources(
        kind=kind,
        year=which,
        tables=this_year,
        last_year=before,
        outside={name: frame for name, frame in lists.items() if frame is not None},
    )
    outcomes = evaluate(sources, chosen, columns_may_be_absent=lenient)
    frames = {name: table.frame for name, table in this_year.items()}
    return CheckResult(kind.name, kind.layout.key, which, outcomes, frames, tuple(problems))


def _typed_for(
    rules: tuple[Rule, ...],
    kind: ReturnKind,
    year: Year,
    tables: Mapping[str, Any],
    last_year: Mapping[str, Any] | None,
) -> tuple[dict[str, Typed], dict[str, Typed] | None]:
    """The tables of both years that some rule reads."""
    used = tables_read(rules, kind, year)
    this_year = _typed_tables(tables, year, {name for name in used if not name.endswith(LAST)})
    if last_year is None:
        return this_year, None
    wanted = {name.removesuffix(LAST) for name in used if name.endswith(LAST)}
    return this_year, _typed_tables(last_year, year, wanted)


def _chosen(kind: ReturnKind, year: int, codes: Iterable[str] | None) -> tuple[Rule, ...]:
    available = kind.book.for_year(year)
    if codes is None:
        return available
    wanted = {codes} if isinstance(codes, str) else set(codes)
    if unknown := wanted - {rule.code for rule in available}:
        raise UnknownRuleError(f"{kind.name} {year} has no rule {', '.join(sorted(unknown))}")
    return tuple(rule for rule in available if rule.code in wanted)


def _typed_tables(tables: Mapping[str, Any], year: Year, wanted: set[str]) -> dict[str, Typed]:
    """Type the tables that some rule reads; the others are left aside.

    A table about the return as a whole always has its one row, blank where it was not given, so that a rule
    about the whole return has somewhere to be flagged.
    """
    specs = year.tables
    whole = {name: {LINE: [None]} for name, spec in specs.items() if year.layout.key not in spec.fields}
    return {
        name: raw if isinstance(raw, Typed) else typed(raw, specs[name])
        for name, raw in {**whole, **tables}.items()
        if name in specs and (name in wanted or name in whole)
    }
