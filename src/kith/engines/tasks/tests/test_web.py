"""The pages of tasks: every outcome."""

from datetime import timedelta

import pytest
import time_machine

from kith.engines.tasks.models import Task
from kith.engines.tasks.tests.making import a_task

QUESTIONS = 10
"""Session, worker, the transaction's two ends, two at the door, the trail; my tasks with their number, and the number of my
teams', which are not read where there are none."""


def text(page):
    return page.content.decode()


def test_my_tasks_and_those_waiting_in_my_team(visit, cast):
    grace = cast.viewer("grace")
    a_task(grace, "Read the police report", team_id=cast.team("north").pk, person_id=cast.child("amara").pk)
    a_task(cast.viewer("tom"), "Ring the school", due_at=grace.now - timedelta(days=3), important=True)
    shown = text(visit("tom", "/tasks/"))
    assert shown.index("Ring the school") < shown.index("Read the police report")
    assert "Overdue by 3 days" in shown
    assert "Referral and assessment north: nobody yet" in shown
    assert f'href="/people/{cast.child("amara").child_id}/"' in shown
    assert "Important first, then what is due soonest" in shown


def test_no_tasks_says_so(visit):
    shown = text(visit("tom", "/tasks/"))
    assert "You have no tasks." in shown
    assert "Nothing waits in your teams." in shown


@pytest.mark.parametrize("query", ["?page=-1", "?page=abc", "?team_page=99999999"])
def test_b127_a_page_that_is_not_there_is_answered_with_one_that_is(visit, query):
    assert visit("tom", f"/tasks/{query}").status_code == 200


def test_how_many_questions_the_list_asks(visit, cast, client, django_assert_num_queries):
    for number in range(3):
        a_task(cast.viewer("tom"), f"Task {number}", person_id=cast.child("amara").pk)
    visit("tom", "/tasks/")
    with time_machine.travel(cast.now, tick=False), django_assert_num_queries(QUESTIONS):
        client.get("/tasks/")


@pytest.mark.parametrize(("worker", "status"), [("tom", 200), ("bea", 200), ("kit", 200), ("ana", 403)])
def test_who_has_tasks(visit, worker, status):
    assert visit(worker, "/tasks/").status_code == status


@pytest.fixture
def task(cast):
    return a_task(
        cast.viewer("tom"), person_id=cast.child("amara").pk, details="Ask for\nher attendance.", page="/somewhere/"
    )  # fmt: skip


def of(task, rest=""):
    return f"/tasks/{task.pk}/{rest}"


def test_a_task_says_what_is_asked_of_whom_and_by_when(visit, task):
    shown = text(visit("tom", of(task)))
    for said in (
        "Ring the school",
        "her attendance.",
        "Amara Adeyemi-Cole",
        "No date",
        "Set by",
        "/somewhere/",
    ):
        assert said in shown
    assert "Give to someone else" not in shown
    assert "Give to someone else" in text(visit("grace", of(task)))


@pytest.mark.parametrize(("worker", "status"), [("tom", 200), ("grace", 200), ("ola", 404), ("ana", 404)])
def test_who_may_open_it(visit, task, worker, status):
    assert visit(worker, of(task)).status_code == status


def test_there_is_no_such_task(visit):
    assert visit("tom", "/tasks/999999/").status_code == 404


def test_it_is_done_in_two_clicks_and_says_by_whom(visit, task):
    page = visit("tom", of(task, "finish/"), {"words": "", "based_on": task.version})
    assert page.url == of(task)
    shown = text(visit("tom", of(task)))
    assert "Done: Tom Reyes" in shown
    assert "What next" not in shown


def test_not_proceeding_needs_a_reason_and_keeps_the_page(visit, task):
    page = visit("tom", of(task, "not-proceeding/"), {"reason": ""})
    assert page.status_code == 422
    assert "Enter" in text(page) or "Answer" in text(page)
    visit("tom", of(task, "not-proceeding/"), {"reason": "The family moved."})
    assert "Not proceeding: Tom Reyes" in text(visit("tom", of(task)))


def test_a_manager_gives_it_and_the_task_tells_its_story(visit, cast, task):
    assert "Jo Marsh" in text(visit("grace", of(task, "give/")))
    visit("grace", of(task, "give/"), {"to": cast.worker("jo").pk, "reason": "Tom is on leave."})
    shown = text(visit("grace", of(task)))
    assert "Given from Tom Reyes to Jo Marsh" in shown
    assert "Tom is on leave." in shown


def test_b124_a_worker_who_is_not_on_the_list_cannot_be_sent(visit, cast, task):
    page = visit("grace", of(task, "give/"), {"to": cast.worker("ola").pk, "reason": "x"})
    assert page.status_code == 422
    cast.viewer("tom")
    assert Task.objects.get(pk=task.pk).worker == cast.worker("tom")


def test_how_important_it_is_can_be_changed_with_a_reason(visit, task):
    visit("tom", of(task, "importance/"), {"important": "yes", "reason": "The school closes on Friday."})
    shown = text(visit("tom", of(task)))
    assert "Made important" in shown
    assert "The school closes on Friday." in shown


def test_a_task_of_the_team_is_taken_from_its_page(visit, cast):
    task = a_task(cast.viewer("grace"), team_id=cast.team("north").pk)
    assert "Take this task" in text(visit("tom", of(task)))
    visit("tom", of(task, "take/"), {})
    shown = text(visit("tom", of(task)))
    assert "Taken up by Tom Reyes" in shown
    assert "Take this task" not in shown


def test_taking_is_not_done_by_following_a_link(visit, task):
    assert visit("tom", of(task, "take/")).status_code == 405


def test_f002_ending_what_has_ended_says_so(visit, task):
    visit("tom", of(task, "finish/"), {"words": ""})
    page = visit("tom", of(task, "finish/"), {"words": "again"})
    assert page.status_code == 422
    assert "already ended as done" in text(page)


def test_f001_a_task_that_changed_meanwhile_is_not_overwritten(visit, task):
    visit("tom", of(task, "importance/"), {"important": "yes", "reason": "x", "based_on": task.version})
    page = visit("grace", of(task, "finish/"), {"words": "", "based_on": task.version})
    assert page.status_code == 409
