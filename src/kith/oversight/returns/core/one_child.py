"""The same rules for one child, for use while a worker types.

Rules that hold children against one another cannot be asked of one child and are left out. Give tables
already typed (as `Typed`) to save reading them again, and a postcode table of a few rows: the whole directory
takes longer than the rules.
"""

from collections.abc import Mapping
from typing import Any

import polars as pl

from .check import check
from .kind import ReturnKind
from .layout import TableSpec
from .results import CheckResult
from .typed import Typed, typed


def check_child(
    kind: ReturnKind,
    child: str,
    tables: Mapping[str, Any],
    *,
    year: int,
    last_year: Mapping[str, Any] | None = None,
    **outside: Any,
) -> CheckResult:
    """Check one child's rows of the tables. Arguments and errors are those of `check`; rows are
    counted among the child's.
    """
    specs = kind.layout.tables(year)

    def of_child(given: Mapping[str, Any]) -> dict[str, Typed]:
        return {
            name: _only(child, raw, specs[name], kind.layout.key)
            for name, raw in given.items()
            if name in specs
        }

    rules = [rule.code for rule in kind.book.for_year(year) if not rule.whole_return]
    return check(
        kind,
        of_child(tables),
        year=year,
        last_year=None if last_year is None else of_child(last_year),
        rules=rules,
        columns_may_be_absent=False,
        **outside,
    )


def _only(child: str, raw: Any, spec: TableSpec, key: str) -> Typed:
    whole = raw if isinstance(raw, Typed) else typed(raw, spec)
    about_children = key in whole.frame.columns
    mine = whole.frame.filter(pl.col(key) == child) if about_children else whole.frame
    places = pl.int_range(mine.height, dtype=pl.UInt32, eager=True).alias("row")
    return Typed(mine.with_columns(places), whole.absent)
