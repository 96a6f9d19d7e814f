"""The page a worker opens in the morning: what each role finds there, and every empty state."""

from datetime import timedelta

import pytest
import time_machine

from kith.engines.chronology.tests.making import an_entry
from kith.engines.tasks.tests.making import a_task
from kith.oversight.my_work.tests.making import a_clock
from kith.practice.frontdoor.actions import deciding
from kith.practice.frontdoor.tests.making import a_referral, a_screened_contact
from kith.record.cases.actions import offer_transfer
from kith.record.cases.tests.making import a_case, allocated
from kith.record.people.actions.break_glass import break_glass


def text(page):
    return page.content.decode()


@pytest.fixture
def toms(cast):
    """Amara and Leo are allocated to Tom; Amara's assessment is overdue, and Grace recorded something about her."""
    for child in ("amara", "leo"):
        allocated(cast, child, "tom")
    tom = cast.viewer("tom")
    a_clock(tom, cast.child("amara"), due_on=tom.today - timedelta(days=2))
    a_task(tom, "Ring the school", person_id=cast.child("leo").pk, due_at=tom.now + timedelta(hours=3))
    an_entry(cast.viewer("grace"), cast.child("amara"), "Strategy discussion agreed.")
    return tom


def test_a_worker_finds_what_runs_out_their_tasks_their_children_and_what_changed(visit, toms):
    shown = text(visit("tom", "/"))
    for said in ("Overdue by 2 days", "Ring the school", "Today by 1:00pm", "Leo Adeyemi-Cole", "Nothing due in 60 days",
                 "Strategy discussion agreed.", "Monday 16 November 2026"):  # fmt: skip
        assert said in shown
    assert "Waiting for your answer" not in shown


def test_the_page_opens_no_childs_record_in_the_trail(visit, cast, toms):
    """Looking at the list is not looking at the child: the change is still there the second time."""
    visit("tom", "/")
    assert "Strategy discussion agreed." in text(visit("tom", "/"))
    visit("tom", f"/people/{cast.child('amara').child_id}/")


def test_a_bounded_list_leads_to_the_whole_of_it(visit, cast, toms):
    for number in range(9):
        a_task(cast.viewer("tom"), f"Task {number}")
        an_entry(cast.viewer("grace"), cast.child("amara"), f"Told {number}.")
    shown = text(visit("tom", "/"))
    assert 'href="/tasks/">See all 10' in shown
    assert 'href="/my/changes/">See all 10' in shown
    assert "Told 0." in text(visit("tom", "/my/changes/"))
    assert "Told 0." not in shown


def test_what_waits_for_a_managers_answer(visit, cast):
    farah = cast.viewer("farah")
    deciding.decide_contact(
        by=farah, contact=a_screened_contact(farah), choice=a_referral(cast.team("north"))
    )
    case = a_case(cast, "yusuf", team="south")
    offer_transfer(by=cast.viewer("hana"), case=case, to_team=cast.team("north"), summary="He moved.")
    a_case(cast, "amara")
    shown = text(visit("grace", "/"))
    for said in (
        "Hand-overs to accept",
        "Zara Quill",
        "Transfers to answer",
        "Yusuf Demir",
        "Children without a worker",
    ):
        assert said in shown
    assert "Running out" not in shown  # she has no children of her own


@pytest.mark.req("R016")
def test_the_head_of_service_is_told_each_morning_who_has_no_worker_and_for_how_long(visit, cast):
    assert "Children without a worker" not in text(visit("ines", "/"))
    a_case(cast, "amara", hours=60)
    shown = text(visit("ines", "/"))
    assert "Children without a worker" in shown
    assert "2 days (60 hours)" in shown


def test_a_record_opened_with_a_reason_is_there_to_review_once(visit, cast):
    break_glass(
        by=cast.viewer("ola"),
        person=cast.child("amara"),
        category="covering",
        reason="Covering for Tom in court.",
    )
    assert text(visit("grace", "/")).count("Review why a record was opened") == 1
    assert "Records opened with a reason" in text(visit("dan", "/"))


@pytest.mark.parametrize("worker", ["sam", "bea", "kit", "ana", "rhea", "dan", "nell"])
def test_everybody_has_a_page_even_with_nothing_on_it(visit, worker):
    page = visit(worker, "/")
    assert page.status_code == 200
    assert "You have no tasks." in text(page)
    assert "My children" not in text(page)


@pytest.mark.parametrize("address", ["/my/children/", "/my/due/", "/my/changes/"])
def test_the_whole_of_each_list(visit, toms, address):
    assert "Amara Adeyemi-Cole" in text(visit("tom", address))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/my/children/", "No child is allocated to you."),
        ("/my/due/", "Nothing runs out"),
        ("/my/changes/", "Nothing new"),
    ],
)
def test_an_empty_list_says_what_that_means(visit, address, said):
    assert said in text(visit("sam", address))


def test_who_is_not_signed_in_signs_in_first(client):
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(("worker", "questions"), [("tom", 13), ("grace", 14)])
def test_how_many_questions_it_asks_however_many_children(
    visit, cast, client, toms, django_assert_num_queries, worker, questions
):
    visit(worker, "/")
    with time_machine.travel(cast.now, tick=False), django_assert_num_queries(questions):
        client.get("/")
