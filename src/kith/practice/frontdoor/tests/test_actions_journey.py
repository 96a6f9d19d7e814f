"""A concern arrives and is carried through: everything an act writes, and every refusal on the way."""

from datetime import timedelta

import pytest

from kith.engines.chronology.models import Entry
from kith.engines.clocks import queries as clocks
from kith.engines.pathway import actions as pathway
from kith.engines.pathway.models import HandOver
from kith.foundation.doors.refusals import NotAllowed, Refused
from kith.practice.assessments.models import Assessment
from kith.practice.frontdoor.actions import contacts, deciding, following, matching, screening
from kith.practice.frontdoor.actions.deciding import NotYet
from kith.practice.frontdoor.actions.told import Concern, Named, Referrer
from kith.practice.frontdoor.models import Contact, Rating
from kith.practice.frontdoor.tests.making import (
    FINN,
    HEAD_TEACHER,
    ZARA,
    a_contact,
    a_referral,
    a_screened_contact,
)
from kith.record.cases.models import Case


@pytest.mark.req("R001", "R011")
def test_a_contact_keeps_who_told_us_what_by_which_route_and_gets_a_number(cast):
    contact = a_contact(cast.viewer("sam"), ZARA, FINN)
    assert contact.reference.startswith("C26-")
    assert (contact.channel, contact.source, contact.referrer_name) == ("phone", "2A", "Moira Trent")
    assert [named.given for named in contact.named.all()] == ["Zara", "Finn"]


def test_an_unnamed_child_is_a_child_named(cast):
    contact = a_contact(cast.viewer("sam"), Named(given="Boy of about 6"))
    assert contact.named.get().given == "Boy of about 6"


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"named": ()}, "Name at least one child"),
        ({"concern": Concern(account="  ")}, "Write what we were told"),
        ({"referrer": Referrer(source="2A", is_anonymous=True)}, "A professional gives their name"),
        ({"referrer": Referrer(source="1B")}, "Enter the referrer's name"),
    ],
)
def test_a_contact_is_refused_in_a_sentence_that_says_what_to_do(cast, changes, why):
    sam = cast.viewer("sam")
    facts = {
        "received_at": sam.now,
        "channel": "phone",
        "referrer": HEAD_TEACHER,
        "concern": Concern("x"),
        "named": (ZARA,),
    }
    with pytest.raises(Refused, match=why):
        contacts.log_contact(by=sam, **(facts | changes))
    assert not Contact.objects.exists()


def test_b060_a_contact_from_tomorrow_is_refused(cast):
    sam = cast.viewer("sam")
    with pytest.raises(Refused, match="now or in the past"):
        a_contact(sam, received_at=sam.now + timedelta(minutes=1))


@pytest.mark.req("R012")
def test_an_urgent_contact_asks_for_its_details_and_ends_that_when_they_come(cast):
    sam = cast.viewer("sam")
    contact = a_contact(sam, is_urgent=True)
    from kith.engines.tasks.models import Task

    task = Task.objects.get(source_id=contact.pk, what=following.DETAILS)
    assert task.state == "open"
    changed = contacts.add_details(by=sam, contact=contact, account="She is in year 5; mother collected her.")
    task.refresh_from_db()
    assert task.state == "done"
    assert changed.account.startswith("Zara came to school")
    assert "She is in year 5" in changed.account


@pytest.mark.req("R002")
def test_rating_again_keeps_the_first_rating_and_replaces_its_clock(cast):
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    screening.rate(by=sam, contact=contact, colour="amber", rationale="A bruise.")
    screening.rate(by=sam, contact=contact, colour="red", rationale="The father is on his way to the school.")
    assert list(Rating.objects.filter(contact=contact).values_list("colour", flat=True)) == ["red", "amber"]
    running = [face.title for face in clocks.on(sam, contact) if face.state is not None]
    assert any("red" in title for title in running)
    assert not any("amber" in title for title in running)


def test_two_screeners_who_take_a_contact_together_the_second_is_told(cast):
    contact = a_contact(cast.viewer("sam"))
    screening.take(by=cast.viewer("sam"), contact=contact)
    with pytest.raises(Refused, match="Sam Okoro has just taken"):
        screening.take(by=cast.viewer("farah"), contact=contact)


def test_matching_writes_the_contact_into_the_childs_chronology_and_undoing_takes_it_out(cast):
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    named = matching.add_as_new(by=sam, contact=contact, named=contact.named.get())
    entries = Entry.objects.standing().filter(person=named.person)
    assert [entry.words for entry in entries] == [
        "Phone call from Head teacher. Zara came to school with a bruise on her cheek."
    ]
    matching.unmatch(by=sam, contact=contact, named=named)
    assert not entries.all().exists()


def test_a_name_of_one_contact_cannot_be_matched_through_another(cast):
    sam = cast.viewer("sam")
    one, other = a_contact(sam), a_contact(sam, FINN)
    with pytest.raises(Refused, match="another contact"):
        matching.match(by=sam, contact=one, named=other.named.get(), person=cast.child("yusuf"))


@pytest.mark.req("R003", "R014")
def test_a_contact_may_not_leave_before_everything_is_there_and_says_all_that_is_missing(cast):
    farah = cast.viewer("farah")
    contact = a_contact(farah)
    with pytest.raises(NotYet) as refusal:
        deciding.decide_contact(
            by=farah, contact=contact, choice=a_referral(cast.team("north"), direction="")
        )
    assert refusal.value.missing == [
        "Rate the contact red, amber or green.",
        "Match 1 child to a record, or add a new one.",
        "Give the worker a direction: what to do, and by when.",
    ]


@pytest.mark.req("R008", "R014", "R030")
def test_a_referral_opens_a_case_and_passes_to_the_team_only_when_they_accept(cast):
    farah = cast.viewer("farah")
    contact = a_screened_contact(farah, ZARA, FINN)
    decision = deciding.decide_contact(by=farah, contact=contact, choice=a_referral(cast.team("north")))
    assert decision.threshold_version == "2025-1"
    assert {case.responsibilities.get().team.code for case in Case.objects.all()} == {"front-door"}

    hand_over = HandOver.objects.get()
    pathway.accept(by=cast.viewer("grace"), hand_over=hand_over)
    cast.viewer("ines")
    assert {case.responsibilities.get(ends_at=None).team.code for case in Case.objects.all()} == {"north"}
    assert Assessment.objects.get().children.count() == 2


@pytest.mark.req("R014")
def test_a_screener_may_not_make_a_referral_which_is_a_managers_decision(cast):
    sam = cast.viewer("sam")
    contact = a_screened_contact(sam)
    with pytest.raises(Refused, match="for a manager to decide"):
        deciding.decide_contact(by=sam, contact=contact, choice=a_referral(cast.team("north")))


def test_a_decision_stops_the_clocks(cast):
    farah = cast.viewer("farah")
    contact = a_screened_contact(farah)
    deciding.decide_contact(
        by=farah, contact=contact, choice=a_referral(None, outcome="information", level=1)
    )
    assert all(face.state is None or face.state.is_met for face in clocks.on(farah, contact))


def test_only_the_front_door_may_work_on_a_contact(cast):
    contact = a_contact(cast.viewer("sam"))
    for name in ("tom", "bea", "ana", "rhea"):
        with pytest.raises(NotAllowed):
            screening.rate(by=cast.viewer(name), contact=contact, colour="red", rationale="x")


def test_f073_a_conflict_beats_the_front_doors_own_grant(cast):
    """Ola is related to Mila; even in the front-door team she finds nothing of a contact about her."""
    sam = cast.viewer("sam")
    contact = a_contact(sam)
    matching.match(by=sam, contact=contact, named=contact.named.get(), person=cast.child("mila"))
    ola = cast.viewer("ola", roles={"screener"})
    with pytest.raises(NotAllowed) as refusal:
        screening.rate(by=ola, contact=contact, colour="red", rationale="x")
    assert refusal.value.decision.outcome.value == "not found"
