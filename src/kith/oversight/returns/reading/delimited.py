"""One delimited file as a frame of text, with the line each row stood on."""

import csv
from collections import Counter
from dataclasses import dataclass

import polars as pl

from ..core.typed import LINE
from .problems import UnreadableFileError
from .text import LONGEST_CELL, plain_text, separator_of


@dataclass(frozen=True)
class Delimited:
    """A file opened as far as its headings."""

    file: str
    text: bytes
    separator: str
    headings: tuple[str, ...]


def open_delimited(data: bytes, file: str) -> Delimited:
    """Read the headings. Raises UnreadableFileError for a file that is not text or gives a heading twice."""
    text = plain_text(data, file)
    separator = separator_of(text)
    first_line = text.partition(b"\n")[0].decode()
    headings = tuple(
        name.strip() for name in next(csv.reader([first_line.rstrip("\r")], delimiter=separator))
    )
    repeated = [
        name for name, times in Counter(name.upper() for name in headings if name).items() if times > 1
    ]
    if repeated:
        raise UnreadableFileError(file, f"the heading {repeated[0]} is given twice", line=1)
    return Delimited(file, text, separator, headings)


def cells(opened: Delimited) -> pl.DataFrame:
    """A frame of text columns, plus `line`. Blank lines are left out, and blank cells beyond the last
    heading.

    Raises UnreadableFileError, with the line, for an unclosed quote, a row with more cells than headings, or
    a cell too long to be one. A row with fewer cells is filled up with blanks, as Excel leaves them off.
    """
    _refuse_unclosed_quote(opened.text, opened.file)
    try:
        frame = _cells(opened.text, opened.separator)
    except pl.exceptions.PolarsError:
        _refuse_overlong_rows(opened.text, opened.separator, opened.file)
        frame = _cells(opened.text, opened.separator, cut_off_extra_cells=True)
    return _without_blank_rows(frame)


def _cells(text: bytes, separator: str, *, cut_off_extra_cells: bool = False) -> pl.DataFrame:
    return pl.read_csv(
        text,
        separator=separator,
        infer_schema=False,
        truncate_ragged_lines=cut_off_extra_cells,
        row_index_name=LINE,
        row_index_offset=2,
    )


def _without_blank_rows(frame: pl.DataFrame) -> pl.DataFrame:
    cells = [name for name in frame.columns if name != LINE]
    # Only a row whose first cell is blank can be blank, and files have few of those: look at them alone.
    if frame.get_column(cells[0]).null_count() == 0:
        return frame
    return frame.filter(
        pl.any_horizontal(pl.col(name).str.strip_chars() != "" for name in cells).fill_null(value=False)
    )


def _refuse_unclosed_quote(text: bytes, file: str) -> None:
    if text.count(b'"') % 2 == 0:
        return
    opened, is_open = 1, False
    for number, line in enumerate(text.split(b"\n"), start=1):
        if line.count(b'"') % 2:
            is_open = not is_open
            opened = number if is_open else opened
    raise UnreadableFileError(file, "a quotation mark is opened and never closed", line=opened)


def _refuse_overlong_rows(text: bytes, separator: str, file: str) -> None:
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(text.decode().splitlines(keepends=True), delimiter=separator)
    try:
        headings = next(rows)
        for cells in rows:
            if any(cell.strip() for cell in cells[len(headings) :]):
                message = f"the row has {len(cells)} cells under {len(headings)} headings"
                raise UnreadableFileError(file, message, line=rows.line_num)
    except csv.Error as error:
        raise UnreadableFileError(file, str(error), line=rows.line_num) from error
