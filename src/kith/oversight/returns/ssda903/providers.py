"""The inspectorate's list of providers, as authorities are given it: CSV or a workbook, with headings that
vary.

Needed: the URN. Used where they are there: placement codes and provider codes it may be returned with,
postcode, the date registration ended, and the authority. A dash stands for nothing, as do `n/a` and a blank.
"""

from datetime import date
from pathlib import Path

import polars as pl

from ..core.dates import read_date
from ..core.typed import LINE
from ..reading.delimited import cells, open_delimited
from ..reading.problems import UnreadableFileError
from ..reading.recognise import heading

HEADINGS = {
    "urn": ("URN",),
    "places": ("PLACE_CODES", "PLACEMENT_CODES", "PLACE"),
    "codes": ("PROVIDER_CODES", "PLACE_PROVIDER"),
    "postcode": ("POSTCODE", "SETTING_POSTCODE"),
    "closed_on": ("REG_END", "REGISTRATION_END", "DATE_CLOSED", "DEREGISTRATION_DATE"),
    "authority": ("LA_CODE_INFERRED", "LA_CODE", "AUTHORITY", "LA"),
}
NOTHING = ("", "-", "–", "N/A", "NONE", "NAN")


def read_providers(path: Path) -> pl.DataFrame:
    """The list as a frame: urn, places and codes (lists), postcode, closed_on, authority. Raises
    UnreadableFileError.
    """
    if path.suffix.lower() == ".xlsx":
        return provider_list(_workbook(path), path.name)
    return provider_list(cells(open_delimited(path.read_bytes(), path.name)), path.name)


def provider_list(frame: pl.DataFrame, file: str) -> pl.DataFrame:
    """The list from a frame of text with any of the known headings. Raises UnreadableFileError
    where there is no URN.
    """
    held = {heading(name): name for name in frame.columns if name != LINE}
    found = {
        name: next((held[each] for each in others if each in held), None) for name, others in HEADINGS.items()
    }
    if found["urn"] is None:
        raise UnreadableFileError(file, "the provider list has no column URN")
    texts = frame.select(_text(column).alias(name) for name, column in found.items())
    return texts.drop_nulls("urn").select(
        pl.col("urn").str.replace(r"\.0+$", ""),
        pl.col("places").str.extract_all(r"[A-Z]\d{1,2}"),
        pl.col("codes").str.extract_all(r"PR\d"),
        pl.col("postcode").str.replace_all(" ", "", literal=True),
        _day(texts["closed_on"]),
        pl.col("authority").str.replace(r"\.0+$", ""),
    )


def _text(column: str | None) -> pl.Expr:
    if column is None:
        return pl.lit(None, dtype=pl.String)
    text = pl.col(column).str.strip_chars().str.to_uppercase()
    return pl.when(~text.is_in(NOTHING)).then(text)


def _day(texts: pl.Series) -> pl.Series:
    days: dict[str, date | None] = {text: read_date(text) for text in texts.drop_nulls().unique().to_list()}
    return pl.Series(
        "closed_on", [days.get(text) if text else None for text in texts.to_list()], dtype=pl.Date
    )


def _workbook(path: Path) -> pl.DataFrame:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableFileError(path.name, f"the workbook cannot be read: {error}") from error
    first = next(
        (place for place, row in enumerate(rows) if "URN" in {heading(str(cell)) for cell in row}), None
    )
    if first is None:
        raise UnreadableFileError(path.name, "the provider list has no column URN")
    columns = [str(cell) or f"column {place}" for place, cell in enumerate(rows[first])]
    body = [[_cell(cell) for cell in row] for row in rows[first + 1 :]]
    return pl.DataFrame(body, schema=dict.fromkeys(columns, pl.String()), orient="row")


def _cell(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.strftime("%d/%m/%Y") if isinstance(cell, date) else str(cell)
