"""Saying who someone named is, undoing it, and reading what is known."""

import pytest

from kith.engines.chronology.actions import add_event
from kith.practice.frontdoor.actions import matching
from kith.practice.frontdoor.models import HistoryReview, NamedInContact
from kith.practice.frontdoor.tests.making import FINN, ZARA, a_contact
from kith.practice.frontdoor.tests.pages import contact_path
from kith.record.people.models import Person


@pytest.fixture
def sam(signed_in):
    return signed_in("sam")


def about_amara(cast):
    """A contact about a child as a caller may have heard it: her name misspelt."""
    from dataclasses import replace

    return a_contact(cast.viewer("sam"), replace(ZARA, given="Amarah", family="Adeyemi Cole"))


def test_likely_records_stand_with_their_reasons_and_none_of_them_is_always_a_choice(cast, sam):
    contact = about_amara(cast)
    page = sam.get(contact_path(contact, f"named/{contact.named.get().pk}/"))
    assert "Amara Adeyemi-Cole" in page.words
    assert "same surname" in page.words
    assert "None of these: add a new record" in page.words
    assert "ring the on-call manager" in page.words


def test_choosing_a_record_matches_and_undoing_takes_it_back(cast, sam):
    contact = about_amara(cast)
    named = contact.named.get().pk
    amara = cast.child("amara")
    assert sam.send(contact_path(contact, f"named/{named}/"), person=amara.child_id).status == 302
    assert "Amara Adeyemi-Cole" in sam.get(contact_path(contact)).words
    assert sam.get(contact_path(contact, f"named/{named}/undo/")).status == 200
    assert sam.send(contact_path(contact, f"named/{named}/undo/")).status == 302
    cast.viewer("sam")
    assert NamedInContact.objects.get(pk=named).person is None


def test_a_record_that_was_not_offered_cannot_be_chosen(cast, sam):
    contact = about_amara(cast)
    page = sam.send(
        contact_path(contact, f"named/{contact.named.get().pk}/"), person=cast.child("yusuf").child_id
    )
    assert page.status == 422


def test_choosing_nobody_is_refused(cast, sam):
    contact = about_amara(cast)
    page = sam.send(contact_path(contact, f"named/{contact.named.get().pk}/"))
    assert page.status == 422
    assert "Choose a person, or say that it is none of them." in page.words


def test_none_of_them_makes_a_new_record(cast, sam):
    contact = a_contact(cast.viewer("sam"))
    assert sam.send(contact_path(contact, f"named/{contact.named.get().pk}/"), person="new").status == 302
    cast.viewer("sam")
    assert Person.objects.filter(name="Zara Quill").exists()


def test_a_restricted_child_is_not_among_the_likely_records(cast, sam):
    from dataclasses import replace

    contact = a_contact(cast.viewer("sam"), replace(ZARA, given="Josie", family="Wren"))
    page = sam.get(contact_path(contact, f"named/{contact.named.get().pk}/"))
    assert "No record we may show you looks like this person." in page.words


@pytest.mark.parametrize("more", ["", "undo/", "recognise/"])
def test_f061_someone_named_in_another_contact_is_not_found_through_this_one(cast, sam, more):
    viewer = cast.viewer("sam")
    one, other = a_contact(viewer), a_contact(viewer, FINN)
    page = sam.get(contact_path(one, f"named/{other.named.get().pk}/{more}"))
    assert page.status == 404


def test_someone_else_named_is_added_and_nobody_at_all_is_refused(cast, sam):
    contact = a_contact(cast.viewer("sam"))
    empty = sam.send(contact_path(contact, "named/"), part="parent", sex="U")
    assert empty.status == 422
    assert "Enter a name, or describe the person" in empty.words
    assert sam.send(contact_path(contact, "named/"), given="Dawn", part="parent", sex="F").status == 302
    assert "Dawn" in sam.get(contact_path(contact)).words


@pytest.mark.req("R019")
def test_the_history_is_read_before_the_decision_and_the_page_keeps_who_read_it(cast, sam):
    viewer = cast.viewer("sam")
    earlier, contact = a_contact(viewer), about_amara(cast)
    amara = cast.child("amara")
    matching.match(by=viewer, contact=earlier, named=earlier.named.get(), person=amara)
    named = matching.match(by=viewer, contact=contact, named=contact.named.get(), person=amara)
    add_event(by=viewer, person=amara, words="House fire.", happened_on=viewer.today, significant=True)
    here = contact_path(contact, f"history/{named.pk}/")
    shown = sam.get(here).words
    assert "House fire." in shown
    assert sam.send(here, words="").status == 422
    assert sam.send(here, words="A fire this month.").status == 302
    cast.viewer("sam")
    assert HistoryReview.objects.get().words == "A fire this month."
    assert "A fire this month." in sam.get(contact_path(contact)).words


def test_there_is_no_history_of_someone_nobody_has_matched(cast, sam):
    contact = a_contact(cast.viewer("sam"))
    assert sam.get(contact_path(contact, f"history/{contact.named.get().pk}/")).status == 404
