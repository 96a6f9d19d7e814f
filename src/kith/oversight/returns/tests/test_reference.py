import re
from pathlib import Path

from ..core.layout import rows_of
from ..reference import main, needs_of, reference
from ..ssda903 import BOOK, LAYOUT, SSDA903

PUBLISHED_NEEDS = {"previous_year": "last year", "postcodes": "postcodes", "provider_list": "provider list"}


def test_what_a_rule_needs_is_what_is_published() -> None:
    published = {
        (row["code"], row["first_year"]): {PUBLISHED_NEEDS[need] for need in row["needs"].split()}
        for row in rows_of(LAYOUT.folder / "published.csv")
    }
    for (code, first), needs in published.items():
        year = int(first or LAYOUT.first_year)
        (rule,) = (rule for rule in BOOK.for_year(year) if rule.code == code)
        assert set(needs_of(rule, SSDA903)) - {"authority"} == needs, code


def test_every_rule_is_on_the_page() -> None:
    codes = set(re.findall(r"^\| (\S+) \|", reference(), re.MULTILINE))
    assert {rule.code for rule in BOOK} <= codes


def test_a_known_difference_stands_out() -> None:
    line = next(line for line in reference().splitlines() if line.startswith("| 336 "))
    assert "**About placement with the current carer, so codes A3 and A5." in line


def test_the_page_is_written_with_the_figures(tmp_path: Path) -> None:
    figures = tmp_path / "f.json"
    figures.write_text(
        '{"machine": {"processors": 2, "machine": "x", "python": "3"}, "runs": [{"kind": "903", "children": 300, "rows": 9, '
        '"flags": 1, "seconds": 0.5, "cpu_seconds": 0.4, "peak_mb": 100}]}'
    )
    assert main([str(tmp_path / "r.md"), "--bench", str(figures)]) == 0
    assert "| 903 | 300 | 9 | 1 | 0.50 | 0.40 | 100 |" in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_the_page_in_the_docs_is_the_one_the_rules_make() -> None:
    page = Path(__file__).parents[5] / "docs" / "reference" / "returns.md"
    written = page.read_text(encoding="utf-8").partition("\n\n## How fast")[0]
    assert written == reference().rstrip("\n"), "run python -m kith.oversight.returns.reference on the page"
