"""What holds for every rule at once: it runs, its order does not matter, and one that raises is
shown as not run.
"""

import random
from functools import lru_cache
from typing import Any

import polars as pl
import pytest

from ...core.check import check
from ...core.kind import ReturnKind
from ...core.results import CheckResult, State
from ...core.rules import Rule, RuleBook
from ...core.sources import gather_sources
from ...core.typed import Typed, typed
from .. import BOOK, LAYOUT, SSDA903

POSTCODES = pl.DataFrame(
    {"postcode": ["AB12CD"], "authority": ["211"], "easting": [1000], "northing": [1000]},
)
PROVIDERS = pl.DataFrame(
    {
        "urn": ["SC1"],
        "places": [["K2"]],
        "codes": [["PR1"]],
        "postcode": ["AB12CD"],
        "closed_on": pl.Series([None], dtype=pl.Date),
        "authority": ["211"],
    }
)
CELLS = (
    "",
    "1",
    "nonsense",
    "01/05/2025",
    "31/03/2026",
    "S",
    "P",
    "L",
    "E8",
    "X1",
    "C2",
    "V3",
    "U1",
    "T1",
    "AB1 2CD",
)


def scrambled(year: int, seed: int, rows: int = 30) -> dict[str, Any]:
    """Every table of the year filled with cells that fit nowhere in particular."""
    chance = random.Random(seed)
    return {
        name: {
            column: [
                str(chance.randrange(8)) if column == "CHILD" else chance.choice(CELLS) for _ in range(rows)
            ]
            for column in spec.columns
        }
        for name, spec in LAYOUT.tables(year).items()
    }


@lru_cache
def scrambled_and_typed(year: int, seed: int) -> dict[str, Typed]:
    """The same, read once for many checks."""
    specs = LAYOUT.tables(year)
    return {name: typed(table, specs[name]) for name, table in scrambled(year, seed).items()}


def check_everything(year: int, seed: int, kind: ReturnKind = SSDA903, **given: Any) -> CheckResult:
    return check(
        kind,
        scrambled_and_typed(year, seed),
        year=year,
        last_year=scrambled_and_typed(max(year - 1, LAYOUT.first_year), seed + 1),
        postcodes=POSTCODES,
        providers=PROVIDERS,
        authority="211",
        **given,
    )


@pytest.mark.parametrize("year", range(2023, 2028))
def test_every_rule_runs(year: int) -> None:
    result = check_everything(year, seed=year)
    not_run = {outcome.rule.code: outcome.reason for outcome in result.outcomes if outcome.reason}
    assert set(not_run) <= {"105"}, not_run  # 105 asks of a field only the XML has


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_rules_changes_nothing(seed: int) -> None:
    shuffled = list(BOOK.rules)
    random.Random(seed).shuffle(shuffled)
    backwards = RuleBook(BOOK.rules)
    backwards.rules = tuple(shuffled)
    other = ReturnKind("903", LAYOUT, backwards, SSDA903.reach)
    ours, theirs = check_everything(2026, seed), check_everything(2026, seed, kind=other)
    assert ours.findings.equals(theirs.findings)


def test_each_rule_alone_answers_as_it_does_among_all() -> None:
    together = check_everything(2026, seed=7).findings
    for code in sorted({rule.code for rule in BOOK.for_year(2026)}):
        alone = check_everything(2026, seed=7, rules=[code]).findings
        assert alone.equals(together.filter(pl.col("rule") == code)), code


def test_a_check_leaves_the_tables_as_they_were() -> None:
    table = typed({"CHILD": ["1"], "DECOM": ["01/03/2026"], "LS": ["V3"]}, LAYOUT.tables(2026)["Episodes"])
    before = table.frame.clone()
    check(SSDA903, {"Episodes": table}, year=2026, rules=["365"])
    assert table.frame.equals(before)


def test_a_rule_that_raises_is_not_run_and_the_others_are() -> None:
    def fails(_: Any) -> pl.Expr:
        """A message"""
        return pl.col("DECOM").str.to_uppercase() == "X"

    broken = Rule("BROKEN", "fails", "A message", "", {"Episodes": ("DECOM",)}, fails, 0, 9999)
    kind = ReturnKind("903", LAYOUT, RuleBook([*BOOK.rules, broken]), SSDA903.reach)
    result = check_everything(2026, seed=1, kind=kind)
    assert result.outcome("BROKEN").state is State.NOT_RUN
    assert "could not be worked out" in result.outcome("BROKEN").reason
    assert result.outcome("BROKEN").unchecked == 30
    assert result.findings.equals(check_everything(2026, seed=1).findings)


@pytest.mark.parametrize(
    ("left_out", "code", "reason"),
    [
        ("last_year", "503A", "last year's return was not given"),
        ("postcodes", "392c", "postcodes was not given"),
        ("providers", "1008", "providers was not given"),
        ("authority", "229", "the code of the returning authority was not given"),
    ],
)
def test_a_rule_without_what_it_needs_is_not_run(left_out: str, code: str, reason: str) -> None:
    given: dict[str, Any] = {
        "last_year": scrambled(2025, 2),
        "postcodes": POSTCODES,
        "providers": PROVIDERS,
        "authority": "211",
    }
    outcome = check(SSDA903, scrambled(2026, 1), year=2026, **(given | {left_out: None})).outcome(code)
    assert (outcome.state, outcome.reason) == (State.NOT_RUN, reason)


def test_a_missing_column_stops_the_rules_that_read_it() -> None:
    tables = scrambled(2026, 1)
    del tables["Episodes"]["LS"]
    result = check(SSDA903, tables, year=2026)
    for code in ("144", "366", "185"):  # itself; in the rule; through a fact
        assert result.outcome(code).reason.endswith("column LS is not in Episodes"), code
    assert result.outcome("143").state is State.FLAGGED


def test_a_missing_table_stops_the_rules_that_read_it() -> None:
    tables = scrambled(2026, 1)
    del tables["AD1"]
    assert check(SSDA903, tables, year=2026).outcome("331").reason == "AD1 was not given"


def test_a_partly_run_rule_is_not_passed() -> None:
    tables = {"OC3": {"CHILD": ["1"]}, "Episodes": {"CHILD": ["1"]}}
    outcome = check(SSDA903, tables, year=2026, rules=["187"]).outcome("187")
    assert outcome.state is State.NOT_RUN


def test_children_are_matched_between_tables_and_years() -> None:
    sources = gather_sources(
        kind=SSDA903,
        year=SSDA903.year(2026),
        tables={"Header": typed({"CHILD": ["b", "a"]}, LAYOUT.tables(2026)["Header"])},
        last_year={"Header": typed({"CHILD": ["c", "a"]}, LAYOUT.tables(2026)["Header"])},
    )
    this, last = sources.frames["Header"], sources.frames["Header@last"]
    assert this["who"].to_list()[1] == last["who"].to_list()[1]
    assert sources.children == 3
