import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.record.people.rules.mentions import Mention, Protected, Sign, mentions

HOME = Protected(
    "home",
    lines=("12 Oak Road", "Uxbridge"),
    postcode="UB8 1UW",
    revealing_names=("St Mary's Primary School", "Sunrise Fostering"),
)


def found(text: str, *protected: Protected) -> list[tuple[str, Sign]]:
    return [(text[one.start : one.end], one.sign) for one in mentions(text, protected or [HOME])]


@pytest.mark.parametrize(
    "written", ["12 Oak Road", "12, oak rd", "12 OAK ROAD", "12\nOak\nRoad", "12 Oák Road", "12 Oak-Road"]
)
def test_f085_a_protected_address_is_found_however_it_is_written(written):
    assert found(f"They moved to {written}. All well.") == [(written, Sign.ADDRESS)]


def test_f085_the_street_without_its_number_is_found():
    assert found("Seen walking down Oak Road today") == [("Oak Road", Sign.STREET)]
    assert found("Seen at 14 Oak Road today") == [("Oak Road", Sign.STREET)]


@pytest.mark.parametrize("written", ["UB8 1UW", "ub81uw", "UB8-1UW"])
def test_f085_a_protected_postcode_is_found_however_it_is_written(written):
    assert mentions(f"now at {written}", [HOME]) == [Mention(7, 7 + len(written), Sign.POSTCODE, "home")]


def test_f085_any_other_postcode_is_found_too():
    assert mentions("sent to SW1A 1AA", [HOME]) == [Mention(8, 16, Sign.ANY_POSTCODE)]


def test_f085_names_that_reveal_the_address_are_found():
    assert found("He starts at St. Marys Primary School; Sunrise Fostering agree") == [
        ("St. Marys Primary School", Sign.REVEALING_NAME),
        ("Sunrise Fostering", Sign.REVEALING_NAME),
    ]


def test_f085_the_town_alone_is_found_only_when_it_is_named_as_revealing():
    assert found("They went shopping in Uxbridge") == []
    refuge = Protected("refuge", revealing_names=("Uxbridge",))
    assert found("They went shopping in Uxbridge", refuge) == [("Uxbridge", Sign.REVEALING_NAME)]


def test_f085_a_house_name_and_a_second_line_with_a_street_are_found():
    cottage = Protected("home", lines=("Rose Cottage", "Mill Lane", "Denham"))
    assert found("By Rose Cottage in Mill Lane, Denham", cottage) == [
        ("Rose Cottage", Sign.ADDRESS),
        ("Mill Lane", Sign.ADDRESS),
    ]


@pytest.mark.parametrize(
    "text", ["", "Oak trees line the road", "12 oaks", "She is 12", "Broad Oak Roadside"]
)
def test_f085_other_words_are_left_alone(text):
    assert found(text) == []


def test_f085_a_bare_number_is_never_looked_for():
    assert found("She is 12", Protected("home", lines=("12",))) == []


def test_f085_a_revealing_name_too_short_to_tell_is_not_looked_for():
    assert found("He is at St. A now", Protected("home", revealing_names=("A",))) == []


def test_f085_of_two_mentions_that_overlap_the_longer_stands():
    whole = Protected("home", lines=("12 Oak Road",), revealing_names=("Oak Road Nursery",))
    assert found("at Oak Road Nursery", whole) == [("Oak Road Nursery", Sign.REVEALING_NAME)]


@given(st.text(max_size=80), st.text(max_size=80))
def test_f085_an_address_between_any_two_texts_is_found(before, after):
    text = f"{before} 12 Oak Road {after}"
    place = len(before) + 1
    assert any(one.start <= place and one.end >= place + 11 for one in mentions(text, [HOME]))


@given(st.text(alphabet="UB81uw 12Oakrd,\n", max_size=120))
def test_mentions_are_in_order_and_never_overlap(text):
    spans = mentions(text, [HOME])
    assert all(one.end <= following.start for one, following in pairwise(spans))


def test_b030_a_note_of_half_a_million_characters_is_searched_in_a_moment():
    note = "12 Oak Lane UB8 was seen 12 oak " * 16_000
    started = time.perf_counter()
    assert mentions(note, [HOME] * 5) == []
    assert time.perf_counter() - started < 5
