"""The log of disagreements between agencies (R031)."""

from datetime import timedelta

import pytest
import time_machine

from kith.engines.tasks.models import Task
from kith.practice.frontdoor.actions import disagreements
from kith.practice.frontdoor.models import Disagreement
from kith.practice.frontdoor.tests.making import a_contact
from kith.practice.frontdoor.tests.pages import contact_path


@pytest.fixture
def contact(cast):
    return a_contact(cast.viewer("farah"))


@pytest.fixture
def one(cast, contact):
    return disagreements.raise_disagreement(
        by=cast.viewer("farah"), contact=contact, agency=cast.agency("police"), about="The level.",
        resolver=cast.worker("farah"),
    )  # fmt: skip


@pytest.fixture
def farah(signed_in):
    return signed_in("farah")


def path_of(one, more=""):
    return f"contacts/{one.contact_id}/disagreements/{one.pk}/{more}"


def test_an_empty_log_says_so(farah):
    assert "No disagreement has been recorded." in farah.get("disagreements/").words


@pytest.mark.req("R031")
def test_a_disagreement_is_recorded_with_a_named_resolver_who_gets_a_task(cast, contact, farah):
    here = contact_path(contact, "disagreements/new/")
    typed = {
        "agency": cast.agency("health").pk,
        "about": "They see level 4.",
        "resolver": cast.worker("ines").pk,
    }
    assert farah.send(here, **(typed | {"about": " "})).status == 422
    assert farah.send(here, **(typed | {"resolver": cast.worker("kit").pk})).status == 422
    assert farah.send(here, **typed).status == 302
    words = farah.get("disagreements/").words
    assert "Marlowe Vale Health Trust" in words
    assert "Ines Duarte" in words
    cast.viewer("ines")
    assert Task.objects.get(worker=cast.worker("ines")).what == disagreements.RESOLVE


@pytest.mark.req("R031")
def test_it_goes_stage_by_stage_to_the_partnership_and_no_further(cast, one, farah):
    for stage in (2, 3, 4):
        assert farah.get(path_of(one, "next/")).status == 200
        assert farah.send(path_of(one, "next/"), resolver=cast.worker("ines").pk).status == 302
        cast.viewer("farah")
        assert Disagreement.objects.get().stage == stage
    page = farah.send(path_of(one, "next/"), resolver=cast.worker("ines").pk)
    assert page.status == 422
    assert "the last stage" in page.words


@pytest.mark.req("R031")
def test_it_ends_in_words_and_shows_how_many_days_it_took(cast, one, farah, signed_in):
    assert farah.send(path_of(one), outcome="").status == 422
    with time_machine.travel(cast.now + timedelta(days=2), tick=False):
        farah = signed_in("farah")
        assert farah.send(path_of(one), outcome="Level 4 agreed.").status == 302
        assert "Resolved after 2 days Level 4 agreed." in farah.get("disagreements/").words
        again = farah.send(path_of(one), outcome="Again.")
    assert "This disagreement is already resolved." in again.words
    cast.viewer("farah")
    assert not Task.objects.filter(state="open").exists()


def test_f061_a_disagreement_is_not_found_through_another_contact(cast, one, farah):
    other = a_contact(cast.viewer("farah"))
    assert farah.get(contact_path(other, f"disagreements/{one.pk}/")).status == 404


def test_the_resolver_is_let_in_and_other_managers_are_not(cast, contact, signed_in):
    raised = disagreements.raise_disagreement(
        by=cast.viewer("farah"), contact=contact, agency=cast.agency("police"), about="x", resolver=cast.worker("grace")
    )  # fmt: skip
    assert signed_in("grace").get(path_of(raised)).status == 200
    assert signed_in("hana").get(path_of(raised)).status == 404
    assert signed_in("kit").get(path_of(raised)).status == 404
