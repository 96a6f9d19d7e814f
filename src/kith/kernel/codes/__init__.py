"""Published code sets: values that leave the building are stored as these codes, with the dates between which each holds.

``data/code_sets.csv`` holds codes, labels and validity as published by the Department for Education (Crown copyright, Open
Government Licence 3.0); the source of each set is in its ``used_in`` column.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "code_sets.csv"


@dataclass(frozen=True)
class Code:
    """One published code with its label, and the collection years between which it holds ('' means no limit)."""

    code: str
    label: str
    valid_from: str
    valid_to: str

    @property
    def is_retired(self) -> bool:
        return bool(self.valid_to)


@cache
def code_set(name: str) -> tuple[Code, ...]:
    """The codes of a set, in published order. Raises KeyError when there is no set of that name."""
    found = tuple(
        Code(row["code"], row["label"], row["valid_from"], row["valid_to"])
        for row in _rows()
        if row["code_set"] == name
    )
    if not found:
        raise KeyError(f"There is no published code set called {name}.")
    return found


def label(name: str, code: str) -> str:
    """How a code is said on the screen. An unknown code is shown as itself, so that old data is never hidden."""
    return next((one.label for one in code_set(name) if one.code == code), code)


def choices(name: str) -> list[tuple[str, str]]:
    """The codes in force, for a form field."""
    return [(one.code, one.label) for one in code_set(name) if not one.is_retired]


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
