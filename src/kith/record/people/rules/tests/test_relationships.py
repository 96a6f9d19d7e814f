from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.dates import PartialDate
from kith.record.people.rules.birth import born_in, born_on, expected_on
from kith.record.people.rules.relationships import Kind, Link, RelationshipError, check_link, inverse

BIRTHS = {
    "mother": born_on(date(1985, 1, 1)),
    "child": born_on(date(2015, 4, 3)),
    "unborn": expected_on(date(2027, 1, 1)),
    "about": born_in(PartialDate(2015)),
}


def refusal(link: Link, *held: Link) -> str:
    with pytest.raises(RelationshipError) as refused:
        check_link(link, links=held, births=BIRTHS)
    return refused.value.code


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.MOTHER, Kind.FATHER}])
def test_the_inverse_of_an_inverse_is_the_kind_itself(kind):
    assert inverse(inverse(kind)) is kind


@pytest.mark.parametrize("kind", [Kind.MOTHER, Kind.FATHER])
def test_a_child_of_a_mother_or_father_has_a_parent(kind):
    assert inverse(kind) is Kind.CHILD
    assert inverse(inverse(kind)) is Kind.PARENT


@pytest.mark.parametrize("kind", [Kind.SIBLING, Kind.TWIN, Kind.PARTNER, Kind.COUSIN, Kind.FRIEND])
def test_some_links_are_the_same_from_both_sides(kind):
    assert inverse(kind) is kind


def test_a_link_is_read_from_the_other_side():
    assert Link("mother", Kind.MOTHER, "child").reversed == Link("child", Kind.CHILD, "mother")


@pytest.mark.parametrize("kind", Kind)
def test_b064_nobody_is_related_to_themselves(kind):
    assert refusal(Link("child", kind, "child")) == "self"


@pytest.mark.parametrize(
    "link",
    [
        Link("child", Kind.MOTHER, "mother"),
        Link("mother", Kind.CHILD, "child"),
        Link("child", Kind.ADOPTIVE_PARENT, "mother"),
        Link("unborn", Kind.PARENT, "child"),
    ],
)
def test_b064_a_parent_younger_than_the_child_is_refused(link):
    assert refusal(link) == "younger-parent"


@pytest.mark.parametrize(
    "link",
    [
        Link("mother", Kind.MOTHER, "child"),
        Link("mother", Kind.MOTHER, "unborn"),
        Link("stranger", Kind.FATHER, "child"),
        Link("about", Kind.PARENT, "child"),
        Link("child", Kind.STEP_PARENT, "mother"),
        Link("child", Kind.CARER, "mother"),
        Link("child", Kind.SIBLING, "mother"),
    ],
)
def test_b064_what_can_be_is_accepted(link):
    check_link(link, links=[], births=BIRTHS)


def test_b064_nobody_is_their_own_ancestor():
    held = [Link("a", Kind.PARENT, "b"), Link("c", Kind.CHILD, "b")]
    assert refusal(Link("c", Kind.FATHER, "a"), *held) == "loop"
    assert refusal(Link("a", Kind.CHILD, "c"), *held) == "loop"


def test_a_grandparent_may_adopt():
    held = [Link("a", Kind.PARENT, "b"), Link("b", Kind.PARENT, "c")]
    check_link(Link("a", Kind.ADOPTIVE_PARENT, "c"), links=held, births={})


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=20))
def test_links_accepted_one_by_one_never_make_a_loop(pairs):
    held: list[Link] = []
    for parent, child in pairs:
        link = Link(parent, Kind.PARENT, child)
        try:
            check_link(link, links=held, births={})
        except RelationshipError:
            continue
        held.append(link)
    remaining = set(held)
    while remaining:
        leaves = {link for link in remaining if all(link.other != other.person for other in remaining)}
        assert leaves
        remaining -= leaves
