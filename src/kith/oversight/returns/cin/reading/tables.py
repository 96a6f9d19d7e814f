"""A census file as tables, ready to be typed and checked.

One row for each module, in the order of the file, with `line`, the number of its child, and the numbers of the
modules it stands in. What the year does not collect, or what stands where it does not belong, is told and
left out; nothing else is decided here.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl
from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from ...core.layout import Layout, TableSpec
from ...core.typed import LINE
from ...reading.problems import UnreadableFileError
from ...reading.safe_xml import local_name
from ..shape import CHILD, CHILD_ELEMENT, HEADER, Module
from .header import CensusHeader, census_elements, header_of

NUMBER, IDENTIFIER = "Child", "LAchildID"
AT_ONCE = 20_000  # children read before their rows are packed into columns


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
    header, gathered = CensusHeader({}, None), None
    for element in census_elements(path):
        if local_name(element) == HEADER:
            header = header_of(element)
            continue
        if gathered is None:
            gathered = _Gathering(layout.tables(_year(path, header, year)))
        gathered.child(element)
    if gathered is None:
        raise UnreadableFileError(path.name, "the file holds no Child elements, so it is no census")
    which = _year(path, header, year)
    return CensusTables(which, header, gathered.tables(header), gathered.problems(path.name, which))


def _year(path: Path, header: CensusHeader, year: int | None) -> int:
    found = year or header.year
    if found is None:
        raise UnreadableFileError(
            path.name, "the header does not say which year the census is for; say which", line=header.line
        )
    return found


class _Reader:
    """How one module of the year is read: where each field goes in its row, and the modules inside."""

    def __init__(self, module: Module, specs: dict[str, TableSpec], numbers: tuple[str, ...] = ()) -> None:
        self.module = module
        columns = specs[module.table].fields
        numbers = (*numbers, module.number) if module.number else numbers
        fixed = [LINE, NUMBER, *(name for name in numbers if name in columns)]
        fields = [
            name for name in columns if name not in (*fixed, IDENTIFIER) or _is_identifier(module, name)
        ]
        self.columns = [*fixed, *fields]
        self.first = len(fixed)
        self.places = {name: place for place, name in enumerate(self.columns) if place >= self.first}
        self.blanks = [None] * len(fields)
        self.inside = {
            each.element: _Reader(each, specs, numbers) for each in module.inside if each.table in specs
        }
        self.cells: list[Any] = []
        self.packed: list[pl.DataFrame] = []

    def pack(self) -> None:
        """Turn the rows read so far into columns."""
        width = len(self.columns)
        self.packed.append(
            pl.DataFrame(
                [
                    pl.Series(
                        name, self.cells[place::width], dtype=pl.Int64 if place < self.first else pl.String
                    )
                    for place, name in enumerate(self.columns)
                ]
            )
        )
        self.cells = []

    def all(self) -> list["_Reader"]:
        """This reader and those of the modules inside."""
        return [self, *(found for each in self.inside.values() for found in each.all())]


def _is_identifier(module: Module, name: str) -> bool:
    return module.table == "ChildIdentifiers" and name == IDENTIFIER


class _Names(dict[Any, str]):
    """The name of an element without its namespace, by tag; a comment has none."""

    def __missing__(self, tag: Any) -> str:
        self[tag] = etree.QName(tag).localname if isinstance(tag, str) else ""
        return self[tag]


@dataclass(frozen=True, order=True)
class _LeftOut:
    """An element nobody reads: its name, the element around it, and why."""

    name: str
    around: str
    why: str


@dataclass
class _Gathering:
    """Reads children one after another into rows."""

    specs: dict[str, TableSpec]
    children: int = 0
    left_out: Counter[_LeftOut] = field(default_factory=Counter)
    first_line: dict[_LeftOut, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._top = {each.element: _Reader(each, self.specs) for each in CHILD}
        self._once = [each for each in self._top.values() if each.module.once]
        self._names = _Names()

    def child(self, element: etree._Element) -> None:
        """Read one child."""
        rows = [len(each.cells) for each in self._once]
        self._inside(element, self._top, CHILD_ELEMENT, ())
        for reader, before in zip(self._once, rows, strict=True):
            if len(reader.cells) == before:
                reader.cells += (element.sourceline, self.children, *reader.blanks)
        self.children += 1
        if self.children % AT_ONCE == 0:
            self._pack()

    def _inside(
        self,
        elements: Iterable[etree._Element],
        readers: dict[str, _Reader],
        around: str,
        numbers: tuple[int, ...],
    ) -> None:
        """Read the modules that stand in another."""
        counts: dict[str, int] = {}
        for element in elements:
            name = self._names[element.tag]
            reader = readers.get(name)
            if reader is None:
                self._leave(element, around, "is not part of the census")
                continue
            counts[name] = place = counts.get(name, 0) + 1
            if reader.module.once and place > 1:
                self._leave(element, around, "stands more than once")
            elif reader.module.is_list:
                self._list(element, reader, numbers)
            else:
                self._row(element, reader, (*numbers, place) if reader.module.number else numbers)

    def _row(self, element: etree._Element, reader: _Reader, numbers: tuple[int, ...]) -> None:
        row = [element.sourceline, self.children, *numbers, *reader.blanks]
        places, names, others = reader.places, self._names, []
        for each in element:
            place = places.get(names[each.tag])
            if place is None or len(each):
                others.append(each)
            elif row[place] is None:
                row[place] = each.text
            else:
                self._leave(each, reader.module.element, "stands more than once")
        reader.cells += row
        if others:
            self._inside(others, reader.inside, reader.module.element, numbers)

    def _list(self, element: etree._Element, reader: _Reader, numbers: tuple[int, ...]) -> None:
        empty = True
        for each in element:
            if self._names[each.tag] in reader.places and not len(each):
                reader.cells += (each.sourceline, self.children, *numbers, each.text)
                empty = False
            else:
                self._leave(each, reader.module.element, "is not part of the census")
        if empty and reader.module.blank:
            reader.cells += (element.sourceline, self.children, *numbers, None)

    def _leave(self, element: etree._Element, around: str, why: str) -> None:
        if name := self._names[element.tag]:
            what = _LeftOut(name, around, why)
            self.left_out[what] += 1
            self.first_line.setdefault(what, element.sourceline)

    def _pack(self) -> None:
        for reader in self._readers():
            reader.pack()

    def _readers(self) -> list[_Reader]:
        return [found for each in self._top.values() for found in each.all()]

    def tables(self, header: CensusHeader) -> dict[str, pl.DataFrame]:
        """Every table as text, with the identifier of its child in each row."""
        self._pack()
        made = {each.module.table: pl.concat(each.packed) for each in self._readers()}
        identifiers = made["ChildIdentifiers"].get_column(IDENTIFIER)
        named = {
            name: frame
            if name == "ChildIdentifiers"
            else frame.with_columns(identifiers.gather(frame.get_column(NUMBER)).alias(IDENTIFIER))
            for name, frame in made.items()
        }
        fields = self.specs[HEADER].fields
        texts = {name: [header.texts.get(name)] for name in fields}
        schema = dict.fromkeys(fields, pl.String()) | {LINE: pl.Int64()}
        return {HEADER: pl.DataFrame({**texts, LINE: [header.line]}, schema=schema), **named}

    def problems(self, file: str, year: int) -> tuple[str, ...]:
        """What was left out, each kind once, in words."""
        return tuple(
            f"{file}, line {self.first_line[what]}: {what.name} in {what.around} {what.why}"
            f"{f' of {year}' if 'part' in what.why else ''}; left out{f' ({count:,} times)' if count > 1 else ''}"
            for what, count in sorted(self.left_out.items(), key=lambda each: self.first_line[each[0]])
        )
