"""A form is begun: who may, about whom, with what the record knows."""

from datetime import date

import pytest

from kith.engines.forms import queries, registry
from kith.engines.forms.actions.beginning import About, DefinitionChanged, begin
from kith.engines.forms.models import AnswerRow, Prefilled, Response, UsedDefinition
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.fingerprint import fingerprint
from kith.engines.forms.rules.items import Question, Section
from kith.engines.forms.rules.prefill import Offer, Source, Standing, standing
from kith.engines.forms.rules.values import Kind, Place
from kith.engines.forms.tests.filling import begun, signed, stands
from kith.engines.forms.tests.sample_forms import ASSESSMENT
from kith.foundation.doors.refusals import NotAllowed, Refused

FROM_RECORD = Source("Ethnicity on the record", "/people/K1/", date(2026, 3, 3))


def test_a_form_begins_as_a_draft_about_its_children_by_its_author(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    assert (response.form_key, response.form_version, response.state) == (
        ASSESSMENT.key,
        1,
        Response.State.DRAFT,
    )
    assert response.author_id == tom.worker_id
    assert [child.name for child in queries.opened(tom, response).children] == [
        "Amara Adeyemi-Cole",
        "Leo Adeyemi-Cole",
    ]
    assert response.people_concerned() == [cast.child("amara").pk, cast.child("leo").pk]


@pytest.mark.req("R087")
def test_a_worker_who_is_not_registered_may_not_author_it(cast):
    with pytest.raises(Refused, match="Only a registered social worker"):
        begun(cast, by=cast.viewer("jo"))
    assert not Response.objects.exists()


@pytest.mark.req("R087")
def test_a_registration_that_has_lapsed_does_not_count(cast):
    later = cast.now.replace(year=2028)
    with pytest.raises(Refused, match="not current"):
        begun(cast, by=cast.viewer("tom", now=later))


def test_it_cannot_be_begun_about_a_child_one_does_not_work_with(cast):
    with pytest.raises(NotAllowed):
        begun(cast, by=cast.viewer("tom"), children=("amara", "yusuf"))


def test_what_the_record_knows_is_filled_in_with_its_source(cast, declared):
    leo = cast.child("leo").child_id
    declared.hooks(prefill=lambda viewer, response: {Place("ethnicity", (leo,)): Offer("WBRI", FROM_RECORD)})
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    opened = queries.opened(tom, response)
    offer = opened.offers[Place("ethnicity", (leo,))]
    assert opened.answers == {Place("ethnicity", (leo,)): "WBRI"}
    assert offer.source == FROM_RECORD
    assert standing(offer, "WBRI") is Standing.OFFERED


def test_the_area_is_told_inside_the_act(cast, declared):
    told = []
    declared.hooks(
        on_begun=lambda by, response: told.append(
            (by.name, AnswerRow.objects.filter(response=response).count())
        )
    )
    begun(cast)
    assert told == [("Tom Reyes", 0)]


def test_when_the_area_fails_nothing_is_begun(cast, declared):
    def fails(by, response):
        raise Refused("The clock cannot be started.")

    declared.hooks(on_begun=fails)
    with pytest.raises(Refused, match="clock"):
        begun(cast)
    assert not Response.objects.exists()


def test_the_version_used_is_kept_as_it_was_asked(cast):
    begun(cast)
    used = UsedDefinition.objects.get(key=ASSESSMENT.key)
    assert used.fingerprint == fingerprint(ASSESSMENT)
    assert used.questionnaire["resourceType"] == "Questionnaire"
    begun(cast)
    assert UsedDefinition.objects.filter(key=ASSESSMENT.key).count() == 1


def test_nothing_is_begun_on_a_version_that_is_not_what_others_answered(cast, declared):
    begun(cast)
    declared.versions(Form(ASSESSMENT.key, 1, "Another wording", ASSESSMENT.sections, ASSESSMENT.scores))
    with pytest.raises(DefinitionChanged):
        begun(cast)


def test_first_values_stand_for_each_child(cast, declared):
    scale = Question("scale", Kind.INTEGER, "How safe?", initial=5, per_child=True)
    declared.versions(Form("scaling", 1, "Scaling", (Section("all", "All", (scale,)),)))
    tom = cast.viewer("tom")
    about = About([cast.child("amara"), cast.child("leo")])
    response = begin(by=tom, form="scaling", about=about)
    assert [stands(tom, response, "scale", person.child_id) for person in about.people] == [5, 5]


def test_the_last_one_signed_about_any_of_the_children_is_the_one_before(cast):
    before = signed(cast)
    response = begun(cast, by=cast.viewer("tom"), children=("leo",))
    assert response.previous_id == before.pk
    assert (
        queries.opened(cast.viewer("tom"), response).previous[Place("objective", ("0001a",))]
        == "Calm evenings"
    )


def test_a_draft_is_not_the_one_before(cast):
    begun(cast)
    assert begun(cast).previous_id is None


def test_an_unknown_form_is_a_fault_of_the_caller(cast):
    with pytest.raises(KeyError):
        begun(cast, form="no_such_form")


def test_a_form_is_declared_once_with_all_its_versions(declared):
    with pytest.raises(ValueError, match="declared twice"):
        registry.declare(ASSESSMENT)
    with pytest.raises(ValueError, match="together"):
        registry.declare(Form("another", 2, "Another", ASSESSMENT.sections))


def test_nothing_is_filled_in_twice(cast):
    begun(cast)
    assert Prefilled.objects.count() == 0
