"""One contact's page, and what every page about a contact answers to those it is not for."""

from datetime import timedelta

import pytest
import time_machine

from kith.practice.frontdoor.actions import deciding, enquiries, matching, screening
from kith.practice.frontdoor.actions.told import Concern, Named
from kith.practice.frontdoor.tests.making import (
    FINN,
    ZARA,
    a_contact,
    a_referral,
    a_screened_contact,
    an_enquiry,
    the_request,
)
from kith.practice.frontdoor.tests.pages import MOST_QUERIES, contact_path

NO_SUCH = "contacts/999999/"
PAGES = ["", "rate/", "details/", "more/", "sufficiency/", "named/", "enquiry/", "enquiry/another/", "decide/",
         "feedback/", "disagreements/new/", "look-again/", "decide-again/"]  # fmt: skip


def test_the_page_tells_the_whole_contact(cast, signed_in):
    sam = cast.viewer("sam")
    contact = an_enquiry(sam, a_screened_contact(sam, ZARA, FINN))
    enquiries.record_return(
        by=sam, request=the_request("police"), completeness="partial", handling="professionals",
        information="Two calls to the address.\n\nNo arrests.",
    )  # fmt: skip
    page = signed_in("farah").get(contact_path(contact))
    assert page.status == 200
    for said in (
        contact.reference, "Zara came to school with a bruise", "Moira Trent, Head teacher, 01632 960001", "Physical abuse",
        "Read by Sam Okoro", "Nothing known.", "Health 17 November 2026", "Due in 24 hours", "Two calls to the address.",
        "In part", "Professionals only", "MASH response: amber", "Undo this match",
    ):  # fmt: skip
        assert said in page.words


@pytest.mark.req("R020")
def test_each_agencys_words_stand_in_full_and_keep_their_paragraphs(cast, signed_in):
    sam = cast.viewer("sam")
    contact = an_enquiry(sam)
    enquiries.record_return(
        by=sam, request=the_request(), completeness="full", handling="ask_first", information="One.\n\nTwo."
    )
    html = signed_in("sam").get(contact_path(contact)).html
    assert '<p class="govuk-body">One.</p><p class="govuk-body">Two.</p>' in html
    assert "Ask the agency before sharing further" in html


def test_a_new_contact_has_no_empty_tables(cast, signed_in):
    html = signed_in("sam").get(contact_path(a_contact(cast.viewer("sam")))).html
    assert html.count("<table") == 1
    assert "Told to the referrer" not in html


def test_b021_what_was_told_is_shown_as_text(cast, signed_in):
    bad = "<script>alert(1)</script>"
    contact = a_contact(cast.viewer("sam"), concern=Concern(account=bad, answers={"injury": bad}))
    html = signed_in("sam").get(contact_path(contact)).html
    assert bad not in html
    assert html.count("&lt;script&gt;") == 2


def test_the_page_asks_no_more_for_many_children_than_for_one(cast, signed_in):
    sam = cast.viewer("sam")
    one, many = a_screened_contact(sam), a_screened_contact(sam, *[Named(given=f"Kim {n}") for n in "abcde"])
    assert signed_in("sam").get(contact_path(one)).questions <= MOST_QUERIES
    assert signed_in("sam").get(contact_path(many)).questions <= MOST_QUERIES


def test_a_worker_sees_only_the_links_that_are_theirs(cast, signed_in):
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    matching.match(by=sam, contact=contact, named=contact.named.get(), person=cast.child("amara"))
    for name, may in (("sam", True), ("tom", False)):
        words = signed_in(name).get(contact_path(contact)).words
        assert ("Rate red, amber or green" in words) is may
        assert ("Undo this match" in words) is may


@pytest.mark.parametrize("more", PAGES)
def test_f070_not_there_and_not_for_you_answer_alike(cast, signed_in, more):
    """A contact about a child with whom the worker is in conflict is, for them, no contact at all."""
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    matching.match(by=sam, contact=contact, named=contact.named.get(), person=cast.child("mila"))
    cast.viewer("ola", roles={"front_door_manager"})
    ola = signed_in("ola")
    hidden, absent = ola.get(contact_path(contact, more)), ola.get(NO_SUCH + more)
    assert (hidden.status, hidden.words) == (absent.status, absent.words)
    assert hidden.status == 404


@pytest.mark.parametrize("more", PAGES[1:])
def test_a_role_that_may_not_is_refused_with_the_reason(cast, signed_in, more):
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    matching.match(by=sam, contact=contact, named=contact.named.get(), person=cast.child("amara"))
    page = signed_in("tom").get(contact_path(contact, more))
    assert page.status == 403
    assert "Your role does not let you" in page.words


@pytest.mark.parametrize("more", PAGES[1:])
def test_b133_a_page_with_a_form_is_got_or_posted_and_nothing_else(cast, signed_in, more):
    contact = a_contact(cast.viewer("farah"))
    farah = signed_in("farah")
    path = f"/front-door/{contact_path(contact, more)}"
    assert [getattr(farah.client, verb)(path).status_code for verb in ("put", "patch", "delete")] == [405] * 3


def test_the_front_door_reads_a_contact_for_three_days_after_its_decision(cast, signed_in):
    farah = cast.viewer("farah")
    contact = a_screened_contact(farah)
    deciding.decide_contact(
        by=farah, contact=contact, choice=a_referral(None, outcome="information", level=1)
    )
    for days, status in ((2, 200), (4, 403)):
        with time_machine.travel(cast.now + timedelta(days=days), tick=False):
            assert signed_in("sam").get(contact_path(contact)).status == status


def test_whoever_was_asked_to_screen_is_named_and_a_decided_contact_offers_no_more_screening(cast, signed_in):
    farah = cast.viewer("farah")
    contact = a_screened_contact(farah)
    deciding.decide_contact(by=farah, contact=contact, choice=a_referral(None, outcome="signpost", level=2))
    words = signed_in("farah").get(contact_path(contact)).words
    assert "Screener Farah Aziz" in words
    assert "Rate again" not in words
    assert "Tell the referrer" in words


def test_what_a_referral_was_sent_back_for_stands_on_the_page(cast, signed_in):
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    more = screening.ask_for_more(
        by=sam, contact=contact, what="Which school?", due_at=sam.now + timedelta(hours=4)
    )
    page = signed_in("sam").get(contact_path(contact))
    assert "Which school?" in page.words
    assert f"/more/{more.pk}/" in page.html
