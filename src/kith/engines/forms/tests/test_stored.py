import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engines.forms.rules.field_names import NotAFieldName, field_name, read_field_name
from kith.engines.forms.rules.stored import from_json, to_json
from kith.engines.forms.rules.values import Kind, Other, Place, each, fits, words_in
from kith.engines.forms.tests.making import question, values


@given(st.data(), st.sampled_from(Kind), st.booleans())
def test_a_value_comes_back_equal_from_the_json_it_is_kept_as(data, kind, repeats):
    value = data.draw(values(question("q", kind, repeats=repeats), ("yes", "no", "maybe")))
    assert from_json(kind, json.loads(json.dumps(to_json(value)))) == value


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Kind.BOOLEAN, "false"),
        (Kind.BOOLEAN, 1),
        (Kind.INTEGER, True),
        (Kind.INTEGER, "3"),
        (Kind.TEXT, None),
        (Kind.TEXT, {"other": "x"}),
        (Kind.DATE, "31/01/2026"),
        (Kind.DATETIME, "2026-07-01T09:30:00+01:00"),
        (Kind.DATETIME, "2026-07-01T09:30:00"),
        (Kind.DECIMAL, "twelve"),
        (Kind.QUANTITY, {"amount": "3"}),
        (Kind.PERSON, "p1"),
        (Kind.TEXT, ["fine", 3]),
    ],
)
def test_b131_json_of_the_wrong_kind_is_refused(kind, data):
    with pytest.raises(ValueError, match="is not a stored answer"):
        from_json(kind, data)


def test_true_is_no_integer_and_a_moment_is_no_date():
    assert not fits(Kind.INTEGER, True)
    assert not fits(Kind.DATE, datetime(2026, 1, 1, tzinfo=UTC))


def test_none_one_and_several_values_are_read_alike():
    assert (each(None), each(3), each((3, 4))) == ((), (3,), (3, 4))
    assert words_in(("code", Other("typed"), True)) == ("code", "typed")


@pytest.mark.parametrize(
    ("place", "box", "name"),
    [
        (Place("seen_alone", ("c12",)), "", "seen_alone@c12"),
        (Place("by_when", ("c12", "0002k")), "year", "by_when@c12@0002k.year"),
        (Place("history"), "", "history"),
    ],
)
def test_a_field_name_says_its_place_and_box(place, box, name):
    assert field_name(place, box) == name
    assert read_field_name(name) == (place, box)


@pytest.mark.parametrize(
    "name", ["", "Seen", "a@", "a@x y", "a.", "a.Year", "a@b.c.d", "__proto__", "a\x00", "a" * 65]
)
def test_b124_a_name_no_form_of_ours_has_is_refused(name):
    with pytest.raises(NotAFieldName):
        read_field_name(name)


def test_an_occurrence_that_would_break_a_name_is_refused():
    with pytest.raises(NotAFieldName):
        field_name(Place("a", ("b@c",)))
