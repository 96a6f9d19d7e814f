"""What a check answers.

Every rule of the year has one outcome in one of three states: passed, flagged, or not run with the reason. A
rule that could only be run on part of what it covers is flagged if that part flags something, and otherwise
not run: "passed" is said only of a rule that looked at everything.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

import polars as pl

from .rules import Rule
from .typed import LINE, ROW
from .words import TEXT
from .year import Year

ORDER = ("rule", "table", ROW, LINE, "child", "values")


class State(StrEnum):
    """How a rule came out."""

    PASSED = "passed"
    FLAGGED = "flagged"
    NOT_RUN = "not run"


@dataclass(frozen=True, eq=False)
class Outcome:
    """One rule's answer. `rows` is row places by table; `reason` says why it was not (or not wholly) run.

    `unchecked` counts the rows nobody looked at because of that reason.
    """

    rule: Rule
    state: State
    rows: Mapping[str, pl.Series]
    reason: str = ""
    unchecked: int = 0

    @property
    def flagged(self) -> int:
        """How many rows are flagged, over all tables."""
        return sum(len(rows) for rows in self.rows.values())


@dataclass(frozen=True, eq=False)
class CheckResult:
    """A checked return: the outcome of every rule, and the tables as they were read.

    `tables` holds typed frames in the order of the file; row `n` of a finding is their `n`th row, from 0.
    """

    kind: str
    key: str
    year: Year
    outcomes: tuple[Outcome, ...]
    tables: Mapping[str, pl.DataFrame]
    problems: tuple[str, ...] = ()

    def outcome(self, code: str) -> Outcome:
        """The outcome of one rule. Raises KeyError where the year has no such rule."""
        for outcome in self.outcomes:
            if outcome.rule.code == code:
                return outcome
        raise KeyError(code)

    def in_state(self, state: State) -> tuple[Outcome, ...]:
        """The outcomes in one state, by rule code."""
        return tuple(outcome for outcome in self.outcomes if outcome.state == state)

    @cached_property
    def findings(self) -> pl.DataFrame:
        """Every flag as one row: rule, table, row, line, child; ordered by rule, table, row."""
        return self.with_values.drop("values")

    @cached_property
    def with_values(self) -> pl.DataFrame:
        """The findings, each with the values the rule shows, as one text: `DECOM=01/05/2025; DEC=(blank)`."""
        parts = [
            self._of_table(table) for table in sorted({name for each in self.outcomes for name in each.rows})
        ]
        if not parts:
            texts = dict.fromkeys(("rule", "table", "child", "values"), pl.String)
            return pl.DataFrame(schema=texts | {ROW: pl.UInt32, LINE: pl.UInt32}).select(ORDER)
        return pl.concat(parts).sort("rule", "table", ROW, maintain_order=True).select(ORDER)

    def _of_table(self, table: str) -> pl.DataFrame:
        """The findings of one table. Its cells are made into text once, then taken rule by rule."""
        flags = [(each.rule, each.rows[table]) for each in self.outcomes if table in each.rows]
        rows = pl.concat([places for _, places in flags])
        frame = self.tables[table]
        child = pl.col(self.key) if self.key in frame.columns else pl.lit(None, dtype=pl.String)
        fields = [name for name in frame.columns if any(name in rule.shows[table] for rule, _ in flags)]
        texts = frame.select(pl.all().gather(rows)).select(
            pl.lit(table).alias("table"),
            ROW,
            pl.col(LINE).cast(pl.UInt32),
            child.alias("child"),
            *(pl.format("{}={}", pl.lit(name), as_text(frame, name)).alias(f"={name}") for name in fields),
        )
        starts = accumulate((len(places) for _, places in flags), initial=0)
        return pl.concat(
            texts.slice(start, len(places)).select(
                pl.lit(rule.code).alias("rule"),
                "table",
                ROW,
                LINE,
                "child",
                pl.concat_str([f"={name}" for name in rule.shows[table]], separator="; ").alias("values"),
            )
            for (rule, places), start in zip(flags, starts, strict=False)
        )


def as_text(frame: pl.DataFrame, name: str) -> pl.Expr:
    """A field as it is shown: dates as dd/mm/yyyy, unreadable text as it was entered, blanks as (blank)."""
    shown = (
        pl.col(name).dt.strftime("%d/%m/%Y")
        if frame.schema[name] == pl.Date
        else pl.col(name).cast(pl.String)
    )
    text = f"{name}.{TEXT}"
    parts = [shown, pl.col(text)] if text in frame.columns else [shown]
    return pl.coalesce(*parts, pl.lit("(blank)"))
