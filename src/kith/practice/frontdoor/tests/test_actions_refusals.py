"""Every refusal of the front door's acts, each in a sentence that says what to do; and nothing is kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kith.engines.chronology.models import Entry
from kith.engines.tasks.models import Task
from kith.foundation.doors.act import acting
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Team
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import (
    answering,
    contacts,
    deciding,
    disagreements,
    enquiries,
    matching,
    screening,
)
from kith.practice.frontdoor.actions.told import Concern, Named
from kith.practice.frontdoor.models import (
    AgencyRequest,
    Decision,
    Feedback,
    HistoryReview,
    Rating,
    RequestForMore,
)
from kith.practice.frontdoor.tests.making import (
    FINN,
    ZARA,
    a_contact,
    a_referral,
    a_screened_contact,
    an_enquiry,
    the_request,
)
from kith.record.people.rules.birth import expected_on


@pytest.fixture
def farah(cast):
    return cast.viewer("farah")


@pytest.fixture
def decided(farah):
    contact = a_screened_contact(farah)
    deciding.decide_contact(
        by=farah, contact=contact, choice=a_referral(None, outcome="information", level=1)
    )
    return contact


def refused(words: str):
    return pytest.raises(Refused, match=words)


class TestScreening:
    @pytest.mark.parametrize(
        ("colour", "why", "said"), [("blue", "x", "Choose red"), ("red", "  ", "Say why")]
    )
    def test_rating(self, farah, colour, why, said):
        with refused(said):
            screening.rate(by=farah, contact=a_contact(farah), colour=colour, rationale=why)
        assert not Rating.objects.exists()

    def test_rating_a_decided_contact(self, farah, decided):
        with refused("already decided"):
            screening.rate(by=farah, contact=decided, colour="red", rationale="x")

    @pytest.mark.parametrize("mark", [0, 5])
    def test_a_mark_that_is_not_on_the_scale(self, farah, mark):
        with refused("1 to 4"):
            screening.mark_sufficiency(by=farah, contact=a_contact(farah), mark=mark)

    @pytest.mark.parametrize(
        ("what", "hours", "said"), [(" ", 1, "what is missing"), ("School?", 0, "in the future")]
    )
    def test_sending_back(self, farah, what, hours, said):
        with refused(said):
            screening.ask_for_more(
                by=farah, contact=a_contact(farah), what=what, due_at=farah.now + timedelta(hours=hours)
            )
        assert not RequestForMore.objects.exists()

    def test_sending_back_a_decided_contact(self, farah, decided):
        with refused("already decided"):
            screening.ask_for_more(
                by=farah, contact=decided, what="School?", due_at=farah.now + timedelta(hours=1)
            )

    def test_answers(self, farah):
        one, other = a_contact(farah), a_contact(farah, FINN)
        more = screening.ask_for_more(
            by=farah, contact=one, what="School?", due_at=farah.now + timedelta(hours=1)
        )
        with refused("another contact"):
            screening.record_answer(by=farah, contact=other, request=more, answer="Elmfield.")
        with refused("Write what came back"):
            screening.record_answer(by=farah, contact=one, request=more, answer=" ")
        screening.record_answer(by=farah, contact=one, request=more, answer="Elmfield.")
        with refused("already answered"):
            screening.record_answer(by=farah, contact=one, request=more, answer="Again.")

    def test_details_without_words(self, farah):
        with refused("Write what we were told"):
            contacts.add_details(by=farah, contact=a_contact(farah), account=" ")


class TestMatching:
    def test_nobody_at_all_is_named(self, farah):
        with refused("Enter a name"):
            matching.name_another(by=farah, contact=a_contact(farah), named=Named())

    def test_one_person_twice(self, cast, farah):
        contact = a_contact(farah, ZARA, FINN)
        zara, finn = contact.named.order_by("id")
        matching.match(by=farah, contact=contact, named=zara, person=cast.child("yusuf"))
        with refused("already matched in this contact"):
            matching.match(by=farah, contact=contact, named=finn, person=cast.child("yusuf"))
        with refused("Undo the match first"):
            matching.match(by=farah, contact=contact, named=zara, person=cast.child("leo"))

    def test_undoing(self, cast, farah, decided):
        with refused("is decided"):
            matching.unmatch(by=farah, contact=decided, named=decided.named.get())
        contact = a_contact(farah)
        with refused("is not matched"):
            matching.unmatch(by=farah, contact=contact, named=contact.named.get())
        with refused("named in another contact"):
            matching.unmatch(by=farah, contact=contact, named=a_contact(farah, FINN).named.get())

    def test_a_history_without_words_or_of_another_child(self, cast, farah):
        contact = a_contact(farah)
        named = matching.match(
            by=farah, contact=contact, named=contact.named.get(), person=cast.child("yusuf")
        )
        with refused("Say what in the history"):
            matching.review_history(
                by=farah, contact=contact, person=named.person, words=" ", contacts_seen=0
            )
        with refused("not a child of this contact"):
            matching.review_history(
                by=farah, contact=contact, person=cast.child("leo"), words="x", contacts_seen=0
            )
        assert not HistoryReview.objects.exists()

    def test_recognising_someone_whose_record_is_not_hidden(self, cast, farah):
        contact = a_contact(farah)
        with refused("named on a restricted record"):
            matching.recognise(
                by=farah, contact=contact, named=contact.named.get(), person=cast.child("yusuf")
            )


class TestAsking:
    ASKED = {"purpose": "Any risk?", "lawful_basis": "public_task", "agencies": ["police"]}

    @pytest.mark.parametrize(
        ("changed", "hours", "said"),
        [
            ({"purpose": " "}, 1, "needed for"),
            ({"agencies": []}, 1, "at least one agency"),
            ({}, 0, "in the future"),
        ],
    )
    def test_an_enquiry(self, farah, changed, hours, said):
        with refused(said):
            enquiries.open_enquiry(
                by=farah, contact=a_contact(farah), due_at=farah.now + timedelta(hours=hours), **(self.ASKED | changed)
            )  # fmt: skip
        assert not AgencyRequest.objects.exists()

    def test_one_more_agency(self, farah):
        later = farah.now + timedelta(hours=1)
        with refused("No enquiry is open"):
            enquiries.ask_another_agency(
                by=farah, contact=a_contact(farah), agency_kind="police", due_at=later
            )
        contact = an_enquiry(farah)
        for kind in ("police", "mi5"):
            with refused("has not been asked"):
                enquiries.ask_another_agency(by=farah, contact=contact, agency_kind=kind, due_at=later)

    @pytest.mark.parametrize(
        ("answer", "said"),
        [(("lots", "may_share", "x"), "how full"), (("full", "anyhow", "x"), "how it may be shared"), (("full", "may_share", " "), "Write")],
    )  # fmt: skip
    def test_a_return(self, farah, answer, said):
        an_enquiry(farah)
        completeness, handling, information = answer
        with refused(said):
            enquiries.record_return(
                by=farah, request=the_request(), completeness=completeness, handling=handling, information=information
            )  # fmt: skip

    def test_chasing_and_acknowledging_what_has_come(self, farah, cast):
        an_enquiry(farah)
        enquiries.record_return(
            by=farah, request=the_request(), completeness="nothing_held", handling="may_share"
        )
        with refused("has already returned"):
            enquiries.chase(by=farah, request=the_request())
        with refused("has already returned"):
            enquiries.acknowledge_request(by=farah, request=the_request())


class TestDeciding:
    @pytest.mark.parametrize(
        ("changed", "said"),
        [
            ({"outcome": "magic"}, "Choose an outcome"),
            ({"rationale": " "}, "Say why you decided"),
            ({"to_team": None}, "Choose the team"),
        ],
    )
    def test_a_choice(self, cast, farah, changed, said):
        contact = a_screened_contact(farah)
        with refused(said):
            deciding.decide_contact(
                by=farah, contact=contact, choice=a_referral(cast.team("north"), **changed)
            )
        assert not Decision.objects.exists()

    def test_twice(self, farah, decided):
        with refused("already decided"):
            deciding.decide_contact(by=farah, contact=decided, choice=a_referral(None, outcome="signpost"))

    def test_a_team_that_does_not_take_such_work(self, cast, farah):
        contact = a_screened_contact(farah)
        with refused("does not take this work"):
            deciding.decide_contact(by=farah, contact=contact, choice=a_referral(cast.team("nights")))
        assert not Decision.objects.exists()

    def test_looking_again(self, farah, decided):
        with refused("Nothing came in"):
            deciding.look_again(by=farah, contact=decided, words="x")
        with refused("Nothing came in"):
            deciding.look_again(by=farah, contact=a_contact(farah), words="x")

    def test_looking_again_without_words(self, cast, farah):
        contact = an_enquiry(farah)
        choice = a_referral(
            None, outcome="information", level=1, without_agencies=["police", "health"], without_reason="x"
        )
        deciding.decide_contact(by=farah, contact=contact, choice=choice)
        later = cast.viewer("farah", now=cast.now + timedelta(hours=1))
        enquiries.record_return(
            by=later, request=the_request(), completeness="nothing_held", handling="may_share"
        )
        with refused("Say what you found"):
            deciding.look_again(by=later, contact=contact, words=" ")


class TestAnswering:
    def test_feedback(self, farah, decided):
        with refused("no outcome to tell"):
            answering.give_feedback(by=farah, contact=a_contact(farah), method="phone", words="x")
        with refused("Write what they are told"):
            answering.give_feedback(by=farah, contact=decided, method="phone", words=" ")
        assert not Feedback.objects.exists()

    def test_nobody_is_told_who_gave_no_name(self, farah):
        from kith.practice.frontdoor.actions.told import Referrer

        contact = a_screened_contact(farah, referrer=Referrer(source="1C", is_anonymous=True))
        deciding.decide_contact(
            by=farah, contact=contact, choice=a_referral(None, outcome="information", level=1)
        )
        contact.refresh_from_db()
        with refused("did not give a name"):
            answering.give_feedback(by=farah, contact=contact, method="phone", words="x")
        assert answering.give_feedback(by=farah, contact=contact, method="not_possible", words="Anonymous.")

    def test_the_night(self, farah):
        with refused("did not come out of hours"):
            answering.acknowledge(by=farah, contact=a_contact(farah))
        night = a_contact(farah, is_out_of_hours=True)
        answering.acknowledge(by=farah, contact=night)
        with refused("Farah Aziz has already taken this up"):
            answering.acknowledge(by=farah, contact=night)


def test_disagreements(cast, farah):
    contact = a_contact(farah)
    facts = {"agency": cast.agency("police"), "resolver": cast.worker("farah")}
    with refused("what the disagreement is about"):
        disagreements.raise_disagreement(by=farah, contact=contact, about=" ", **facts)
    one = disagreements.raise_disagreement(by=farah, contact=contact, about="x", **facts)
    with refused("Say how it ended"):
        disagreements.resolve(by=farah, disagreement=one, outcome=" ")


def test_an_authority_that_has_set_up_no_front_door_team_still_takes_contacts(cast, farah):
    """Tasks have nobody to go to; the contact, its clocks and its decision do not wait for that."""
    with acting(farah):
        Team.objects.filter(kind=Team.Kind.FRONT_DOOR).update(recorded_in_error=True)
    urgent = a_contact(
        farah, concern=Concern("x", prompts={"neglect": "yes"}), is_urgent=True, is_out_of_hours=True
    )
    assert not Task.objects.filter(source_id=urgent.pk).exists()
    contact = an_enquiry(farah)
    choice = a_referral(
        None, outcome="information", level=1, without_agencies=["police", "health"], without_reason="x"
    )
    deciding.decide_contact(by=farah, contact=contact, choice=choice)
    later = cast.viewer("farah", now=cast.now + timedelta(hours=1))
    enquiries.record_return(
        by=later, request=the_request(), completeness="nothing_held", handling="may_share"
    )
    assert list(queries.to_look_again(later))
    for _ in range(2):
        enquiries.chase(by=later, request=the_request("police"))
    assert the_request("police").escalated_to == "No lead is recorded"


def test_an_adult_is_matched_without_a_chronology_entry(cast, farah):
    contact = a_contact(farah, ZARA, replace(FINN, part="parent"))
    parent = matching.add_as_new(by=farah, contact=contact, named=contact.named.get(part="parent"))
    assert not Entry.objects.filter(person=parent.person).exists()


def test_an_unborn_child_keeps_the_expected_date(cast, farah):
    contact = a_contact(farah, replace(ZARA, given="", birth=expected_on(date(2027, 2, 1))))
    child = matching.add_as_new(by=farah, contact=contact, named=contact.named.get()).person
    assert (child.birth_kind, child.expected_on) == ("expected", date(2027, 2, 1))


def test_contacts_about_a_child_are_all_of_them_unless_a_moment_is_given(cast, farah):
    contact = a_contact(farah)
    child = matching.match(
        by=farah, contact=contact, named=contact.named.get(), person=cast.child("yusuf")
    ).person
    assert list(queries.contacts_about(farah, child)) == [contact]
    assert not queries.contacts_about(farah, child, before=contact.received_at).exists()
