"""Reads the timescales and finds the one in force.

The figures are data (``data/timescales.csv`` and ``data/variants.csv``), so that a reader can lay them
beside the law. A version that replaced another says so in ``version_of``; the day of the trigger decides
which applies.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from kith.engines.clocks.rules.timescale import (
    ClockMode,
    Counting,
    Limit,
    Sense,
    Source,
    Standing,
    Test,
    Timescale,
    Unit,
    Variant,
)
from kith.kernel.dates import Period, say_date

Row = Mapping[str, str]


class UnknownTimescale(LookupError):
    """No timescale has that id."""


class NotInForce(LookupError):
    """No version of the timescale was in force on that day."""


@dataclass(frozen=True)
class Catalogue:
    """Every version of every timescale, by id."""

    by_id: Mapping[str, Timescale]

    def __iter__(self) -> Iterator[Timescale]:
        return iter(self.by_id.values())

    def get(self, timescale_id: str) -> Timescale:
        """The version with exactly this id. Raises UnknownTimescale."""
        try:
            return self.by_id[timescale_id]
        except KeyError:
            raise UnknownTimescale(f"No timescale is called {timescale_id!r}") from None

    def versions(self, timescale_id: str) -> tuple[Timescale, ...]:
        """Every version of the timescale, oldest first. Raises UnknownTimescale."""
        family = self.get(timescale_id).version_of
        found = (timescale for timescale in self if timescale.version_of == family)
        return tuple(sorted(found, key=lambda version: version.in_force.start or date.min))

    def in_force(self, timescale_id: str, on: date) -> Timescale:
        """The version that applies to a trigger on that day. Raises UnknownTimescale, NotInForce."""
        for version in self.versions(timescale_id):
            if version.in_force.contains(on):
                return version
        raise NotInForce(f"{self.get(timescale_id).name} was not in force on {say_date(on)}")


@cache
def catalogue() -> Catalogue:
    """The timescales Kith ships."""
    return read_catalogue(_shipped("timescales.csv"), _shipped("variants.csv"))


def read_catalogue(timescales: Iterable[Row], variants: Iterable[Row]) -> Catalogue:
    """A catalogue from rows of the two files. Raises UnknownTimescale for a variant of nothing."""
    of: dict[str, list[Variant]] = {}
    for row in variants:
        of.setdefault(row["timescale_id"], []).append(_variant(row))
    found = [_timescale(row, tuple(of.pop(row["id"], ()))) for row in timescales]
    if of:
        raise UnknownTimescale(f"Variants are given for timescales that do not exist: {', '.join(of)}")
    return Catalogue({timescale.id: timescale for timescale in found})


def parse_limit(text: str) -> Limit:
    """A limit written ``16 weeks`` or ``20 working_days``. Raises ValueError."""
    value, unit = text.split()
    return Limit(int(value), Unit(unit))


def _shipped(name: str) -> Iterable[Row]:
    return csv.DictReader(files("kith.engines.clocks").joinpath("data", name).read_text("utf-8").splitlines())


def _variant(row: Row) -> Variant:
    return Variant(
        fact=row["fact"],
        test=Test(row["test"]),
        compared_with=int(row["compared_with"]) if row["compared_with"] else None,
        limit=Limit(int(row["limit_value"]), Unit(row["limit_unit"])),
        reference=row["source_reference"],
    )


def _timescale(row: Row, variants: tuple[Variant, ...]) -> Timescale:
    return Timescale(
        id=row["id"],
        version_of=row["version_of"],
        area=row["area"],
        name=row["name"],
        trigger=row["trigger"],
        satisfied_by=row["satisfied_by"],
        limit=Limit(int(row["limit_value"]), Unit(row["limit_unit"])),
        counting=Counting(row["counting"]),
        preceded_by=parse_limit(row["preceded_by"]) if row["preceded_by"] else None,
        sense=Sense(row["sense"]),
        grace_days=int(row["grace_days"]) if row["grace_days"] else None,
        clock_mode=ClockMode(row["clock_mode"]) if row["clock_mode"] else None,
        rolls_forward=_yes(row["rolls_forward"]),
        no_later_than=row["no_later_than"] or None,
        particular=row["particular"] or None,
        recurs=_yes(row["recurs"]),
        repeat_rule=row["repeat_rule"],
        applies_when=row["applies_when"],
        who=row["who"],
        standing=Standing(row["standing"]),
        configurable=_yes(row["configurable"]),
        verified=_yes(row["verified"]),
        in_force=Period.inclusive(_day(row["valid_from"]), _day(row["valid_to"])),
        source=Source(row["source_title"], row["source_reference"], row["source_url"]),
        notes=row["notes"],
        variants=variants,
    )


def _yes(text: str) -> bool:
    return {"yes": True, "no": False}[text]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
