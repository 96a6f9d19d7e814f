"""Taking, giving, ranking and ending a task: what is written, and each refusal."""

import pytest

from kith.engines.tasks.actions import finish, give, not_proceeding, rank, take
from kith.engines.tasks.models import Direction, Task
from kith.engines.tasks.tests.making import a_task
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused


@pytest.fixture
def for_north(cast):
    """A task for team north that nobody has taken, set by its manager."""
    return a_task(cast.viewer("grace"), team_id=cast.team("north").pk, person_id=cast.child("amara").pk)


def test_a_task_of_the_team_is_taken_up_and_the_row_says_by_whom(cast, for_north):
    tom = cast.viewer("tom")
    assert take(by=tom, task=for_north).worker_id == tom.worker_id
    told = Direction.objects.get()
    assert (told.kind, told.to_worker_id, told.directed_by_id) == ("taken", tom.worker_id, tom.worker_id)


def test_f008_the_second_who_takes_it_is_told_who_has_it(cast, for_north):
    take(by=cast.viewer("tom"), task=for_north)
    with pytest.raises(Refused, match="Tom Reyes has just taken this task"):
        take(by=cast.viewer("jo"), task=for_north)


def test_another_teams_task_cannot_be_taken(cast, for_north):
    with pytest.raises(Refused, match="Only they can take it"):
        take(by=cast.viewer("sam", roles={"service_manager"}), task=for_north)


def test_a_manager_gives_a_task_to_a_worker_of_their_team_and_says_why(cast):
    task = a_task(cast.viewer("tom"))
    given = give(by=cast.viewer("grace"), task=task, to=cast.worker("jo"), reason="Tom is on leave.")
    assert given.worker == cast.worker("jo")
    told = Direction.objects.get()
    assert (told.from_worker.name, told.to_worker.name, told.words) == (
        "Tom Reyes",
        "Jo Marsh",
        "Tom is on leave.",
    )


@pytest.mark.parametrize(
    ("to", "reason", "why"),
    [
        ("jo", "  ", "Say why"),
        ("ola", "Busy.", "team that you manage"),
        ("tom", "Busy.", "team that you manage"),
    ],
)
def test_giving_is_refused_in_a_sentence(cast, to, reason, why):
    task = a_task(cast.viewer("tom"))
    with pytest.raises(Refused, match=why):
        give(by=cast.viewer("grace"), task=task, to=cast.worker(to), reason=reason)


def test_f073_a_task_about_a_child_is_not_given_to_who_is_related_to_them(cast):
    hana = cast.viewer("hana")
    task = a_task(hana, person_id=cast.child("mila").pk)
    with pytest.raises(Refused, match="Ola Brandt cannot work with this child"):
        give(by=hana, task=task, to=cast.worker("ola"), reason="Busy.")


def test_a_task_about_a_restricted_child_is_given_only_to_who_is_named(cast):
    ines = cast.viewer("ines")
    task = a_task(ines, person_id=cast.child("josie").pk)
    with pytest.raises(Refused, match="cannot work with this child"):
        give(by=ines, task=task, to=cast.worker("tom"), reason="Busy.")


@pytest.mark.req("R032")
def test_the_order_is_overridden_with_a_reason_that_stays_with_the_task(cast):
    tom = cast.viewer("tom")
    task = rank(by=tom, task=a_task(tom), important=True, reason="The school closes on Friday.")
    assert task.importance == Task.Importance.HIGH
    told = Direction.objects.get()
    assert (told.kind, told.importance, told.words) == ("ranked", 1, "The school closes on Friday.")


def test_ranking_needs_a_reason_and_a_change(cast):
    tom = cast.viewer("tom")
    task = a_task(tom)
    with pytest.raises(Refused, match="Say why"):
        rank(by=tom, task=task, important=True, reason="")
    with pytest.raises(Refused, match="ordinary already"):
        rank(by=tom, task=task, important=False, reason="x")


@pytest.mark.req("R027")
def test_a_task_ends_as_done_or_as_not_proceeding_with_a_reason_and_a_name(cast):
    tom = cast.viewer("tom")
    done = finish(by=tom, task=a_task(tom), words="Rang; she was in.")
    assert (done.state, done.ended_by_id, done.ended_because) == ("done", tom.worker_id, "Rang; she was in.")
    with pytest.raises(Refused, match="Say why this will not be done"):
        not_proceeding(by=tom, task=a_task(tom), reason=" ")
    ended = not_proceeding(by=tom, task=a_task(tom), reason="The family moved.")
    assert (ended.state, ended.ended_because) == ("not_proceeding", "The family moved.")


@pytest.mark.parametrize("act", ["finish", "take", "give", "rank"])
def test_f002_nothing_is_done_to_a_task_that_has_ended(cast, act):
    tom = cast.viewer("tom")
    task = finish(by=tom, task=a_task(tom))
    grace = cast.viewer("grace")
    acts = {
        "finish": lambda: finish(by=tom, task=task),
        "take": lambda: take(by=tom, task=task),
        "give": lambda: give(by=grace, task=task, to=cast.worker("jo"), reason="x"),
        "rank": lambda: rank(by=tom, task=task, important=True, reason="x"),
    }
    with pytest.raises(Refused, match="already ended as done"):
        acts[act]()


def test_f001_giving_what_changed_meanwhile_is_told(cast):
    tom = cast.viewer("tom")
    task = a_task(tom)
    seen = task.version
    rank(by=tom, task=task, important=True, reason="x")
    with pytest.raises(ChangedMeanwhile):
        give(by=cast.viewer("grace"), task=task, to=cast.worker("jo"), reason="x", based_on=seen)


@pytest.mark.parametrize("worker", ["ola", "ana", "dan"])
def test_who_has_nothing_to_do_with_it_may_not_end_it(cast, worker):
    task = a_task(cast.viewer("tom"), person_id=cast.child("amara").pk)
    with pytest.raises(NotAllowed):
        finish(by=cast.viewer(worker), task=task)


def test_only_a_manager_may_give(cast):
    tom = cast.viewer("tom")
    with pytest.raises(NotAllowed):
        give(by=tom, task=a_task(tom), to=cast.worker("jo"), reason="x")
