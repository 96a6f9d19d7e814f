"""Conditions as the page's script reads them: what it settles itself, and what is settled for it."""

import json
from datetime import time

import pytest

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Question, Section
from kith.engines.forms.rules.values import Kind, Place
from kith.engines.forms.rules.when import all_of, answered, any_of, at_least, equals
from kith.engines.forms.tests.sample_forms import ASSESSMENT
from kith.engines.forms.web.showing import showing_of

SEEN = Place("seen", ("K1",))


def showing(key, *, on_page=(), visible=(), form=ASSESSMENT, path=("K1",)):
    return showing_of(form, form.placed[key].item, path, on_page=set(on_page), visible=set(visible))


def test_a_condition_on_the_same_page_is_left_to_the_script():
    got = json.loads(showing("seen_on", on_page=[SEEN]).when)
    assert got == {
        "joined": "all",
        "conditions": [{"question": "seen@K1", "operator": "=", "answer": "yes", "as": "text"}],
    }


def test_a_condition_elsewhere_is_settled_here():
    assert (showing("seen_on").when, showing("seen_on").is_shown) == ("", False)
    assert showing("seen_on", visible=[Place("seen_on", ("K1",))]).is_shown


def test_what_has_no_condition_has_nothing_to_settle():
    assert (showing("seen").when, showing("seen").is_shown) == ("", True)


@pytest.mark.parametrize(
    ("kind", "answer", "sent"),
    [
        (Kind.INTEGER, 8, ("number", "8")),
        (Kind.STRING, "x", ("text", "x")),
        (Kind.BOOLEAN, False, ("text", "no")),
    ],
)
def test_each_kind_is_compared_as_what_it_is(kind, answer, sent):
    form = two(Question("first", kind, "First"), equals("first", answer))
    [condition] = json.loads(showing("second", form=form, on_page=[Place("first")], path=()).when)[
        "conditions"
    ]
    assert (condition["as"], condition["answer"]) == sent


def test_times_are_not_left_to_the_script_but_whether_there_is_one_is():
    at = Question("first", Kind.TIME, "First")
    assert (
        showing("second", form=two(at, at_least("first", time(9))), on_page=[Place("first")], path=()).when
        == ""
    )
    assert showing("second", form=two(at, answered("first")), on_page=[Place("first")], path=()).when != ""


@pytest.mark.parametrize(("joined", "word"), [(all_of, "all"), (any_of, "any")])
def test_how_conditions_are_joined_is_told(joined, word):
    form = two(Question("first", Kind.STRING, "First"), joined(equals("first", "a"), equals("first", "b")))
    assert json.loads(showing("second", form=form, on_page=[Place("first")], path=()).when)["joined"] == word


def two(first, when):
    second = Question("second", Kind.STRING, "Second", when=when)
    return Form("two", 1, "Two", (Section("all", "All", (first, second)),))
