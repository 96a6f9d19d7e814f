from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from kith.engines.forms.rules.answers import without_hidden
from kith.engines.forms.rules.conditions import shown
from kith.engines.forms.rules.entries import UnknownAnswer, next_entry
from kith.engines.forms.rules.items import Group
from kith.engines.forms.rules.values import Kind, Place, Quantity
from kith.engines.forms.rules.when import (
    all_of,
    answered,
    any_of,
    at_least,
    at_most,
    differs,
    equals,
    less_than,
    more_than,
    unanswered,
)
from kith.engines.forms.tests.making import CHILDREN, answer_sets, form, question
from kith.engines.forms.tests.sample_forms import ASSESSMENT, CODE_SETS

YES = question("yes", Kind.BOOLEAN)


def is_shown(when, answer=None, kind=Kind.BOOLEAN, **stated):
    asked = form(question("first", kind, **stated), question("then", when=when))
    return Place("then") in shown(asked, {} if answer is None else {Place("first"): answer})


@pytest.mark.parametrize(
    ("when", "kind", "answer", "expected"),
    [
        (answered("first"), Kind.BOOLEAN, False, True),
        (answered("first"), Kind.BOOLEAN, None, False),
        (unanswered("first"), Kind.BOOLEAN, None, True),
        (unanswered("first"), Kind.BOOLEAN, True, False),
        (equals("first", True), Kind.BOOLEAN, True, True),
        (equals("first", True), Kind.BOOLEAN, False, False),
        (equals("first", True), Kind.BOOLEAN, None, False),
        (differs("first", True), Kind.BOOLEAN, False, True),
        (differs("first", True), Kind.BOOLEAN, True, False),
        (differs("first", True), Kind.BOOLEAN, None, True),
        (more_than("first", 3), Kind.INTEGER, 3, False),
        (more_than("first", 3), Kind.INTEGER, 4, True),
        (more_than("first", 3), Kind.INTEGER, None, False),
        (less_than("first", 3), Kind.INTEGER, 3, False),
        (less_than("first", 3), Kind.INTEGER, 2, True),
        (at_least("first", 3), Kind.INTEGER, 3, True),
        (at_least("first", 3), Kind.INTEGER, 2, False),
        (at_most("first", 3), Kind.INTEGER, 3, True),
        (at_most("first", 3), Kind.INTEGER, 4, False),
        (more_than("first", date(2026, 1, 1)), Kind.DATE, date(2026, 1, 2), True),
        (at_least("first", Quantity(Decimal(5), "days")), Kind.QUANTITY, Quantity(Decimal(5), "days"), True),
        (
            at_least("first", Quantity(Decimal(5), "weeks")),
            Kind.QUANTITY,
            Quantity(Decimal(9), "days"),
            False,
        ),
    ],
)
def test_each_operator(when, kind, answer, expected):
    assert is_shown(when, answer, kind) is expected


def test_one_of_several_answers_is_enough_to_equal_and_none_to_differ():
    several = {"kind": Kind.CHOICE, "repeats": True}
    assert is_shown(equals("first", "no"), ("yes", "no"), **several)
    assert not is_shown(differs("first", "no"), ("yes", "no"), **several)
    assert is_shown(differs("first", "no"), ("yes", "maybe"), **several)


def test_all_needs_every_condition_and_any_needs_one():
    asked = form(
        question("a", Kind.BOOLEAN),
        question("b", Kind.BOOLEAN),
        question("both", when=all_of(equals("a", True), equals("b", True))),
        question("either", when=any_of(equals("a", True), equals("b", True))),
    )
    one = shown(asked, {Place("a"): True, Place("b"): False})
    assert Place("either") in one
    assert Place("both") not in one
    assert Place("both") in shown(asked, {Place("a"): True, Place("b"): True})


def test_the_answer_to_a_hidden_question_counts_as_none_however_long_the_chain():
    asked = form(
        YES,
        question("second", Kind.BOOLEAN, when=equals("yes", True)),
        question("third", Kind.BOOLEAN, when=equals("second", True)),
        question("fourth", when=answered("third")),
    )
    answers = {Place("second"): True, Place("third"): True}
    assert Place("fourth") in shown(asked, {Place("yes"): True, **answers})
    assert list(shown(asked, {Place("yes"): False, **answers})) == [Place("only"), Place("yes")]


def test_what_is_inside_a_hidden_group_is_hidden():
    asked = form(YES, Group("g", "G", (question("inside"),), when=equals("yes", True)))
    assert Place("inside") not in shown(asked, {})
    assert Place("inside") in shown(asked, {Place("yes"): True})


def test_a_condition_looks_at_the_same_entry_of_a_repeated_group():
    asked = form(Group("g", "G", (YES, question("why", when=equals("yes", False))), repeats=True))
    answers = {Place("yes", ("0001a",)): True, Place("yes", ("0002a",)): False}
    places = [place for place in shown(asked, answers) if place.key == "why"]
    assert places == [Place("why", ("0002a",))]


def test_a_condition_looks_at_the_same_child_also_from_a_later_section():
    asked = form(
        Group("seen", "Seen", (YES,), per_child=True),
        Group("plan", "Plan", (question("why", when=equals("yes", False)),), per_child=True),
    )
    answers = {Place("yes", ("c1",)): True, Place("yes", ("c2",)): False}
    places = [place for place in shown(asked, answers, children=("c1", "c2")) if place.key == "why"]
    assert places == [Place("why", ("c2",))]


def test_a_child_of_whom_nothing_is_written_is_still_asked_about_in_the_order_given():
    asked = form(question("seen", per_child=True))
    places = [place.path for place in shown(asked, {}, children=("c9", "c1")) if place.key == "seen"]
    assert places == [("c9",), ("c1",)]


def test_an_answer_that_is_not_this_forms_is_refused():
    with pytest.raises(UnknownAnswer, match="does not ask 'other'"):
        shown(form(question("a")), {Place("other"): "x"})
    with pytest.raises(UnknownAnswer, match="is asked for each of"):
        shown(form(question("a")), {Place("a", ("c1",)): "x"})


def test_the_assessment_asks_why_not_alone_only_about_the_child_not_seen_alone():
    answers = {
        Place("seen", ("c1",)): True,
        Place("seen_alone", ("c1",)): False,
        Place("seen", ("c2",)): False,
        Place("seen_alone", ("c2",)): False,
    }
    keys = {place for place in shown(ASSESSMENT, answers, children=CHILDREN) if place.path}
    assert Place("why_not_alone", ("c1",)) in keys
    assert Place("why_not_alone", ("c2",)) not in keys
    assert Place("why_not_seen", ("c2",)) in keys


@given(answer_sets(ASSESSMENT, CODE_SETS))
def test_b140_answers_left_in_hidden_questions_are_taken_out_with_a_notice_each(answers):
    kept, dropped = without_hidden(ASSESSMENT, answers, children=CHILDREN)
    assert kept | {one.place: one.value for one in dropped} == answers
    assert kept.keys().isdisjoint(one.place for one in dropped)
    assert kept.keys() <= shown(ASSESSMENT, kept, children=CHILDREN).keys()
    assert all(ASSESSMENT.questions[one.place.key].name in one.notice for one in dropped)


@given(answer_sets(ASSESSMENT, CODE_SETS))
def test_taking_out_hidden_answers_hides_and_shows_nothing_further(answers):
    kept, _ = without_hidden(ASSESSMENT, answers, children=CHILDREN)
    assert without_hidden(ASSESSMENT, kept, children=CHILDREN) == (kept, ())


def test_a_new_entry_comes_after_every_other_and_is_the_authors_own():
    assert next_entry([], by="a") == "0001a"
    assert next_entry(["0001a", "0004b7"], by="k2") == "0005k2"
    assert next_entry(["0001a"], by="b") != next_entry(["0001a"], by="c")


def test_an_author_mark_that_would_run_into_the_number_is_refused():
    with pytest.raises(ValueError, match="begin with a small letter"):
        next_entry([], by="7a")
