"""A census file as tables, ready to be typed and checked.

One row for each module, in the order of the file, with `line`, the number of its child, and the numbers of the
modules it stands in. What the year does not collect, or what stands where it does not belong, is told and
left out; nothing else is decided here.
"""

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from ...core.layout import Layout, TableSpec
from ...core.typed import LINE
from ...reading.problems import UnreadableFileError
from ...reading.safe_xml import local_name
from ..shape import HEADER
from .header import CensusHeader, census_elements, header_of
from .rows import IDENTIFIER, NUMBER, STRANGE, Rows


@dataclass(frozen=True, eq=False)
class CensusTables:
    """The tables by name, as text; the year they were read as; and what was left out, in words."""

    year: int
    header: CensusHeader
    tables: dict[str, pl.DataFrame]
    problems: tuple[str, ...]


def read_tables(path: Path, layout: Layout, *, year: int | None = None) -> CensusTables:
    """Every table of a census file, empty ones included.

    The year is the one given, or else the header's. Raises FileNotFoundError; UnknownYearError where no
    layout is held for the year; UnreadableFileError where the file is not safe, whole XML, has no children,
    or does not say its year.
    """
    header, rows = CensusHeader({}, None), None
    for element in census_elements(path):
        if local_name(element) == HEADER:
            header = header_of(element)
            continue
        if rows is None:
            rows = Rows(layout.tables(_year(path, header, year)))
        rows.child(element)
    if rows is None:
        raise UnreadableFileError(path.name, "the file holds no Child elements, so it is no census")
    which = _year(path, header, year)
    tables = {HEADER: _header(header, rows.specs[HEADER]), **_tables(rows)}
    return CensusTables(which, header, tables, _problems(rows, path.name, which))


def _year(path: Path, header: CensusHeader, year: int | None) -> int:
    found = year or header.year
    if found is None:
        raise UnreadableFileError(
            path.name, "the header does not say which year the census is for; say which", line=header.line
        )
    return found


def _header(header: CensusHeader, spec: TableSpec) -> pl.DataFrame:
    schema = dict.fromkeys(spec.fields, pl.String()) | {LINE: pl.Int64()}
    return pl.DataFrame([{**header.texts, LINE: header.line}], schema=schema)


def _tables(rows: Rows) -> dict[str, pl.DataFrame]:
    """Every table of the children as text, with the identifier of its child in each row."""
    rows.pack()
    made = {each.module.table: pl.concat(each.packed) for each in rows.readers}
    identifiers = made["ChildIdentifiers"].get_column(IDENTIFIER)
    return {
        name: frame.with_columns(identifiers.gather(frame.get_column(NUMBER)).alias(IDENTIFIER))
        for name, frame in made.items()
    }


def _problems(rows: Rows, file: str, year: int) -> tuple[str, ...]:
    """What was left out, each kind once, in words."""
    found = []
    for what, line in sorted(rows.first_line.items(), key=lambda each: each[1]):
        why = f"{what.why} of {year}" if what.why == STRANGE else what.why
        times = f" ({rows.left_out[what]:,} times)" if rows.left_out[what] > 1 else ""
        found.append(f"{file}, line {line}: {what.name} in {what.around} {why}; left out{times}")
    return tuple(found)
