"""A line the size of a word, for a cell beside its figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kith.kernel.ui.charts.chart import PINE
from kith.kernel.ui.charts.scale import Figure, Scale, highest, path, place, unbroken
from kith.kernel.ui.parts import Part

WIDTH, HEIGHT = 96, 24


@dataclass(frozen=True)
class Sparkline(Part):
    """The run of a few figures. `description` is read out instead ("From 3 in June to 9 in November")."""

    template = "ui/charts/sparkline.html"

    description: str
    figures: Sequence[Figure]
    colour: str = PINE

    view_box = f"0 0 {WIDTH} {HEIGHT}"
    width, height = WIDTH, HEIGHT

    def places(self) -> list[tuple[float, float] | None]:
        """Where each figure stands, from nought at the foot."""
        across = Scale(0, max(1, len(self.figures) - 1), 3, WIDTH - 5)
        up = Scale(0, highest(self.figures) or 1, HEIGHT - 3, 4)
        return [None if f is None else (across.at(n), up.at(f)) for n, f in enumerate(self.figures)]

    def paths(self) -> list[str]:
        return [path(run) for run in unbroken(self.places())]

    @property
    def end(self) -> tuple[str, str] | None:
        """Where the last known figure stands."""
        known = [point for point in self.places() if point is not None]
        return (place(known[-1][0]), place(known[-1][1])) if known else None
