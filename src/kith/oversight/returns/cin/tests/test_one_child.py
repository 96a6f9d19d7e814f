from datetime import datetime

import polars as pl

from ...core.check import check
from ...core.one_child import check_child
from ...writing.spoiling import spoilt
from .. import CIN
from ..writing.census import census
from ..writing.invented import AUTHORITY, invented_records

NUMBERS = ("LAchildID", "CINdetailsID", "AssessmentID", "CPPID")


def test_one_child_is_told_what_the_whole_census_says_of_the_child() -> None:
    records = invented_records(60, year=2026, seed=8)
    made = census(records, CIN.year(2026), authority=AUTHORITY, written_at=datetime(2026, 6, 1))  # noqa: DTZ001 (no zone)
    tables = {}
    for name, table in made.items():
        keys = table.select(each for each in NUMBERS if each in table.columns)
        wrong = spoilt({name: table.drop(keys.columns)}, share=0.2, key="", seed=len(name))[name]
        tables[name] = pl.concat([keys, wrong], how="horizontal") if name != "Header" else table
    whole = check(CIN, tables, year=2026)
    between = {rule.code for rule in CIN.book.for_year(2026) if rule.whole_return}
    compared = 0
    for child in tables["ChildIdentifiers"]["LAchildID"].to_list()[:20]:
        alone = check_child(CIN, child, tables, year=2026)
        among_all = whole.with_values.filter(pl.col("child") == child, ~pl.col("rule").is_in(between))
        columns = ["rule", "table", "line", "values"]
        ours = alone.with_values.filter(pl.col("child") == child).select(columns)
        assert ours.equals(among_all.select(columns)), child
        compared += among_all.height
    assert compared > 20
