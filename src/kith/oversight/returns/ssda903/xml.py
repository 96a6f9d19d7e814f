"""The looked-after return as XML: one CHILD for each child, with a HEADER and EPISODE elements.

Some tables are elements of their own (AREVIEW, AMISSING, OC2 …), others are fields of the header. An element
is known by the fields in it and not by its name, so that modules added since (social workers, deprivation of
liberty) are read wherever a supplier has put them.
"""

from collections.abc import Iterator, Mapping

import polars as pl
from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from ..core.layout import TableSpec
from ..core.typed import LINE
from ..reading.problems import UnreadableFileError
from ..reading.recognise import heading
from ..reading.safe_xml import elements, local_name

IN_HEADER = ("AD1", "OC3")
Row = dict[str, str | int | None]


def read_xml(data: bytes, file: str, tables: Mapping[str, TableSpec]) -> dict[str, pl.DataFrame]:
    """Every table of the return as text columns, empty ones included; `line` is where the element stands in
    the file.

    Raises UnreadableFileError for XML that is not safe or not well formed, or holds no CHILD.
    """
    rows: dict[str, list[Row]] = {name: [] for name in tables}
    found = 0
    for child in elements(data, file, named={"CHILD"}):
        found += 1
        for table, row in _rows_of(child, tables):
            rows[table].append(row)
    if not found:
        raise UnreadableFileError(file, "the file holds no CHILD elements")
    return {name: pl.DataFrame(rows[name], schema=_schema(name, spec)) for name, spec in tables.items()}


def _schema(table: str, spec: TableSpec) -> dict[str, pl.DataType]:
    names = [name for name, each in spec.fields.items() if not each.optional_column or table == "Header"]
    return {**dict.fromkeys(names, pl.String()), LINE: pl.UInt32()}


def _rows_of(child: etree._Element, tables: Mapping[str, TableSpec]) -> Iterator[tuple[str, Row]]:
    header: Row = {}
    groups: list[Row] = []
    for element in child.iter():
        if local_name(element) in ("CHILD", "HEADER"):
            fields, inner = _leaves(element)
            header |= {name: value for name, value in fields.items() if name not in header}
            groups += [
                {**_leaves(each)[0], LINE: each.sourceline} for each in inner if local_name(each) != "HEADER"
            ]
    known: Row = {"CHILD": header.get("CHILD"), "DOB": header.get("DOB"), LINE: child.sourceline}
    yield "Header", {name: header.get(name) for name in _names(tables["Header"])} | known
    for group in groups:
        if (table := _table_of(group, tables)) is not None:
            yield table, known | group
    for table in IN_HEADER:
        fields_held = {name: header[name] for name in _names(tables[table]) if header.get(name)}
        if set(fields_held) - {"CHILD", "DOB"}:
            yield table, fields_held | known
    if header.get("DUC") or header.get("UASC") in ("1", "true"):
        yield "UASC", {"SEX": header.get("SEX"), "DUC": header.get("DUC")} | known


def _names(spec: TableSpec) -> list[str]:
    return list(spec.fields)


def _leaves(element: etree._Element) -> tuple[Row, list[etree._Element]]:
    """The fields directly in an element, by name, and the elements in it that hold others."""
    fields: Row = {}
    groups: list[etree._Element] = []
    for each in element:
        if len(each):
            groups.append(each)
        elif name := local_name(each):
            fields[heading(name)] = each.text
    return fields, groups


def _table_of(group: Row, tables: Mapping[str, TableSpec]) -> str | None:
    held = set(group) - {"CHILD", "DOB", "SEX", LINE}
    fits = {name: len(held & set(spec.fields)) for name, spec in tables.items() if name != "Header"}
    best = max(fits, key=lambda name: fits[name])
    return best if fits[best] else None
