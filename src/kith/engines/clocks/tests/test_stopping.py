"""A clock that will not be met ends with a coded reason, words and a name, and stays on the record."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from kith.engines.clocks.actions import happened, now_about, stop, stop_clock
from kith.engines.clocks.models import Because, Clock
from kith.engines.clocks.reach import every_clock
from kith.engines.clocks.tests.given import at, on
from kith.foundation.audit.models import Event
from kith.foundation.doors.act import acting
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused


@pytest.fixture
def visits(cast, thing):
    """Amara's running clock for visits, and Grace, who manages the team that works with her."""
    tom = cast.viewer("tom")
    with acting(tom):
        done = happened(
            by=tom, event="test.plan_started", subject=thing, at=on(2), people=[cast.child("amara").pk]
        )
    return cast.viewer("grace"), done.started[0]


def test_stopping_ends_what_runs_on_the_thing(tell, sam, thing):
    tell("test.received", at(16))
    [clock] = stop(by=sam, subject=thing, because=Because.CASE_CLOSED, words=" Moved to Wales. ")
    clock.refresh_from_db()
    assert (clock.ended_because, clock.ended_words) == ("case_closed", "Moved to Wales.")
    assert (clock.ended_by_id, clock.ended_at) == (sam.worker_id, sam.now)


def test_a_clock_ceases_to_apply_when_the_thing_did(tell, sam, thing):
    tell("test.received", at(13))
    [clock] = stop(by=sam, subject=thing, because=Because.DIED, words="Told by the hospital.", at=on(14))
    assert clock.ended_at == at(14, 0)


def test_stopping_leaves_what_was_met(tell, sam, thing):
    tell("test.received", at(16))
    tell("test.decided", at(16, 12))
    assert stop(by=sam, subject=thing, because=Because.CASE_CLOSED, words="Closed.") == []


def test_stopping_for_one_child_leaves_the_other(tell, sam, thing, cast):
    amara, leo = cast.child("amara").pk, cast.child("leo").pk
    tell("test.plan_started", on(2), people=[amara, leo])
    stopped = stop(by=sam, subject=thing, because=Because.ADULT, words="Turned 18.", people=[leo])
    assert [clock.person_id for clock in stopped] == [leo]


@pytest.mark.parametrize("because", ["", "tired", Because.REPLACED, Because.NOT_USED_HERE])
def test_a_reason_not_on_the_list_is_refused(tell, sam, thing, because):
    tell("test.received", at(16))
    with pytest.raises(Refused, match="Choose why"):
        stop(by=sam, subject=thing, because=because, words="Words.")


def test_stopping_without_words_is_refused(tell, sam, thing):
    tell("test.received", at(16))
    with pytest.raises(Refused, match="Say why"):
        stop(by=sam, subject=thing, because=Because.MOVED, words="  ")


@pytest.mark.req("R102")
def test_a_manager_stops_a_clock_with_a_reason(visits):
    grace, clock = visits
    stop_clock(by=grace, clock=clock, because=Because.NO_LONGER_APPLIES, words="Plan ended at court.")
    clock.refresh_from_db()
    assert (clock.ended_because, clock.ended_by_id) == ("no_longer_applies", grace.worker_id)
    assert Event.objects.filter(verb="engines.clocks.actions.stopping.stop_clock", outcome="done").exists()


def test_a_clock_that_has_stopped_is_not_stopped_again(visits):
    grace, clock = visits
    reason = {"because": Because.MOVED, "words": "Moved."}
    stop_clock(by=grace, clock=clock, **reason)
    with pytest.raises(Refused, match="already stopped"):
        stop_clock(by=grace, clock=clock, **reason)


def test_stopping_what_somebody_has_changed_meanwhile_is_refused(visits):
    grace, clock = visits
    seen = clock.version
    with acting(grace):
        Clock.objects.get(pk=clock.pk).save()
    with pytest.raises(ChangedMeanwhile):
        stop_clock(by=grace, clock=clock, because=Because.MOVED, words="Moved.", based_on=seen)


@pytest.mark.parametrize("worker", ["tom", "hana", "ana", "bea"])
def test_who_does_not_manage_the_childs_team_may_not_stop_a_clock(visits, cast, worker):
    _, clock = visits
    with pytest.raises(NotAllowed):
        stop_clock(by=cast.viewer(worker), clock=clock, because=Because.MOVED, words="Moved.")


def test_matching_gives_the_clock_to_the_child(tell, sam, thing, cast):
    amara = cast.child("amara").pk
    [clock] = tell("test.received", at(16)).started
    assert now_about(by=sam, subject=thing, people=[amara]) == [clock]
    clock.refresh_from_db()
    assert clock.person_id == amara


def test_matching_a_second_child_gives_another_clock_that_started_when_the_first_did(tell, sam, thing, cast):
    amara, leo = cast.child("amara").pk, cast.child("leo").pk
    tell("test.received", at(16))
    clocks = now_about(by=sam, subject=thing, people=[amara, leo])
    assert sorted(clock.person_id for clock in clocks) == sorted([amara, leo])
    assert {(clock.triggered_at, clock.due_on) for clock in clocks} == {(at(16), on(17))}


def test_matching_another_child_ends_the_clock_of_the_first(tell, sam, thing, cast):
    amara, leo = cast.child("amara").pk, cast.child("leo").pk
    [clock] = tell("test.received", at(16), people=[amara]).started
    assert [new.person_id for new in now_about(by=sam, subject=thing, people=[leo])] == [leo]
    clock.refresh_from_db()
    assert clock.ended_because == Because.NOT_THIS_CHILD


def test_matching_nobody_any_more_leaves_the_clock_running_for_nobody(tell, sam, thing, cast):
    tell("test.received", at(16), people=[cast.child("amara").pk])
    assert [clock.person_id for clock in now_about(by=sam, subject=thing, people=[])] == [None]


def test_matching_again_changes_nothing(tell, sam, thing, cast):
    amara = cast.child("amara").pk
    [clock] = tell("test.received", at(16), people=[amara]).started
    assert now_about(by=sam, subject=thing, people=[amara]) == [clock]
    assert Clock.objects.count() == 1


def test_telling_an_event_again_after_matching_starts_nothing(tell, sam, thing, cast):
    tell("test.received", at(16))
    now_about(by=sam, subject=thing, people=[cast.child("amara").pk])
    assert tell("test.received", at(16)).started == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"due_at": at(17)},
        {"due_on": None},
        {"met_at": at(16, 12), "ended_at": at(16, 12)},
        {"ended_at": at(16, 12)},
        {"ended_because": "moved"},
        {"sequence": 2},
    ],
)
def test_the_database_refuses_a_clock_that_says_two_things_or_nothing(tell, wrong):
    [clock] = tell("test.received", at(16)).started
    with pytest.raises(IntegrityError), transaction.atomic():
        Clock.objects.filter(pk=clock.pk).update(**wrong)


def test_the_database_refuses_two_of_one_clock_running(tell):
    [clock] = tell("test.received", at(16)).started
    clock.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        clock.save(force_insert=True)


def test_the_engine_reaches_every_clock_only_while_it_works(visits, cast):
    _, clock = visits
    cast.viewer("kit")  # a partner, who may not know of Amara
    with pytest.raises(DatabaseError), transaction.atomic(), every_clock():
        Clock.objects.filter(pk=clock.pk).update(limit_value=None)
    with every_clock():
        assert Clock.objects.filter(pk=clock.pk).exists()
    assert not Clock.objects.filter(pk=clock.pk).exists()
