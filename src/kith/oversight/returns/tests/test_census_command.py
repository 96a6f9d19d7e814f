from pathlib import Path

import pytest

from ..cin.files import check_file
from ..cin.tests.files import census, child, write
from ..command import FLAGGED, UNREADABLE, main
from ..core.results import State


def test_a_file_is_checked_as_the_year_it_says(tmp_path: Path) -> None:
    said: list[str] = []
    result = check_file(
        write(tmp_path, census(child("<ReferralSource>9X</ReferralSource>"))), say=said.append
    )
    assert result.year.number == 2026
    assert result.outcome("8866").rows["CINdetails"].to_list() == [0]
    assert {"rule": "8866", "table": "CINdetails", "row": 0, "line": 11, "child": "A1"} in (
        result.findings.to_dicts()
    )
    assert result.in_state(State.NOT_RUN) == ()
    assert said[0] == "read 1 children, 4 rows, as the census of 2026"


def test_a_file_checked_as_another_year_says_so(tmp_path: Path) -> None:
    result = check_file(write(tmp_path, census(child(), year=2022)), year=2026)
    assert result.problems == ("the header says the census is for 2022; it was checked as 2026",)


def test_a_child_without_an_identifier_is_checked_like_any_other(tmp_path: Path) -> None:
    plans = "<ChildProtectionPlans/><ChildProtectionPlans/>"
    nameless = child(plans).replace("A1", "")
    result = check_file(write(tmp_path, census(nameless + nameless)))
    assert result.outcome("8500").flagged == 2
    assert result.outcome("8935").flagged == 4
    assert result.outcome("8510").flagged == 0


def test_the_command_checks_a_census(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, census(child("<ReferralSource>9X</ReferralSource>")))
    forms = [f"--{form}={tmp_path / f'r.{form}'}" for form in ("csv", "json", "html", "xlsx")]
    assert main(["check", "cin", str(path), *forms]) == FLAGGED
    assert "Source of Referral is missing" in capsys.readouterr().out
    assert all((tmp_path / f"r.{form}").stat().st_size for form in ("csv", "json", "html", "xlsx"))


def test_the_command_says_what_it_could_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "cin", str(tmp_path / "none.xml")]) == UNREADABLE
    assert main(["check", "cin", str(write(tmp_path, census(child())[:-20]))]) == UNREADABLE
    said = capsys.readouterr().err
    assert "there is no file" in said
    assert "census.xml, line 13: this is not well-formed XML: expected '>'\n" in said


def test_some_rules_only(tmp_path: Path) -> None:
    result = check_file(write(tmp_path, census(child())), rules=["8568"])
    assert [outcome.rule.code for outcome in result.outcomes] == ["8568"]
