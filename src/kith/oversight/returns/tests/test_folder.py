from pathlib import Path

import pytest

from ..reading.recognise import heading, recognised
from ..ssda903 import LAYOUT
from ..ssda903.files import check_folder, read_folder

TABLES = LAYOUT.tables(2026)


@pytest.mark.parametrize("table", list(TABLES))
def test_every_table_is_told_by_its_own_headings(table: str) -> None:
    assert recognised(TABLES[table].columns, TABLES, "CHILD") == table


@pytest.mark.parametrize("table", list(TABLES))
def test_every_table_is_told_with_columns_too_many(table: str) -> None:
    extra = [f"LOCAL {n}" for n in range(30)]
    assert recognised([*TABLES[table].columns, *extra], TABLES, "CHILD") == table


def test_a_table_with_a_column_too_few_is_told() -> None:
    without = [name for name in TABLES["Episodes"].columns if name not in ("URN", "CIN")]
    assert recognised(without, TABLES, "CHILD") == "Episodes"


@pytest.mark.parametrize(
    "headings", [["NAME", "TOWN"], ["CHILD", "DOB"], ["DOB", "MISSING", "MIS_START", "MIS_END"]]
)
def test_other_headings_are_no_table(headings: list[str]) -> None:
    assert recognised(headings, TABLES, "CHILD") is None


@pytest.mark.parametrize(
    ("text", "name"), [(" Child ID ", "CHILD"), ("mis-start", "MIS_START"), ("\ufeffdob", "DOB")]
)
def test_headings_are_read_however_written(text: str, name: str) -> None:
    assert heading(text) == name


def test_a_folder_is_read_whatever_the_files_are_called(tmp_path: Path) -> None:
    (tmp_path / "export (3).CSV").write_bytes(
        b"child;sex;dob;ethnic;upn;mother;mc_dob\n1;F;2010-02-28;WBRI;UN1;0;\n"
    )
    (tmp_path / "b.txt").write_bytes(
        b"CHILD\tDOB\tMISSING\tMIS_START\tMIS_END\n1\t28/02/2010\tm\t01-May-25\t1/5/2025 00:00\n"
    )
    (tmp_path / "notes.docx").write_bytes(b"not looked at")
    reading = read_folder(tmp_path, year=2026)
    assert (set(reading.tables), reading.problems) == ({"Header", "Missing"}, [])
    missing = reading.tables["Missing"].frame
    assert missing.select("MISSING", "MIS_START.text", "MIS_END.text").row(0) == ("M", None, None)
    assert str(missing["MIS_START"][0]) == str(missing["MIS_END"][0]) == "2025-05-01"


def test_a_bad_file_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "missing.csv").write_bytes(
        b"CHILD,DOB,MISSING,MIS_START,MIS_END\n1,01/01/2010,M,01/05/2025,\n"
    )
    (tmp_path / "odd.csv").write_bytes(b"what,is,this\n1,2,3\n")
    result = check_folder(tmp_path, year=2026)
    assert result.problems == ("odd.csv: the headings are not those of any table of this return",)
    assert result.outcome("570").state == "passed"
    assert result.outcome("101").reason == "Header was not given"


def test_two_files_of_one_table_are_not_guessed_between(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_bytes(b"CHILD,DOB,MISSING,MIS_START,MIS_END\n1,01/01/2010,M,01/05/2025,\n")
    reading = read_folder(tmp_path, year=2026)
    assert reading.tables == {}
    assert "two files hold Missing (a.csv and b.csv)" in reading.problems[0]


def test_b093_child_numbers_rounded_by_a_spreadsheet_are_refused_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_bytes(
        b"Child,DOB,MISSING,MIS_START,MIS_END\n1,,,,\n1.23E+12,,,,\n1.24E+12,,,,\n"
    )
    reading = read_folder(tmp_path, year=2026)
    assert reading.tables == {}
    assert "m.csv, line 3: a spreadsheet has rounded 2 child numbers" in reading.problems[0]
    assert "(lines 3, 4)" in reading.problems[0]


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    assert read_folder(tmp_path, year=2026).problems == ["no CSV or XML files were found"]


def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError, match="there is no file or folder"):
        read_folder(Path("nowhere"), year=2026)
