"""From text to typed columns, keeping the text that could not be read.

Each table becomes a frame with its fields under their own names, plus `row` (its place among the rows, from
0) and `line` (its line in the file; the heading is line 1). A date, number or boolean field has a second
column `FIELD.text`: the text of a cell that could not be read, else null. Codes are trimmed and put in upper
case, postcodes lose their spaces, and a cell with nothing but spaces is blank.

Tables already in memory may be Polars or pandas frames, or columns as lists; dates and numbers in them are
taken as they are, and a column the caller left out is made blank and remembered in `absent`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from .dates import read_date, read_partial_date
from .layout import FieldSpec, TableSpec
from .words import TEXT

ROW, LINE = "row", "line"
DTYPES: dict[str, pl.DataType] = {
    "date": pl.Date(),
    "partial_date": pl.Date(),
    "integer": pl.Int64(),
    "decimal": pl.Float64(),
    "boolean": pl.Boolean(),
}


@dataclass(frozen=True)
class Typed:
    """A typed table, and the columns it should have but did not."""

    frame: pl.DataFrame
    absent: frozenset[str]


def typed(raw: Any, spec: TableSpec) -> Typed:
    """Type one table. `raw` is a frame or columns by name; column names are matched in any letter case."""
    frame = as_frame(raw)
    present = {name.strip().upper(): name for name in frame.columns}
    made: list[pl.Series] = []
    absent: set[str] = set()
    for name, field in spec.fields.items():
        source = present.get(name.upper())
        if source is None:
            absent.add(name)
            made.extend(_blanks(field, frame.height))
        else:
            made.extend(_typed_column(frame[source], field))
    rows = pl.int_range(frame.height, dtype=pl.UInt32, eager=True).alias(ROW)
    lines = frame[LINE] if LINE in frame.columns else (rows + 2).alias(LINE)
    return Typed(pl.DataFrame([rows, lines, *made]), frozenset(absent))


def as_frame(raw: Any) -> pl.DataFrame:
    """A Polars frame from what a caller has: Polars, pandas (told by its `to_dict`), or columns as lists."""
    if isinstance(raw, pl.DataFrame):
        return raw
    if isinstance(raw, pl.LazyFrame):
        return raw.collect()
    columns: Mapping[str, Any] = raw.to_dict("list") if hasattr(raw, "to_dict") else raw
    return pl.DataFrame({str(name): _series(list(values)) for name, values in columns.items()})


def _series(values: list[Any]) -> pl.Series:
    """Values of any mixture as text, or as dates where all that are given are dates. NaN and NaT count as
    blank.
    """
    known = [None if value is None or value != value else value for value in values]
    if any(isinstance(value, date) for value in known):
        return pl.Series([_day_text(value) for value in known], dtype=pl.String)
    return pl.Series([None if value is None else _plain(value) for value in known], dtype=pl.String)


def _day_text(value: Any) -> str | None:
    if value is None:
        return None
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value)


def _plain(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _blanks(field: FieldSpec, height: int) -> list[pl.Series]:
    typed_blank = pl.repeat(None, height, dtype=DTYPES.get(field.kind, pl.String()), eager=True).alias(
        field.name
    )
    if not field.is_parsed:
        return [typed_blank]
    return [typed_blank, pl.repeat(None, height, dtype=pl.String(), eager=True).alias(f"{field.name}.{TEXT}")]


def _typed_column(column: pl.Series, field: FieldSpec) -> list[pl.Series]:
    if column.dtype in (pl.Date, pl.Datetime) and field.kind in ("date", "partial_date"):
        return [column.cast(pl.Date).alias(field.name), _blanks(field, len(column))[1]]
    text = _clean(column.cast(pl.String))
    if field.is_parsed:
        value, unread = READERS[field.kind](text)
        return [value.alias(field.name), unread.alias(f"{field.name}.{TEXT}")]
    if field.kind == "postcode":
        text = text.str.to_uppercase().str.replace_all(" ", "", literal=True)
    elif field.kind == "code":
        text = _without_decimals(text.str.to_uppercase())
    elif field.kind == "identifier":
        text = _without_decimals(text)
    return [text.alias(field.name)]


def _clean(text: pl.Series) -> pl.Series:
    trimmed = text.str.strip_chars(" \t\r\n\u00a0\u200b\ufeff")
    return trimmed.set(trimmed == "", None)


def _without_decimals(text: pl.Series) -> pl.Series:
    """`1.0` is what a spreadsheet or data frame makes of the code `1` in a column with gaps."""
    return text.str.replace(r"^(\d+)\.0+$", "$1") if text.str.ends_with(".0").any() else text


def _dates(
    text: pl.Series, otherwise: Callable[[str], date | None] = read_date
) -> tuple[pl.Series, pl.Series]:
    value = text.str.to_date("%d/%m/%Y", strict=False)
    if value.null_count() > text.null_count():
        value = pl.select(pl.coalesce(value, text.str.to_date("%Y-%m-%d", strict=False))).to_series()
    value = value.set(~value.dt.year().is_between(1900, 2199), None)
    return _second_try(text, value, otherwise)


def _partial_dates(text: pl.Series) -> tuple[pl.Series, pl.Series]:
    return _dates(text, read_partial_date)


def _integers(text: pl.Series) -> tuple[pl.Series, pl.Series]:
    plain = _without_decimals(text)
    value = plain.cast(pl.Int64, strict=False)
    return value, _unread(text, value)


def _decimals(text: pl.Series) -> tuple[pl.Series, pl.Series]:
    value = text.cast(pl.Float64, strict=False)
    return value, _unread(text, value)


def _booleans(text: pl.Series) -> tuple[pl.Series, pl.Series]:
    """XML Schema booleans: true, false, 1 and 0, in any letter case."""
    known = {"true": True, "1": True, "false": False, "0": False}
    value = text.str.to_lowercase().replace_strict(known, default=None, return_dtype=pl.Boolean)
    return value, _unread(text, value)


READERS: dict[str, Callable[[pl.Series], tuple[pl.Series, pl.Series]]] = {
    "date": _dates,
    "partial_date": _partial_dates,
    "integer": _integers,
    "decimal": _decimals,
    "boolean": _booleans,
}


def _unread(text: pl.Series, value: pl.Series) -> pl.Series:
    return text.set(value.is_not_null(), None)


def _second_try(
    text: pl.Series, value: pl.Series, read: Callable[[str], date | None]
) -> tuple[pl.Series, pl.Series]:
    """Read the distinct texts the quick way could not, one by one; most files have few."""
    unread = _unread(text, value)
    odd = unread.drop_nulls().unique()
    found = {each: day for each in odd.to_list() if (day := read(each)) is not None}
    if not found:
        return value, unread
    again = unread.replace_strict(found, default=None, return_dtype=pl.Date)
    value = pl.select(pl.coalesce(value, again)).to_series()
    return value, _unread(text, value)
