"""The same small line for each of several places or teams, on one scale, to be compared at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kith.kernel.ui.charts.chart import Chart
from kith.kernel.ui.charts.scale import Figure, Scale, highest, path, place, round_ticks, said, unbroken
from kith.kernel.ui.parts import Column, Table

WIDTH, HEIGHT = 180, 90
TOP, BOTTOM = 8, 8


@dataclass(frozen=True)
class Multiple:
    """One of the small lines: whose, and a figure for each period."""

    name: str
    figures: Sequence[Figure]


@dataclass(frozen=True)
class DrawnMultiple:
    """One small line as drawn."""

    name: str
    paths: list[str]
    end: tuple[str, str] | None
    last: str


@dataclass(frozen=True)
class SmallMultiples(Chart):
    """Small lines on one scale. Each must have a figure, or None, for every period."""

    template = "ui/charts/multiples.html"

    periods: Sequence[str] = ()
    multiples: Sequence[Multiple] = ()
    unit: str = ""

    view_box = f"0 0 {WIDTH} {HEIGHT}"
    width, foot, head = place(WIDTH), place(HEIGHT - BOTTOM), place(TOP)

    def __post_init__(self) -> None:
        for one in self.multiples:
            if len(one.figures) != len(self.periods):
                raise ValueError(f"{one.name} has {len(one.figures)} figures for {len(self.periods)} periods")

    @cached_property
    def top_figure(self) -> float:
        return round_ticks(highest(figure for one in self.multiples for figure in one.figures))[-1]

    @property
    def scale_words(self) -> str:
        """What the height of every picture stands for."""
        period = f"{self.periods[0]} to {self.periods[-1]}" if self.periods else ""
        return f"Each from 0 to {said(self.top_figure, self.unit)}, {period}"

    def drawn(self) -> list[DrawnMultiple]:
        return [self._drawn(one) for one in self.multiples]

    def _drawn(self, one: Multiple) -> DrawnMultiple:
        across = Scale(0, max(1, len(self.periods) - 1), 4, WIDTH - 8)
        up = Scale(0, self.top_figure, HEIGHT - BOTTOM, TOP)
        places = [None if f is None else (across.at(n), up.at(f)) for n, f in enumerate(one.figures)]
        known = [point for point in places if point is not None]
        end = (place(known[-1][0]), place(known[-1][1])) if known else None
        last = next((figure for figure in reversed(one.figures) if figure is not None), None)
        return DrawnMultiple(one.name, [path(run) for run in unbroken(places)], end, said(last, self.unit))

    @property
    def table(self) -> Table:
        columns = [Column("Name"), *(Column(period, is_numeric=True) for period in self.periods)]
        rows = [[one.name, *(said(figure, self.unit) for figure in one.figures)] for one in self.multiples]
        return Table(self.title, columns, rows, caption_size="s", is_stacked=False)
