from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from kith.borough.facts import Chunk
from kith.borough.families.background import residents
from kith.borough.families.household import Maker, Wanted
from kith.borough.families.lives import first_september, settle
from kith.borough.families.members import Family
from kith.borough.journeys.teller import focus_child
from kith.borough.places.gazetteer import Gazetteer

TODAY = date(2026, 11, 20)
FIRST_DAY = date(2025, 3, 3)


def make(seed: int, **wanted: object) -> Family:
    luck = Random(seed)
    asked = Wanted(**({"first_day": FIRST_DAY, "age": 7.5, "boys": 50} | wanted))  # type: ignore[arg-type]
    return Maker(luck, seed, residents().pick(luck), TODAY).make(asked)


@pytest.mark.parametrize("age", [-0.36, 0.0, 3.4, 11.9, 17.5])
def test_one_child_is_of_the_age_asked_for(age: float) -> None:
    for seed in range(30):
        family = make(seed, age=age)
        child = focus_child(family, FIRST_DAY, age)
        assert abs((FIRST_DAY - child.born_on).days / 365.25 - age) < 0.01


def test_mothers_are_of_an_age_to_be_mothers() -> None:
    for seed in range(200):
        family = make(seed, size=Random(seed).random())
        for child in family.children:
            years = (child.born_on - family.mother.born_on).days / 365.25
            assert 16 < years < 56


def test_brothers_and_sisters_are_a_year_apart_or_twins() -> None:
    for seed in range(200):
        births = sorted(child.born_on for child in make(seed, size=0.9).children)
        assert all(later == earlier or (later - earlier).days >= 360 for earlier, later in pairwise(births))


def test_households_run_from_one_child_to_many() -> None:
    sizes = {len(make(seed, size=seed / 100).children) for seed in range(100)}
    assert {1, 2, 3} <= sizes
    assert max(sizes) >= 4


def test_half_brothers_have_another_father() -> None:
    families = [make(seed, size=0.8) for seed in range(200)]
    assert any(len({child.father for child in family.children}) == 2 for family in families)


def test_a_child_who_came_alone_has_nobody_here() -> None:
    family = make(1, alone=True)
    assert len(family.children) == 1
    assert family.alone
    assert not family.partner_lives_in


def test_a_baby_not_yet_born_has_no_sex() -> None:
    family = make(1, first_day=TODAY - timedelta(days=30), age=-0.36)
    child = focus_child(family, TODAY - timedelta(days=30), -0.36)
    assert (child.sex, child.birth) == ("U", "expected")


@pytest.mark.parametrize(
    ("born", "year"), [(date(2020, 8, 31), 2024), (date(2020, 9, 1), 2025), (date(2020, 1, 1), 2024)]
)
def test_school_begins_in_the_september_after_the_fourth_birthday(born: date, year: int) -> None:
    assert first_september(born) == year


@pytest.mark.parametrize("theme", ["neglect", "homelessness", "domestic_abuse"])
def test_homes_follow_one_another_without_a_gap_to_the_last(theme: str) -> None:
    gazetteer = Gazetteer.of_size(0.1)
    for seed in range(40):
        family = make(seed)
        settle(family, luck=Random(seed), gazetteer=gazetteer, theme=theme, first=FIRST_DAY, last=TODAY)
        assert family.homes[0].starts < FIRST_DAY
        assert family.homes[-1].ends is None
        for earlier, later in pairwise(family.homes):
            assert earlier.ends is not None
            assert later.starts == earlier.ends + timedelta(days=1)


def test_the_homeless_move_more_often_than_others() -> None:
    gazetteer, moves = Gazetteer.of_size(0.1), {"homelessness": 0, "advice": 0}
    for theme in moves:
        for seed in range(60):
            family = make(seed)
            settle(family, luck=Random(seed), gazetteer=gazetteer, theme=theme, first=FIRST_DAY, last=TODAY)
            moves[theme] += len(family.homes) - 1
    assert moves["homelessness"] > 2 * moves["advice"]


def test_twins_are_twins_and_half_brothers_half_brothers(borough: Chunk) -> None:
    born = {person.key: person.born_on for person in borough.people}
    kinds = {tie.kind for tie in borough.relationships}
    assert {"mother", "father", "sibling", "half_sibling", "twin", "step_parent", "grandparent"} <= kinds
    for tie in borough.relationships:
        if tie.kind in ("sibling", "twin"):
            assert (born[tie.person] == born[tie.other]) == (tie.kind == "twin")


def test_a_family_in_a_refuge_is_kept_from_the_man_it_fled(borough: Chunk) -> None:
    kept = {(row.person, row.from_person) for row in borough.withholdings}
    warned = {alert.person for alert in borough.safety_alerts if alert.kind == "do_not_disclose"}
    partners = {tie.other: tie.kind for tie in borough.relationships if tie.kind.endswith("partner")}
    assert warned
    assert warned <= {person for person, _ in kept}
    assert {partners[mother] for mother in warned} == {"former_partner"}


def test_people_are_known_by_more_than_one_name(borough: Chunk) -> None:
    kinds = {name.kind for name in borough.names}
    assert {"legal", "preferred", "former", "alias", "own_script"} <= kinds
