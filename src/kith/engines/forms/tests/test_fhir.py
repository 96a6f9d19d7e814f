import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.fhir.names import Unreadable
from kith.engines.forms.rules.fhir.questionnaire_in import form_from
from kith.engines.forms.rules.fhir.questionnaire_out import questionnaire
from kith.engines.forms.rules.fhir.response_in import answers_from
from kith.engines.forms.rules.fhir.response_out import response
from kith.engines.forms.rules.fingerprint import fingerprint
from kith.engines.forms.rules.items import Display, Group, Option
from kith.engines.forms.rules.values import Kind, Other, Person, Place, Quantity
from kith.engines.forms.rules.when import answered, any_of, at_least, differs, equals, unanswered
from kith.engines.forms.tests.making import CHILDREN, YES_NO_MAYBE, answer_sets, form, question
from kith.engines.forms.tests.sample_forms import ASSESSMENT, CODE_SETS, REFERRAL

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def sent(resource):
    """As it arrives: through JSON text."""
    return json.loads(json.dumps(resource))


def items(resource) -> Iterator[dict]:
    for item in resource.get("item", ()):
        yield item
        yield from items(item)


def item(of: Form, key: str, **stated):
    return next(one for one in items(questionnaire(of, **stated)) if one["linkId"] == key)


EVERYTHING = form(
    *(question(f"q_{kind.name.lower()}", kind) for kind in Kind),
    question("several", Kind.CHOICE, repeats=True, initial=("yes", "maybe"), read_only=True),
    question("started", Kind.OPEN_CHOICE, initial="no"),
    question("worded", Kind.OPEN_CHOICE, code_set="nowhere", initial=Other("by hand")),
    question("bounded", Kind.INTEGER, lowest=0, highest=10, initial=0),
    question("measured", Kind.DECIMAL, lowest=Decimal("0.5"), initial=Decimal("12.5")),
    question("amount", Kind.QUANTITY, units=("days", "weeks"), highest=Decimal(9)),
    question("dated", Kind.DATE, lowest=date(2020, 1, 1), not_future=True, short="Day", hint="The day"),
    question("said", required_to_finalise=True, fresh=True, max_length=500, sensitive="TPI", prefill="x.y"),
    question("no_first", Kind.BOOLEAN, initial=False, per_child=True, when=answered("said")),
    question("coded", Kind.CHOICE, choices=(Option("a", "A", hint="A?", points=0, valid_to=NOW.date()),)),
    Display("reading", "Read this", when=any_of(unanswered("said"), at_least("bounded", 3))),
    Group("each", "E", (question("in_each", when=equals("no_first", False)),), per_child=True, guidance="G"),
    Group("some", "Some", (question("in_some", repeats=True),), repeats=True, required_to_finalise=True),
    Group("named", "Named", (question("in_named"),), repeats=True, entry="thing"),
    Group("one", "One", (question("in_one"),), when=any_of(differs("q_choice", "yes"))),
    guidance="Before you start",
)  # fmt: skip


@pytest.mark.parametrize("of", [ASSESSMENT, REFERRAL, EVERYTHING], ids=lambda of: of.title)
@pytest.mark.parametrize("sets", [{}, CODE_SETS], ids=["no code sets", "code sets"])
def test_a_form_comes_back_equal_from_a_questionnaire(of, sets):
    back = form_from(sent(questionnaire(of, code_sets=sets)))
    assert back == of
    assert fingerprint(back) == fingerprint(of)


@pytest.mark.parametrize("changed", [replace(ASSESSMENT, version=2), replace(ASSESSMENT, scores=())])
def test_a_changed_form_does_not_come_back_as_the_old_one(changed):
    assert form_from(sent(questionnaire(changed))) != ASSESSMENT


@given(answer_sets(ASSESSMENT, CODE_SETS))
def test_answers_come_back_equal_from_a_response(answers):
    written = response(
        ASSESSMENT, answers, status="in-progress", authored=NOW, children=CHILDREN, code_sets=CODE_SETS
    )
    assert answers_from(ASSESSMENT, sent(written)) == answers


@given(answer_sets(EVERYTHING, {"nowhere": YES_NO_MAYBE}))
def test_answers_of_every_kind_come_back_equal_from_a_response(answers):
    written = response(EVERYTHING, answers, status="completed", authored=NOW, children=CHILDREN)
    assert answers_from(EVERYTHING, sent(written)) == answers


@pytest.mark.parametrize("of", [ASSESSMENT, REFERRAL, EVERYTHING], ids=lambda of: of.title)
def test_a_questionnaire_keeps_the_invariants_of_the_standard(of):
    found = list(items(questionnaire(of, code_sets=CODE_SETS)))
    ids = [one["linkId"] for one in found]
    assert len(ids) == len(set(ids)), "que-2"
    for one in found:
        assert one["type"] != "group" or one["item"], "que-1"
        assert one["type"] != "display" or not one.keys() & {
            "item",
            "required",
            "repeats",
            "readOnly",
            "initial",
        }
        assert not {"answerOption", "answerValueSet"} <= one.keys(), "que-4"
        assert one["type"] in ("choice", "open-choice") or "answerValueSet" not in one, "que-5"
        assert not {"answerOption", "initial"} <= one.keys(), "que-11"
        assert len(one.get("enableWhen", ())) < 2 or "enableBehavior" in one, "que-12"
        assert len(one.get("initial", ())) < 2 or one.get("repeats"), "que-13"
        for condition in one.get("enableWhen", ()):
            assert condition["operator"] != "exists" or "answerBoolean" in condition, "que-7"
            assert condition["question"] in ids
        assert all(value not in (None, "", [], {}) for value in one.values()), "nothing is empty"


def test_item_types_are_those_of_the_standard():
    types = {one["type"] for one in items(questionnaire(EVERYTHING))}
    assert types == {
        "group", "display", "boolean", "decimal", "integer", "date", "dateTime", "time",
        "string", "text", "choice", "open-choice", "quantity", "reference",
    }  # fmt: skip


def test_required_repeats_and_conditions_stand_where_the_standard_has_them():
    seen_on = item(ASSESSMENT, "seen_on")
    assert seen_on["required"] is True
    assert seen_on["enableWhen"] == [{"question": "seen", "operator": "=", "answerBoolean": True}]
    assert item(REFERRAL, "needs")["repeats"] is True
    assert item(REFERRAL, "urgent")["enableBehavior"] == "any"
    coding = item(REFERRAL, "urgent")["enableWhen"][0]["answerCoding"]
    assert coding == {"system": "urn:kith:form:sample_referral:needs", "code": "injury"}


def test_code_sets_travel_inside_or_are_named():
    assert item(ASSESSMENT, "factors")["answerValueSet"] == "urn:kith:code-set:assessment_factor"
    resource = questionnaire(ASSESSMENT, code_sets=CODE_SETS)
    assert item(ASSESSMENT, "factors", code_sets=CODE_SETS)["answerValueSet"] == "#assessment-factor"
    (inside,) = resource["contained"]
    concepts = inside["compose"]["include"][0]["concept"]
    assert {"code": "18C", "display": "Physical abuse (adult on child)"} in concepts


def test_a_form_asked_for_each_child_repeats_as_a_group():
    each_child = item(ASSESSMENT, "factors--each")
    assert (each_child["type"], each_child["repeats"]) == ("group", True)
    assert each_child["item"][0]["linkId"] == "factors"


def test_a_response_says_which_form_and_version_it_answers_and_when():
    resource = response(REFERRAL, {}, status="completed", authored=NOW)
    assert resource == {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": "urn:kith:form:sample_referral|1",
        "status": "completed",
        "authored": "2026-11-20T09:30:00+00:00",
    }


def test_values_are_written_as_the_standard_has_them():
    answers = {
        Place("q_quantity"): Quantity(Decimal("2.5"), "days"),
        Place("q_person"): Person("p1", "Amina"),
        Place("q_choice"): "yes",
        Place("q_open_choice"): Other("Hiding"),
    }
    resource = response(EVERYTHING, answers, status="completed", authored=NOW)
    written = {one["linkId"]: one["answer"] for one in items(resource) if "answer" in one}
    assert written == {
        "q_quantity": [{"valueQuantity": {"value": 2.5, "unit": "days"}}],
        "q_person": [{"valueReference": {"reference": "Person/p1", "display": "Amina"}}],
        "q_choice": [
            {"valueCoding": {"system": "urn:kith:form:sample:q_choice", "code": "yes", "display": "Yes"}}
        ],
        "q_open_choice": [{"valueString": "Hiding"}],
    }


def test_entries_of_another_systems_response_are_numbered_in_their_order():
    objective = {"linkId": "objective", "answer": [{"valueString": "x"}]}
    resource = {
        "questionnaire": "urn:kith:form:sample_assessment|1",
        "item": [
            {"linkId": "analysis", "item": [{"linkId": "objectives", "item": [objective]}] * 2},
        ],
    }
    assert answers_from(ASSESSMENT, resource) == {
        Place("objective", ("0001x",)): "x",
        Place("objective", ("0002x",)): "x",
    }


def answered_with(*found):
    return {"questionnaire": "urn:kith:form:sample_assessment|1", "item": list(found)}


@pytest.mark.parametrize(
    ("resource", "words"),
    [
        ({"questionnaire": "urn:kith:form:sample_assessment|2"}, "not to urn:kith:form:sample_assessment"),
        ({}, "answers to None"),
        (answered_with({"linkId": "nowhere"}), "does not ask 'nowhere'"),
        (answered_with({"linkId": "child_seen", "item": []}), "which child"),
        (answered_with({"linkId": "history", "answer": [{"valueInteger": 3}]}), "holds no text value"),
        (answered_with({"linkId": "history", "answer": [{"valueString": 3}]}), "is no text value"),
        (answered_with({"linkId": "history", "answer": []}), "takes one answer and has 0"),
        (answered_with({"linkId": "history", "answer": [{"valueString": "a"}] * 2}), "has 2"),
        (answered_with({}), "can be read"),
        (answered_with("text"), "can be read"),
    ],
)
def test_a_response_that_cannot_be_read_is_refused_with_the_reason(resource, words):
    with pytest.raises(Unreadable, match=words):
        answers_from(ASSESSMENT, resource)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found.pop("item"),
        lambda found: found.update(version="one"),
        lambda found: found["item"][0].pop("linkId"),
        lambda found: found["item"][0]["item"][0].update(type="attachment"),
        lambda found: found["item"][0]["item"][1].update(linkId="needs"),
        lambda found: found["item"][0]["item"][1]["enableWhen"][0].update(operator="~"),
    ],
)
def test_a_questionnaire_that_cannot_be_read_is_refused(spoil):
    resource = sent(questionnaire(REFERRAL))
    spoil(resource)
    with pytest.raises(Unreadable, match="not a form that can be read"):
        form_from(resource)


def moment_read(written):
    answer = {"linkId": "last_seen_at", "answer": [{"valueDateTime": written}]}
    (value,) = answers_from(
        REFERRAL, {"questionnaire": "urn:kith:form:sample_referral|1", "item": [answer]}
    ).values()
    return value


def test_a_moment_is_read_into_utc_whatever_its_zone_and_refused_without_one():
    assert moment_read("2026-11-20T10:30:00+01:00") == NOW
    with pytest.raises(Unreadable):
        moment_read("2026-11-20T10:30:00")
