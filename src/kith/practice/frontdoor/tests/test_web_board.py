"""The live board and the lists beside it."""

from datetime import timedelta

import pytest

from kith.practice.frontdoor.actions import answering, enquiries, screening
from kith.practice.frontdoor.models import AgencyRequest
from kith.practice.frontdoor.tests.making import FINN, ZARA, a_contact, an_enquiry
from kith.practice.frontdoor.tests.pages import MOST_QUERIES


def test_the_board_says_that_nothing_waits(signed_in):
    page = signed_in("sam").get("")
    assert page.status == 200
    assert "Nothing is waiting for a decision." in page.words


@pytest.mark.req("R003", "R032")
def test_red_comes_first_then_whoever_waited_longest(cast, signed_in):
    sam = cast.viewer("sam")
    green = a_contact(sam, received_at=sam.now - timedelta(days=3))
    new, old = a_contact(sam, received_at=sam.now), a_contact(sam, received_at=sam.now - timedelta(days=2))
    red = a_contact(sam)
    screening.rate(by=sam, contact=green, colour="green", rationale="Housing.")
    screening.rate(by=sam, contact=red, colour="red", rationale="In danger.")
    page = signed_in("sam").get("")
    places = [page.words.index(contact.reference) for contact in (red, green, old, new)]
    assert places == sorted(places)


@pytest.mark.req("R002")
def test_each_contact_shows_its_nearest_clock_and_a_breach_in_words(cast, signed_in):
    sam = cast.viewer("sam")
    soon = a_contact(sam, received_at=sam.now - timedelta(hours=2))
    late = a_contact(sam, received_at=sam.now - timedelta(hours=4, minutes=20))
    for contact in (soon, late):
        screening.rate(by=sam, contact=contact, colour="red", rationale="In danger.")
    words = signed_in("sam").get("").words
    assert "Due in 2 hours" in words
    assert "Overdue by 20 min" in words


def test_a_contact_leaves_no_trace_on_the_board_of_someone_in_conflict(cast, signed_in):
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    from kith.practice.frontdoor.actions import matching

    matching.match(by=sam, contact=contact, named=contact.named.get(), person=cast.child("mila"))
    cast.viewer("ola", roles={"screener"})
    assert contact.reference in signed_in("sam").get("").words
    page = signed_in("ola").get("")
    assert contact.reference not in page.html
    assert "All 0" in page.words


@pytest.mark.parametrize(("asked", "shown"), [("?colour=red", 1), ("?colour=none", 1), ("?screener=mine", 1),
                                              ("?screener=nobody", 1), ("?colour=purple", 2), ("?page=999", 2)])  # fmt: skip
def test_a_filter_narrows_and_one_that_is_not_on_the_list_filters_nothing(cast, signed_in, asked, shown):
    sam = cast.viewer("sam")
    rated = a_contact(sam)
    screening.rate(by=sam, contact=rated, colour="red", rationale="In danger.")
    a_contact(sam)
    assert signed_in("sam").get(asked).html.count("/front-door/contacts/C") == 0
    assert signed_in("sam").get(asked).words.count("C26-") == shown


def test_a_board_of_many_contacts_asks_no_more_than_a_board_of_one(cast, signed_in):
    sam = cast.viewer("sam")
    a_contact(sam, ZARA, FINN)
    few = signed_in("sam").get("")
    for _ in range(5):
        a_contact(sam, ZARA, FINN)
    many = signed_in("sam").get("")
    assert many.questions == few.questions <= MOST_QUERIES


def test_b133_the_board_takes_no_form(signed_in):
    assert signed_in("sam").send("").status == 405


@pytest.mark.parametrize("name", ["tom", "kit", "bea", "ana", "rhea"])
def test_the_board_is_not_for_every_role_and_says_why(signed_in, name):
    page = signed_in(name).get("")
    assert page.status == 403
    assert "Your role does not let you see the front-door board" in page.words


def test_someone_who_is_not_signed_in_is_asked_to(client):
    answer = client.get("/front-door/")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/account/login/")


@pytest.mark.req("R021")
def test_what_the_night_left_is_listed_until_a_manager_takes_it_up(cast, signed_in):
    contact = a_contact(cast.viewer("nell"), is_out_of_hours=True)
    assert "1 contact left by the night" in signed_in("farah").get("").words
    assert contact.reference in signed_in("farah").get("out-of-hours/").words
    answering.acknowledge(by=cast.viewer("farah"), contact=contact)
    assert "Everything the night left has been taken up." in signed_in("farah").get("out-of-hours/").words


@pytest.mark.req("R005")
def test_a_late_agency_is_on_the_list_of_chasers_with_its_chases(cast, signed_in):
    sam = cast.viewer("sam")
    an_enquiry(sam, due_in=timedelta(hours=2))
    later = cast.viewer("sam", now=cast.now + timedelta(hours=3))
    request = AgencyRequest.objects.get(agency_kind="health")
    enquiries.chase(by=later, request=request)
    import time_machine

    with time_machine.travel(later.now, tick=False):
        words = signed_in("sam").get("chasers/").words
    assert "Marlowe Vale Health Trust Overdue by 1 hour 1" in words
    assert "No agency is late." in signed_in("sam").get("chasers/").words
