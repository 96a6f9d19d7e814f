"""Submitting, signing, returning, stopping and putting right, on their pages."""

import pytest

from kith.engines.forms.actions.finishing import submit_for_sign_off
from kith.engines.forms.models import Response
from kith.engines.forms.tests.filling import begun, complete, save, signed, submitted, typed
from kith.engines.forms.tests.pages import signed_in, text_of
from kith.engines.forms.web import addresses

pytestmark = pytest.mark.urls("kith.engines.forms.tests.urls")


@pytest.fixture
def tom(client, cast):
    return signed_in(client, cast, "tom")


@pytest.fixture
def grace(client, cast):
    return signed_in(client, cast, "grace")


def send(client, response, name, **fields):
    return client.post(addresses.page(response, name), fields)


def state(response):
    return Response.objects.get(pk=response.pk).state


def test_what_is_missing_leads_to_its_question(tom, cast):
    response = begun(cast)
    page = tom.get(addresses.page(response, "submit"))
    leo = cast.child("leo").child_id
    assert "Not ready for sign-off yet" in text_of(page)
    assert "Child seen: not answered yet (Leo Adeyemi-Cole)" in text_of(page)
    assert f"{addresses.section(response, 'child_seen')}#q-seen@{leo}" in page.content.decode()
    assert send(tom, response, "submit").status_code == 422


def test_a_ready_form_is_submitted(tom, cast):
    response = begun(cast)
    complete(cast.viewer("tom"), response)
    assert "cannot be changed unless it is returned" in text_of(tom.get(addresses.page(response, "submit")))
    assert send(tom, response, "submit")["Location"] == addresses.overview(response)
    assert state(response) == "submitted"


def test_what_will_be_taken_out_is_said_first(tom, cast):
    response = begun(cast)
    viewer = cast.viewer("tom")
    save(viewer, response, typed("why_not_alone", "Mum stayed.", cast.child("leo").child_id))
    complete(viewer, response)
    assert "Why were they not seen alone?" in text_of(tom.get(addresses.page(response, "submit")))


def test_it_is_signed_with_a_rating(grace, cast):
    response = submitted(cast)
    answer = send(grace, response, "sign_off", decision="sign", rating="4", words="Clear.")
    assert answer["Location"] == addresses.overview(response)
    row = Response.objects.get(pk=response.pk)
    assert (row.state, row.analysis_rating, row.signer_words) == ("signed", 4, "Clear.")


@pytest.mark.req("R065")
def test_it_is_not_signed_without_a_rating(grace, cast):
    response = submitted(cast)
    answer = send(grace, response, "sign_off", decision="sign", words="Clear.")
    assert answer.status_code == 422
    assert "Clear." in answer.content.decode()
    assert state(response) == "submitted"


def test_it_is_returned_with_words(grace, cast):
    response = submitted(cast)
    assert send(grace, response, "sign_off", decision="return", reason="").status_code == 422
    send(grace, response, "sign_off", decision="return", reason="What does Leo say?")
    assert state(response) == "returned"


def test_its_author_is_told_why_they_cannot_sign(client, cast):
    viewer = cast.viewer("grace")
    response = begun(cast, by=viewer)
    complete(viewer, response)
    submit_for_sign_off(by=viewer, response=response)
    answer = send(signed_in(client, cast, "grace"), response, "sign_off", decision="sign", rating="4")
    assert answer.status_code == 422
    assert "someone else signs it off" in text_of(answer)


def test_f002_a_signer_whose_page_is_old_gets_409(grace, cast):
    response = submitted(cast)
    assert send(grace, response, "sign_off", decision="sign", rating="4", based_on="1").status_code == 409


def test_the_signer_sees_what_the_area_shows_them(grace, cast, declared):
    declared.hooks(aside=lambda viewer, response: "Leo last spoke on 2 November.")
    assert "Leo last spoke on 2 November." in text_of(grace.get(addresses.page(submitted(cast), "sign_off")))


@pytest.mark.req("R088", "R089")
def test_it_ends_as_not_proceeding_and_the_list_says_why(grace, cast):
    response = begun(cast)
    assert send(grace, response, "stop", reason="moved_away", words="", position="").status_code == 422
    send(grace, response, "stop", reason="moved_away", words="To Leeds.", position="Leeds visits today.")
    words = text_of(grace.get(addresses.overview(response)))
    assert "Not proceeding" in words
    assert "The family moved to another area To Leeds." in words
    assert "Leeds visits today." in words


def test_a_signed_form_is_put_right_on_its_page(grace, cast):
    before = signed(cast)
    answer = send(grace, before, "reopen", reason="A wrong name.")
    assert answer.status_code == 302
    assert Response.objects.get(previous=before).reopened_because == "A wrong name."
    assert send(grace, before, "reopen", reason="Again.").status_code == 422
