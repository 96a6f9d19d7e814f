import polars as pl

from ..core.check import check
from ..core.one_child import check_child
from ..ssda903 import SSDA903
from ..writing.invented import AUTHORITY, invented_records, postcode_table, provider_table
from ..writing.looked_after import looked_after_return
from ..writing.spoiling import spoilt


def test_one_child_is_told_what_the_whole_return_says_of_the_child() -> None:
    records = invented_records(60, year=2026, seed=8)
    tables = spoilt(looked_after_return(records, SSDA903.year(2026)), share=0.05, key="CHILD")
    last_year = looked_after_return(records, SSDA903.year(2025))
    lists = {"postcodes": postcode_table(), "providers": provider_table(), "authority": AUTHORITY}
    whole = check(SSDA903, tables, year=2026, last_year=last_year, **lists)
    compared = 0
    for child in tables["Header"]["CHILD"].to_list()[:12]:
        alone = check_child(SSDA903, child, tables, year=2026, last_year=last_year, **lists)
        among_all = whole.with_values.filter(pl.col("child") == child, pl.col("rule") != "444")
        columns = ["rule", "table", "line", "values"]
        assert alone.with_values.select(columns).equals(among_all.select(columns)), child
        compared += among_all.height
    assert compared > 20


def test_rules_between_children_are_not_asked_of_one() -> None:
    result = check_child(SSDA903, "1", {"Header": {"CHILD": ["1"]}}, year=2026)
    assert "444" not in {outcome.rule.code for outcome in result.outcomes}
