from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.dates import Period
from kith.record.people.rules.family import Parent, Stay, family_of, household_on, parents_of, suggested
from kith.record.people.rules.relationships import Kind, Link

DAY = date(2026, 11, 20)
PAST = Period.half_open(date(2010, 1, 1), date(2012, 1, 1))


def links(*rows: tuple[str, Kind, str]) -> list[Link]:
    return [Link(*row) for row in rows]


FAMILY = links(
    ("mum", Kind.MOTHER, "amy"),
    ("mum", Kind.MOTHER, "ben"),
    ("dad", Kind.FATHER, "amy"),
    ("other dad", Kind.FATHER, "ben"),
    ("gran", Kind.MOTHER, "mum"),
    ("aunt", Kind.SIBLING, "mum"),
    ("cousin", Kind.CHILD, "aunt"),
    ("new partner", Kind.PARTNER, "mum"),
    ("his ex", Kind.FORMER_PARTNER, "new partner"),
    ("coach", Kind.SIGNIFICANT_OTHER, "amy"),
    ("coach's wife", Kind.PARTNER, "coach"),
    ("friend", Kind.FRIEND, "amy"),
)


def test_the_family_group_is_everyone_within_two_links():
    assert family_of("amy", FAMILY) == {"amy", "mum", "dad", "ben", "gran", "aunt", "new partner", "coach"}


def test_someone_with_no_links_is_their_own_family():
    assert family_of("nobody", FAMILY) == {"nobody"}


def test_a_link_that_has_ended_still_counts():
    ended = [Link("ex", Kind.FORMER_PARTNER, "mum", PAST)]
    assert "ex" in family_of("mum", ended)


KINDS = st.sampled_from(
    [Kind.MOTHER, Kind.PARTNER, Kind.SIBLING, Kind.SIGNIFICANT_OTHER, Kind.FRIEND, Kind.CARER]
)


@given(st.lists(st.builds(Link, st.sampled_from("abcde"), KINDS, st.sampled_from("abcde")), max_size=12))
def test_if_one_is_in_anothers_family_group_the_other_is_in_theirs(held):
    for one in "abcde":
        for other in "abcde":
            assert (other in family_of(one, held)) == (one in family_of(other, held))


def test_parents_are_listed_with_the_absent_ones_marked():
    held = [
        Link("mum", Kind.MOTHER, "amy"),
        Link("amy", Kind.CHILD, "dad"),
        Link("stepdad", Kind.STEP_PARENT, "amy"),
        Link("father", Kind.FATHER, "amy", is_absent=True),
        Link("foster", Kind.PARENT, "amy", PAST),
    ]
    assert parents_of("amy", held, on=DAY) == (
        Parent("mum", Kind.MOTHER, is_absent=False),
        Parent("dad", Kind.PARENT, is_absent=False),
        Parent("father", Kind.FATHER, is_absent=True),
    )


STAYS = [
    Stay("amy", "oak road", Period.half_open(date(2020, 1, 1), None)),
    Stay("amy", "dad's flat", Period.half_open(date(2024, 1, 1), None)),
    Stay("mum", "oak road", Period.half_open(date(2020, 1, 1), None)),
    Stay("dad", "oak road", Period.half_open(date(2020, 1, 1), date(2023, 6, 1))),
    Stay("dad", "dad's flat", Period.half_open(date(2023, 6, 1), None)),
    Stay("neighbour", "elm road", Period.half_open(None, None)),
]


@pytest.mark.parametrize(
    ("person", "day", "others"),
    [
        ("amy", date(2023, 5, 31), {"mum", "dad"}),
        ("amy", date(2023, 6, 1), {"mum"}),
        ("amy", date(2024, 1, 1), {"mum", "dad"}),
        ("mum", date(2024, 1, 1), {"amy"}),
        ("amy", date(2019, 1, 1), set()),
        ("neighbour", DAY, set()),
    ],
)
def test_who_lives_with_whom_on_a_day(person, day, others):
    assert household_on(person, STAYS, day=day) == others


def test_what_follows_from_the_links_is_offered():
    offered = suggested(FAMILY, on=DAY)
    assert Link("amy", Kind.HALF_SIBLING, "ben") in offered
    assert Link("gran", Kind.GRANDPARENT, "amy") in offered
    assert Link("aunt", Kind.AUNT_OR_UNCLE, "ben") in offered
    assert Link("new partner", Kind.STEP_PARENT, "amy") in offered
    assert not any("friend" in (link.person, link.other) for link in offered)


def test_children_of_the_same_parents_or_of_one_known_parent_are_brothers_and_sisters():
    both = links(
        ("m", Kind.MOTHER, "a"), ("f", Kind.FATHER, "a"), ("m", Kind.MOTHER, "b"), ("f", Kind.FATHER, "b")
    )
    assert suggested(both, on=DAY) == {Link("a", Kind.SIBLING, "b")}
    assert suggested(both[:3], on=DAY) == {Link("a", Kind.SIBLING, "b")}


def test_what_is_recorded_in_any_form_is_not_offered_again():
    held = links(("m", Kind.MOTHER, "a"), ("m", Kind.MOTHER, "b"), ("b", Kind.TWIN, "a"))
    assert suggested(held, on=DAY) == set()


def test_parents_who_are_partners_are_not_step_parents():
    held = links(("m", Kind.MOTHER, "a"), ("f", Kind.FATHER, "a"), ("m", Kind.PARTNER, "f"))
    assert suggested(held, on=DAY) == set()


def test_a_partner_of_the_past_is_not_offered_as_a_step_parent():
    held = [Link("m", Kind.MOTHER, "a"), Link("x", Kind.PARTNER, "m", PAST)]
    assert suggested(held, on=DAY) == set()
