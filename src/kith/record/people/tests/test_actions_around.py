"""Addresses, relationships, alerts and ties: done, refused, and everything written."""

from datetime import date, timedelta

import pytest

from kith.foundation.doors.refusals import NotAllowed, Refused
from kith.record.people import finding
from kith.record.people.actions import addresses, alerts, relationships, ties
from kith.record.people.actions.person import add_person
from kith.record.people.models import Involvement, Relationship, Residence
from kith.record.people.rules.birth import born_on
from kith.record.people.tests.making import parent_of, protected_home


@pytest.fixture
def tom(cast):
    return cast.viewer("tom")


@pytest.fixture
def amara(tom, cast):
    return cast.child("amara")


def test_a_move_ends_the_home_before_it(tom, amara):
    first = addresses.move_in(
        by=tom, person=amara, lines="1 Oak Road", postcode="SW1A 1AA", valid_from=date(2020, 1, 1)
    )
    addresses.move_in(
        by=tom, person=amara, lines="2 Elm Street", postcode="SW1A 2AA", valid_from=date(2024, 5, 1)
    )
    first.refresh_from_db()
    assert first.valid_to == date(2024, 5, 1)
    assert amara.pk in finding.find(tom, "sw1a2aa")


def test_b059_a_move_recorded_late_leaves_later_ones_alone(tom, amara):
    later = addresses.move_in(
        by=tom, person=amara, lines="2 Elm Street", postcode="SW1A 2AA", valid_from=date(2024, 5, 1)
    )
    earlier = addresses.move_in(
        by=tom, person=amara, lines="1 Oak Road", postcode="SW1A 1AA", valid_from=date(2020, 1, 1)
    )
    later.refresh_from_db()
    assert (earlier.valid_to, later.valid_to) == (date(2024, 5, 1), None)


def test_two_people_at_one_address_share_it(tom, amara, cast):
    ours = addresses.move_in(by=tom, person=amara, lines="1 Oak Rd", postcode="SW1A 1AA")
    theirs = addresses.move_in(by=tom, person=cast.child("leo"), lines="1 Oak Road", postcode="sw1a1aa")
    assert ours.address_id == theirs.address_id


def test_b035_a_postcode_that_cannot_be_is_refused_at_its_field(tom, amara):
    with pytest.raises(Refused) as refusal:
        addresses.move_in(by=tom, person=amara, lines="1 Oak Road", postcode="NOT A CODE")
    assert refusal.value.field == "postcode"


def test_b035_nowhere_to_live_needs_no_address(tom, amara):
    home = addresses.move_in(by=tom, person=amara, lines="", kind="no_fixed_abode")
    assert home.address.kind == "no_fixed_abode"


def test_f083_a_protected_address_leaves_search_for_everyone_who_lives_there(tom, amara, cast):
    leo = cast.child("leo")
    addresses.move_in(by=tom, person=leo, lines="7 Zyxwold Passage", postcode="ZE9 9XY")
    assert finding.find(tom, "ZE9 9XY") == [leo.pk]
    protected_home(tom, amara)
    assert finding.find(tom, "ZE9 9XY") == []


def test_a_refuge_is_protected_from_the_moment_it_is_recorded(tom, amara):
    home = addresses.move_in(by=tom, person=amara, lines="Somewhere safe", kind="refuge")
    assert home.is_protected
    assert [rule.audience for rule in home.withholdings.all()] == ["all_but_named"]


def test_unprotecting_needs_a_reason_and_brings_the_address_back_to_search(tom, amara):
    home = protected_home(tom, amara)
    with pytest.raises(Refused, match="20 characters"):
        addresses.unprotect_address(by=tom, residence=home, reason="Safe now")
    addresses.unprotect_address(
        by=tom, residence=home, reason="He is in prison until 2031, the police confirm"
    )
    assert finding.find(tom, "ZE9 9XY") == [amara.pk]
    assert home.withholdings.get().valid_to == tom.today


def test_revealing_an_address_keeps_who_asked_and_what_for(tom, amara):
    home = protected_home(tom, amara)
    addresses.reveal_address(by=tom, residence=home, reason="Home visit today")
    assert [(one.worker_id, one.reason) for one in home.reveals.all()] == [
        (tom.worker_id, "Home visit today")
    ]
    with pytest.raises(Refused, match="what you need"):
        addresses.reveal_address(by=tom, residence=home, reason=" ")


def test_a_stranger_cannot_reveal_an_address(tom, amara, cast):
    home = protected_home(tom, amara)
    with pytest.raises(NotAllowed):
        addresses.reveal_address(by=cast.viewer("ola"), residence=home, reason="Curious")


def test_a_relationship_recorded_from_the_other_side_is_stored_turned_round(tom, amara):
    mother = add_person(by=tom, given="Bisi", family="Adeyemi", birth=born_on(date(1985, 1, 1)))
    relationships.relate(by=tom, person=amara, other=mother, kind="mother")
    child = add_person(by=tom, given="Tayo", family="Adeyemi", birth=born_on(date(2018, 1, 1)))
    link = relationships.relate(by=tom, person=amara, other=child, kind="niece_or_nephew")
    assert (link.person_id, link.kind, link.other_id) == (amara.pk, "aunt_or_uncle", child.pk)


def test_b064_nobody_is_their_own_parent_or_older_than_theirs(tom, amara):
    with pytest.raises(Refused, match="related to themselves"):
        relationships.relate(by=tom, person=amara, other=amara, kind="mother")
    younger = add_person(by=tom, given="Tayo", family="Adeyemi", birth=born_on(date(2018, 1, 1)))
    with pytest.raises(Refused, match="older than their child"):
        relationships.relate(by=tom, person=amara, other=younger, kind="father")


def test_b064_a_loop_of_parents_is_refused(tom, amara):
    mother = add_person(by=tom, given="Bisi", family="Adeyemi")
    relationships.relate(by=tom, person=amara, other=mother, kind="mother")
    with pytest.raises(Refused, match="own ancestor"):
        relationships.relate(by=tom, person=amara, other=mother, kind="child")


def test_a_partner_who_leaves_becomes_a_former_partner(tom, amara):
    friend = add_person(by=tom, given="Kai", family="Moss")
    link = relationships.relate(
        by=tom, person=amara, other=friend, kind="partner", valid_from=date(2025, 1, 1)
    )
    relationships.end_relationship(by=tom, person=amara, relationship=link, valid_to=date(2026, 1, 1))
    kinds = Relationship.objects.filter(person=friend).values_list("kind", "valid_to")
    assert set(kinds) == {("partner", date(2026, 1, 1)), ("former_partner", None)}


def test_f061_a_relationship_of_another_person_cannot_be_ended_under_this_one(tom, amara, cast):
    link = relationships.relate(by=tom, person=amara, other=add_person(by=tom, given="Kai"), kind="friend")
    with pytest.raises(Refused, match="another person"):
        relationships.end_relationship(
            by=tom, person=cast.child("leo"), relationship=link, valid_to=tom.today
        )


def test_whoever_works_with_a_child_works_with_the_adults_who_bring_them_up(tom, amara):
    mother = parent_of(tom, amara, "Bisi")
    friend = add_person(by=tom, given="Kai")
    relationships.relate(by=tom, person=amara, other=friend, kind="friend")
    kinds = Involvement.objects.filter(person=mother).values_list("kind", flat=True)
    assert set(kinds) == {"family"}
    assert not Involvement.objects.filter(person=friend).exists()


def test_a_relationship_that_was_wrong_takes_the_access_it_gave_with_it(tom, amara):
    mother = parent_of(tom, amara, "Bisi")
    link = Relationship.objects.get(person=mother)
    relationships.mark_relationship_wrong(
        by=tom, person=amara, relationship=link, note="A neighbour of that name"
    )
    assert not Involvement.objects.filter(person=mother, ends_at__isnull=True).exists()


@pytest.mark.req("R591")
def test_parental_responsibility_is_a_dated_fact_with_its_proof(tom, amara):
    mother = parent_of(tom, amara, "Bisi")
    held = relationships.record_responsibility(
        by=tom,
        person=amara,
        holder=mother,
        how="mother",
        evidence="Birth certificate",
        valid_from=date(2012, 3, 4),
    )
    assert (
        relationships.end_responsibility(by=tom, responsibility=held, valid_to=tom.today).valid_to
        == tom.today
    )
    with pytest.raises(Refused, match="what shows it"):
        relationships.record_responsibility(by=tom, person=amara, body="The council", how="care_order", evidence="",
                                            valid_from=tom.today)  # fmt: skip
    with pytest.raises(Refused, match="one person, or"):
        relationships.record_responsibility(
            by=tom, person=amara, how="order", evidence="x", valid_from=tom.today
        )


def test_an_alert_needs_words_and_a_review_within_a_year(tom, amara):
    with pytest.raises(Refused, match="what to do"):
        alerts.add_alert(
            by=tom, person=amara, kind="staff_safety", words=" ", review_on=tom.today + timedelta(days=30)
        )
    with pytest.raises(Refused, match="12 months"):
        alerts.add_alert(
            by=tom, person=amara, kind="staff_safety", words="Two visit", review_on=date(2028, 1, 1)
        )


def test_an_alert_is_reviewed_and_ends_with_a_reason(tom, amara):
    soon = tom.today + timedelta(days=30)
    alert = alerts.add_alert(by=tom, person=amara, kind="call_first", words="Ring Tom first", review_on=soon)
    alerts.review_alert(
        by=tom, alert=alert, words="Ring Tom or Grace first", review_on=soon + timedelta(days=1)
    )
    ended = alerts.end_alert(by=tom, alert=alert, because="The case is settled")
    assert (ended.words, ended.valid_to) == ("Ring Tom or Grace first", tom.today)
    with pytest.raises(Refused, match="already ended"):
        alerts.end_alert(by=tom, alert=alert, because="Again")


@pytest.mark.req("R076")
def test_an_ecomap_is_kept_as_it_stood(tom, amara):
    with pytest.raises(Refused, match="nothing on the ecomap"):
        ties.keep_ecomap(by=tom, person=amara)
    school = ties.add_tie(by=tom, person=amara, kind="school", name="Hill Academy", quality="strong")
    kept = ties.keep_ecomap(by=tom, person=amara, words="Before the move")
    ties.change_tie(by=tom, tie=school, quality="stressful", words="Bullied since September")
    kept.refresh_from_db()
    assert [tie["quality"] for tie in kept.ties] == ["strong"]


def test_moving_out_ends_a_stay(tom, amara):
    home = addresses.move_in(
        by=tom, person=amara, lines="1 Oak Road", postcode="SW1A 1AA", valid_from=date(2020, 1, 1)
    )
    addresses.move_out(by=tom, residence=home, valid_to=date(2021, 1, 1))
    assert Residence.objects.get(pk=home.pk).valid_to == date(2021, 1, 1)
    with pytest.raises(Refused, match="already ended"):
        addresses.move_out(by=tom, residence=home, valid_to=date(2021, 1, 2))
