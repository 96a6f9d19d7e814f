"""From text to typed columns, keeping the text that could not be read.

Each table becomes a frame with its fields under their own names, plus `row` (its place among the rows, from
0) and `line` (its line in the file; the heading is line 1). A date, number or boolean field has a second
column `FIELD.text`: the text of a cell that could not be read, else null. Codes are trimmed and put in upper
case, postcodes lose their spaces, and a cell with nothing but spaces is blank.

Tables already in memory may be Polars or pandas frames, or columns as lists; dates and numbers in them are
taken as they are, and a column the caller left out is made blank and remembered in `absent`.

Whole columns are read the quick way first; only the distinct texts that fails on are looked at one by one.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from .dates import EARLIEST, LATEST, read_date, read_partial_date
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
ISO = re.compile(r"\s*\d{4}-")
UNTIDY = r"^\s|\s$|^$|[a-z]|\.0+$"
BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True)
class Typed:
    """A typed table, and the columns it should have but did not."""

    frame: pl.DataFrame
    absent: frozenset[str]


def typed(raw: Any, spec: TableSpec) -> Typed:
    """Type one table. `raw` is a frame or columns by name; column names are matched in any letter case."""
    frame = as_frame(raw)
    present = {name.strip().upper(): name for name in frame.columns}
    sources = {name: present.get(name.upper()) for name in spec.fields}
    absent = frozenset(name for name, source in sources.items() if source is None)
    if frame.is_empty():
        return Typed(pl.DataFrame(schema=_schema(spec)), absent)
    lines = (
        pl.col(LINE).cast(pl.UInt32)
        if LINE in frame.columns
        else pl.int_range(2, pl.len() + 2, dtype=pl.UInt32)
    )
    text = frame.select(
        pl.int_range(pl.len(), dtype=pl.UInt32).alias(ROW),
        lines.alias(LINE),
        *(_plainly(frame, source).alias(name) for name, source in sources.items()),
    )
    read = _tidied(text, spec).with_columns(
        each for field in spec.fields.values() if field.is_parsed for each in _read_quickly(text, field)
    )
    return Typed(_second_try(read, spec), absent)


def _schema(spec: TableSpec) -> dict[str, pl.DataType]:
    fields = {name: DTYPES.get(field.kind, pl.String()) for name, field in spec.fields.items()}
    unread = {f"{name}.{TEXT}": pl.String() for name, field in spec.fields.items() if field.is_parsed}
    return {ROW: pl.UInt32(), LINE: pl.UInt32(), **fields, **unread}


def as_frame(raw: Any) -> pl.DataFrame:
    """A Polars frame from what a caller has: Polars, pandas (told by its `to_dict`), or columns as lists."""
    if isinstance(raw, pl.DataFrame):
        return raw
    if isinstance(raw, pl.LazyFrame):
        return raw.collect()
    columns: Mapping[str, Any] = raw.to_dict("list") if hasattr(raw, "to_dict") else raw
    return pl.DataFrame({str(name): _series(list(values)) for name, values in columns.items()})


def _series(values: list[Any]) -> pl.Series:
    """Values of any mixture as text. What is not equal to itself (NaN, NaT) counts as blank."""
    return pl.Series(
        [None if value is None or value != value else _as_text(value) for value in values], dtype=pl.String
    )


def _as_text(value: Any) -> str:
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _plainly(frame: pl.DataFrame, source: str | None) -> pl.Expr:
    """A column as text, or as dates where it already holds dates; blank where there is none."""
    if source is None:
        return pl.lit(None, dtype=pl.String)
    dates = frame.schema[source] in (pl.Date, pl.Datetime)
    return pl.col(source).cast(pl.Date if dates else pl.String)


def _tidied(text: pl.DataFrame, spec: TableSpec) -> pl.DataFrame:
    """Codes, identifiers and postcodes as they are compared. Only columns that hold something
    untidy are touched.
    """
    kinds = {name: field.kind for name, field in spec.fields.items() if not field.is_parsed}
    asked = text.select(pl.col(name).cast(pl.String).str.contains(UNTIDY).any() for name in kinds).row(
        0, named=True
    )
    asked |= {name: True for name, kind in kinds.items() if kind == "postcode"}
    return text.with_columns(_tidy(name, kind) for name, kind in kinds.items() if asked[name])


def _tidy(name: str, kind: str) -> pl.Expr:
    text = pl.col(name).cast(pl.String).str.strip_chars()
    if kind in ("code", "identifier"):
        # `1.0` is what a spreadsheet or data frame makes of the code `1` in a column with gaps.
        text = text.str.replace(r"^(\d+)\.0+$", "$1")
    if kind == "postcode":
        text = text.str.replace_all(" ", "", literal=True)
    if kind in ("code", "postcode"):
        text = text.str.to_uppercase()
    return pl.when(text != "").then(text).alias(name)


def _read_quickly(text: pl.DataFrame, field: FieldSpec) -> tuple[pl.Expr, pl.Expr]:
    """The value of each cell written the usual way, and the text of every other that is not blank."""
    column, unread = pl.col(field.name), f"{field.name}.{TEXT}"
    if text.schema[field.name] == pl.Date:
        return column, pl.lit(None, dtype=pl.String).alias(unread)
    value: pl.Expr = pl.lit(None, dtype=pl.Boolean())
    if field.kind in ("date", "partial_date"):
        day = column.str.to_date(_usual(text.get_column(field.name)), strict=False)
        value = pl.when(day.is_between(EARLIEST, LATEST)).then(day)
    elif field.kind != "boolean":
        value = column.cast(DTYPES[field.kind], strict=False)
    return value.alias(field.name), pl.when(value.is_null()).then(column).alias(unread)


def _usual(days: pl.Series) -> str:
    """How a column writes its dates, told by the first: year first, as XML does, or day first."""
    first = days.drop_nulls().head(1).to_list()
    return "%Y-%m-%d" if first and ISO.match(first[0]) else "%d/%m/%Y"


def _second_try(read: pl.DataFrame, spec: TableSpec) -> pl.DataFrame:
    """Look one by one at the distinct texts the quick way could not read."""
    again: list[pl.Expr] = []
    for field in spec.fields.values():
        unread = f"{field.name}.{TEXT}"
        if field.is_parsed and read.get_column(unread).null_count() < read.height:
            again += _read_slowly(read.get_column(unread), field)
    return read.with_columns(again) if again else read


def _read_slowly(unread: pl.Series, field: FieldSpec) -> list[pl.Expr]:
    texts = unread.drop_nulls().unique().to_list()
    known = {text: value for text in texts if (value := SLOW[field.kind](text.strip())) is not None}
    bare = {text: text.strip() or None for text in texts if text not in known} | dict.fromkeys(known)
    value, text = pl.col(field.name), pl.col(unread.name)
    made = [text.replace_strict(bare, default=None, return_dtype=pl.String)]
    if known:
        found = text.replace_strict(known, default=None, return_dtype=DTYPES[field.kind])
        made.append(pl.coalesce(value, found).alias(field.name))
    return made


def _number(text: str) -> int | None:
    whole, _, rest = text.partition(".")
    return int(whole) if whole.lstrip("-").isdecimal() and not rest.strip("0") else None


def _decimal(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


SLOW: dict[str, Callable[[str], Any]] = {
    "date": read_date,
    "partial_date": read_partial_date,
    "integer": _number,
    "decimal": _decimal,
    "boolean": lambda text: BOOLEANS.get(text.lower()),
}
