"""Invented histories are valid, and what is planted in one is found: the rules against a whole return."""

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings, strategies

from ...core.check import check
from ...core.results import CheckResult, State
from ...ssda903 import SSDA903
from ...ssda903.files import read_folder
from ..files import write_csv_files, write_xml
from ..invented import AUTHORITY, invented_records, postcode_table, provider_table
from ..looked_after import looked_after_return
from ..records import Records
from ..spoiling import spoilt

Tables = dict[str, pl.DataFrame]


def invented(year: int, children: int, seed: int) -> tuple[Tables, Tables | None]:
    """This year's return and last year's; there is no layout for the year before the first."""
    records = invented_records(children, year=year, seed=seed)
    tables = looked_after_return(records, SSDA903.year(year))
    if year == SSDA903.layout.first_year:
        return tables, None
    return tables, looked_after_return(records, SSDA903.year(year - 1))


def check_whole(tables: Tables, last_year: Tables | None, year: int) -> CheckResult:
    return check(
        SSDA903,
        tables,
        year=year,
        last_year=last_year,
        postcodes=postcode_table(),
        providers=provider_table(),
        authority=AUTHORITY,
    )


@pytest.mark.parametrize("year", range(2023, 2028))
@settings(max_examples=4, deadline=None)
@given(seed=strategies.integers(0, 10_000))
def test_a_valid_history_raises_nothing(year: int, seed: int) -> None:
    result = check_whole(*invented(year, 150, seed), year)
    assert result.findings.rows() == []
    not_run = {outcome.rule.code for outcome in result.in_state(State.NOT_RUN)}
    assert not_run == {"105"} or year == SSDA903.layout.first_year


PLANTED = [
    ("Episodes", "LS", "C9", {"144"}),
    ("Episodes", "DECOM", "31/02/2026", {"141"}),
    ("Header", "ETHNIC", "", {"103", "204", "REQ-Header-ETHNIC"}),
    ("Reviews", "REVIEW_CODE", "PN9", {"167"}),
    ("Missing", "MIS_END", "01/01/2020", {"567", "571"}),
    ("OC2", "SDQ_SCORE", "99", {"180"}),
    ("SWEpisodes", "SW_ID", "AB1", {"SW02STG1"}),
]


@pytest.mark.parametrize(("table", "field", "wrong", "rules"), PLANTED)
def test_what_is_planted_is_found_on_that_child_alone(
    table: str, field: str, wrong: str, rules: set[str]
) -> None:
    tables, last_year = invented(2026, 150, seed=5)
    texts = spoilt(tables, share=0, key="CHILD")
    row = next(n for n, cell in enumerate(texts[table][field].to_list()) if cell is not None)
    texts[table] = texts[table].with_columns(
        pl.when(pl.int_range(pl.len()) == row).then(pl.lit(wrong)).otherwise(pl.col(field)).alias(field)
    )
    findings = check_whole(texts, last_year, 2026).findings
    assert rules <= set(findings["rule"])
    assert set(findings["child"]) == {texts[table]["CHILD"][row]}


def test_written_as_csv_and_read_back_nothing_is_lost(tmp_path: Path) -> None:
    tables, last_year = invented(2026, 200, seed=3)
    write_csv_files(tables, tmp_path)
    reading = read_folder(tmp_path, year=2026)
    assert not reading.problems
    for name, table in tables.items():
        back = reading.tables[name].frame.select(table.columns)
        assert back.equals(_as_compared(table).select(back.columns)), name
    result = check(SSDA903, reading.tables, year=2026, last_year=last_year)
    assert not result.findings.height


def test_written_as_xml_and_read_back_nothing_is_lost(tmp_path: Path) -> None:
    tables, _ = invented(2027, 200, seed=3)
    write_xml(tables, tmp_path / "return.xml", SSDA903.year(2027))
    reading = read_folder(tmp_path, year=2027)
    assert not reading.problems
    for name, table in tables.items():
        order = list(table.columns)
        back = reading.tables[name].frame.select(order).sort(order)
        assert back.equals(_as_compared(table).select(order).sort(order)), name


def _as_compared(table: pl.DataFrame) -> pl.DataFrame:
    """Written values as the reader compares them: a partial date as its latest day."""
    if "DATE_PERM" not in table.columns:
        return table
    latest = pl.col("DATE_PERM").str.replace("ZZ/ZZ/", "31/12/").str.to_date("%d/%m/%Y")
    return table.with_columns(latest.alias("DATE_PERM"))


def test_episodes_come_from_two_histories() -> None:
    from datetime import date

    records = Records.of(
        {
            "people": [("1", "F", date(2010, 5, 1), "WBRI", "UN1", "0", None, "AA11AA", False, None)],
            "legal_statuses": [
                ("1", date(2025, 5, 1), date(2025, 7, 1), "C1", "N1"),
                ("1", date(2025, 7, 1), date(2025, 12, 1), "C2", "N1"),
                ("1", date(2026, 2, 1), None, "V2", "N1"),
            ],
            "placements": [
                ("1", date(2025, 5, 1), date(2025, 6, 1), "U6", "a", "PR1", "BB11BB", "1", "CREQB"),
                ("1", date(2025, 6, 1), date(2025, 7, 1), "U6", "b", "PR1", "CC11CC", "1", "CARPL"),
                ("1", date(2025, 7, 1), date(2025, 9, 1), "U4", "b", "PR1", "CC11CC", "1", "OTHER"),
                ("1", date(2025, 9, 1), date(2025, 12, 1), "U5", "b", "PR1", "CC11CC", "1", None),
                ("1", date(2026, 2, 1), None, "U6", "c", "PR1", "DD11DD", "1", None),
            ],
            "leavings": [("1", date(2025, 12, 1), "E4A")],
        }
    )
    episodes = looked_after_return(records, SSDA903.year(2026))["Episodes"]
    columns = ("DECOM", "RNE", "LS", "PLACE", "DEC", "REC", "REASON_PLACE_CHANGE")
    assert episodes.select(columns).rows() == [
        (date(2025, 5, 1), "S", "C1", "U6", date(2025, 6, 1), "X1", "CREQB"),
        (date(2025, 6, 1), "P", "C1", "U6", date(2025, 7, 1), "X1", "CARPL"),
        (date(2025, 7, 1), "U", "C2", "U4", date(2025, 9, 1), "X1", "OTHER"),
        (date(2025, 9, 1), "T", "C2", "U5", date(2025, 12, 1), "E4A", None),
        (date(2026, 2, 1), "S", "V2", "U6", None, None, None),
    ]
    last_year = looked_after_return(records, SSDA903.year(2025))
    assert last_year["Episodes"].is_empty()
