"""The search page: what is found, what is said, and what nobody learns from it."""

import pytest

from kith.foundation.audit.models import Event
from kith.record.people.actions.alerts import add_alert


def ask(client, text):
    return client.post("/people/", {"q": text}, follow=True)


def test_a_name_finds_a_person_with_the_team_that_answers(signed_in, cast):
    page = ask(signed_in("ola"), "amara adeyemi")
    assert page.status_code == 200
    said = page.content.decode()
    assert "Amara Adeyemi-Cole" in said
    assert "Referral and assessment north" in said
    assert "Opens with a reason" in said


def test_the_index_shows_the_year_of_birth_and_never_the_day(signed_in):
    said = ask(signed_in("ola"), "amara adeyemi").content.decode()
    assert "2012" in said
    assert "March" not in said


@pytest.mark.parametrize("text", ["ade", "adey", "deyem", "cole amara", "AMARA", "amarah", "4/3/2012 ade"])
def test_a_part_a_sound_or_another_order_finds_her(signed_in, text):
    assert "Amara Adeyemi-Cole" in ask(signed_in("ola"), text).content.decode()


def test_results_come_while_typing_as_a_part_of_the_page(signed_in):
    answer = signed_in("ola").post("/people/", {"q": "ade"}, headers={"X-Kith-Part": "results"})
    assert answer.status_code == 200
    assert b"Amara Adeyemi-Cole" in answer.content
    assert b"<html" not in answer.content


def test_f094_what_is_searched_for_never_stands_in_an_address(signed_in):
    page = ask(signed_in("ola"), "amara")
    assert page.redirect_chain == [("/people/", 302)]


def test_call_first_is_shown_but_not_what_the_alert_says(signed_in, cast):
    tom = cast.viewer("tom")
    add_alert(
        by=tom,
        person=cast.child("amara"),
        kind="call_first",
        words="Father listens in",
        review_on=tom.today.replace(year=2027, month=1),
    )
    said = ask(signed_in("ola"), "amara").content.decode()
    assert "Call first" in said
    assert "listens" not in said


@pytest.mark.parametrize("name", ["Josie Wren", "Rowan Ash"])
def test_f070_restricted_and_sealed_people_are_found_by_nobody_else(signed_in, name):
    said = ask(signed_in("tom"), name).content.decode()
    assert "No records found" in said
    assert "If you expected a record and found none, ring the on-call manager." in said


def test_the_standing_line_is_there_when_somebody_is_found_too(signed_in):
    assert "ring the on-call manager" in ask(signed_in("tom"), "amara").content.decode()


def test_f062_a_declared_conflict_hides_the_person(signed_in):
    assert "No records found" in ask(signed_in("ola"), "Mila Brandt").content.decode()


@pytest.mark.parametrize("text", ["a", "ab", "  "])
def test_b031_a_search_of_a_letter_or_two_is_refused(signed_in, text):
    page = ask(signed_in("tom"), text)
    assert page.status_code == (422 if text.strip() else 200)
    assert "People found" not in page.content.decode()


@pytest.mark.parametrize("text", ["%%%", "___", "\\\\\\", "%a%b%"])
def test_b029_signs_that_mean_anything_elsewhere_mean_themselves(signed_in, text):
    assert "Amara" not in ask(signed_in("tom"), text).content.decode()


def test_b002_a_nul_is_no_search(signed_in):
    assert ask(signed_in("tom"), "ama\x00ra").status_code == 422


def test_b021_what_was_typed_is_shown_as_text(signed_in):
    assert "<script>alert" not in ask(signed_in("tom"), "<script>alert(1)</script>").content.decode()


def test_a_search_is_audited_with_its_terms_and_how_many_it_found(signed_in, cast):
    ask(signed_in("ola"), "amara adeyemi")
    event = Event.objects.filter(verb="record.people.searched").first()
    assert event.detail == {"terms": "amara adeyemi", "results": 1}
    assert event.worker_id == cast.worker("ola").pk


@pytest.mark.parametrize("key", ["bea", "kit", "ana"])
def test_f078_whoever_has_no_business_searching_cannot(signed_in, key):
    assert signed_in(key).get("/people/").status_code == 403


def test_search_asks_the_database_a_fixed_number_of_times(signed_in, django_assert_max_num_queries):
    client = signed_in("ola")
    ask(client, "amara adeyemi")
    with django_assert_max_num_queries(16):
        client.get("/people/")
