"""The report as a workbook: one sheet for each table that has flags, its flagged rows, and the cells marked.

The first sheet has every rule with its state. Text is written as text, so that no cell can be a formula.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import polars as pl
import xlsxwriter

from ..core.results import CheckResult, as_text
from .grouping import by_rule

MOST_ROWS = 1_000_000
Marks = Mapping[int, Mapping[str, list[str]]]


def write_workbook(result: CheckResult, path: Path) -> None:
    """Write the workbook. Raises ValueError where a table has more flagged rows than a sheet can hold."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        bold = book.add_format({"bold": True})
        marked = book.add_format({"bg_color": "#FFDD00"})
        _rules_sheet(book, result, bold)
        for table in sorted({table for outcome in result.outcomes for table in outcome.rows}):
            _table_sheet(book, result, table, bold, marked)


def _rules_sheet(book: Any, result: CheckResult, bold: Any) -> None:
    sheet = book.add_worksheet("Rules")
    frame = by_rule(result)
    sheet.write_row(0, 0, [name.capitalize() for name in frame.columns], bold)
    for place, row in enumerate(frame.iter_rows(), start=1):
        sheet.write_row(place, 0, row)
    sheet.freeze_panes(1, 0)


def _table_sheet(book: Any, result: CheckResult, table: str, bold: Any, marked: Any) -> None:
    marks = _marks(result, table)
    if len(marks) > MOST_ROWS:
        raise ValueError(
            f"{table} has {len(marks):,} flagged rows, more than a sheet can hold; use the CSV report"
        )
    sheet = book.add_worksheet(table)
    fields = [name for name in result.year.tables[table].fields if name in result.tables[table].columns]
    sheet.write_row(0, 0, ["Line", "Rules", *fields], bold)
    sheet.freeze_panes(1, 3)
    frame = result.tables[table]
    shown = frame.select(
        "line", *(as_text(frame, name).replace("(blank)", "").alias(name) for name in fields)
    )
    for place, (number, values) in enumerate(_rows(shown, sorted(marks)), start=1):
        rules = sorted({code for codes in marks[number].values() for code in codes})
        sheet.write(place, 0, values[0])
        sheet.write_string(place, 1, ", ".join(rules))
        for column, (name, value) in enumerate(zip(fields, values[1:], strict=True), start=2):
            sheet.write_string(place, column, value, *([marked] if name in marks[number] else []))


def _rows(frame: pl.DataFrame, numbers: list[int]) -> Iterable[tuple[int, tuple[Any, ...]]]:
    chosen = frame.select(pl.all().gather(pl.Series(numbers, dtype=pl.UInt32)))
    return zip(numbers, chosen.iter_rows(), strict=True)


def _marks(result: CheckResult, table: str) -> Marks:
    """For each flagged row of the table, the rules that flag each of its fields."""
    marks: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for outcome in result.outcomes:
        for number in outcome.rows.get(table, pl.Series(dtype=pl.UInt32)).to_list():
            for name in outcome.rule.shows[table]:
                marks[number][name].append(outcome.rule.code)
    return marks
