"""Turning the modules of a census file into rows.

The inner loop of reading: a large census has two million elements. Rows of one table lie one after another in
one flat list, which is packed into columns every so often.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl
from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from ...core.layout import TableSpec
from ...core.typed import LINE
from ..shape import CHILD, CHILD_ELEMENT, Module

NUMBER, IDENTIFIER = "Child", "LAchildID"
AT_ONCE = 20_000  # children read before their rows are packed into columns
STRANGE, REPEATED = "is not part of the census", "stands more than once"


class ModuleReader:
    """How one module of the year is read: where each field goes in its row, and the modules inside."""

    def __init__(self, module: Module, specs: Mapping[str, TableSpec], numbers: tuple[str, ...] = ()) -> None:
        self.module = module
        held = specs[module.table].fields
        numbers = (*numbers, module.number) if module.number else numbers
        fixed = [LINE, NUMBER, *(name for name in numbers if name in held)]
        own = [IDENTIFIER] if module.table == "ChildIdentifiers" else []
        fields = own + [name for name in held if name not in (*fixed, IDENTIFIER)]
        self.columns, self.first = [*fixed, *fields], len(fixed)
        self.blanks = [None] * len(fields)
        self.inside = [ModuleReader(each, specs, numbers) for each in module.inside if each.table in specs]
        self.known = ByTag(
            {name: place for place, name in enumerate(fields, start=self.first)}
            | {each.module.element: each for each in self.inside}
        )
        self.cells: list[Any] = []
        self.packed: list[pl.DataFrame] = []

    def pack(self) -> None:
        """Turn the rows read so far into columns."""
        width = len(self.columns)
        kinds = [pl.Int64() if place < self.first else pl.String() for place in range(width)]
        columns = [
            pl.Series(name, self.cells[place::width], dtype=kinds[place])
            for place, name in enumerate(self.columns)
        ]
        self.packed.append(pl.DataFrame(columns))
        self.cells = []

    def all(self) -> list["ModuleReader"]:
        """This reader and those of the modules inside."""
        return [self, *(found for each in self.inside for found in each.all())]


Known = int | ModuleReader | None


class ByTag(dict[Any, Known]):
    """What an element is, by its tag with namespace and all: a field's place in the row, a module, or None.

    Tags are looked at once; after that this is a plain dictionary.
    """

    def __init__(self, names: Mapping[str, Known]) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, tag: Any) -> Known:
        self[tag] = self._names.get(etree.QName(tag).localname) if isinstance(tag, str) else None
        return self[tag]


@dataclass(frozen=True)
class LeftOut:
    """An element nobody reads: its name, the element around it, and why."""

    name: str
    around: str
    why: str


@dataclass
class Rows:
    """Reads children one after another into rows."""

    specs: Mapping[str, TableSpec]
    children: int = 0
    left_out: Counter[LeftOut] = field(default_factory=Counter)
    first_line: dict[LeftOut, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        top = [ModuleReader(each, self.specs) for each in CHILD]
        self._known = ByTag({each.module.element: each for each in top})
        self._once = [each for each in top if each.module.once]
        self.readers = [found for each in top for found in each.all()]

    def child(self, element: etree._Element) -> None:
        """Read one child."""
        before = [len(each.cells) for each in self._once]
        self._modules([(each, self._known[each.tag]) for each in element], CHILD_ELEMENT, ())
        for reader, length in zip(self._once, before, strict=True):
            if len(reader.cells) == length:
                reader.cells += (element.sourceline, self.children, *reader.blanks)
        self.children += 1
        if self.children % AT_ONCE == 0:
            self.pack()

    def pack(self) -> None:
        """Turn the rows of every table into columns."""
        for reader in self.readers:
            reader.pack()

    def _modules(
        self, elements: list[tuple[etree._Element, Known]], around: str, numbers: tuple[int, ...]
    ) -> None:
        """Read the modules that stand in another."""
        counts: dict[ModuleReader, int] = {}
        for element, reader in elements:
            if not isinstance(reader, ModuleReader):
                self._leave(element, around, STRANGE)
                continue
            module, place = reader.module, counts.get(reader, 0) + 1
            counts[reader] = place
            if module.once and place > 1:
                self._leave(element, around, REPEATED)
            elif module.is_list:
                self._list(element, reader, numbers)
            else:
                self._row(element, reader, (*numbers, place) if module.number else numbers)

    def _row(self, element: etree._Element, reader: ModuleReader, numbers: tuple[int, ...]) -> None:
        row = [element.sourceline, self.children, *numbers, *reader.blanks]
        known = reader.known
        modules: list[tuple[etree._Element, Known]] = []
        for each in element:
            found = known[each.tag]
            if found.__class__ is not int or len(each):
                modules.append((each, found))
            elif row[found] is None:
                row[found] = each.text
            else:
                self._leave(each, reader.module.element, REPEATED)
        reader.cells += row
        if modules:
            self._modules(modules, reader.module.element, numbers)

    def _list(self, element: etree._Element, reader: ModuleReader, numbers: tuple[int, ...]) -> None:
        known, empty = reader.known, True
        for each in element:
            if known[each.tag] is None or len(each):
                self._leave(each, reader.module.element, STRANGE)
            else:
                reader.cells += (each.sourceline, self.children, *numbers, each.text)
                empty = False
        if empty and reader.module.blank:
            reader.cells += (element.sourceline, self.children, *numbers, None)

    def _leave(self, element: etree._Element, around: str, why: str) -> None:
        if isinstance(element.tag, str):  # neither comment nor instruction
            what = LeftOut(etree.QName(element).localname, around, why)
            self.left_out[what] += 1
            self.first_line.setdefault(what, element.sourceline)
