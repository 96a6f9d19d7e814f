"""The child and family assessment asks what it must, of whom it must, before it can be signed."""

import pytest

from kith.engines.forms import registry
from kith.engines.forms.rules.conditions import shown
from kith.engines.forms.rules.finalising import Why, missing_to_finalise
from kith.engines.forms.rules.items import Group
from kith.engines.forms.rules.values import Kind, Place
from kith.kernel import codes
from kith.practice.assessments.kinds.forms.child_and_family import CHILD_AND_FAMILY, VERSION_1, WHY_NOT
from kith.practice.assessments.kinds.forms.parts.factors import FACTORS
from kith.practice.assessments.models import Assessment

CHILDREN = ("K1", "K2")


def missing(**answers):
    given = {_place(name): value for name, value in answers.items()}
    return {
        (one.place.key, one.place.path) for one in missing_to_finalise(VERSION_1, given, children=CHILDREN)
    }


def _place(name):
    key, _, path = name.partition("__")
    return Place(key, tuple(path.split("__")) if path else ())


def test_it_is_declared_for_registered_workers_to_write_and_sign():
    assert registry.FORMS["child_and_family"] is CHILD_AND_FAMILY
    assert CHILD_AND_FAMILY.may_author is registry.only_registered
    assert CHILD_AND_FAMILY.may_sign_off is registry.only_registered


def test_its_reasons_for_not_proceeding_are_those_of_the_assessment():
    assert {option.code for option in WHY_NOT} == set(Assessment.WhyNot.values)


def test_every_question_of_a_sentence_has_a_short_name_for_messages():
    long = [
        q.key
        for q in VERSION_1.questions.values()
        if not q.short and q.label.endswith("?") and len(q.label) > 32
    ]
    assert long == []


@pytest.mark.req("R068")
@pytest.mark.parametrize("child", CHILDREN)
def test_whether_each_child_was_seen_must_be_said(child):
    assert ("seen", (child,)) in missing()


@pytest.mark.req("R068")
def test_a_child_who_was_not_seen_needs_a_reason_and_no_more():
    now = missing(seen__K1=False)
    assert ("why_not_seen", ("K1",)) in now
    assert ("seen_alone", ("K1",)) not in now


@pytest.mark.req("R069", "R070")
def test_a_child_who_was_seen_needs_whether_alone_their_words_and_how():
    now = missing(seen__K1=True)
    assert {("seen_alone", ("K1",)), ("wishes", ("K1",)), ("wishes_how", ("K1",))} <= now


@pytest.mark.req("R069")
def test_why_not_alone_must_be_said():
    assert ("why_not_alone", ("K1",)) in missing(seen__K1=True, seen_alone__K1=False)
    assert ("why_not_alone", ("K1",)) not in missing(seen__K1=True, seen_alone__K1=True)


def test_where_they_sleep_is_asked_of_whoever_was_seen_at_home():
    assert ("bedroom_seen", ("K1",)) in missing(seen__K1=True, seen_where__K1=("home", "school"))
    assert ("bedroom_seen", ("K1",)) not in missing(seen__K1=True, seen_where__K1=("school",))


@pytest.mark.req("R075")
def test_everyone_who_matters_was_spoken_with_or_it_is_said_why_not():
    assert ("relative", ()) in missing()
    assert ("not_contacted_because", ("0001a",)) in missing(contacted__0001a=False)
    assert ("relative_says", ("0001a",)) in missing(contacted__0001a=True)


@pytest.mark.req("R077")
def test_risks_and_what_protects_are_coded_with_evidence_and_weight():
    assert {("risk", ()), ("protection", ())} <= missing()
    now = missing(risk_factor__0001a="16A", protective_factor__0001a="school")
    assert {("risk_evidence", ("0001a",)), ("risk_weight", ("0001a",))} <= now
    assert {("protective_evidence", ("0001a",)), ("protective_weight", ("0001a",))} <= now
    assert VERSION_1.questions["risk_factor"].choices == FACTORS


@pytest.mark.req("R094")
def test_factors_are_the_published_codes_for_each_child():
    question = VERSION_1.questions["factors"]
    published = [code.code for code in codes.code_set("assessment_factor") if not code.is_retired]
    assert (question.per_child, question.required_to_finalise) == (True, True)
    assert sorted(option.code for option in question.choices) == sorted(published)


@pytest.mark.req("R079")
@pytest.mark.parametrize("setting", ["peers", "school", "places", "online"])
def test_harm_in_each_setting_is_asked_about_and_what_would_make_it_safer(setting):
    assert (f"{setting}_harm", ()) in missing()
    assert (f"{setting}_safer", ()) in missing(**{f"{setting}_harm": True})
    assert (f"{setting}_safer", ()) not in missing(**{f"{setting}_harm": False})


@pytest.mark.req("R090")
@pytest.mark.parametrize("child", CHILDREN)
def test_who_each_child_is_and_how_that_shaped_the_plan(child):
    assert {("ethnicity", (child,)), ("language", (child,)), ("identity_shaped", (child,))} <= missing()


@pytest.mark.req("R065")
@pytest.mark.parametrize("key", ["means", "if_nothing_changes"])
def test_analysis_is_apart_from_history_and_not_met_by_copying_it(key):
    history = "There was a fire in 2019, and the family lost their home for a whole year."
    answers = {Place("history"): history, Place(key, ("K1",)): history}
    why = {one.place: one.why for one in missing_to_finalise(VERSION_1, answers, children=CHILDREN)}
    assert why[Place(key, ("K1",))] is Why.COPIED


@pytest.mark.req("R066", "R067")
@pytest.mark.parametrize("part", ["outcome", "baseline", "target", "owner", "by_when"])
def test_an_objective_without_its_measure_owner_or_date_is_not_ready(part):
    assert ("objective", ()) in missing()
    assert (part, ("0001a",)) in missing(need__0001a="To be at school")


@pytest.mark.req("R078")
def test_what_happens_if_it_does_not_work_has_a_trigger_an_action_and_a_name():
    assert ("contingency", ()) in missing()
    assert {("then", ("0001a",)), ("then_owner", ("0001a",))} <= missing(trigger__0001a="Missing again")


def test_a_parents_mental_health_asks_who_from_adult_services_is_involved():
    assert ("mental_health_with", ()) in missing(parent_mental_health=True)
    assert ("mental_health_with", ()) not in missing(parent_mental_health=False)


@pytest.mark.parametrize(
    ("tool", "section"),
    [
        pytest.param("signs_of_safety", "signs_of_safety", marks=pytest.mark.req("R084")),
        ("neglect", "neglect"),
        pytest.param("domestic_abuse", "domestic_abuse", marks=pytest.mark.req("R085")),
        pytest.param("asylum", "asylum", marks=pytest.mark.req("R097")),
    ],
)
def test_a_tool_is_a_section_only_when_it_is_used(tool, section):
    assert section not in {place.key for place in shown(VERSION_1, {}, children=CHILDREN)}
    used = shown(VERSION_1, {Place("tools"): (tool,)}, children=CHILDREN)
    assert section in {place.key for place in used}


@pytest.mark.req("R084")
def test_scaling_is_a_number_from_0_to_10_by_each_person():
    question = VERSION_1.questions["scaled_at"]
    assert (question.kind, question.lowest, question.highest) == (Kind.INTEGER, 0, 10)
    around = VERSION_1.placed["scaled_at"].parent
    assert around is not None
    assert isinstance(around.item, Group)
    assert around.item.repeats


@pytest.mark.req("R085")
def test_domestic_abuse_is_recorded_incident_by_incident():
    assert VERSION_1.placed["incident_what"].scope == ("incident",)
    assert ("incident", ()) in missing(tools=("domestic_abuse",))
