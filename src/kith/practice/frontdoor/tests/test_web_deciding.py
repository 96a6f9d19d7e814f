"""Deciding on the page, looking again, and telling the referrer."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine

from kith.engines.tasks.models import Task
from kith.practice.frontdoor.actions import deciding, enquiries
from kith.practice.frontdoor.models import Decision, Feedback
from kith.practice.frontdoor.tests.making import (
    a_contact,
    a_referral,
    a_screened_contact,
    an_enquiry,
    the_request,
)
from kith.practice.frontdoor.tests.pages import contact_path

ADVICE = {"outcome": "information", "level": "1", "rationale": "Advice is enough."}


@pytest.fixture
def farah(signed_in):
    return signed_in("farah")


def a_referral_typed(team) -> dict:
    return {
        "outcome": "referral", "referral_for": "assessment", "to_team": team.pk, "primary_need": "N1",
        "direction": "See Zara today.", "level": "3", "indicators_3": ["domestic_abuse"], "rationale": "A bruise.",
        "do_1": "See Zara alone", "do_1_by-day": "17", "do_1_by-month": "11", "do_1_by-year": "2026",
    }  # fmt: skip


def test_the_page_has_what_was_told_and_every_return_beside_it(cast, farah):
    viewer = cast.viewer("farah")
    contact = an_enquiry(viewer)
    enquiries.record_return(
        by=viewer,
        request=the_request(),
        completeness="full",
        handling="may_share",
        information="Seen in May.",
    )
    words = farah.get(contact_path(contact, "decide/")).words
    assert "Zara came to school with a bruise" in words
    assert "Seen in May." in words
    assert "Police" in words


def test_a_contact_that_is_not_ready_says_all_that_is_missing(cast, farah):
    contact = a_contact(cast.viewer("farah"))
    words = farah.get(contact_path(contact, "decide/")).words
    assert "Rate the contact red, amber or green." in words
    assert "Match 1 child to a record" in words
    page = farah.send(contact_path(contact, "decide/"), **ADVICE)
    assert page.status == 422
    assert "Before you decide" in page.words


@pytest.mark.req("R003", "R013")
def test_a_decision_needs_outcome_level_and_reason_and_keeps_its_maker(cast, farah):
    contact = a_screened_contact(cast.viewer("farah"))
    empty = farah.send(contact_path(contact, "decide/"))
    for said in ("Select outcome", "Select level of need", "Enter why"):
        assert said in empty.words
    assert farah.send(contact_path(contact, "decide/"), **ADVICE).status == 302
    cast.viewer("farah")
    decision = Decision.objects.get()
    assert (decision.outcome, decision.level, decision.decided_by.name) == ("information", 1, "Farah Aziz")


@pytest.mark.req("R008", "R014")
def test_a_referral_brings_direction_team_and_actions_that_become_tasks_of_each_child(cast, farah):
    contact = a_screened_contact(cast.viewer("farah"))
    assert farah.send(contact_path(contact, "decide/"), **a_referral_typed(cast.team("north"))).status == 302
    cast.viewer("farah")
    decision = Decision.objects.get()
    assert (decision.outcome, decision.threshold_version, decision.indicators) == (
        "assessment", "2025-1", ["domestic_abuse"]
    )  # fmt: skip
    task = Task.objects.get(what="See Zara alone")
    assert task.team.code == "north"
    assert task.person == contact.named.get().person
    assert task.due_at.date() == date(2026, 11, 18)
    words = farah.get(contact_path(contact)).words
    for said in (
        "See Zara today.",
        "See Zara alone, by 17 November 2026",
        "Domestic abuse in the home",
        "Waiting to be accepted",
    ):
        assert said in words


@pytest.mark.req("R014")
@pytest.mark.parametrize("left_out", ["referral_for", "to_team", "primary_need", "direction"])
def test_what_a_referral_needs_is_asked_beneath_a_referral(cast, farah, left_out):
    contact = a_screened_contact(cast.viewer("farah"))
    typed = a_referral_typed(cast.team("north"))
    del typed[left_out]
    page = farah.send(contact_path(contact, "decide/"), **typed)
    assert page.status == 422
    assert page.html.count("govuk-error-summary__list") == 1


def test_b140_what_was_typed_beneath_another_outcome_is_not_kept(cast, farah):
    contact = a_screened_contact(cast.viewer("farah"))
    typed = a_referral_typed(cast.team("north")) | ADVICE | {"indicators_1": ["advice"]}
    assert farah.send(contact_path(contact, "decide/"), **typed).status == 302
    cast.viewer("farah")
    decision = Decision.objects.get()
    assert (decision.direction, decision.to_team, decision.directed, decision.indicators) == (
        "",
        None,
        [],
        ["advice"],
    )


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"do_1": ""}, "Enter what action 1 is"), ({"do_2": "Ring school"}, "Enter by when action 2 is to be done"),
     ({"do_1_by-day": "15"}, "today or later"), ({"do_1_by-day": "31"}, "real date")],
)  # fmt: skip
def test_an_action_has_its_words_and_its_day(cast, farah, changed, said):
    contact = a_screened_contact(cast.viewer("farah"))
    page = farah.send(contact_path(contact, "decide/"), **(a_referral_typed(cast.team("north")) | changed))
    assert page.status == 422
    assert said in page.words


@pytest.mark.req("R006")
def test_a_decision_owns_up_to_the_agencies_it_is_made_without(cast, farah):
    contact = an_enquiry(cast.viewer("farah"))
    silent = farah.send(contact_path(contact, "decide/"), **ADVICE)
    assert silent.status == 422
    assert "Police, Health had not returned" in silent.words.replace("Health, Police", "Police, Health")
    unexplained = farah.send(
        contact_path(contact, "decide/"), **ADVICE, without_agencies=["police", "health"]
    )
    assert "Say why you decide without them." in unexplained.words
    done = farah.send(
        contact_path(contact, "decide/"), **ADVICE, without_agencies=["police", "health"],
        without_reason="Nothing turns on it.",
    )  # fmt: skip
    assert done.status == 302
    assert "Health, Police: Nothing turns on it." in farah.get(contact_path(contact)).words


def test_a_screener_is_told_that_a_referral_is_a_managers(cast, signed_in):
    contact = a_screened_contact(cast.viewer("sam"))
    page = signed_in("sam").send(contact_path(contact, "decide/"), **a_referral_typed(cast.team("north")))
    assert page.status == 422
    assert "A referral is for a manager to decide." in page.words


def test_b122_a_double_click_decides_once(cast, farah):
    contact = a_screened_contact(cast.viewer("farah"))
    key = str(uuid4())
    for _ in range(2):
        assert farah.send(contact_path(contact, "decide/"), **ADVICE, idempotency_key=key).status == 302
    cast.viewer("farah")
    assert Decision.objects.count() == 1


def test_f008_the_second_of_two_managers_is_told_that_it_is_decided(cast, farah):
    contact = a_screened_contact(cast.viewer("farah"))
    farah.send(contact_path(contact, "decide/"), **ADVICE)
    page = farah.send(contact_path(contact, "decide/"), **ADVICE)
    assert page.status == 422
    assert "This contact is already decided." in page.words


@pytest.fixture
def reopened(cast):
    """A contact decided without health, which returned the next day."""
    farah = cast.viewer("farah")
    contact = an_enquiry(farah)
    choice = a_referral(
        None, outcome="information", level=1, without_agencies=["police", "health"], without_reason="Urgent."
    )
    deciding.decide_contact(by=farah, contact=contact, choice=choice)
    kit = cast.viewer("kit", now=cast.now + timedelta(days=1))
    enquiries.record_return(
        by=kit, request=the_request(), completeness="full", handling="may_share", information="Old fractures."
    )
    with time_machine.travel(cast.now + timedelta(days=1, hours=1), tick=False):
        yield contact


@pytest.mark.req("R006")
def test_a_late_return_puts_the_decision_before_a_manager_who_lets_it_stand_in_words(
    cast, signed_in, reopened
):
    farah = signed_in("farah")
    assert "Look again: information came after the decision" in farah.get("").words
    assert "A manager must look again." in farah.get(contact_path(reopened)).words
    page = farah.get(contact_path(reopened, "look-again/"))
    assert "Old fractures." in page.words
    assert farah.send(contact_path(reopened, "look-again/"), words="").status == 422
    assert farah.send(contact_path(reopened, "look-again/"), words="Known and treated.").status == 302
    assert "Look again" not in farah.get("").words
    assert "Known and treated." in farah.get(contact_path(reopened)).words


@pytest.mark.req("R006")
def test_or_replaces_it_and_the_old_decision_is_kept(cast, signed_in, reopened):
    farah = signed_in("farah")
    typed = a_referral_typed(cast.team("north")) | {
        "words": "Old fractures change this.", "without_agencies": ["police"], "without_reason": "Later."
    }  # fmt: skip
    assert farah.send(contact_path(reopened, "decide-again/"), **typed).status == 302
    cast.viewer("farah", now=cast.now + timedelta(days=1, hours=1))
    old, new = Decision.objects.order_by("id")
    assert (old.outcome, new.outcome) == ("information", "assessment")
    assert old.replaced_by == new
    assert old.looked_again_words == "Old fractures change this."


@pytest.mark.req("R006")
def test_looking_again_is_a_managers(cast, signed_in, reopened):
    page = signed_in("sam").get(contact_path(reopened, "look-again/"))
    assert page.status == 403
    assert "Your role does not let you look again at a decision" in page.words


def test_there_is_nothing_to_look_at_again_before_anything_came(cast, farah):
    contact = a_screened_contact(cast.viewer("farah"))
    farah.send(contact_path(contact, "decide/"), **ADVICE)
    page = farah.send(contact_path(contact, "look-again/"), words="Just so.")
    assert page.status == 422
    assert "Nothing came in after this decision." in page.words


@pytest.mark.req("R009", "R033")
def test_the_referrer_is_told_outcome_and_level_ready_to_send_and_it_is_kept(cast, farah):
    contact = a_screened_contact(cast.viewer("farah"))
    early = farah.send(contact_path(contact, "feedback/"), method="phone", words="Soon.")
    assert "There is no outcome to tell yet." in early.words
    farah.send(contact_path(contact, "decide/"), **ADVICE)
    offered = farah.get(contact_path(contact, "feedback/")).words
    assert "Outcome: information and advice only." in offered
    assert "level 1 (universal)" in offered
    assert "Zara" not in offered
    assert farah.send(contact_path(contact, "feedback/"), method="phone", words="As agreed.").status == 302
    cast.viewer("farah")
    assert Feedback.objects.get().words == "As agreed."


@pytest.mark.req("R021")
def test_a_manager_takes_up_what_the_night_left_and_a_screener_may_not(cast, signed_in, farah):
    contact = a_contact(cast.viewer("nell"), is_out_of_hours=True)
    assert signed_in("sam").send(contact_path(contact, "acknowledge/")).status == 403
    assert farah.send(contact_path(contact, "acknowledge/")).status == 302
    assert "Taken up by day Farah Aziz, 16 November 2026 at 10:00am" in farah.get(contact_path(contact)).words
    assert farah.send(contact_path(contact, "acknowledge/")).status == 422
