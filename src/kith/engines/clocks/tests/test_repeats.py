"""What recurs starts again when it is met, in the order in which things happened, however late we hear."""

from datetime import date

import pytest

from kith.engines.clocks.models import Clock
from kith.engines.clocks.tests.given import at, on


def chain() -> list[tuple[date, date | None, int]]:
    """Every visit clock as (started, met, place in the chain), oldest first."""
    rows = Clock.objects.order_by("triggered_at").values_list("triggered_at", "met_at", "sequence")
    return [(start.date(), met and met.date(), place) for start, met, place in rows]


@pytest.mark.req("R110")
def test_meeting_what_recurs_starts_the_next(tell, cast):
    amara = cast.child("amara").pk
    [first] = tell("test.plan_started", on(2), people=[amara]).started
    [second] = tell("test.visited", on(9), people=[amara]).started
    assert (second.previous_id, second.sequence, second.person_id) == (first.pk, 2, amara)
    assert (second.event, second.subject_id) == (first.event, first.subject_id)
    assert second.due_on == on(23)  # ten working days from the visit


def test_what_does_not_recur_starts_nothing(tell):
    tell("test.received", at(16))
    assert tell("test.decided", at(16, 12)).started == ()


def test_the_limit_of_a_repeat_may_differ_from_the_first(tell):
    [first] = tell("test.break_began", on(2)).started
    [second] = tell("test.break_reviewed", on(20)).started
    assert (first.limit_value, second.limit_value) == (3, 6)


def test_what_triggers_and_satisfies_itself_runs_once(tell):
    facts = {"date_of_birth": date(2024, 3, 4)}
    tell("test.examined", on(2), facts=facts)
    done = tell("test.examined", on(20))
    assert (len(done.met), len(done.started)) == (1, 1)
    assert done.started[0].facts == {"date_of_birth": {"day": "2024-03-04"}}
    assert Clock.objects.count() == 2


def test_two_visits_on_one_day_count_once(tell):
    tell("test.plan_started", on(2))
    tell("test.visited", at(9, 10))
    again = tell("test.visited", on(9))
    assert (again.met, again.started) == ((), ())


def test_a_repeat_is_met_by_a_later_event_on_the_same_day(tell):
    tell("test.plan_started", on(2))
    tell("test.visited", at(9, 10))
    assert len(tell("test.visited", at(9, 15)).met) == 1


def test_a_visit_written_up_late_takes_its_place_between_the_others(tell):
    tell("test.plan_started", on(2))
    tell("test.visited", on(18))  # late: it was due on the 16th
    tell("test.visited", on(12))  # but there was one before, written up today
    assert chain() == [(on(2), on(12), 1), (on(12), on(18), 2), (on(18), None, 3)]


def test_the_clocks_after_one_that_is_taken_in_follow_it(tell):
    tell("test.plan_started", on(2))
    tell("test.visited", on(18))
    tell("test.visited", on(12))
    first, taken_in, last = Clock.objects.order_by("triggered_at")
    assert (taken_in.previous_id, last.previous_id) == (first.pk, taken_in.pk)


def test_a_repeat_that_comes_a_place_later_is_worked_out_again(tell):
    """The third review of an adoptive placement, and each after it, is 6 months from the one before."""
    tell("test.placed", date(2026, 1, 5))
    [second] = tell("test.placed_reviewed", date(2026, 4, 1)).started
    assert second.due_on == date(2026, 7, 1)
    tell("test.placed_reviewed", date(2026, 3, 2))
    second.refresh_from_db()
    assert (second.sequence, second.limit_value, second.due_on) == (3, 6, date(2026, 10, 1))


def test_a_visit_before_all_the_others_changes_nothing(tell):
    tell("test.plan_started", on(9))
    tell("test.visited", on(12))
    assert tell("test.visited", on(6)).met == ()
    assert chain() == [(on(9), on(12), 1), (on(12), None, 2)]


def test_an_earlier_event_written_up_late_is_when_a_clock_was_met(tell):
    [clock] = tell("test.returned", at(9)).started
    tell("test.heard", at(13))
    tell("test.heard", at(11))
    clock.refresh_from_db()
    assert clock.met_at == at(11)


def test_a_later_event_does_not_move_when_a_clock_was_met(tell):
    [clock] = tell("test.returned", at(9)).started
    tell("test.heard", at(11))
    assert tell("test.heard", at(13)).met == ()
    clock.refresh_from_db()
    assert clock.met_at == at(11)
