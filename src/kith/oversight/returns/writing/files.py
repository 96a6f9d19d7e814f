"""A looked-after return as files: one CSV for each table, or one XML."""

from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

import polars as pl

from ..core.year import Year

NO_ATTRIBUTES = AttributesImpl({})
DATES = "%d/%m/%Y"
IN_HEADER = ("AD1", "OC3", "UASC")
GROUPS = {
    "Reviews": "AREVIEW",
    "Missing": "AMISSING",
    "OC2": "OC2",
    "PlacedAdoption": "AD_PLACED",
    "PrevPerm": "PERMANENCE",
    "SWEpisodes": "SWEPISODE",
    "DoLo": "DOLO",
}
XML_NAMES = {"CHILD": "CHILDID", "PLACE": "PL"}


def write_csv_files(tables: Mapping[str, pl.DataFrame], folder: Path) -> list[Path]:
    """Write each table as `NAME.csv`, dates as dd/mm/yyyy; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, table in tables.items():
        files.append(folder / f"{name.lower()}.csv")
        table.write_csv(files[-1], date_format=DATES, line_terminator="\r\n")
    return files


def write_xml(tables: Mapping[str, pl.DataFrame], path: Path, year: Year) -> None:
    """Write the return as XML: a CHILD for each row of the header, with its other tables inside."""
    texts = {name: _texts(table) for name, table in tables.items()}
    grouped = {name: _by_child(table) for name, table in texts.items() if name != "Header"}
    with path.open("w", encoding="utf-8") as file:
        writer = XMLGenerator(file, encoding="utf-8", short_empty_elements=True)
        writer.startDocument()
        writer.startElement("EXPSSDA903", AttributesImpl({"YEAR": str(year.number)}))
        for header in texts["Header"]:
            _child(writer, header, grouped)
        writer.endElement("EXPSSDA903")
        writer.endDocument()


def _child(
    writer: XMLGenerator, header: dict[str, str], grouped: Mapping[str, dict[str, list[dict[str, str]]]]
) -> None:
    def rows(table: str) -> list[dict[str, str]]:
        return grouped.get(table, {}).get(header["CHILD"], [])

    inside: dict[str, str] = {"UASC": "1" if rows("UASC") else "0"}
    for table in IN_HEADER:
        for row in rows(table)[:1]:
            inside |= {name: value for name, value in row.items() if name not in header}
    writer.startElement("CHILD", NO_ATTRIBUTES)
    writer.startElement("HEADER", NO_ATTRIBUTES)
    _fields(writer, header | inside)
    for table, element in GROUPS.items():
        for row in rows(table):
            _element(
                writer, element, {name: value for name, value in row.items() if name not in ("CHILD", "DOB")}
            )
    writer.endElement("HEADER")
    for row in rows("Episodes"):
        _element(writer, "EPISODE", {name: value for name, value in row.items() if name != "CHILD"})
    writer.endElement("CHILD")


def _element(writer: XMLGenerator, name: str, row: dict[str, str]) -> None:
    writer.startElement(name, NO_ATTRIBUTES)
    _fields(writer, row)
    writer.endElement(name)


def _fields(writer: XMLGenerator, row: dict[str, str]) -> None:
    for name, value in row.items():
        writer.startElement(XML_NAMES.get(name, name), NO_ATTRIBUTES)
        writer.characters(value)
        writer.endElement(XML_NAMES.get(name, name))


def _texts(table: pl.DataFrame) -> list[dict[str, str]]:
    dates = [name for name, kind in table.schema.items() if kind == pl.Date]
    shown = table.with_columns(pl.col(dates).dt.strftime(DATES)).cast(pl.String)
    return [{name: value for name, value in row.items() if value is not None} for row in shown.to_dicts()]


def _by_child(rows: list[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    grouped: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        grouped.setdefault(row.get("CHILD", ""), []).append(row)
    return grouped
