"""Counting what was in time, by the same rules that say how one clock stands."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.engines.clocks.actions import happened, stop
from kith.engines.clocks.models import Because, Clock
from kith.engines.clocks.queries import InTime, in_time, rows
from kith.engines.clocks.reach import every_clock
from kith.engines.clocks.rules import State, UnknownTimescale, state
from kith.engines.clocks.tests.given import at, on

AS_COUNTED = {
    State.MET_IN_TIME: "in_time",
    State.MET_TOO_EARLY: "too_early",
    State.MET_LATE: "late",
    State.MET_TIME_NOT_KNOWN: "not_known",
    State.OVERDUE: "overdue",
    State.NOT_DUE: "running",
    State.NOT_YET_ALLOWED: "running",
    State.DUE_SOON: "running",
    State.DUE_TODAY: "running",
}


@pytest.fixture
def children(cast):
    return {key: cast.child(key).pk for key in ("amara", "leo", "yusuf", "mila")}


@pytest.mark.req("R013")
def test_every_clock_is_counted_once_by_what_became_of_it(tell, sam, thing, children):
    tell("test.received", at(12), people=children.values())  # due on the 13th
    tell("test.decided", at(13), people=[children["amara"]])
    tell("test.decided", at(14), people=[children["leo"]])
    stop(by=sam, subject=thing, because=Because.MOVED, words="Moved.", at=on(13), people=[children["mila"]])
    tell("test.received", at(16), subject=thing, people=[children["mila"]])
    counted = in_time(sam, "referral_decision", on(1), on(30))
    assert counted == InTime(in_time=1, late=1, overdue=1, running=1, stopped=1)
    assert counted.out_of == 3


def test_a_missed_clock_stays_missed_when_another_replaces_it(tell, sam, cast):
    tell("test.rated_red", at(13))
    tell("test.rated_amber", at(13), replaces=["test.rated_red"])
    assert in_time(sam, "mash_rag_red", on(1), on(30)) == InTime(late=1)


def test_what_never_applied_is_not_a_miss(tell, sam, thing):
    tell("test.rated_red", at(13))
    stop(by=sam, subject=thing, because=Because.STARTED_IN_ERROR, words="Wrong contact.")
    assert in_time(sam, "mash_rag_red", on(1), on(30)) == InTime(stopped=1)


def test_hours_met_at_a_time_nobody_recorded_are_not_known(tell, sam):
    tell("test.returned", at(10, 12))
    tell("test.heard", on(13))
    assert in_time(sam, "return_home_interview", on(1), on(30)) == InTime(not_known=1)


def test_hours_met_on_an_earlier_day_are_in_time_though_nobody_recorded_when(tell, sam):
    tell("test.returned", at(10, 12))
    tell("test.heard", on(12))
    assert in_time(sam, "return_home_interview", on(1), on(30)) == InTime(in_time=1)


def test_only_what_started_in_the_period_counts(tell, sam):
    tell("test.received", at(12))
    assert in_time(sam, "referral_decision", on(12), on(12)) == InTime(overdue=1)
    assert in_time(sam, "referral_decision", on(1), on(11)) == InTime()
    assert in_time(sam, "referral_decision", on(13), on(30)) == InTime()


def test_a_past_moment_counts_as_things_stood_then(tell, sam):
    tell("test.received", at(12))
    tell("test.decided", at(14))
    assert in_time(sam, "referral_decision", on(1), on(30), as_at=at(12, 8)) == InTime()
    assert in_time(sam, "referral_decision", on(1), on(30), as_at=at(13)) == InTime(running=1)
    assert in_time(sam, "referral_decision", on(1), on(30), as_at=at(14, 8)) == InTime(overdue=1)
    assert in_time(sam, "referral_decision", on(1), on(30), as_at=at(14)) == InTime(late=1)


def test_everyone_is_given_the_same_figure(tell, sam, thing, cast):
    with every_clock():
        happened(by=sam, event="test.received", subject=thing, at=at(12), people=[cast.child("josie").pk])
    figures = {
        in_time(cast.viewer(name), "referral_decision", on(1), on(30)) for name in ("ana", "ines", "ola")
    }
    assert figures == {InTime(overdue=1)}


def test_a_timescale_nobody_knows_cannot_be_counted(sam):
    with pytest.raises(UnknownTimescale):
        in_time(sam, "no_such", on(1), on(30))


def test_counting_asks_one_question(tell, sam, django_assert_num_queries):
    tell("test.received", at(12))
    with django_assert_num_queries(3):  # reach, count, reach
        in_time(sam, "referral_decision", on(1), on(30))


MOMENTS = st.integers(0, 20 * 24 * 4).map(lambda quarters: at(1, 0) + timedelta(minutes=15 * quarters))
DAYS = st.integers(1, 20).map(on)
EVENTS = {"test.received": "test.decided", "test.returned": "test.heard", "test.grounds": "test.recovered"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    event=st.sampled_from(sorted(EVENTS)),
    started=MOMENTS,
    done=st.none() | MOMENTS | DAYS,
    as_at=MOMENTS,
)
def test_the_count_agrees_with_the_state_of_each_clock(tell, sam, event, started, done, as_at):
    Clock.objects.standing().filter(recorded_in_error=False).update(recorded_in_error=True)
    [clock] = tell(event, started).started
    if done is not None:
        tell(EVENTS[event], done)
    clock.refresh_from_db()
    stands = state(rows.due_of(clock), as_at=as_at, met=rows.met(clock))
    expected = Counter({AS_COUNTED[stands]: 1}) if started <= as_at else Counter()
    counted = in_time(sam, clock.timescale, on(1), on(30), as_at=as_at)
    assert {name: number for name, number in vars(counted).items() if number} == dict(expected)
