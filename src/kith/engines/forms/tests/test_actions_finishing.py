"""Submitting, signing, returning, stopping and putting right: who may, when, and what is kept."""

import pytest
from django.db import IntegrityError, transaction

from kith.engines.forms import queries, registry
from kith.engines.forms.actions.finishing import (
    NotReady,
    Stop,
    Verdict,
    return_to_author,
    sign_off,
    stop_as_not_proceeding,
    submit_for_sign_off,
)
from kith.engines.forms.actions.reopening import reopen
from kith.engines.forms.models import AnswerRow, Response
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Section
from kith.engines.forms.rules.values import Place
from kith.engines.forms.tests.filling import begun, complete, save, signed, stands, submitted, typed
from kith.engines.forms.tests.sample_forms import ASSESSMENT
from kith.foundation.doors.act import acting
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused
from kith.kernel.history.versions import all_versions

SOUND = Verdict(rating=Response.Rating.SOUND, words="Clear about what Leo hears.")
MOVED = Stop(
    "moved_away", "The family moved to Leeds on Friday.", "Leeds has accepted the referral and visits today."
)


def test_a_complete_form_is_submitted(cast):
    response = submitted(cast)
    assert response.state == Response.State.SUBMITTED
    assert response.submitted_by_id == cast.worker("tom").pk


@pytest.mark.req("R068")
def test_an_incomplete_one_is_refused_with_everything_that_is_missing(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    with pytest.raises(NotReady) as refusal:
        submit_for_sign_off(by=tom, response=response)
    assert Place("seen", (cast.child("leo").child_id,)) in {one.place for one in refusal.value.missing}
    assert "still to do" in refusal.value.message


@pytest.mark.req("R065")
def test_an_analysis_that_is_the_history_pasted_in_is_not_ready(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    pasted = "There was a fire in 2019 and the family lost their home for a year."
    complete(tom, response, history=pasted, analysis_text=pasted)
    with pytest.raises(NotReady) as refusal:
        submit_for_sign_off(by=tom, response=response)
    assert [one.place.key for one in refusal.value.missing] == ["analysis_text"]


def test_hidden_answers_are_taken_out_and_stay_in_the_history(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    mark = cast.child("leo").child_id
    save(
        tom,
        response,
        typed("wishes", "To go to football.", mark),
        typed("why_not_alone", "Mum stayed.", mark),
    )
    complete(tom, response)  # not seen at all, so it is not asked whether alone
    submit_for_sign_off(by=tom, response=response)
    assert stands(tom, response, "why_not_alone", mark) is None
    assert stands(tom, response, "wishes", mark) == "To go to football."
    row = AnswerRow.objects.get(response=response, key="why_not_alone")
    assert [one.value for one in all_versions(AnswerRow, row.pk)] == ["Mum stayed.", None]


def test_another_person_signs_it_and_rates_the_analysis(cast, declared):
    told = []
    declared.hooks(on_signed=lambda by, response: told.append((by.name, response.state)))
    response = sign_off(by=cast.viewer("grace"), response=submitted(cast), verdict=SOUND)
    assert (response.state, response.analysis_rating) == (Response.State.SIGNED, 3)
    assert told == [("Grace Lindqvist", "signed")]


def test_when_the_area_cannot_follow_it_is_not_signed(cast, declared):
    def fails(by, response):
        raise Refused("The clock cannot be stopped.")

    response = submitted(cast)
    declared.hooks(on_signed=fails)
    with pytest.raises(Refused, match="clock"):
        sign_off(by=cast.viewer("grace"), response=response, verdict=SOUND)
    response.refresh_from_db()
    assert response.state == Response.State.SUBMITTED


def test_nobody_signs_what_they_wrote(cast):
    grace = cast.viewer("grace")
    response = begun(cast, by=grace)
    complete(grace, response)
    submit_for_sign_off(by=grace, response=response)
    with pytest.raises(Refused, match="someone else"):
        sign_off(by=grace, response=response, verdict=SOUND)


def test_nobody_signs_what_they_submitted_for_another(cast):
    tom, grace = cast.viewer("tom"), cast.viewer("grace")
    response = begun(cast, by=tom)
    complete(tom, response)
    submit_for_sign_off(by=grace, response=response)
    with pytest.raises(Refused, match="someone else"):
        sign_off(by=grace, response=response, verdict=SOUND)


def test_the_database_too_refuses_an_author_as_signer(cast):
    response = submitted(cast)
    tom = cast.viewer("tom")
    response.state, response.signed_by_id, response.signed_at = "signed", tom.worker_id, tom.now
    with pytest.raises(IntegrityError), transaction.atomic(), acting(tom):
        response.save()


@pytest.mark.req("R065")
def test_an_analysis_must_be_rated_to_sign_it(cast):
    with pytest.raises(Refused, match="Rate the analysis"):
        sign_off(by=cast.viewer("grace"), response=submitted(cast), verdict=Verdict(words="Fine."))


@pytest.mark.req("R065")
def test_ratings_are_counted_by_team_and_month(cast):
    response = submitted(cast)
    grace = cast.viewer("grace")
    sign_off(by=grace, response=response, verdict=Verdict(rating=Response.Rating.THIN))
    [row] = queries.analysis_ratings(grace, ASSESSMENT.key)
    assert (row["team_name"], row["signed"], row["low"]) == ("Referral and assessment north", 1, 1)


def test_a_social_worker_does_not_sign(cast):
    with pytest.raises(NotAllowed):
        sign_off(by=cast.viewer("tom"), response=submitted(cast), verdict=SOUND)


def test_the_form_may_ask_more_of_its_signer(cast, declared):
    response = submitted(cast)
    declared.versions(ASSESSMENT, may_sign_off=lambda viewer: "Only a service manager signs this.")
    with pytest.raises(Refused, match="service manager"):
        sign_off(by=cast.viewer("grace"), response=response, verdict=SOUND)


def test_it_goes_back_to_its_author_with_words(cast):
    grace = cast.viewer("grace")
    response = return_to_author(by=grace, response=submitted(cast), reason="What does Leo say?")
    assert (response.state, response.return_reason) == (Response.State.RETURNED, "What does Leo say?")
    save(cast.viewer("tom"), response, typed("history", "Can be written again."))


def test_it_is_not_returned_without_words(cast):
    with pytest.raises(Refused, match="Say what"):
        return_to_author(by=cast.viewer("grace"), response=submitted(cast), reason="  ")


def test_a_draft_is_neither_signed_nor_returned(cast):
    response = begun(cast)
    with pytest.raises(Refused, match="not waiting"):
        sign_off(by=cast.viewer("grace"), response=response, verdict=SOUND)
    with pytest.raises(Refused, match="not waiting"):
        return_to_author(by=cast.viewer("grace"), response=response, reason="More.")


def test_f002_whoever_signs_what_changed_meanwhile_is_told(cast):
    response = submitted(cast)
    grace, tom = cast.viewer("grace"), cast.viewer("tom")
    response.refresh_from_db()
    seen = response.version
    return_to_author(by=grace, response=response, reason="What does Leo say?")
    submit_for_sign_off(by=tom, response=response)
    with pytest.raises(ChangedMeanwhile):
        sign_off(by=grace, response=response, verdict=SOUND, based_on=seen)


@pytest.mark.req("R088", "R089")
def test_it_ends_as_not_proceeding_with_a_reason_words_and_the_childs_position(cast):
    grace = cast.viewer("grace")
    response = stop_as_not_proceeding(by=grace, response=begun(cast), stop=MOVED)
    assert (response.state, response.stop_reason) == (Response.State.NOT_PROCEEDING, "moved_away")
    assert response.stopped_by_id == grace.worker_id


@pytest.mark.req("R088", "R089")
@pytest.mark.parametrize(
    "stop",
    [
        Stop("", "Moved.", "Safe."),
        Stop("bored", "x", "y"),
        Stop("moved_away", " ", "Safe."),
        Stop("moved_away", "Moved.", ""),
    ],
)
def test_it_never_ends_without_all_three(cast, stop):
    response = begun(cast)
    with pytest.raises(Refused):
        stop_as_not_proceeding(by=cast.viewer("grace"), response=response, stop=stop)


@pytest.mark.req("R088")
def test_ending_it_needs_a_manager(cast):
    with pytest.raises(NotAllowed):
        stop_as_not_proceeding(by=cast.viewer("tom"), response=begun(cast), stop=MOVED)


def test_what_is_signed_is_not_stopped(cast):
    with pytest.raises(Refused, match="already signed off"):
        stop_as_not_proceeding(by=cast.viewer("grace"), response=signed(cast), stop=MOVED)


def test_a_signed_form_is_put_right_by_a_new_version_that_begins_with_its_answers(cast):
    before = signed(cast)
    grace = cast.viewer("grace")
    fresh = reopen(by=grace, response=before, reason="Leo's father was named wrongly.")
    before.refresh_from_db()
    assert before.state == Response.State.SIGNED
    assert (fresh.previous_id, fresh.state, fresh.author_id) == (
        before.pk,
        Response.State.DRAFT,
        before.author_id,
    )
    assert queries.opened(grace, fresh).answers == queries.opened(grace, before).answers


def test_it_is_put_right_once_and_with_a_reason(cast):
    before = signed(cast)
    grace = cast.viewer("grace")
    with pytest.raises(Refused, match="Say what"):
        reopen(by=grace, response=before, reason="")
    reopen(by=grace, response=before, reason="A name.")
    with pytest.raises(Refused, match="already been started"):
        reopen(by=grace, response=before, reason="Another name.")


def test_only_what_is_signed_is_put_right(cast):
    with pytest.raises(Refused, match="signed off"):
        reopen(by=cast.viewer("grace"), response=begun(cast), reason="x")


def test_b141_a_new_version_without_a_question_keeps_its_answer_beside(cast, declared):
    before = signed(cast)
    family, *rest = (section for section in ASSESSMENT.sections if section.key != "analysis")
    newer = Form(ASSESSMENT.key, 2, ASSESSMENT.title, (family, *rest))
    declared.versions(ASSESSMENT, newer)
    grace = cast.viewer("grace")
    fresh = reopen(by=grace, response=before, reason="The form has changed.")
    assert fresh.form_version == 2
    assert "Calm evenings" in [one.value for one in queries.left_beside(grace, fresh)]


def test_a_form_without_an_analysis_is_signed_without_a_rating(cast, declared):
    short = Form("short", 1, "Short", (Section("seen_part", "Seen", (ASSESSMENT.sections[1].questions[0],)),))
    declared.versions(short)
    tom = cast.viewer("tom")
    response = begun(cast, by=tom, form="short")
    submit_for_sign_off(by=tom, response=response)
    assert (
        sign_off(by=cast.viewer("grace"), response=response, verdict=Verdict()).state == Response.State.SIGNED
    )
    assert registry.FORMS["short"].current is short
