"""A line over time, with the range of comparable places behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kith.kernel.ui.charts.chart import Chart
from kith.kernel.ui.charts.scale import Figure, Scale, highest, path, place, round_ticks, said, unbroken
from kith.kernel.ui.parts import Column, Content, Table

WIDTH, HEIGHT = 560, 260
LEFT, RIGHT, TOP, BOTTOM = 50, 60, 12, 30
MOST_LABELS = 8


@dataclass(frozen=True)
class Point:
    """One figure with its label on the axis, and the lowest and highest of those it is compared with."""

    label: str
    figure: Figure
    low: Figure = None
    high: Figure = None


@dataclass(frozen=True)
class AxisLabel:
    """A word or number beside an axis."""

    words: str
    at: str


@dataclass(frozen=True)
class LineChart(Chart):
    """A line from nought upwards. It breaks where a figure is not known."""

    template = "ui/charts/lines.html"

    points: Sequence[Point] = ()
    unit: str = ""
    line_name: str = "This authority"
    band_name: str = "Statistical neighbours"

    view_box = f"0 0 {WIDTH} {HEIGHT}"
    left, right, bottom, below = place(LEFT), place(WIDTH - RIGHT), place(HEIGHT - BOTTOM), place(HEIGHT - 8)

    @cached_property
    def ticks(self) -> list[float]:
        return round_ticks(max(highest(p.figure for p in self.points), highest(p.high for p in self.points)))

    @cached_property
    def across(self) -> Scale:
        return Scale(0, max(1, len(self.points) - 1), LEFT + 6, WIDTH - RIGHT - 6)

    @cached_property
    def up(self) -> Scale:
        return Scale(0, self.ticks[-1], HEIGHT - BOTTOM, TOP)

    def y_labels(self) -> list[AxisLabel]:
        """The round numbers of the upright axis."""
        return [
            AxisLabel(said(tick, "%" if self.unit == "%" else ""), place(self.up.at(tick)))
            for tick in self.ticks
        ]

    def x_labels(self) -> list[AxisLabel]:
        """Labels of the points, thinned so that they do not run into one another; always the last."""
        every = -(-len(self.points) // MOST_LABELS)
        last = len(self.points) - 1
        kept = [number for number in range(len(self.points)) if (last - number) % max(1, every) == 0]
        return [AxisLabel(self.points[number].label, place(self.across.at(number))) for number in kept]

    def paths(self) -> list[str]:
        """The line, in as many pieces as there are gaps and one more."""
        return [path(run) for run in unbroken(self._places())]

    def dots(self) -> list[tuple[str, str]]:
        """Where each known figure stands."""
        return [(place(x), place(y)) for x, y in filter(None, self._places())]

    def band(self) -> str:
        """The range of the comparators, as one shape; empty where there is none."""
        known = [(number, p.low, p.high) for number, p in enumerate(self.points)]
        along = [
            (self.across.at(n), self.up.at(high))
            for n, low, high in known
            if low is not None and high is not None
        ]
        back = [
            (self.across.at(n), self.up.at(low))
            for n, low, high in known
            if low is not None and high is not None
        ]
        return f"{path(along + back[::-1])}Z" if len(along) > 1 else ""

    @property
    def end(self) -> AxisLabel | None:
        """The last figure, said at the end of the line."""
        known = [(number, p.figure) for number, p in enumerate(self.points) if p.figure is not None]
        return (
            AxisLabel(said(known[-1][1], self.unit), place(self.up.at(known[-1][1]) + 5)) if known else None
        )

    def _places(self) -> list[tuple[float, float] | None]:
        return [
            None if point.figure is None else (self.across.at(number), self.up.at(point.figure))
            for number, point in enumerate(self.points)
        ]

    @property
    def table(self) -> Table:
        columns = [Column("Period"), Column(self.line_name, is_numeric=True)]
        if self.band():
            columns.append(Column(self.band_name, is_numeric=True))
        rows = [self._row(point)[: len(columns)] for point in self.points]
        return Table(self.title, columns, rows, caption_size="s", is_stacked=False)

    def _row(self, point: Point) -> list[Content]:
        has_range = point.low is not None and point.high is not None
        between = (
            f"{said(point.low, self.unit)} to {said(point.high, self.unit)}" if has_range else "Not known"
        )
        return [point.label, said(point.figure, self.unit), between]
