"""Family trees and ecomaps: everyone drawn once, on the right line, in the right symbol, and nobody's text let loose."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.kernel.ui.pictures import Couple, Ecomap, Figure, Genogram, Parentage, Quality, Spoke, Tie
from kith.kernel.ui.pictures.tree import Tree, generations, layout


def figure(name: str, sex: str = "U", **more) -> Figure:
    return Figure(name, [name], sex, **more)


FAMILY = Tree(
    figures=[figure(name) for name in ("granny", "mother", "father", "partner", "amara", "leo", "kit")],
    couples=[Couple("mother", "father", "apart"), Couple("mother", "partner")],
    parents=[
        Parentage("granny", "mother"), Parentage("mother", "amara"), Parentage("father", "amara"), Parentage("mother", "leo"),
        Parentage("father", "leo"), Parentage("mother", "kit"), Parentage("partner", "kit"),
    ],
)  # fmt: skip


def test_a_child_stands_below_its_parents_and_partners_on_one_line():
    level = generations(FAMILY)
    assert level == {"granny": 0, "mother": 1, "father": 1, "partner": 1, "amara": 2, "leo": 2, "kit": 2}


def test_whoever_has_two_partners_stands_between_them():
    places = layout(FAMILY)
    assert places["father"].across < places["mother"].across < places["partner"].across or (
        places["partner"].across < places["mother"].across < places["father"].across
    )


def test_half_brothers_stand_under_their_own_parents():
    places = layout(FAMILY)
    fathers_side = places["father"].across < places["partner"].across
    assert (places["amara"].across < places["kit"].across) == fathers_side


def test_a_parent_known_late_stands_right_above_and_not_at_the_top():
    tree = Tree(
        [figure(name) for name in ("a", "b", "c", "late")],
        parents=[Parentage("a", "b"), Parentage("b", "c"), Parentage("late", "c")],
    )
    assert generations(tree)["late"] == 1


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_two_people_stand_on_one_spot_whatever_is_claimed(data):
    names = [str(n) for n in range(data.draw(st.integers(1, 12)))]
    pairs = st.lists(
        st.tuples(st.sampled_from(names), st.sampled_from(names)).filter(lambda two: two[0] != two[1]),
        max_size=14,
    )
    tree = Tree(
        [figure(name) for name in names],
        [Couple(*pair) for pair in data.draw(pairs)],
        [Parentage(*pair) for pair in data.draw(pairs)],
        [Tie(*pair) for pair in data.draw(pairs)],
    )
    places = layout(tree)
    spots = [(place.generation, round(place.across, 3)) for place in places.values()]
    assert len(places) == len(names)
    by_row: dict[int, list[float]] = {}
    for generation, across in spots:
        by_row.setdefault(generation, []).append(across)
    for row in by_row.values():
        row.sort()
        assert all(right - left > 0.99 for left, right in pairwise(row))


@pytest.mark.parametrize(
    ("one", "sign"),
    [
        (figure("x", "M"), "<rect"),
        (figure("x", "F"), "<circle"),
        (figure("x"), "l20 20l-20 20l-20 -20z"),
        (figure("x", is_unborn=True), "h-40z"),
        (figure("x", "M", is_dead=True), "kith-genogram__cross"),
        (figure("x", "F", is_focus=True), "kith-genogram__figure--focus"),
    ],
)
def test_each_symbol_is_the_one_that_social_workers_draw(one, sign):
    assert sign in str(Genogram([one]))


@pytest.mark.parametrize("state", ["together", "apart", "parents"])
def test_a_couple_is_joined_by_the_line_of_its_state(state):
    drawn = str(Genogram([figure("a", "F"), figure("b", "M")], [Couple("a", "b", state)]))
    assert f"kith-genogram__line--{state}" in drawn


def test_somebody_who_is_not_given_is_not_drawn_and_leaves_no_gap():
    with_her = Genogram([figure("a"), figure("b")], parents=[Parentage("a", "b"), Parentage("hidden", "b")])
    assert "hidden" not in str(with_her)
    assert str(with_her) == str(Genogram([figure("a"), figure("b")], parents=[Parentage("a", "b")]))


@pytest.mark.parametrize("quality", Quality)
def test_each_quality_of_a_tie_has_its_own_line(quality):
    assert f"kith-ecomap__line--{quality.value}" in str(Ecomap("Amara", [Spoke("School", "School", quality)]))


def test_b021_what_is_written_in_a_picture_is_text():
    nasty = "<script>alert(1)</script>"
    for picture in (Genogram([Figure("1", [nasty])]), Ecomap(nasty, [Spoke(nasty, nasty)])):
        assert "<script" not in str(picture)
        assert not re.search(r"style=|\son\w+=", str(picture))


def test_nothing_to_draw_draws_nothing():
    assert str(Genogram([])) == str(Ecomap("Amara", [])) == ""
