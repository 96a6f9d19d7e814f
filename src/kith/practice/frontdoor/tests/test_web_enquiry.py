"""Asking partners, and partners answering, on the page."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kith.practice.frontdoor.actions import matching
from kith.practice.frontdoor.actions.told import Concern
from kith.practice.frontdoor.models import AgencyRequest, Contact
from kith.practice.frontdoor.tests.making import ZARA, a_contact, a_screened_contact, an_enquiry, the_request
from kith.practice.frontdoor.tests.pages import contact_path

ASKED = {
    "agencies": ["police", "health"],
    "purpose": "Any risk?",
    "lawful_basis": "public_task",
    "within": "4",
}
ANSWER = {"completeness": "full", "handling": "professionals", "information": "Seen in May."}


@pytest.fixture
def sam(signed_in):
    return signed_in("sam")


@pytest.mark.req("R004")
def test_several_agencies_are_asked_at_once_each_with_its_time(cast, sam):
    contact = a_screened_contact(cast.viewer("sam"))
    assert sam.get(contact_path(contact, "enquiry/")).status == 200
    assert sam.send(contact_path(contact, "enquiry/"), **ASKED).status == 302
    cast.viewer("sam")
    asked = AgencyRequest.objects.order_by("agency_kind")
    assert [(one.agency.name, one.due_at) for one in asked] == [
        ("Marlowe Vale Health Trust", cast.now + timedelta(hours=4)),
        ("Marlowe Vale Police", cast.now + timedelta(hours=4)),
    ]


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"agencies": []}, "Select ask"), ({"purpose": ""}, "Enter what you need to know"),
     ({"agencies": ["mi5"]}, "Select a valid choice"), ({"within": "1000"}, "Select a valid choice")],
)  # fmt: skip
def test_an_enquiry_needs_agencies_and_a_purpose(cast, sam, changed, said):
    contact = a_screened_contact(cast.viewer("sam"))
    page = sam.send(contact_path(contact, "enquiry/"), **(ASKED | changed))
    assert page.status == 422
    assert said in page.words
    cast.viewer("sam")
    assert not AgencyRequest.objects.exists()


def test_b122_a_double_click_asks_once_and_a_second_enquiry_is_refused(cast, sam):
    contact = a_screened_contact(cast.viewer("sam"))
    key = str(uuid4())
    for _ in range(2):
        assert sam.send(contact_path(contact, "enquiry/"), **ASKED, idempotency_key=key).status == 302
    page = sam.send(contact_path(contact, "enquiry/"), **ASKED)
    assert page.status == 422
    assert "An enquiry is already open" in page.words


def test_one_more_agency_is_asked_in_an_open_enquiry(cast, sam):
    contact = an_enquiry(cast.viewer("sam"))
    here = contact_path(contact, "enquiry/another/")
    page = sam.get(here)
    assert "Housing" in page.words
    assert 'value="police"' not in page.html
    assert sam.send(here, agency_kind="housing", within="24").status == 302
    cast.viewer("sam")
    assert the_request("housing").question == the_request("police").question


def test_the_front_door_writes_down_what_an_agency_says_by_phone(cast, sam):
    contact = an_enquiry(cast.viewer("sam"))
    here = f"requests/{the_request().pk}/"
    assert "I have chased them" in sam.get(here).words
    done = sam.send(here, **ANSWER, returned_by_name="Dr Lune")
    assert done.goes_to == f"/front-door/{contact_path(contact)}"
    assert "Dr Lune" in sam.get(contact_path(contact)).words
    assert "This request has been answered." in sam.get(here).words


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"completeness": ""}, "Answer “How full is this?”"), ({"handling": ""}, "Select how it may be shared"),
     ({"information": ""}, "Write what the agency told us.")],
)  # fmt: skip
def test_an_answer_says_how_full_it_is_and_how_it_may_be_shared(cast, signed_in, changed, said):
    an_enquiry(cast.viewer("sam"))
    page = signed_in("kit").send(f"requests/{the_request().pk}/", **(ANSWER | changed))
    assert page.status == 422
    assert said in page.words


def test_nothing_held_needs_no_words(cast, signed_in):
    an_enquiry(cast.viewer("sam"))
    path = f"requests/{the_request().pk}/"
    kit = signed_in("kit")
    assert kit.send(path, completeness="nothing_held", handling="may_share").status == 302
    again = kit.send(path, completeness="nothing_held", handling="may_share")
    assert again.status == 422
    assert "Health has already returned." in again.words


@pytest.mark.req("R005")
def test_the_second_chase_goes_to_the_agencys_lead(cast, sam, signed_in):
    contact = an_enquiry(cast.viewer("sam"))
    chase = f"requests/{the_request().pk}/chase/"
    assert sam.get(chase).status == 405
    for _ in range(2):
        assert sam.send(chase).status == 302
    assert "Chased twice; escalated to Lena Frayn" in sam.get(contact_path(contact)).words
    assert signed_in("lena").get(f"requests/{the_request().pk}/").status == 200


class TestAPartner:
    """A partner sees their own agency's requests: names, birth dates and the question, and nothing else of any record."""

    def test_the_list_names_nobody(self, cast, signed_in):
        an_enquiry(cast.viewer("sam"))
        words = signed_in("kit").get("requests/").words
        assert f"Request {the_request().pk}" in words
        assert "Zara" not in words

    def test_the_request_gives_names_birth_dates_and_the_question(self, cast, signed_in):
        an_enquiry(cast.viewer("sam"))
        page = signed_in("kit").get(f"requests/{the_request().pk}/")
        assert "Zara Quill, born 3 February 2016 (child)" in page.words
        assert "Any risk in the household?" in page.words
        for never in ("bruise", "UB3 1AA", "Moira Trent", "C26-", "chase", 'role="search"'):
            assert never not in page.html

    def test_another_agencys_request_is_not_there(self, cast, signed_in):
        an_enquiry(cast.viewer("sam"))
        police = the_request("police").pk
        kit = signed_in("kit")
        assert kit.get(f"requests/{police}/").status == 404
        assert kit.get("requests/999999/").status == 404

    @pytest.mark.parametrize("path", ["", "contacts/new/", "chasers/", "disagreements/", "out-of-hours/"])
    def test_the_front_door_is_not_theirs(self, signed_in, path):
        assert signed_in("kit").get(path).status == 403

    def test_the_contact_itself_is_not_there(self, cast, signed_in):
        contact = an_enquiry(cast.viewer("sam"))
        assert signed_in("kit").get(contact_path(contact)).status == 404

    def test_f073_a_relative_who_works_for_the_agency_finds_no_request(self, cast, signed_in):
        sam = cast.viewer("sam")
        contact = a_contact(sam)
        matching.match(by=sam, contact=contact, named=contact.named.get(), person=cast.child("mila"))
        from kith.practice.frontdoor.actions import enquiries

        enquiries.open_enquiry(
            by=sam, contact=contact, purpose="Where do they live?", lawful_basis="public_task", agencies=["housing"],
            due_at=sam.now + timedelta(hours=4),
        )  # fmt: skip
        request = the_request("housing").pk
        wes = signed_in("wes")
        assert "You have answered every request." in wes.get("requests/").words
        assert wes.get(f"requests/{request}/").status == 404
        assert wes.send(f"requests/{request}/", **ANSWER).status == 404
        cast.viewer("wes")
        assert not AgencyRequest.objects.exists()

    def test_the_page_pins_its_questions(self, cast, signed_in):
        an_enquiry(cast.viewer("sam"))
        assert signed_in("kit").get("requests/").questions <= 7


@pytest.mark.req("R028")
def test_exploitation_at_level_1_is_with_the_police_desk_at_once_and_they_say_that_they_have_it(
    cast, sam, signed_in
):
    contact = a_contact(
        cast.viewer("sam"), ZARA, concern=Concern(account="Seen with men.", exploitation_level=1)
    )
    request = the_request("police")
    assert request.due_at == cast.now + timedelta(hours=2)
    rob = signed_in("rob")
    page = rob.get(f"requests/{request.pk}/")
    assert "Exploitation concern at level 1." in page.words
    assert "Seen with men." not in page.words
    assert rob.send(f"requests/{request.pk}/acknowledge/").status == 302
    assert rob.send(f"requests/{request.pk}/acknowledge/").status == 422
    assert "They have it since 16 November 2026 at 10:00am" in sam.get(contact_path(contact)).words


@pytest.mark.parametrize("level", [None, 2, 3])
def test_a_lower_level_or_none_tells_no_police_desk(cast, level):
    a_contact(cast.viewer("sam"), concern=Concern(account="Seen with men.", exploitation_level=level))
    assert Contact.objects.exists()
    assert not AgencyRequest.objects.exists()
