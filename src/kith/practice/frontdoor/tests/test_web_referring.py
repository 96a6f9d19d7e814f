"""The public referral form: anyone may send it, and it tells nobody whether a child is known."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from kith.engines.tasks.models import Task
from kith.foundation.audit.models import Event
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.tests.pages import Browser

TYPED = {
    "child_1_given": "Zara", "child_1_family": "Quill", "child_1_sex": "F", "child_1_born-year": "2016",
    "account": "A bruise on her cheek.", "needs": ["physical_abuse"], "injury": "Left cheek; she said the door.",
    "consent": "not_sought", "source": "2A", "referrer_name": "Moira Trent", "referrer_role": "Head teacher",
    **{f"child_{n}_sex": "U" for n in (2, 3, 4)},
}  # fmt: skip
URGENT = {
    "child": "Boy of about 6",
    "account": "Alone in a car park.",
    "source": "3D",
    "referrer_name": "Dr Lune",
}


class Outside(Browser):
    """Somebody who is not signed in, on a device of their own, who takes a minute to fill in the form."""

    def __init__(self, clock) -> None:
        super().__init__(Client())
        self.clock = clock

    def get(self, path: str = ""):
        return super().get(f"../refer/{path}")

    def fill_in(self, path: str = "", **typed):
        ticket = self.get(path).html.partition('name="ticket" value="')[2].partition('"')[0]
        self.clock.shift(timedelta(minutes=1))
        return self.send(f"../refer/{path}", ticket=ticket, **typed)


@pytest.fixture
def clock(cast):
    with time_machine.travel(cast.now, tick=False) as traveller:
        yield traveller


@pytest.fixture
def outside(clock):
    return Outside(clock)


def contacts(cast):
    cast.viewer("sam", now=cast.now + timedelta(hours=1))
    return list(Contact.objects.order_by("id"))


def reference_on(page) -> str:
    return re.search(r"C26-\d{6}", page.words)[0]


def test_anyone_may_open_both_forms_and_no_search_or_menu_comes_with_them(outside):
    for path in ("", "urgent/"):
        page = outside.get(path)
        assert page.status == 200
        assert 'role="search"' not in page.html
        assert "Front door" not in page.html


@pytest.mark.req("R007", "R011")
def test_a_referral_makes_an_ordinary_contact_and_gives_its_number_with_a_copy(cast, outside):
    page = outside.fill_in(**TYPED)
    [contact] = contacts(cast)
    assert page.status == 200
    assert reference_on(page) == contact.reference
    for said in (
        "A bruise on her cheek.",
        "Left cheek; she said the door.",
        "Zara",
        "2016",
        "Physical abuse",
        "Head teacher",
    ):
        assert said in page.words
    assert (contact.channel, contact.referrer_name, contact.answers) == (
        "form", "Moira Trent", {"injury": "Left cheek; she said the door."}
    )  # fmt: skip
    named = contact.named.get()
    assert (named.given, named.born_from.year, named.born_to.year) == ("Zara", 2016, 2016)
    event = Event.objects.filter(verb__endswith="receive_referral").get()
    assert event.roles == "public_form"


def test_brothers_sisters_and_a_parent_are_each_named(cast, outside):
    outside.fill_in(**TYPED, child_2_given="Finn", child_2_family="Quill", parent="Dawn Quill", parent_phone="01632 960002",
                    address="1 High Street", postcode="ub3 1aa")  # fmt: skip
    [contact] = contacts(cast)
    assert [(one.given, one.part, one.postcode) for one in contact.named.order_by("id")] == [
        ("Zara", "child", "UB3 1AA"), ("Finn", "child", "UB3 1AA"), ("Dawn Quill", "parent", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"child_1_given": "", "child_1_family": ""}, "Name the child, or describe them"),
        ({"account": ""}, "Answer “What are you worried about?”"),
        ({"needs": []}, "What is it about?"),
        ({"injury": ""}, "What injury was seen, where on the body"),
        ({"source": ""}, "Select who you are"),
        ({"referrer_name": ""}, "Enter the referrer's name"),
        ({"is_anonymous": "on", "referrer_name": ""}, "A professional gives their name."),
        ({"child_1_born-year": "2030"}, "must be in the past"),
        ({"child_1_given": "Zara\u202e"}, "hidden characters"),
        ({"website": "https://spam.example"}, "Leave this box empty."),
        ({"ticket": "forged"}, "open for too long"),
        ({"agency": "999999"}, "Select a valid choice"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_missing_is_asked_for_and_what_was_typed_is_kept(cast, outside, changed, said):
    if "ticket" in changed:
        outside.get()
        page = outside.send("../refer/", **(TYPED | changed))
    else:
        page = outside.fill_in(**(TYPED | changed))
    assert page.status == 422
    assert said.lower() in page.words.lower()
    if "account" not in changed:
        assert "A bruise on her cheek." in page.html
    assert contacts(cast) == []


@pytest.mark.req("R007")
def test_what_a_need_asks_is_not_asked_without_the_need(cast, outside):
    page = outside.fill_in(**(TYPED | {"needs": ["money"], "injury": ""}))
    assert page.status == 200
    [contact] = contacts(cast)
    assert contact.answers == {}


def test_b140_an_answer_beneath_a_need_that_was_taken_back_is_not_kept(cast, outside):
    outside.fill_in(**(TYPED | {"needs": ["money"]}))
    [contact] = contacts(cast)
    assert contact.answers == {}


def test_f011_the_same_form_again_or_reloaded_is_the_same_contact(cast, outside, clock):
    first, again = outside.fill_in(**TYPED), outside.fill_in(**TYPED)
    other = Outside(clock).fill_in(**TYPED)
    assert reference_on(first) == reference_on(again) == reference_on(other)
    assert len(contacts(cast)) == 1


def test_f011_it_is_the_same_even_after_a_screener_has_worked_on_it(cast, outside):
    first = outside.fill_in(**TYPED)
    from kith.practice.frontdoor.actions import screening

    screening.take(by=cast.viewer("sam", now=cast.now + timedelta(hours=1)), contact=contacts(cast)[0])
    assert reference_on(outside.fill_in(**TYPED)) == reference_on(first)


def test_a_form_sent_at_once_is_sent_again_after_a_breath(cast, outside, clock):
    ticket = outside.get().html.partition('name="ticket" value="')[2].partition('"')[0]
    page = outside.send("../refer/", ticket=ticket, **TYPED)
    assert page.status == 422
    assert "very quick" in page.words
    clock.shift(timedelta(seconds=5))
    fresh = page.html.partition('name="ticket" value="')[2].partition('"')[0]
    assert outside.send("../refer/", ticket=fresh, **TYPED).status == 200


def test_t14_one_device_is_asked_to_ring_after_ten_in_an_hour_and_others_are_not(cast, outside, clock):
    for number in range(10):
        assert outside.fill_in(**(TYPED | {"account": f"Worry {number}"})).status == 200
    refused = outside.fill_in(**(TYPED | {"account": "One more"}))
    assert refused.status == 429
    assert "ring us now" in refused.words
    assert Outside(clock).fill_in(**(TYPED | {"account": "From elsewhere"})).status == 200
    clock.shift(timedelta(hours=1))
    assert outside.fill_in(**(TYPED | {"account": "An hour later"})).status == 200


@pytest.mark.req("R012")
def test_the_two_minute_form_makes_an_urgent_contact(cast, outside):
    page = outside.fill_in("urgent/", **URGENT)
    assert page.status == 200
    [contact] = contacts(cast)
    assert contact.is_urgent
    assert Task.objects.filter(source_id=contact.pk, state="open").count() == 1


@pytest.mark.req("R012")
def test_s031_a_child_and_a_sentence_are_enough_from_a_member_of_the_public(cast, outside):
    page = outside.fill_in("urgent/", child="A baby", account="Crying for hours next door.", source="1C")
    assert page.status == 200
    [contact] = contacts(cast)
    assert contact.is_anonymous


@pytest.mark.parametrize(
    ("given", "family"), [("Amara", "Adeyemi-Cole"), ("Josie", "Wren"), ("Rowan", "Ash"), ("Nobody", "Known")]
)
def test_f046_f070_the_answer_is_the_same_whoever_the_child_is(cast, outside, given, family):
    """Known, restricted, sealed or unknown: the same words, but for what was typed and the number."""
    page = outside.fill_in(**(TYPED | {"child_1_given": given, "child_1_family": family}))
    said = page.words.replace(given, "N").replace(family, "M").replace(reference_on(page), "R")
    assert said.startswith(
        'class="govuk-main-wrapper" id="main-content"> Received Your reference R What happens next'
    )
    unknown = outside.fill_in(**(TYPED | {"child_1_given": "Xyz", "child_1_family": "Qqq"}))
    assert said == unknown.words.replace("Xyz", "N").replace("Qqq", "M").replace(reference_on(unknown), "R")
    assert page.questions == unknown.questions


def test_the_service_account_reads_no_contact(cast, outside):
    outside.fill_in(**TYPED)
    from kith.foundation.doors.service import service
    from kith.practice.frontdoor.kinds import services

    service(services.PUBLIC_FORM, now=cast.now)
    assert not Contact.objects.exists()


def test_b133_the_form_is_got_or_posted(outside):
    assert [getattr(outside.client, verb)("/refer/").status_code for verb in ("put", "delete", "patch")] == [
        405
    ] * 3
