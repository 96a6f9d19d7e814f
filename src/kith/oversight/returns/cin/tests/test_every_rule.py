"""What holds for every census rule at once: it runs, its order does not matter, and it says when it was
not run.
"""

import random
from functools import lru_cache
from typing import Any

import polars as pl
import pytest

from ...core.check import check
from ...core.kind import ReturnKind
from ...core.results import CheckResult, State
from ...core.rules import RuleBook
from ...core.typed import Typed, typed
from .. import BOOK, CIN, LAYOUT

CELLS = (
    "",
    "1",
    "nonsense",
    "2025-05-01",
    "2025-05-02",
    "2026-03-31",
    "2026-04-01",
    "true",
    "0",
    "21",
    "1A",
    "NONE",
    "MOB",
    "RC8",
    "UN7",
    "A801200005001",
)
NUMBERS = ("LAchildID", "CINdetailsID", "AssessmentID", "CPPID")


@lru_cache
def scrambled(year: int, seed: int, rows: int = 60) -> dict[str, Typed]:
    """Every table of the year filled with cells that fit nowhere in particular."""
    chance = random.Random(seed)
    return {
        name: typed(
            {
                column: [
                    str(chance.randrange(3 if column != "LAchildID" else 12))
                    if column in NUMBERS
                    else chance.choice(CELLS)
                    for _ in range(rows if name != "Header" else 1)
                ]
                for column in spec.columns
            },
            spec,
        )
        for name, spec in LAYOUT.tables(year).items()
    }


def check_everything(year: int, seed: int, kind: ReturnKind = CIN, **given: Any) -> CheckResult:
    return check(kind, scrambled(year, seed), year=year, **given)


@pytest.mark.parametrize("year", range(2023, 2028))
def test_every_rule_runs(year: int) -> None:
    result = check_everything(year, seed=year)
    assert {outcome.rule.code: outcome.reason for outcome in result.outcomes if outcome.reason} == {}
    assert result.findings.height > 100


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_rules_changes_nothing(seed: int) -> None:
    shuffled = list(BOOK.rules)
    random.Random(seed).shuffle(shuffled)
    other_order = RuleBook(BOOK.rules)
    other_order.rules = tuple(shuffled)
    theirs = ReturnKind("CIN census", LAYOUT, other_order, CIN.reach, CIN.ends_on)
    ours = check_everything(2026, seed)
    assert ours.findings.equals(check_everything(2026, seed, kind=theirs).findings)


def test_each_rule_alone_answers_as_it_does_among_all() -> None:
    together = check_everything(2026, seed=7).findings
    for code in sorted({rule.code for rule in BOOK.for_year(2026)}):
        alone = check_everything(2026, seed=7, rules=[code]).findings
        assert alone.equals(together.filter(pl.col("rule") == code)), code


def test_a_missing_table_stops_the_rules_that_read_it() -> None:
    tables = dict(scrambled(2026, 1))
    del tables["Section47"]
    result = check(CIN, tables, year=2026)
    for code in ("8890", "2990", "2883"):  # its own; through a fact; through a fact of the whole return
        assert result.outcome(code).reason == "Section47 was not given", code
    assert result.outcome("8815").state is not State.NOT_RUN


def test_a_missing_column_stops_the_rules_that_read_it() -> None:
    tables: dict[str, Any] = dict(scrambled(2026, 1))
    tables["CINdetails"] = tables["CINdetails"].frame.drop("CINclosureDate")
    result = check(CIN, tables, year=2026)
    for code in ("8630", "8867", "8820"):  # in the rule; through a lookup; through a fact
        assert result.outcome(code).reason.endswith("column CINclosureDate is not in CINdetails"), code


def test_the_census_year_ends_on_the_reference_date() -> None:
    plans = {"LAchildID": ["1"], "CPPendDate": ["2022-07-21"]}

    def flagged(header: dict[str, list[str]]) -> bool:
        tables = {"Header": header, "ChildProtectionPlans": plans}
        return check(CIN, tables, year=2026, rules=["8930"]).outcome("8930").state is State.FLAGGED

    assert flagged({"ReferenceDate": ["2022-07-20"]})
    assert not flagged({"ReferenceDate": ["2022-07-21"]})
    assert flagged({"ReferenceDate": [""]})


def test_children_are_told_apart_by_the_file_where_it_counts_them() -> None:
    plans = {"LAchildID": ["a", "a", None, None], "CPPendDate": [None] * 4}

    def flagged(**columns: list[str]) -> list[int]:
        found = check(CIN, {"ChildProtectionPlans": plans | columns}, year=2026, rules=["8935"])
        return found.findings["row"].to_list()

    assert flagged() == [0, 1]
    assert flagged(Child=["0", "1", "2", "2"]) == [2, 3]
