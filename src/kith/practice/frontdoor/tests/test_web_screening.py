"""Taking, rating, completing and marking a contact."""

from datetime import timedelta

import pytest

from kith.practice.frontdoor.actions import screening
from kith.practice.frontdoor.models import Contact, Rating, RequestForMore
from kith.practice.frontdoor.tests.making import a_contact
from kith.practice.frontdoor.tests.pages import contact_path


@pytest.fixture
def contact(cast):
    return a_contact(cast.viewer("sam"))


@pytest.fixture
def sam(signed_in):
    return signed_in("sam")


def test_a_contact_is_taken_by_whoever_presses_first(cast, contact, sam, signed_in):
    assert sam.send(contact_path(contact, "take/")).status == 302
    late = signed_in("farah").send(contact_path(contact, "take/"))
    assert late.status == 422
    assert "Sam Okoro has just taken this contact." in late.words
    assert sam.get(contact_path(contact, "take/")).status == 405


@pytest.mark.req("R002")
def test_a_rating_is_kept_with_who_why_and_when(cast, contact, sam):
    assert contact.account in sam.get(contact_path(contact, "rate/")).words
    assert sam.send(contact_path(contact, "rate/"), colour="red", rationale="In danger.").status == 302
    cast.viewer("sam")
    rating = Rating.objects.get()
    assert (rating.colour, rating.rationale, rating.rated_by.name, rating.rated_at) == (
        "red", "In danger.", "Sam Okoro", cast.now
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "said"),
    [({"colour": "red"}, "Enter why this colour"), ({"rationale": "In danger."}, "Select rating"),
     ({"colour": "purple", "rationale": "In danger."}, "Select a valid choice")],
)  # fmt: skip
def test_a_rating_without_colour_or_reason_is_refused_with_what_was_typed(contact, sam, typed, said):
    page = sam.send(contact_path(contact, "rate/"), **typed)
    assert page.status == 422
    assert said in page.words
    assert typed.get("rationale", "") in page.html


def test_f001_a_contact_that_changed_meanwhile_is_shown_as_it_is_with_what_was_typed(cast, contact, sam):
    page = sam.get(contact_path(contact, "details/"))
    shown = page.html.partition('name="based_on" value="')[2].partition('"')[0]
    from kith.practice.frontdoor.actions import contacts

    contacts.add_details(by=cast.viewer("farah"), contact=contact, account="Her aunt rang.")
    clash = sam.send(contact_path(contact, "details/"), account="Her uncle rang.", based_on=shown)
    assert clash.status == 409
    assert "Someone else changed this" in clash.words
    assert "Her aunt rang." in clash.words
    assert "Her uncle rang." in clash.html
    fresh = clash.html.partition('name="based_on" value="')[2].partition('"')[0]
    assert (
        sam.send(contact_path(contact, "details/"), account="Her uncle rang.", based_on=fresh).status == 302
    )
    cast.viewer("sam")
    account = Contact.objects.get().account
    assert account.index("Her aunt rang.") < account.index("Her uncle rang.")


@pytest.mark.req("R007")
def test_a_referral_is_sent_back_with_a_time_and_its_answer_is_kept(cast, contact, sam):
    sent = sam.send(contact_path(contact, "more/"), what="Which school?", within="4")
    assert sent.status == 302
    cast.viewer("sam")
    more = RequestForMore.objects.get()
    assert more.due_at == cast.now + timedelta(hours=4)
    here = contact_path(contact, f"more/{more.pk}/")
    assert "Which school?" in sam.get(here).words
    assert sam.send(here, answer="").status == 422
    assert sam.send(here, answer="Elmfield.").status == 302
    assert "Elmfield." in sam.get(contact_path(contact)).words
    again = sam.send(here, answer="Another.")
    assert again.status == 422
    assert "This was already answered." in again.words


def test_what_another_contact_was_sent_back_for_is_not_found_through_this_one(cast, contact, sam):
    viewer = cast.viewer("sam")
    other = a_contact(viewer)
    more = screening.ask_for_more(
        by=viewer, contact=other, what="School?", due_at=viewer.now + timedelta(hours=1)
    )
    assert sam.get(contact_path(contact, f"more/{more.pk}/")).status == 404


@pytest.mark.req("R007")
def test_a_screener_marks_how_full_the_referral_was(cast, contact, sam):
    assert sam.send(contact_path(contact, "sufficiency/"), mark="9").status == 422
    assert sam.send(contact_path(contact, "sufficiency/"), mark="2").status == 302
    assert "2: thin" in sam.get(contact_path(contact)).words
