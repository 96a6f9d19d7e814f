"""A valid history raises nothing, and what is planted in it is all that is found."""

from collections.abc import Callable
from datetime import datetime, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ...core.check import check
from ...core.results import State
from ...writing.spoiling import spoilt
from .. import CIN
from ..writing.census import census
from ..writing.invented import AUTHORITY, invented_records, pupil_number

Tables = dict[str, pl.DataFrame]
AT = datetime(2026, 6, 1)  # noqa: DTZ001 (a census has no zone)
COL = pl.col
CHILDREN = 120


def invented(seed: int, year: int = 2026, children: int = CHILDREN) -> Tables:
    records = invented_records(children, year=year, seed=seed)
    return census(records, CIN.year(year), authority=AUTHORITY, written_at=AT)


seeds = st.integers(0, 10**9)
few = settings(max_examples=12, deadline=None)


@few
@given(seeds, st.integers(2023, 2027))
def test_a_valid_history_raises_nothing(seed: int, year: int) -> None:
    result = check(CIN, invented(seed, year), year=year)
    assert result.with_values.to_dicts() == []
    assert result.in_state(State.NOT_RUN) == ()


def test_the_same_seed_gives_the_same_children() -> None:
    assert all(table.equals(invented(3)[name]) for name, table in invented(3).items())


def test_every_module_is_in_an_invented_census() -> None:
    assert all(table.height > 0 for table in invented(1).values())


def test_pupil_numbers_are_told_apart() -> None:
    assert pupil_number(1) != pupil_number(2)


def first(where: pl.Expr, **changes: object) -> Callable[[pl.DataFrame], pl.DataFrame]:
    """Change some fields of the first row where the condition holds."""

    def change(table: pl.DataFrame) -> pl.DataFrame:
        chosen = (where & (where.cum_sum() == 1)).fill_null(value=False)
        return table.with_columns(
            pl.when(chosen)
            .then(value if isinstance(value, pl.Expr) else pl.lit(value))
            .otherwise(COL(name))
            .alias(name)
            for name, value in changes.items()
        )

    return change


def twice(where: pl.Expr, **changes: object) -> Callable[[pl.DataFrame], pl.DataFrame]:
    """Add a copy of the first row where the condition holds, with some fields changed."""
    return lambda table: pl.concat(
        [
            table,
            table.filter(where)
            .head(1)
            .with_columns(**{name: pl.lit(value) for name, value in changes.items()}),
        ]
    )


def days(number: int) -> pl.Expr:
    return pl.lit(timedelta(days=number))


EVERY = pl.lit(value=True)
CLOSED = COL("ReasonForClosure") == "RC7"
ENDED_SOON = COL("CINPlanEndDate").is_not_null() & (COL("CINPlanStartDate") >= pl.date(2025, 4, 1))
ON_A_FRIDAY = COL("InitialCPCtarget").dt.weekday() == 5
PLANTED: dict[str, tuple[str, Callable[[pl.DataFrame], pl.DataFrame]]] = {
    "1510": ("ChildIdentifiers", first(COL("UPN").is_not_null(), UPN=COL("UPN").str.replace("^.", "I"))),
    "1520": (
        "ChildIdentifiers",
        lambda table: table.with_columns(UPN=pl.lit(pupil_number(5)), UPNunknown=None),
    ),
    "4012Q": (
        "CINplanDates",
        first(ENDED_SOON, CINPlanEndDate=COL("CINPlanStartDate")),
    ),
    "4180": ("ChildIdentifiers", first(COL("PersonBirthDate").is_not_null(), Sex="9")),
    "4220": ("ChildCharacteristics", first(EVERY, Ethnicity=None)),
    "8610": ("CINdetails", first(~COL("ReferralNFA"), PrimaryNeedCode=None)),
    "8640": ("CINdetails", first(CLOSED, ReasonForClosure="RC99")),
    "8650": ("CINdetails", first(EVERY, PrimaryNeedCode="N99")),
    "8730": ("ChildProtectionPlans", first(EVERY, NumberOfPreviousCPP=None)),
    "8790": ("Disabilities", twice(COL("Disability") == "NONE", Disability="MOB")),
    "8794": ("Disabilities", twice(EVERY)),
    "8805": ("CINdetails", first(CLOSED, ReasonForClosure=None)),
    "8842Q": ("Reviews", first(EVERY, CPPreviewDate=None)),
    "8866": ("CINdetails", first(EVERY, ReferralSource="0")),
    "8870Q": (
        "Section47",
        first(ON_A_FRIDAY, InitialCPCtarget=COL("InitialCPCtarget") + days(1)),
    ),
    "8898": ("AssessmentFactorsList", twice(EVERY)),
    "8905": ("ChildProtectionPlans", first(EVERY, InitialCategoryOfAbuse="ABC")),
    "8945Q": ("AssessmentFactorsList", first(COL("AssessmentFactors") == "18C", AssessmentFactors="18A")),
}


@pytest.mark.parametrize("code", PLANTED)
@settings(max_examples=3, deadline=None)
@given(seed=seeds)
def test_what_is_planted_is_all_that_is_found(code: str, seed: int) -> None:
    tables = invented(seed)
    table, plant = PLANTED[code]
    tables[table] = plant(tables[table])
    result = check(CIN, tables, year=2026)
    assert set(result.findings["rule"]) == {code}


@few
@given(seeds)
def test_the_rows_of_the_tables_may_come_in_any_order(seed: int) -> None:
    tables = spoilt_tables(seed)
    shuffled = {
        name: table.sample(fraction=1, shuffle=True, seed=seed % 1000) for name, table in tables.items()
    }
    columns = ["rule", "table", "child", "values"]
    ours, theirs = (check(CIN, each, year=2026).with_values.select(columns) for each in (tables, shuffled))
    assert ours.sort(columns).equals(theirs.sort(columns))
    assert ours.height


def spoilt_tables(seed: int) -> Tables:
    """An invented census with cells gone wrong, the numbers that hold it together apart."""
    numbers = ("LAchildID", "CINdetailsID", "AssessmentID", "CPPID")
    made = {}
    for place, (name, table) in enumerate(invented(seed).items()):
        keys = table.select(each for each in numbers if each in table.columns)
        cells = table.drop(keys.columns)
        wrong = spoilt({name: cells}, share=0.05, key="", seed=seed % 1000 + place)[name]
        made[name] = pl.concat([keys, wrong], how="horizontal") if name != "Header" else table
    return made
