"""From figures to places in a picture, and the round numbers of an axis. Arithmetic only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor, log10

Figure = float | None


@dataclass(frozen=True)
class Scale:
    """A straight-line scale from figures to places: `low` stands at `start`, `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, figure: float) -> float:
        """Where the figure stands. A scale of no width puts everything at its start."""
        if self.high == self.low:
            return self.start
        return self.start + (figure - self.low) / (self.high - self.low) * (self.end - self.start)


def round_ticks(high: float, *, about: int = 4) -> list[float]:
    """About as many round numbers as asked, from nought to the first at or above `high`; 0 and 1 for none."""
    if high <= 0:
        return [0.0, 1.0]
    rough = high / about
    magnitude = 10.0 ** floor(log10(rough))
    step = magnitude * next(
        multiple for multiple in (1, 2, 2.5, 5, 10) if multiple * magnitude >= rough * 0.999
    )
    return [round(step * place, 10) for place in range(ceil(high / step - 1e-9) + 1)]


def highest(figures: Iterable[Figure]) -> float:
    """The highest known figure, or 0."""
    return max((figure for figure in figures if figure is not None), default=0.0)


def said(figure: Figure, unit: str = "", *, missing: str = "Not known") -> str:
    """The figure as read: thousands parted, at most one decimal, its unit after it ("%" without a space)."""
    if figure is None:
        return missing
    number = f"{figure:,.1f}".removesuffix(".0")
    return f"{number}{unit}" if unit in ("", "%") else f"{number} {unit}"


def place(*coordinates: float) -> str:
    """Coordinates as SVG wants them, the same in every language."""
    return " ".join(f"{coordinate:.1f}" for coordinate in coordinates)


def unbroken(places: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """The runs of known points, so that a line stops where nothing is known instead of bridging it."""
    runs = groupby(places, key=lambda point: point is not None)
    return [[point for point in run if point is not None] for is_known, run in runs if is_known]


def path(points: Sequence[tuple[float, float]]) -> str:
    """A line through the points, as the `d` of an SVG path."""
    return "M" + " L".join(place(*point) for point in points)
