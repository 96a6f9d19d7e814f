from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.borough.chance import Spread, Weighted, between, even, happens, pick, stream


def test_a_stream_is_the_same_for_the_same_name() -> None:
    assert [stream(1, "a", 2).random() for _ in range(3)] == [stream(1, "a", 2).random()] * 3


def test_streams_of_different_names_differ() -> None:
    assert stream(1, "a", 23).random() != stream(1, "a2", 3).random()


@given(st.integers(), st.integers(-50, 50), st.integers(0, 100))
def test_between_includes_both_ends_and_nothing_more(seed: int, low: int, width: int) -> None:
    assert low <= between(Random(seed), low, low + width) <= low + width


def test_between_reaches_both_ends() -> None:
    luck = Random(1)
    assert {between(luck, 1, 3) for _ in range(100)} == {1, 2, 3}


def test_what_is_certain_happens_and_what_is_impossible_does_not() -> None:
    luck = Random(1)
    assert all(happens(luck, 100) for _ in range(100))
    assert not any(happens(luck, 0) for _ in range(100))


def test_weighted_things_come_in_proportion() -> None:
    luck, wheel = Random(1), Weighted([("often", 3), ("seldom", 1), ("never", 0)])
    seen = Counter(wheel.pick(luck) for _ in range(4000))
    assert seen["often"] / seen["seldom"] == pytest.approx(3, rel=0.15)
    assert "never" not in seen


@pytest.mark.parametrize(("share", "thing"), [(0, "a"), (0.24, "a"), (0.26, "b"), (0.999999, "b"), (1, "b")])
def test_weighted_things_are_found_at_their_share(share: float, thing: str) -> None:
    assert Weighted([("a", 1), ("b", 3)]).at(share) == thing


@pytest.mark.parametrize(("share", "value"), [(0, 10), (0.25, 15), (0.5, 20), (0.75, 60), (1, 100)])
def test_a_spread_runs_straight_between_its_points(share: float, value: float) -> None:
    assert Spread((0, 10), (0.5, 20), (1, 100)).at(share) == pytest.approx(value)


@pytest.mark.parametrize("dimension", range(8))
@pytest.mark.parametrize("visitors", [20, 200])
def test_an_even_spread_fills_every_tenth(dimension: int, visitors: int) -> None:
    tenths = Counter(int(even(5, number, dimension) * 10) for number in range(visitors))
    assert max(tenths.values()) - min(tenths[tenth] for tenth in range(10)) <= visitors / 10 * 0.5 + 3


def test_pick_takes_any() -> None:
    luck = Random(2)
    assert {pick(luck, "abc") for _ in range(50)} == set("abc")
