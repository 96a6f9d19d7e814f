"""Which tasks a worker has, in what order, and what the database hides."""

from datetime import timedelta

import pytest

from kith.engines.tasks import queries
from kith.engines.tasks.actions import finish
from kith.engines.tasks.models import Direction, Task
from kith.engines.tasks.tests.making import a_task
from kith.foundation.doors.act import acting
from kith.record.people.models import Conflict, Person


def names(tasks):
    return [task.what for task in tasks]


@pytest.mark.req("R032")
def test_important_first_then_due_soonest_then_the_youngest_child_then_who_waited_longest(cast):
    tom = cast.viewer("tom")
    soon, later = tom.now + timedelta(hours=1), tom.now + timedelta(days=3)
    a_task(tom, "No date")
    a_task(tom, "Later", due_at=later)
    a_task(tom, "Soon, for the elder", due_at=soon, person_id=cast.child("amara").pk)
    a_task(tom, "Soon, for the younger", due_at=soon, person_id=cast.child("leo").pk)
    a_task(tom, "Important, no date", important=True)
    a_task(tom, "Important, later", important=True, due_at=later)
    yesterday = cast.viewer("tom", now=tom.now - timedelta(days=1))
    a_task(yesterday, "No date, waiting since yesterday")
    assert names(queries.mine(tom)) == [
        "Important, later",
        "Important, no date",
        "Soon, for the younger",
        "Soon, for the elder",
        "Later",
        "No date, waiting since yesterday",
        "No date",
    ]


def test_what_has_ended_is_not_to_do(cast):
    tom = cast.viewer("tom")
    finish(by=tom, task=a_task(tom))
    assert not queries.mine(tom)


def test_a_task_of_my_team_waits_until_somebody_takes_it(cast):
    grace = cast.viewer("grace")
    a_task(grace, "For north", team_id=cast.team("north").pk)
    a_task(grace, "For south", team_id=cast.team("south").pk)
    assert names(queries.of_my_teams(cast.viewer("tom"))) == ["For north"]


def test_one_list_for_me_counts_all_of_it_and_what_is_late(cast):
    grace = cast.viewer("grace")
    a_task(grace, "For the team", team_id=cast.team("north").pk, due_at=grace.now - timedelta(hours=1))
    tom = cast.viewer("tom")
    for number in range(4):
        a_task(tom, f"Mine {number}")
    first = queries.for_me(tom)[0]
    assert (first.what, first.total, first.late) == ("For the team", 5, 1)


@pytest.mark.req("R027")
def test_a_manager_sees_what_is_overdue_and_important_in_the_team_and_with_its_workers(cast):
    tom = cast.viewer("tom")
    ago = tom.now - timedelta(days=2)
    a_task(tom, "A worker's, late and important", important=True, due_at=ago)
    a_task(tom, "Late, not important", due_at=ago)
    a_task(tom, "Important, not late", important=True, due_at=tom.now + timedelta(days=1))
    grace = cast.viewer("grace")
    a_task(
        grace, "The team's", team_id=cast.team("north").pk, important=True, due_at=tom.now - timedelta(days=9)
    )
    ola = cast.viewer("ola")
    a_task(ola, "Another team's", important=True, due_at=ago)
    assert names(queries.overdue_important(cast.viewer("grace"))) == [
        "The team's",
        "A worker's, late and important",
    ]
    assert names(queries.overdue_important(cast.viewer("hana"))) == ["Another team's"]
    assert len(queries.overdue_important(cast.viewer("ines"))) == 3


@pytest.mark.parametrize(
    ("worker", "sees"),
    [
        ("tom", True),
        ("grace", True),
        ("ines", True),
        ("ola", False),
        ("hana", False),
        ("sam", False),
        ("ana", False),
    ],
)
def test_the_database_shows_a_task_to_who_has_it_who_manages_them_and_who_works_with_the_child(
    cast, worker, sees
):
    task = a_task(cast.viewer("tom"), person_id=cast.child("amara").pk)
    assert (queries.task(cast.viewer(worker), task.pk) is not None) == sees


def test_a_task_about_no_child_is_hidden_from_other_teams(cast):
    task = a_task(cast.viewer("tom"))
    assert queries.task(cast.viewer("grace"), task.pk)
    assert queries.task(cast.viewer("ola"), task.pk) is None
    assert queries.task(cast.viewer("jo"), task.pk) is None


def test_f073_a_conflict_hides_even_the_task_one_was_set(cast):
    tom = cast.viewer("tom")
    amara = cast.child("amara")
    task = a_task(tom, person_id=amara.pk)
    with acting(tom):
        Conflict.objects.create(person=amara, worker_id=tom.worker_id, reason="Cousin", valid_from=tom.today)
    assert queries.task(cast.viewer("tom"), task.pk) is None
    assert not queries.mine(cast.viewer("tom"))


def test_a_restricted_record_hides_its_tasks_from_who_is_not_named(cast):
    tom = cast.viewer("tom")
    a_task(tom, person_id=cast.child("amara").pk)
    with acting(tom):
        Person.objects.filter(pk=cast.child("amara").pk).update(level="restricted")
    assert not queries.mine(cast.viewer("tom"))


def test_what_was_decided_about_a_task_is_hidden_with_it(cast):
    tom = cast.viewer("tom")
    task = a_task(tom, person_id=cast.child("amara").pk)
    with acting(tom):
        Direction.objects.create(
            task=task, kind="ranked", importance=Task.Importance.HIGH, words="x", directed_by_id=tom.worker_id,
            directed_at=tom.now,
        )  # fmt: skip
    assert queries.directions(tom, task)
    assert not queries.directions(cast.viewer("ola"), task)
