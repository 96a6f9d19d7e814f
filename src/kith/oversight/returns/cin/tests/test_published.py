"""The rule book against the published list: every rule, in its years, with its message and severity."""

import re
from pathlib import Path
from typing import Any

import pytest

from ...core.layout import in_force, rows_of
from .. import BOOK, CIN, LAYOUT
from ..rules import WRITTEN

PUBLISHED = rows_of(LAYOUT.folder / "published.csv")
YEARS = range(LAYOUT.first_year, LAYOUT.last_year + 1)


@pytest.mark.parametrize("year", YEARS)
def test_the_codes_of_each_year_are_the_published_ones(year: int) -> None:
    ours = {rule.code for rule in BOOK.for_year(year) if rule.published}
    assert ours == {row["code"] for row in PUBLISHED if in_force(row, year)}


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: f"{row['code']}-{row['first_year']}")
def test_message_severity_and_level_are_the_published_ones(row: dict[str, Any]) -> None:
    year = int(row["first_year"] or LAYOUT.first_year)
    (rule,) = (rule for rule in BOOK.for_year(year) if rule.code == row["code"])
    assert rule.message == row["message"]
    assert rule.severity == row["severity"]
    assert (set(rule.shows) == {"Header"}) == (row["level"] != "child")
    assert rule.whole_return or row["level"] != "return"


@pytest.mark.parametrize("year", YEARS)
def test_every_field_shown_belongs_to_its_table(year: int) -> None:
    which = CIN.year(year)
    for rule in BOOK.for_year(year):
        assert set(rule.tests(which)) <= set(rule.shows), rule.code
        for table, fields in rule.shows.items():
            assert set(fields) <= set(which.tables[table].fields), rule.code
            assert table in rule.tests(which) or CIN.reach.to(table), rule.code


def test_every_written_rule_has_a_test_named_by_its_code() -> None:
    tests = "\n".join(
        path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_rules_*.py")
    )
    named = {
        code for name in re.findall(r"^def test_(\w+)\(", tests, re.MULTILINE) for code in name.split("_")
    }
    assert sorted({rule.code for rule in WRITTEN} - named) == []
