"""A manager's page and the lists behind its figures."""

from datetime import timedelta

import pytest
import time_machine

from kith.engines.tasks.tests.making import a_task
from kith.foundation.doors.act import acting
from kith.oversight.my_work.tests.making import a_clock
from kith.practice.assessments.models import AssessedChild, Assessment
from kith.record.cases.tests.making import a_case, allocated
from kith.record.people import offers

QUESTIONS = 16
"""Seven of every page, one for each of the eight figures and a table's two."""


def text(page):
    return page.content.decode()


def an_assessment(cast, *, days: int):
    grace = cast.viewer("grace")
    with acting(grace):
        made = Assessment.objects.create(
            referred_on=grace.today - timedelta(days=days), requested_at=grace.now, reason="A bruise.",
            team=cast.team("north"),
        )  # fmt: skip
        AssessedChild.objects.create(assessment=made, person=cast.child("amara"))
    return made


@pytest.fixture
def busy(cast):
    a_case(cast, "leo", hours=60)
    allocated(cast, "amara", "tom")
    grace = cast.viewer("grace")
    a_clock(grace, cast.child("amara"), due_on=grace.today - timedelta(days=3))
    a_task(
        grace,
        "See Amara alone",
        team_id=cast.team("north").pk,
        important=True,
        due_at=grace.now - timedelta(days=1),
    )
    an_assessment(cast, days=100)
    an_assessment(cast, days=10)


@pytest.mark.parametrize(
    ("code", "title", "said"),
    [
        ("unallocated", "Children without a worker", "2 days (60 hours)"),
        ("overdue", "Timescales overdue", "Overdue by 3 days"),
        ("tasks", "Important tasks overdue", "See Amara alone"),
        ("assessments", "Open assessments", "Asked for, not started"),
        ("caseloads", "Caseloads", "Tom Reyes"),
    ],
)
def test_each_figure_opens_its_list(visit, busy, code, title, said):
    front = text(visit("grace", "/team/"))
    assert f'href="/team/{code}/"' in front
    assert title in front
    assert said in text(visit("grace", f"/team/{code}/"))


@pytest.mark.req("R016")
def test_the_longest_wait_stands_on_the_front_with_who_answers_meanwhile(visit, busy):
    shown = text(visit("grace", "/team/"))
    assert "Longest: 2 days (60 hours)" in shown
    assert "Leo Adeyemi-Cole" in shown  # the first list that is late lies open
    assert "Allocate" in shown


@pytest.mark.req("R027")
def test_overdue_and_important_tasks_of_the_team_and_its_workers(visit, cast, busy):
    tom = cast.viewer("tom")
    a_task(tom, "Ring the school", important=True, due_at=tom.now - timedelta(days=2))
    shown = text(visit("grace", "/team/tasks/"))
    assert shown.index("Ring the school") < shown.index("See Amara alone")
    assert "Tom Reyes" in shown
    assert "See Amara alone" not in text(visit("hana", "/team/tasks/"))


def test_assessments_by_age_with_those_over_their_time_counted(visit, busy):
    assert "1 over 45 working days" in text(visit("grace", "/team/"))
    shown = text(visit("grace", "/team/assessments/"))
    assert ">70<" in shown.replace("\n", "") or ">71<" in shown


@pytest.mark.parametrize("code", sorted(offers.WORKLISTS))
def test_an_empty_list_says_so(visit, code):
    page = visit("farah", f"/team/{code}/")
    assert page.status_code == 200
    assert "kith-empty" in text(page) or code == "caseloads"


def test_with_nothing_waiting_the_front_says_that(visit):
    shown = text(visit("hana", "/team/"))
    assert "Nothing waits" in shown
    assert "As it should be" in shown


def test_there_is_no_such_list(visit):
    assert visit("grace", "/team/nonsense/").status_code == 404


@pytest.mark.parametrize("address", ["/team/", "/team/unallocated/", "/team/tasks/"])
@pytest.mark.parametrize(("worker", "status"), [("grace", 200), ("ines", 200), ("tom", 403), ("ana", 403)])
def test_who_may_see_it(visit, worker, address, status):
    assert visit(worker, address).status_code == status


def test_another_teams_children_are_not_in_it(visit, busy):
    shown = text(visit("hana", "/team/"))
    assert "Leo Adeyemi-Cole" not in shown


def test_how_many_questions_the_front_asks(visit, cast, client, busy, django_assert_num_queries):
    visit("grace", "/team/")
    with time_machine.travel(cast.now, tick=False), django_assert_num_queries(QUESTIONS):
        client.get("/team/")
