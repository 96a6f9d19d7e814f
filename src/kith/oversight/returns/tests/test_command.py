"""The command as an analyst uses it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ..bench import growth, measure
from ..command import CLEAN, FLAGGED, UNREADABLE, main
from ..ssda903 import SSDA903
from ..writing.files import write_csv_files
from ..writing.invented import invented_records
from ..writing.looked_after import looked_after_return


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tables = looked_after_return(invented_records(20, year=2026), SSDA903.year(2026))
    write_csv_files(tables, tmp_path / "return")
    return tmp_path / "return"


def test_a_clean_return_ends_with_nought(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "903", str(folder), "--year", "2026"]) == CLEAN
    shown = capsys.readouterr()
    assert "903 2026: 0 flags" in shown.out
    assert "last year's return was not given" in shown.out
    assert "read 11 tables of this year" in shown.err


def test_a_flag_ends_with_one_and_is_in_every_report(folder: Path, tmp_path: Path) -> None:
    (folder / "uasc.csv").write_text("CHILD,SEX,DOB,DUC\nnobody,M,01/01/2010,soon\n")
    forms = [f"--{form}={tmp_path / f'r.{form}'}" for form in ("csv", "json", "html", "xlsx")]
    assert main(["check", "903", str(folder), "--year", "2026", "--quiet", *forms]) == FLAGGED
    codes = {finding["rule"] for finding in json.loads((tmp_path / "r.json").read_text())["findings"]}
    assert codes == {"104", "INT09"}
    assert all((tmp_path / f"r.{form}").stat().st_size for form in ("csv", "html", "xlsx"))


@pytest.mark.parametrize(
    ("by", "line"), [("child", "nobody  2 flags, 2 rules"), ("worker", "1 children, 2 flags")]
)
def test_flags_are_listed_by_child_and_by_worker(
    folder: Path, by: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "uasc.csv").write_text("CHILD,SEX,DOB,DUC\nnobody,M,01/01/2010,soon\n")
    main(["check", "903", str(folder), "--year", "2026", "--by", by])
    assert line in capsys.readouterr().out


def test_some_rules_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "903", str(folder), "--year", "2026", "--rules", "101, 102", "--quiet"]) == CLEAN
    assert "2 passed, 0 were not run" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--year", "2020"], "known for the years 2023 to 2027"),
        (["--year", "2026", "--rules", "9999"], "has no rule 9999"),
        (["--year", "2026", "--last-year", "nowhere"], "there is no file or folder nowhere"),
    ],
)
def test_b081_what_cannot_be_asked_ends_with_two(
    folder: Path, more: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "903", str(folder), *more]) == UNREADABLE
    assert message in capsys.readouterr().err


def test_a_file_that_cannot_be_read_ends_with_two(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "reviews.csv").write_bytes(b"CHILD,DOB,REVIEW,REVIEW_CODE\n1,\x00,,\n")
    assert main(["check", "903", str(folder), "--year", "2026", "--quiet"]) == UNREADABLE
    assert "reviews.csv, line 2" in capsys.readouterr().err


def test_it_runs_without_django_or_what_it_does_not_need(folder: Path) -> None:
    program = (
        "import sys; from kith.oversight.returns.command import main; "
        f"status = main(['check', '903', {str(folder)!r}, '--year', '2026', '--quiet']); "
        "others = ('django', 'lxml', 'xlsxwriter', 'python_calamine'); "
        "sys.exit(status or any(name in sys.modules for name in others))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, env={"PYTHONPATH": ":".join(sys.path)})


@pytest.mark.parametrize("kind", ["903", "cin"])
def test_the_benchmark_measures_a_whole_check(kind: str, tmp_path: Path) -> None:
    run = measure(kind, 40, tmp_path)
    assert run.children > 20
    assert run.rows > 100
    assert run.flags > 0
    assert run.peak_mb > 20
    assert growth([run]) == []
