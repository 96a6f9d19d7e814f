from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from kith.engines.forms.rules.carrying import carry_forward
from kith.engines.forms.rules.items import Group, Option
from kith.engines.forms.rules.values import Kind, Other, Place, Quantity, each
from kith.engines.forms.tests.making import answer_sets, form, question
from kith.engines.forms.tests.sample_forms import ASSESSMENT, CODE_SETS

A = Place("a")


def carried(before, after, value):
    return carry_forward({A: value}, form(before), form(after, version=2))


def test_b141_an_answer_to_the_same_question_carries_whatever_its_new_wording():
    reworded = replace(question("a"), label="Tell us about A", hint="Briefly", required_to_finalise=True)
    assert carried(question("a"), reworded, "words").answers == {A: "words"}


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (question("a"), question("b"), "This is no longer asked"),
        (question("a"), question("a", Kind.DATE), "This is now asked in another way"),
        (question("a"), question("a", per_child=True), "This is now asked in another part of the form"),
        (
            question("a"),
            Group("g", "G", (question("a"),), repeats=True),
            "This is now asked in another part of the form",
        ),
    ],
)
def test_b141_an_answer_without_a_place_is_shown_beside_with_the_reason(before, after, reason):
    moved = carried(before, after, "words")
    assert moved.answers == {}
    assert [(one.value, one.label, one.reason) for one in moved.beside] == [("words", "A", reason)]


def test_b141_a_text_keeps_its_place_when_one_line_becomes_many_and_a_choice_when_it_opens():
    assert carried(question("a", Kind.STRING), question("a"), "words").answers == {A: "words"}
    assert carried(question("a", Kind.CHOICE), question("a", Kind.OPEN_CHOICE), "yes").answers == {A: "yes"}
    assert carried(question("a"), question("a", Kind.STRING), "words").answers == {}


def test_b141_only_the_choices_no_longer_offered_stay_beside():
    fewer = question("a", Kind.OPEN_CHOICE, repeats=True, choices=(Option("yes", "Yes"),))
    moved = carried(question("a", Kind.OPEN_CHOICE, repeats=True), fewer, ("no", "yes", Other("perhaps")))
    assert moved.answers == {A: ("yes", Other("perhaps"))}
    assert [(one.value, one.reason) for one in moved.beside] == [
        (("no",), "This answer is no longer offered")
    ]


def test_b141_one_answer_becomes_the_first_of_several_and_several_never_become_one():
    one, several = question("a", Kind.CHOICE), question("a", Kind.CHOICE, repeats=True)
    assert carried(one, several, "yes").answers == {A: ("yes",)}
    assert carried(several, one, ("yes", "no")).beside[0].reason == "This now takes one answer only"


def test_b141_an_amount_in_a_unit_no_longer_used_stays_beside():
    weeks = question("a", Kind.QUANTITY, units=("weeks",))
    moved = carried(question("a", Kind.QUANTITY), weeks, Quantity(Decimal(3), "days"))
    assert (moved.answers, len(moved.beside)) == ({}, 1)


def test_b141_an_answer_from_another_list_stays_beside():
    other = question("a", Kind.CHOICE, code_set="other")
    moved = carried(question("a", Kind.CHOICE, code_set="sex"), other, "M")
    assert moved.beside[0].reason == "This is now answered from another list"


NEWER = replace(
    ASSESSMENT,
    version=2,
    sections=(
        ASSESSMENT.sections[0],
        replace(ASSESSMENT.sections[1], per_child=True),
        replace(ASSESSMENT.sections[2], questions=ASSESSMENT.sections[2].questions[:2]),
        replace(ASSESSMENT.sections[3], questions=ASSESSMENT.sections[3].questions[:-1]),
    ),
)


@given(answer_sets(ASSESSMENT, CODE_SETS))
def test_b141_nothing_is_lost_on_the_way_to_a_newer_version(answers):
    moved = carry_forward(answers, ASSESSMENT, NEWER)
    beside = {one.place: one.value for one in moved.beside}
    for place, value in answers.items():
        assert set(each(value)) == set(each(moved.answers.get(place))) | set(each(beside.get(place)))
    assert moved.answers.keys() | beside.keys() == answers.keys()


@given(answer_sets(ASSESSMENT, CODE_SETS))
def test_everything_carries_to_the_very_same_form(answers):
    moved = carry_forward(answers, ASSESSMENT, replace(ASSESSMENT, version=2))
    assert (moved.answers, moved.beside) == (answers, ())
