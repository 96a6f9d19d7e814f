"""Bars: amounts side by side, the longest label readable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kith.kernel.ui.charts.chart import Chart
from kith.kernel.ui.charts.scale import Figure, Scale, highest, place, said
from kith.kernel.ui.parts import Column, Table

WIDTH, ROW, LABEL, VALUE = 480, 30, 150, 70


@dataclass(frozen=True)
class Bar:
    """One bar. Where there is no figure, `note` says why ("Fewer than 5")."""

    label: str
    figure: Figure
    note: str = ""
    is_marked: bool = False


@dataclass(frozen=True)
class DrawnBar:
    """One bar as drawn: its place and words."""

    bar: Bar
    top: str
    text_at: str
    length: str
    words_at: str
    words: str


@dataclass(frozen=True)
class BarChart(Chart):
    """Horizontal bars from nought, each with its figure at its end."""

    template = "ui/charts/bars.html"

    bars: Sequence[Bar] = ()
    unit: str = ""
    of_what: str = "Number"

    @property
    def view_box(self) -> str:
        return f"0 0 {WIDTH} {self.height}"

    @property
    def height(self) -> int:
        return max(1, len(self.bars)) * ROW

    @property
    def start(self) -> str:
        return place(LABEL)

    @property
    def label_end(self) -> str:
        return place(LABEL - 10)

    def drawn(self) -> list[DrawnBar]:
        """The bars with their places, from the top."""
        scale = Scale(0, highest(bar.figure for bar in self.bars), 0, WIDTH - LABEL - VALUE)
        return [self._drawn(number, bar, scale.at(bar.figure or 0)) for number, bar in enumerate(self.bars)]

    def _drawn(self, number: int, bar: Bar, length: float) -> DrawnBar:
        top = number * ROW
        return DrawnBar(
            bar,
            top=place(top + 5),
            text_at=place(top + ROW / 2 + 5),
            length=place(length),
            words_at=place(LABEL + length + 8),
            words=self._words(bar),
        )

    def _words(self, bar: Bar) -> str:
        return said(bar.figure, self.unit, missing=bar.note or "Not known")

    @property
    def table(self) -> Table:
        columns = [Column("Group"), Column(self.of_what, is_numeric=True)]
        return Table(
            self.title,
            columns,
            [[bar.label, self._words(bar)] for bar in self.bars],
            caption_size="s",
            is_stacked=False,
        )
