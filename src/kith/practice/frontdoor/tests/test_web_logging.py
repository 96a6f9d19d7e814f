"""Logging a contact, whole and in two minutes."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
import time_machine

from kith.engines.tasks.models import Task
from kith.practice.frontdoor.models import Contact

WHOLE = {
    "account": "Zara came to school with a bruise.", "given": "Zara", "family": "Quill", "sex": "F", "source": "2A",
    "referrer_name": "Moira Trent", "channel": "phone", "consent": "not_known", "lawful_basis": "public_task",
    "received_on-day": "16", "received_on-month": "11", "received_on-year": "2026", "received_time": "09:30",
    **{f"prompt_{code}": "no" for code in
       ("exploitation", "missing", "domestic_abuse", "fgm", "forced_marriage", "radicalisation", "neglect")},
}  # fmt: skip
URGENT = {
    "child": "Boy of about 6",
    "account": "Alone in a car park.",
    "source": "5B",
    "referrer_name": "PC Dyer",
}


@pytest.fixture
def sam(signed_in):
    return signed_in("sam")


def the_contact(cast):
    cast.viewer("sam")
    return Contact.objects.get()


def nothing_is_logged(cast) -> bool:
    cast.viewer("sam")
    return not Contact.objects.exists()


def test_both_forms_open(sam):
    assert sam.get("contacts/new/").status == 200
    assert "Two minutes." in sam.get("contacts/urgent/").words


@pytest.mark.req("R001")
def test_a_contact_is_logged_with_when_how_who_and_about_whom(cast, sam):
    page = sam.send("contacts/new/", **WHOLE)
    contact = the_contact(cast)
    assert (page.status, page.goes_to) == (302, f"/front-door/contacts/{contact.pk}/")
    assert contact.received_at == datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
    assert (contact.channel, contact.source, contact.referrer_name) == ("phone", "2A", "Moira Trent")
    assert (contact.named.get().given, contact.named.get().family) == ("Zara", "Quill")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"account": ""}, "Enter what we were told"),
        ({"given": "", "family": ""}, "Enter the child's name, or describe the child."),
        ({"source": ""}, "Select who told us"),
        ({"referrer_name": ""}, "Enter the referrer's name, or say that they will not give it."),
        ({"is_anonymous": "on", "referrer_name": ""}, "A professional gives their name."),
        ({"received_on-day": "17"}, "must be now or in the past"),
        ({"born-day": "29", "born-month": "2", "born-year": "2023"}, "Date of birth must be a real date"),
        ({"born-day": "1", "born-month": "2", "born-year": "12"}, "year"),
        ({"born-day": "1", "born-month": "2", "born-year": "2030"}, "Is the child unborn?"),
        ({"born-year": "2015", "expected-day": "1", "expected-month": "1", "expected-year": "2027"}, "not both"),
        ({"given": "Z" * 201}, "200 characters or fewer"),
        ({"given": "   ", "family": "\u3000"}, "Enter the child's name"),
        ({"given": "Zara\u202e"}, "hidden characters"),
        ({"referrer_email": "not an e-mail"}, "valid email address"),
        ({"postcode": "nowhere"}, "ostcode"),
        ({"channel": "pigeon"}, "Select a valid choice"),
        ({"received_time": "25:99"}, "ime"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_wrong_is_said_at_the_top_and_at_the_field_and_what_was_typed_is_kept(
    cast, sam, changed, said
):
    page = sam.send("contacts/new/", **(WHOLE | changed))
    assert page.status == 422
    assert said in page.words
    assert "There is a problem" in page.words
    assert "<title>Error: " in page.html
    if "account" not in changed:
        assert WHOLE["account"] in page.html
    assert nothing_is_logged(cast)


def test_b001_a_nul_in_a_name_is_refused(cast, sam):
    assert sam.send("contacts/new/", **(WHOLE | {"given": "Za\0ra"})).status == 422
    assert nothing_is_logged(cast)


def test_b056_a_time_that_did_not_exist_is_refused_with_the_nearest(cast, sam):
    lost = {"received_on-day": "29", "received_on-month": "3", "received_time": "01:30"}
    page = sam.send("contacts/new/", **(WHOLE | lost))
    assert page.status == 422
    assert "The nearest times are 12:59am and 2:00am" in page.words


def test_b057_a_time_that_came_twice_is_asked_about(cast, sam):
    twice = WHOLE | {"received_on-day": "25", "received_on-month": "10", "received_time": "01:30"}
    page = sam.send("contacts/new/", **twice)
    assert page.status == 422
    assert "This time came twice that night." in page.words
    assert sam.send("contacts/new/", **twice, which_hour="second").status == 302
    assert the_contact(cast).received_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_b122_the_same_form_sent_twice_makes_one_contact(cast, sam):
    key = str(uuid4())
    first = sam.send("contacts/new/", **WHOLE, idempotency_key=key)
    again = sam.send("contacts/new/", **WHOLE, idempotency_key=key)
    assert first.goes_to == again.goes_to
    assert the_contact(cast)


def test_b124_what_the_form_does_not_ask_changes_nothing(cast, sam):
    sam.send(
        "contacts/new/", **WHOLE, decided_at="2026-11-16", colour="red", reference="C00-1", recorded_by="1"
    )
    contact = the_contact(cast)
    assert (contact.decided_at, contact.colour) == (None, "")
    assert contact.reference.startswith("C26-")


@pytest.mark.parametrize("name", ["kit", "bea", "ana", "rhea"])
def test_who_may_not_log_a_contact_is_told_so(signed_in, name):
    for path in ("contacts/new/", "contacts/urgent/"):
        page = signed_in(name).get(path)
        assert page.status == 403
        assert "Your role does not let you log a contact" in page.words


@pytest.mark.req("R012")
def test_the_two_minute_form_makes_the_contact_at_once_and_a_task_asks_for_the_rest(cast, sam):
    page = sam.send("contacts/urgent/", **URGENT)
    contact = the_contact(cast)
    assert page.goes_to == f"/front-door/contacts/{contact.pk}/"
    assert contact.is_urgent
    assert contact.received_at == cast.now
    assert Task.objects.get(source_id=contact.pk).what == "Get the fuller details of an urgent referral"


def test_the_two_minute_form_needs_a_child_and_what_is_happening(cast, sam):
    page = sam.send("contacts/urgent/", **(URGENT | {"child": "", "account": ""}))
    assert page.status == 422
    assert "Enter the child" in page.words
    assert "Enter what is happening" in page.words
    assert nothing_is_logged(cast)


@pytest.mark.req("R034")
def test_a_prompt_answered_yes_makes_its_referral_without_typing_it_again(cast, sam):
    sam.send("contacts/new/", **(WHOLE | {"prompt_radicalisation": "yes"}))
    contact = the_contact(cast)
    task = Task.objects.get(source_id=contact.pk)
    assert task.what == "Radicalisation: refer to Prevent"
    assert task.team.code == "front-door"
    assert "Zara Quill" in task.details
    assert WHOLE["account"] in task.details


def test_a_form_that_was_opened_at_night_says_the_local_time(signed_in, cast):
    with time_machine.travel(datetime(2026, 7, 1, 22, 30, tzinfo=UTC), tick=False):
        assert 'value="23:30"' in signed_in("nell").get("contacts/new/").html
