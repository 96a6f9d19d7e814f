"""The borough comes near to the published figures, and the report says when it does not."""

from collections.abc import Iterator
from datetime import date

import pytest

from kith.borough.calibration.report import Figure, as_text, calibrate
from kith.borough.facts import Chunk
from kith.borough.generate import generate

TODAY = date(2026, 11, 20)
SCALE = 0.1
# A tenth of a borough is counted in dozens, so only the large figures are held here, and with more room.
HELD = {
    "C019": 6,
    "C021": 16,
    "C022": 14,
    "C023": 16,
    "C024": 16,
    "C002": 6,
    "C003a": 8,
    "FD08": 18,
    "AS02": 5,
    "FD04": 4,
}


@pytest.fixture(scope="module")
def figures() -> dict[str, Figure]:
    chunks = generate(seed=1, today=TODAY, from_year=2026, scale=SCALE, notes=0)
    return {figure.id: figure for figure in calibrate(chunks, today=TODAY, scale=SCALE)}


@pytest.mark.parametrize(("id_", "within"), HELD.items())
def test_even_a_tenth_of_a_borough_lands_near_its_figures(
    figures: dict[str, Figure], id_: str, within: float
) -> None:
    figure = figures[id_]
    assert figure.value == pytest.approx(figure.target, rel=within / 100), figure


def test_counts_are_set_against_targets_of_the_same_scale(figures: dict[str, Figure]) -> None:
    assert figures["C021"].target == pytest.approx(33)
    assert figures["C025"].target == pytest.approx(29)


def test_a_figure_says_how_many_of_how_many(figures: dict[str, Figure]) -> None:
    airport = figures["C025"]
    assert airport.among == figures["C023"].found
    assert airport.value == pytest.approx(airport.found / (airport.among or 1) * 100)


def test_an_empty_borough_is_near_nothing() -> None:
    empty: Iterator[Chunk] = iter([Chunk()])
    figures = calibrate(empty, today=TODAY, scale=1)
    assert not any(figure.is_near for figure in figures if figure.id != "CP12")
    assert "!" in as_text(figures)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_whole_borough_is_within_every_tolerance() -> None:
    chunks = generate(seed=1, today=TODAY, from_year=2025, scale=1)
    wrong = [figure for figure in calibrate(chunks, today=TODAY, scale=1) if not figure.is_near]
    assert wrong == []
