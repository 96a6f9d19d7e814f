from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kith.engines.forms.rules.checking_questions import code_set_faults
from kith.engines.forms.rules.definition import DefinitionError, Form
from kith.engines.forms.rules.fingerprint import fingerprint
from kith.engines.forms.rules.items import Display, Group, Option, Score
from kith.engines.forms.rules.values import Kind, Other, Quantity
from kith.engines.forms.rules.when import (
    Condition,
    Operator,
    When,
    all_of,
    answered,
    any_of,
    at_least,
    equals,
    more_than,
)
from kith.engines.forms.tests.making import form, question
from kith.engines.forms.tests.sample_forms import ASSESSMENT, CODE_SETS, REFERRAL


def faults_of(*items, **stated):
    with pytest.raises(DefinitionError) as caught:
        form(*items, **stated)
    return str(caught.value)


def test_a_form_knows_its_questions_in_reading_order():
    inside = Group("g", "G", (question("b"),))
    assert list(form(question("a"), inside, question("c")).questions) == ["a", "b", "c"]


def test_every_fault_is_said_at_once_and_names_its_key():
    said = faults_of(question("a", Kind.CHOICE, choices=()), question("b", when=equals("nowhere", True)))
    assert "\n- a: choices or a code set" in said
    assert "\n- b: it depends on 'nowhere'" in said


@pytest.mark.parametrize("key", ["Seen", "1st", "seen-alone", "", "seen alone", "child", "a" * 65])
def test_a_key_is_small_letters_digits_and_underscores(key):
    assert "a key is" in faults_of(replace(question("a"), key=key))


def test_a_key_is_used_once_in_the_whole_form():
    assert "same: the key is used 2 times" in faults_of(
        question("same"), Group("g", "G", (question("same"),))
    )


def test_a_total_may_not_take_the_key_of_a_question():
    number = question("a", Kind.INTEGER)
    assert "a: the key is used 2 times" in faults_of(number, scores=(Score("a", "A", ("a",)),))


@pytest.mark.parametrize("empty", [Group("g", "G", ()), Group("g", "", (question("b"),)), Display("g", "")])
def test_what_holds_or_says_nothing_is_refused(empty):
    assert "g: it has no" in faults_of(question("a"), empty)


def test_a_form_has_sections_and_counts_versions_from_one():
    with pytest.raises(DefinitionError, match="sections: there is none"):
        Form("f", 1, "F", ())
    with pytest.raises(DefinitionError, match="the first version is 1"):
        form(question(), version=0)


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (question(kind=Kind.CHOICE, choices=()), "each choice question has one"),
        (question(kind=Kind.TEXT, choices=(Option("a", "A"),)), "choices or a code set belong"),
        (question(kind=Kind.TEXT, code_set="sex"), "choices or a code set belong"),
        (
            question(kind=Kind.CHOICE, choices=(Option("a", "A"),), code_set="sex"),
            "both choices and a code set",
        ),
        (question(kind=Kind.CHOICE, choices=(Option("a", "A"), Option("a", "B"))), "'a' is there 2 times"),
        (question(kind=Kind.QUANTITY, units=()), "units belong"),
        (question(kind=Kind.INTEGER, units=("days",)), "units belong"),
        (question(kind=Kind.STRING, fresh=True), "fresh"),
        (question(kind=Kind.DATE, max_length=4), "greatest length"),
        (question(kind=Kind.TIME, not_future=True), "in the future"),
        (question(sensitive="secret"), "three capital letters"),
        (question(read_only=True, required_to_finalise=True), "neither typed nor filled in"),
        (question(kind=Kind.INTEGER, lowest=Decimal(1)), "does not fit its kind"),
        (question(kind=Kind.TEXT, highest=3), "does not fit its kind"),
        (question(kind=Kind.TEXT, initial=3), "first value 3 does not fit"),
        (question(kind=Kind.CHOICE, initial="perhaps"), "'perhaps' is not one of the choices"),
        (question(kind=Kind.OPEN_CHOICE, initial=Other("perhaps")), "is not one of the choices"),
        (question(kind=Kind.CHOICE, initial=("yes",)), "tuple of values"),
        (question(kind=Kind.CHOICE, repeats=True, initial="yes"), "tuple of values"),
        (question(kind=Kind.CHOICE, repeats=True, initial=("no", "yes")), "another order"),
    ],
)
def test_a_question_that_could_not_work_is_refused(broken, words):
    assert f"q: {words}" in faults_of(broken) or words in faults_of(broken)


@pytest.mark.parametrize(
    "working",
    [
        question(kind=Kind.QUANTITY, lowest=Decimal(1), initial=Quantity(Decimal(2), "days")),
        question(kind=Kind.DATE, lowest=date(2000, 1, 1), not_future=True),
        question(kind=Kind.CHOICE, repeats=True, initial=("yes", "no")),
        question(read_only=True, required_to_finalise=True, prefill="person.name"),
        question(kind=Kind.OPEN_CHOICE, choices=(), code_set="sex", initial=Other("x"), sensitive="TPI"),
    ],
)
def test_a_question_that_works_is_taken(working):
    assert form(working).questions["q"] == working


YES = question("yes", Kind.BOOLEAN)


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ((question("a", when=equals("a", "x")),), "itself or inside it: a circle"),
        ((Group("g", "G", (YES,), when=equals("yes", True)),), "itself or inside it: a circle"),
        ((question("a", when=equals("yes", True)), YES), "comes later"),
        ((question("a", when=answered("b")), question("b", when=answered("a"))), "comes later"),
        ((YES, question("a", when=When(()))), "nothing holds"),
        ((Display("d", "D"), question("a", when=answered("d"))), "not a question of this form"),
        ((Group("g", "G", (YES,), repeats=True), question("a", when=answered("yes"))), "many answers here"),
        (
            (question("k", Kind.BOOLEAN, per_child=True), question("a", when=answered("k"))),
            "many answers here",
        ),
        ((YES, question("a", when=equals("yes", "yes"))), "never has the answer 'yes'"),
        ((YES, question("a", when=more_than("yes", True))), "has no order"),
        ((question("c", Kind.CHOICE), question("a", when=equals("c", "perhaps"))), "has no choice 'perhaps'"),
        (
            (YES, question("a", when=When((Condition("yes", Operator.EXISTS, "x"),)))),
            "not with True or False",
        ),
    ],
)
def test_a_condition_that_could_not_be_answered_is_refused(items, words):
    assert words in faults_of(*items)


@pytest.mark.parametrize(
    "items",
    [
        (Group("g", "G", (YES, question("a", when=answered("yes"))), repeats=True),),
        (question("k", Kind.BOOLEAN, per_child=True), question("a", per_child=True, when=answered("k"))),
        (YES, Group("g", "G", (question("a", when=answered("yes")),), repeats=True)),
        (question("n", Kind.INTEGER), question("a", when=at_least("n", 3))),
    ],
)
def test_a_condition_may_look_back_in_the_same_entry_at_the_same_child_and_outwards(items):
    assert form(*items)


def test_conditions_are_joined_one_level_deep_only():
    assert len(all_of(answered("a"), answered("b")).conditions) == 2
    with pytest.raises(ValueError, match="conditions inside conditions"):
        any_of(all_of(answered("a"), answered("b")), answered("c"))


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (Group("g", "G", (question("a", per_child=True),), per_child=True), "already asked for each child"),
        (Group("g", "G", (question("a", per_child=True),), repeats=True), "inside a repeated group"),
        (
            Group("g", "G", (question("a"),), repeats=True, per_child=True),
            "repeats and is asked for each child",
        ),
        (Group("g", "G", (question("a"),), required_to_finalise=True), "at least one entry"),
    ],
)
def test_what_is_for_each_child_is_on_the_outside(item, words):
    assert words in faults_of(item)


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        ((), "adds up nothing"),
        (("nowhere",), "not a question of this form"),
        (("text",), "do not all have points"),
        (("unscored",), "do not all have points"),
        (("in_group",), "inside a repeated group"),
        (("number", "for_child"), "together with questions asked for each child"),
    ],
)
def test_a_total_adds_questions_that_give_points(questions, words):
    items = (
        question("text"),
        question("unscored", Kind.CHOICE),
        question("number", Kind.INTEGER),
        question("for_child", Kind.INTEGER, per_child=True),
        Group("g", "G", (question("in_group", Kind.INTEGER),), repeats=True),
    )
    assert f"total: it {'adds' if not questions else 'adds up'}" in faults_of(
        *items, scores=(Score("total", "T", questions),)
    )
    assert words in faults_of(*items, scores=(Score("total", "T", questions),))


def test_the_samples_agree_with_the_code_sets():
    assert code_set_faults(ASSESSMENT.outline, CODE_SETS) == ()
    assert code_set_faults(REFERRAL.outline, {}) == ()


def test_an_unknown_code_set_and_codes_outside_a_set_are_found():
    asked = question("sex", Kind.CHOICE, code_set="sex", initial="X")
    lost = question("lost", Kind.CHOICE, code_set="nowhere")
    outline = form(asked, lost, question("a", when=equals("sex", "Y"))).outline
    assert code_set_faults(outline, {"sex": (Option("M", "Male"),)}) == (
        "lost: there is no code set 'nowhere'",
        "sex: the first value 'X' is not in sex",
        "a: 'Y' is not in the code set of sex",
    )


def test_the_fingerprint_of_a_definition_never_changes():
    # If this fails, every stored version of every form would appear to have been tampered with.
    small = form(
        question("a", Kind.INTEGER, lowest=0), Group("g", "G", (question("b", when=equals("a", 1)),))
    )
    assert fingerprint(small) == "9caa89e8fcc1e108f9642cf8bdcc74fcb06e7087e8ab3a7423d3f82bb9853afa"


@pytest.mark.parametrize(
    "changed",
    [
        form(question("a", required_to_finalise=True)),
        form(replace(question("a"), label="A?")),
        form(question("a", kind=Kind.STRING)),
        form(question("a"), version=2),
        form(question("a", initial="x")),
        form(question("a"), guidance="Read this"),
        form(question("b")),
    ],
)
def test_any_change_to_a_definition_changes_its_fingerprint(changed):
    assert fingerprint(changed) != fingerprint(form(question("a")))


def test_a_first_value_of_no_is_not_taken_for_none_stated():
    assert fingerprint(form(question("a", Kind.BOOLEAN, initial=False))) != fingerprint(
        form(question("a", Kind.BOOLEAN))
    )
