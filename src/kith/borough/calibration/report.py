"""The figures: what was aimed at, what was counted, and whether it is near enough."""

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from typing import NamedTuple

from kith.borough.calibration.tally import Tally
from kith.borough.facts import Chunk


class Figure(NamedTuple):
    """One calibrated figure. `among` is the number it is counted among; None for a plain count."""

    id: str
    name: str
    found: int
    among: int | None
    value: float
    target: float
    within_percent: float
    source: str

    @property
    def is_near(self) -> bool:
        return abs(self.value - self.target) <= self.target * self.within_percent / 100


def calibrate(chunks: Iterable[Chunk], *, today: date, scale: float) -> list[Figure]:
    """Count a whole borough and set it beside its targets, counts multiplied by the scale."""
    tally = Tally(today)
    for chunk in chunks:
        tally.add(chunk)
    text = files(__package__).joinpath("figures.csv").read_text("utf-8")
    return [_figure(row, tally.n, scale) for row in csv.DictReader(text.splitlines())]


def _figure(row: Mapping[str, str], n: Mapping[str, int], scale: float) -> Figure:
    count, of = n[row["count"]], n[row["of"]] if row["of"] else None
    is_percent = row["figure"].endswith("%")
    value = float(count) if of is None else count / max(of, 1) * (100 if is_percent else 1)
    target = float(row["target"]) * (scale if row["scales"] == "yes" else 1)
    return Figure(row["id"], row["figure"], count, of, value, target, float(row["within"]), row["source"])


def as_text(figures: Iterable[Figure]) -> str:
    """A table to read: id, counted, aimed at, n of N."""
    lines = [f"{'':6} {'counted':>10} {'aimed at':>10}  figure"]
    for figure in figures:
        mark = " " if figure.is_near else "!"
        among = f" ({figure.found:,} of {figure.among:,})" if figure.among is not None else ""
        lines.append(
            f"{figure.id:6}{mark}{figure.value:>10,.1f} {figure.target:>10,.1f}  {figure.name}{among}"
        )
    return "\n".join(lines)
