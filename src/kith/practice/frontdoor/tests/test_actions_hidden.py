"""A contact that may be about a hidden record reaches its named staff and nobody else (SECURITY 2.2, F070)."""

from dataclasses import replace
from datetime import date

import pytest

from kith.engines.tasks.models import Task
from kith.foundation.doors.refusals import NotAllowed
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import following, matching
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.tests.making import ZARA, a_contact
from kith.practice.frontdoor.tests.pages import contact_path
from kith.record.people.rules.birth import UNKNOWN_BIRTH, born_on

JOSIE = replace(ZARA, given="Josie", family="Wren", birth=UNKNOWN_BIRTH)


def tasks_of(cast, name) -> list[str]:
    cast.viewer(name)
    return list(Task.objects.filter(worker=cast.worker(name)).values_list("what", flat=True))


def test_f070_named_staff_are_told_and_the_sender_sees_an_ordinary_contact(cast):
    sam = cast.viewer("sam")
    contact = a_contact(sam, JOSIE)
    assert tasks_of(cast, "ines") == [following.HIDDEN_MATCH]
    cast.viewer("sam")
    assert not Task.objects.exists()
    assert queries.contact(sam, contact.pk)
    assert queries.likely_matches(sam, contact.named.get()) == []


@pytest.mark.parametrize(
    ("changed", "is_told"),
    [
        ({}, True),
        ({"given": "Josy"}, True),  # by sound
        ({"birth": born_on(date(2011, 6, 2))}, True),
        ({"birth": born_on(date(2001, 1, 1))}, False),  # another child of that name
        ({"given": "Xanthe", "family": "Oduya"}, False),
        ({"family": ""}, False),  # one word, and nothing beside it
        ({"family": "", "birth": born_on(date(2011, 6, 2))}, True),
    ],
    ids=str,
)
def test_what_counts_as_perhaps_that_person(cast, changed, is_told):
    a_contact(cast.viewer("sam"), replace(JOSIE, **changed))
    assert tasks_of(cast, "ines") == [following.HIDDEN_MATCH] * is_told


def test_someone_named_later_is_asked_about_too_and_nobody_is_told_twice(cast):
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    for _ in range(2):
        matching.name_another(by=sam, contact=contact, named=JOSIE)
    assert tasks_of(cast, "ines") == [following.HIDDEN_MATCH]


def test_a_sealed_record_tells_its_own_named_staff_who_may_open_the_contact(cast, signed_in):
    contact = a_contact(cast.viewer("sam"), replace(JOSIE, given="Rowan", family="Ash"))
    assert tasks_of(cast, "dan") == [following.HIDDEN_MATCH]
    assert tasks_of(cast, "ines") == []
    assert signed_in("dan").get(contact_path(contact)).status == 200


def test_f070_once_recognised_the_contact_is_hidden_with_the_record(cast, signed_in):
    contact = a_contact(cast.viewer("sam"), JOSIE)
    named = contact.named.get().pk
    ines = signed_in("ines")
    assert "Is Josie Wren them?" in ines.get(contact_path(contact)).words
    page = ines.get(contact_path(contact, f"named/{named}/recognise/"))
    assert "Kith asks you, and nobody else" in page.words
    assert (
        ines.send(
            contact_path(contact, f"named/{named}/recognise/"), person=cast.child("josie").child_id
        ).status
        == 302
    )
    assert ines.get(contact_path(contact)).status == 200
    for name in ("sam", "farah"):
        browser = signed_in(name)
        assert browser.get(contact_path(contact)).status == 404
        assert contact.reference not in browser.get("").html
    cast.viewer("sam")
    assert not Contact.objects.exists()


def test_whoever_was_not_told_cannot_recognise_even_when_named_on_another_record(cast):
    contact = a_contact(cast.viewer("sam"))
    ines = cast.viewer("ines")
    from kith.foundation.doors.refusals import Refused

    with pytest.raises(Refused, match="named on a restricted record"):
        matching.recognise(by=ines, contact=contact, named=contact.named.get(), person=cast.child("josie"))


def test_f074_a_contact_object_held_from_before_does_not_help_someone_in_conflict(cast):
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    matching.match(by=sam, contact=contact, named=contact.named.get(), person=cast.child("mila"))
    ola = cast.viewer("ola", roles={"front_door_manager"})
    from kith.practice.frontdoor.actions import screening

    with pytest.raises(NotAllowed) as refusal:
        screening.take(by=ola, contact=Contact(pk=contact.pk))
    assert refusal.value.decision.outcome.value == "not found"
