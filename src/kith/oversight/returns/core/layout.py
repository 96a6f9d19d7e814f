"""What a return looks like in each year, read from data files.

Nothing here is written per year. Every row of the data has a `first_year` and a `last_year` (blank: no
limit), so a new collection year is a change list: end the rows that stop, add the rows that start. Three
files make a layout:

    fields.csv   one row per table and field: type, code set, when it is required, where it stands in the XML
    codes.csv    one row per code of a code set, with its label
    groups.csv   one row per code of a list that rules share ("placements that need no provider")
"""

import csv
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path


class UnknownYearError(ValueError):
    """No layout is held for the year asked for."""


@dataclass(frozen=True)
class FieldSpec:
    """One field of a table.

    `kind` is one of text, identifier, code, date, partial_date, integer, decimal, postcode, boolean.
    `required` is "" (never), "always" or a condition such as `REC=E11|E12` or `LS!=V3|V4`. `xml` is the name
    of the element that holds it.
    """

    name: str
    kind: str
    code_set: str
    required: str
    xml: str
    optional_column: bool = False

    @property
    def is_parsed(self) -> bool:
        """Whether the cell becomes a date, number or boolean, so that unreadable text must be kept
        beside it.
        """
        return self.kind in PARSED_KINDS


PARSED_KINDS = frozenset({"date", "partial_date", "integer", "decimal", "boolean"})


@dataclass(frozen=True)
class TableSpec:
    """One table of a return. `order` is the field its rows are put in order by, within a child."""

    name: str
    order: str
    fields: dict[str, FieldSpec]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns a file must have."""
        return tuple(name for name, spec in self.fields.items() if not spec.optional_column)


@dataclass(frozen=True, eq=False)
class Layout:
    """The layout of one return in every year held.

    `key` names the column that identifies the child; a table without it is about the return as a whole, and
    has one row. `number` names an optional column that counts the children from 0, for a reader that knows
    from the file itself which rows belong to one child, also where the identifier is blank or used twice.
    """

    name: str
    key: str
    first_year: int
    last_year: int
    folder: Path
    order: dict[str, str] = field(default_factory=dict)
    number: str = ""

    def tables(self, year: int) -> dict[str, TableSpec]:
        """The tables as they stood in `year`. Raises UnknownYearError outside the years held."""
        self.must_know(year)
        return _tables_of(self, year)

    def build_tables(self, year: int) -> dict[str, TableSpec]:
        """The same, built anew."""
        found: dict[str, dict[str, FieldSpec]] = {}
        for row in _rows_of(self.folder / "fields.csv", year):
            spec = FieldSpec(
                name=row["field"],
                kind=row["kind"],
                code_set=row["code_set"],
                required=row["required"],
                xml=row["xml"] or row["field"],
                optional_column=row["column"] == "optional",
            )
            found.setdefault(row["table"], {})[spec.name] = spec
        return {name: TableSpec(name, self.order.get(name, ""), fields) for name, fields in found.items()}

    def codes(self, code_set: str, year: int) -> tuple[str, ...]:
        """The valid codes of a code set in `year`, in published order. Raises KeyError for an unknown set."""
        return _known(code_set, _lists(self.folder / "codes.csv", year, "code_set"))

    def group(self, name: str, year: int) -> tuple[str, ...]:
        """The codes in a shared list in `year`. Raises KeyError for an unknown list."""
        return _known(name, _lists(self.folder / "groups.csv", year, "group"))

    def must_know(self, year: int) -> None:
        """Raise UnknownYearError, in words fit for a screen, when `year` is outside the years held."""
        if not self.first_year <= year <= self.last_year:
            raise UnknownYearError(
                f"{self.name} is known for the years {self.first_year} to {self.last_year}, not {year}. "
                "The year is the one in which the collection ends: 2026 is April 2025 to March 2026."
            )


@lru_cache(maxsize=64)
def _tables_of(layout: Layout, year: int) -> dict[str, TableSpec]:
    return layout.build_tables(year)


def in_force(row: dict[str, str], year: int) -> bool:
    """Whether a dated row of data applies in `year`."""
    return int(row["first_year"] or 0) <= year <= int(row["last_year"] or 9999)


def _known(name: str, lists: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    if name not in lists:
        raise KeyError(f"no codes are held for {name!r} in this year")
    return lists[name]


@lru_cache(maxsize=64)
def _lists(path: Path, year: int, column: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in _rows_of(path, year):
        found.setdefault(row[column], []).append(row["code"])
    return {name: tuple(codes) for name, codes in found.items()}


@lru_cache(maxsize=64)
def _rows_of(path: Path, year: int) -> tuple[dict[str, str], ...]:
    return tuple(row for row in _all_rows(path) if in_force(row, year))


@lru_cache(maxsize=32)
def _all_rows(path: Path) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def rows_of(path: Path) -> tuple[dict[str, str], ...]:
    """Every row of a data file as read once."""
    return _all_rows(path)
