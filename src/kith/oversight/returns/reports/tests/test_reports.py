import json
from pathlib import Path

import polars as pl
import pytest
from python_calamine import CalamineWorkbook

from ...core.check import check
from ...core.results import CheckResult
from ...ssda903 import SSDA903
from ..flat import write_findings_csv, write_json, write_rules_csv
from ..grouping import by_child, by_rule, by_worker
from ..page import page
from ..workbook import write_workbook

FORMULAS = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)"]


@pytest.fixture
def result() -> CheckResult:
    """A return in which every value is a formula or worse."""
    return check(
        SSDA903,
        {
            "Header": {
                "CHILD": [*FORMULAS, "<script>"],
                "SEX": [*FORMULAS, "<script>"],
                "DOB": ["01/01/2010", "x"] + ["="] * 3,
            },
            "SWEpisodes": {"CHILD": FORMULAS[:1], "SW_ID": ["SW1"], "SW_DECOM": ["01/05/2025"]},
        },
        year=2026,
        columns_may_be_absent=True,
    )


def test_the_csv_has_every_flag_and_no_formula(result: CheckResult, tmp_path: Path) -> None:
    write_findings_csv(result, tmp_path / "f.csv")
    read = pl.read_csv(tmp_path / "f.csv", infer_schema=False)
    assert read.height == result.findings.height > 5
    assert read.columns == ["rule", "table", "row", "line", "child", "values"]
    assert not read["child"].str.contains(r"^[=+\-@]").any()
    assert "'+1" in read["child"].to_list()


def test_the_rules_csv_has_every_rule(result: CheckResult, tmp_path: Path) -> None:
    write_rules_csv(result, tmp_path / "r.csv")
    read = pl.read_csv(tmp_path / "r.csv", infer_schema=False)
    assert set(read["rule"]) == {outcome.rule.code for outcome in result.outcomes}
    assert set(read["state"]) == {"flagged", "passed", "not run"}


def test_the_json_says_all_of_it(result: CheckResult, tmp_path: Path) -> None:
    write_json(result, tmp_path / "r.json")
    read = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (read["return"], read["year"]) == ("903", 2026)
    assert len(read["findings"]) == result.findings.height
    flagged = {rule["rule"]: rule["flagged"] for rule in read["rules"]}
    assert flagged["101"] == 5


def test_the_workbook_marks_the_cells_and_holds_no_formula(result: CheckResult, tmp_path: Path) -> None:
    write_workbook(result, tmp_path / "r.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "r.xlsx"))
    assert book.sheet_names[:2] == ["Rules", "Header"]
    rows = book.get_sheet_by_name("Header").to_python()
    assert rows[0][:5] == ["Line", "Rules", "CHILD", "SEX", "DOB"]
    assert rows[1][2] == FORMULAS[0]
    assert "101" in str(rows[1][1]).split(", ")
    parts = _parts(tmp_path / "r.xlsx")
    assert "<f>" not in parts["xl/worksheets/sheet2.xml"]
    assert 'r="D2" s="2"' in parts["xl/worksheets/sheet2.xml"]


def _parts(path: Path) -> dict[str, str]:
    from zipfile import ZipFile

    with ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_the_page_says_what_was_not_run_and_runs_nothing(result: CheckResult) -> None:
    text = page(result)
    assert "last year&#x27;s return was not given" in text
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "SW1" in text


def test_flags_are_counted_by_child_and_by_worker(result: CheckResult) -> None:
    assert by_child(result)["flags"].sum() == result.findings.height == by_worker(result)["flags"].sum()
    assert dict(by_worker(result).select("worker", "children").iter_rows())["SW1"] == 1
    assert by_rule(result).filter(pl.col("rule") == "101")["flagged"][0] == 5
