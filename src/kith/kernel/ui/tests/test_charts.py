"""Charts: honest scales, gaps where nothing is known, a table beside, nothing a strict policy would block."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.ui.charts import Bar, BarChart, LineChart, Multiple, Point, SmallMultiples, Sparkline
from kith.kernel.ui.charts.scale import Scale, path, round_ticks, said, unbroken
from kith.kernel.ui.web.components import sample_charts

CHARTS = [sample_charts.bars(), sample_charts.line(), sample_charts.multiples()]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_a_chart_carries_its_figures_as_a_table(chart):
    assert "<table" in str(chart)
    assert chart.title in str(chart)
    assert chart.description.replace("'", "&#x27;") in str(chart)


@pytest.mark.parametrize(
    "chart", [*CHARTS, sample_charts.context()["sparkline"]], ids=lambda chart: type(chart).__name__
)
def test_a_chart_needs_no_exception_from_the_policy(chart):
    assert not re.search(r"style=|<style|<script|\son\w+=", str(chart))


@pytest.mark.parametrize("chart", CHARTS[:2], ids=lambda chart: chart.id)
def test_a_drawing_has_a_title_and_a_description(chart):
    svg = re.search(r"<svg.*?</svg>", str(chart), re.DOTALL)[0]
    drawing = ElementTree.fromstring(svg)
    named = {part.get("id"): part.text for part in drawing if part.tag in ("title", "desc")}
    assert [named[one] for one in drawing.get("aria-labelledby").split()] == [chart.title, chart.description]


def bars(*figures):
    return BarChart(
        "b", "Bars", "Words", bars=[Bar(f"Bar {n}", f, note="Fewer than 5") for n, f in enumerate(figures)]
    )


def test_bars_are_as_long_as_their_figures():
    lengths = [float(bar.length) for bar in bars(100, 50, 0).drawn()]
    assert lengths[1] == pytest.approx(lengths[0] / 2)
    assert lengths[2] == 0


def test_a_small_number_is_not_drawn_and_says_why():
    bar = bars(10, None).drawn()[1]
    assert (bar.length, bar.words) == ("0.0", "Fewer than 5")
    assert "Fewer than 5" in str(bars(10, None).table)


def test_bars_may_be_none_at_all():
    assert "<svg" in str(bars())
    assert "<svg" in str(bars(0, None))


def line(*figures, band=None):
    low, high = band or (None, None)
    return LineChart(
        "l", "Line", "Words", points=[Point(str(n), f, low, high) for n, f in enumerate(figures)]
    )


def test_a_line_breaks_where_nothing_is_known():
    assert len(line(1, 2, None, 4).paths()) == 2
    assert len(line(1, 2, None, 4).dots()) == 3


def test_the_upright_axis_starts_at_nought_and_holds_every_figure():
    assert line(52, 64).ticks[0] == 0
    assert line(52, 64).ticks[-1] >= 64
    assert line(1, band=(5, 90)).ticks[-1] >= 90


def test_a_line_without_comparators_has_no_band():
    assert line(1, 2).band() == ""
    assert len(line(1, 2).table.columns) == 2
    assert line(1, 2, band=(0, 3)).band().endswith("Z")
    assert line(1, band=(0, 3)).band() == ""  # one period has no width to fill


def test_labels_are_thinned_but_the_last_is_kept():
    labels = line(*range(30)).x_labels()
    assert len(labels) <= 8
    assert labels[-1].words == "29"


@pytest.mark.parametrize("figures", [(), (None,), (5,), (0, 0)])
def test_a_line_of_few_points_is_drawn(figures):
    assert "<svg" in str(line(*figures))


def test_the_last_known_figure_is_said():
    assert line(1, 7, None).end.words == "7"
    assert line(None).end is None


def test_a_sparkline_is_described():
    html = str(Sparkline("From 3 to 9", [3, None, 9]))
    assert 'aria-label="From 3 to 9"' in html
    assert html.count("<path") == 2
    assert "<circle" not in str(Sparkline("Nothing", [None]))


def test_small_multiples_share_one_scale():
    teams = [Multiple("A", (10, 20)), Multiple("B", (1, 2))]
    chart = SmallMultiples("m", "Many", "Words.", periods=("1", "2"), multiples=teams)
    ends = [float(one.end[1]) for one in chart.drawn()]
    assert ends[0] < ends[1]


def test_a_small_multiple_has_a_figure_for_every_period():
    with pytest.raises(ValueError, match="A has 1 figures for 2 periods"):
        SmallMultiples("m", "Many", "Words.", periods=("1", "2"), multiples=[Multiple("A", (1,))])


@given(st.floats(min_value=0.001, max_value=1e9))
def test_ticks_start_at_nought_step_evenly_and_reach_the_highest(high):
    ticks = round_ticks(high)
    steps = {round((after - before) / ticks[1], 6) for before, after in pairwise(ticks)}
    assert ticks[0] == 0
    assert ticks[-1] >= high * 0.999999
    assert steps == {1.0}
    assert 2 <= len(ticks) <= 7


@pytest.mark.parametrize(
    ("high", "ticks"),
    [(0, [0, 1]), (4, [0, 1, 2, 3, 4]), (64.5, [0, 20, 40, 60, 80]), (90, [0, 25, 50, 75, 100])],
)
def test_ticks_are_round(high, ticks):
    assert round_ticks(high) == ticks


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        (1234, "", "1,234"),
        (12.34, "%", "12.3%"),
        (3.0, "days", "3 days"),
        (0, "", "0"),
        (None, "%", "Not known"),
    ],
)
def test_a_figure_is_said_plainly(figure, unit, words):
    assert said(figure, unit) == words


def test_a_scale_of_no_width_does_not_divide_by_nought():
    assert Scale(5, 5, 10, 20).at(5) == 10


def test_runs_and_paths():
    assert unbroken([None, (1, 2), (3, 4), None, (5, 6)]) == [[(1, 2), (3, 4)], [(5, 6)]]
    assert path([(1, 2), (3, 4.25)]) == "M1.0 2.0 L3.0 4.2"
