"""An event starts, meets and replaces clocks, once, for the right children."""

from datetime import UTC, date, datetime

import pytest

from kith.engines.clocks.actions import happened
from kith.engines.clocks.models import Clock
from kith.engines.clocks.tests.given import at, on
from kith.foundation.doors.act import acting

MONDAY = at(16)


@pytest.mark.req("R013")
def test_an_event_starts_the_clock_declared_for_it(tell, thing):
    [clock] = tell("test.received", MONDAY).started
    clock.refresh_from_db()
    assert (clock.timescale, clock.event) == ("referral_decision", "test.received")
    assert (clock.subject_kind, clock.subject_id, clock.person_id) == ("workforce.team", thing.pk, None)
    assert (clock.due_on, clock.due_at) == (on(17), None)
    assert (clock.limit_value, clock.limit_unit, clock.calendar) == (1, "working_days", "england-2026-11")


def test_a_limit_in_hours_is_due_at_a_moment(tell):
    [clock] = tell("test.rated_red", MONDAY).started
    assert (clock.due_on, clock.due_at) == (None, at(16, 13))
    assert clock.warns_from == at(16, 12)


def test_the_database_works_out_from_when_a_clock_is_late(tell):
    [by_day] = tell("test.received", MONDAY).started
    [by_hour] = tell("test.rated_red", MONDAY).started
    by_day.refresh_from_db()
    assert by_day.late_from == at(18, 0)
    assert by_hour.late_from == by_hour.due_at


def test_only_the_day_known_counts_hours_from_its_start(tell):
    [clock] = tell("test.returned", on(16)).started
    assert clock.whole_day
    assert clock.due_at == at(19, 0)


def test_what_may_not_be_done_before_a_day_needs_no_last_day(tell):
    [clock] = tell("test.grounds", on(2)).started
    assert (clock.due_on, clock.due_at, clock.not_before) == (None, None, date(2026, 12, 1))
    assert clock.late_from is None


def test_each_child_has_a_clock_of_their_own(tell, cast):
    children = [cast.child("amara").pk, cast.child("leo").pk]
    started = tell("test.received", MONDAY, people=children).started
    assert sorted(clock.person_id for clock in started) == sorted(children)


def test_an_event_nobody_declared_does_nothing(tell):
    assert tell("test.nothing", MONDAY) == tell("test.unheard", MONDAY)
    assert not Clock.objects.exists()


def test_a_clock_whose_condition_is_not_so_does_not_start(tell):
    facts = {"periods": (), "court_order": True}
    assert tell("test.secured", MONDAY, facts=facts).started == ()


def test_a_timescale_not_in_force_is_answered_with_why(tell):
    done = tell("test.moved_in", date(2023, 10, 27))
    assert done.started == ()
    assert "not in force on 27 October 2023" in done.not_started[0].reason


def test_a_fact_that_is_not_known_is_answered_and_does_not_block(tell):
    done = tell("test.examined", MONDAY)
    assert done.started == ()
    assert "date_of_birth" in done.not_started[0].reason


def test_the_facts_a_timescale_reads_are_kept_beside_the_clock_and_no_others(tell):
    facts = {"date_of_birth": date(2023, 3, 4), "colour": "red"}
    [clock] = tell("test.examined", MONDAY, facts=facts).started
    assert clock.facts == {"date_of_birth": {"day": "2023-03-04"}}
    assert clock.due_on == date(2027, 5, 16)


@pytest.mark.req("R013")
def test_the_event_that_satisfies_a_clock_meets_it(tell):
    [clock] = tell("test.received", MONDAY).started
    assert tell("test.decided", at(17, 12)).met == (clock,)
    clock.refresh_from_db()
    assert (clock.met_at, clock.ended_at) == (at(17, 12), None)


def test_an_event_meets_every_clock_on_the_thing_that_it_satisfies(tell):
    tell("test.received", MONDAY)
    tell("test.rated_red", MONDAY)
    assert len(tell("test.decided", at(16, 12)).met) == 2


def test_another_thing_keeps_its_clocks(tell, cast):
    [clock] = tell("test.received", MONDAY).started
    assert tell("test.decided", at(16, 12), subject=cast.team("south")).met == ()
    clock.refresh_from_db()
    assert clock.met_at is None


def test_only_the_clocks_of_the_children_named_are_met(tell, cast):
    amara, leo = cast.child("amara").pk, cast.child("leo").pk
    tell("test.plan_started", on(2), people=[amara, leo])
    assert [clock.person_id for clock in tell("test.visited", on(9), people=[leo]).met] == [leo]


def test_an_event_can_meet_a_childs_clock_that_runs_on_something_else(tell, cast):
    amara, elsewhere = cast.child("amara").pk, cast.team("south")
    tell("test.plan_started", on(2), people=[amara])
    visit = {"subject": elsewhere, "people": [amara]}
    assert tell("test.visited", on(9), **visit).met == ()
    assert len(tell("test.visited", on(9), **visit, satisfies_for_people=True).met) == 1


def test_what_happened_before_a_clock_started_does_not_meet_it(tell):
    tell("test.plan_started", on(10))
    assert tell("test.visited", on(9)).met == ()


def test_what_is_asked_for_before_its_trigger_is_met_before_it(tell):
    [clock] = tell("test.birth_expected", date(2027, 3, 1)).started
    assert clock.due_on == date(2026, 12, 21)
    assert tell("test.conferred", on(20)).met == (clock,)


def test_telling_the_same_event_again_starts_nothing(tell):
    tell("test.received", MONDAY)
    assert tell("test.received", MONDAY).started == ()
    tell("test.decided", at(16, 12))
    assert tell("test.received", MONDAY).started == ()
    assert Clock.objects.count() == 1


def test_telling_the_same_event_again_meets_nothing_twice(tell):
    tell("test.plan_started", on(2))
    tell("test.visited", on(9))
    again = tell("test.visited", on(9))
    assert (again.met, again.started) == ((), ())


def test_a_clock_that_runs_goes_on_when_its_trigger_comes_again(tell):
    [clock] = tell("test.received", MONDAY).started
    assert tell("test.received", at(18)).started == ()
    clock.refresh_from_db()
    assert clock.due_on == on(17)


def test_after_it_was_met_a_new_trigger_starts_a_new_clock(tell):
    tell("test.received", MONDAY)
    tell("test.decided", at(16, 12))
    assert len(tell("test.received", at(20)).started) == 1


@pytest.mark.req("R002")
def test_another_colour_replaces_the_clock_and_says_so(tell, sam):
    [red] = tell("test.rated_red", MONDAY).started
    done = tell("test.rated_amber", MONDAY, replaces=["test.rated_red"])
    assert done.replaced == (red,)
    red.refresh_from_db()
    assert (red.ended_because, red.ended_by_id, red.ended_at) == ("replaced", sam.worker_id, sam.now)
    assert red.ended_words == "Replaced by: MASH response: amber."
    assert done.started[0].due_at == at(17)


@pytest.mark.req("R002")
def test_a_colour_given_back_starts_its_clock_again(tell):
    tell("test.rated_red", MONDAY)
    tell("test.rated_amber", MONDAY, replaces=["test.rated_red"])
    back = tell("test.rated_red", MONDAY, replaces=["test.rated_amber"])
    assert [clock.due_at for clock in back.started] == [at(16, 13)]
    assert len(back.replaced) == 1


def test_a_replaced_clock_is_followed_for_the_same_children(tell, cast):
    amara = cast.child("amara").pk
    tell("test.rated_red", MONDAY, people=[amara])
    done = tell("test.rated_amber", MONDAY, replaces=["test.rated_red"])
    assert [clock.person_id for clock in done.started] == [amara]


def test_a_replaced_clock_is_no_longer_met(tell):
    [red] = tell("test.rated_red", MONDAY).started
    tell("test.rated_amber", MONDAY, replaces=["test.rated_red"])
    assert red not in tell("test.decided", at(16, 12)).met


def test_a_clock_of_a_child_the_worker_may_not_know_of_is_met_all_the_same(cast, thing):
    ines = cast.viewer("ines")
    josie = cast.child("josie").pk
    with acting(ines):
        happened(by=ines, event="test.received", subject=thing, at=MONDAY, people=[josie])
    sam = cast.viewer("sam")
    with acting(sam):
        assert Clock.objects.filter(person_id=josie).count() == 0
        assert len(happened(by=sam, event="test.decided", subject=thing, at=at(16, 12)).met) == 1
    assert Clock.objects.filter(person_id=josie).count() == 0


def test_the_nights_when_the_clocks_change_do_not_move_a_limit_in_hours(tell, cast):
    forward = datetime(2026, 3, 28, 23, 0, tzinfo=UTC)  # clocks go forward two hours later
    back = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 1:30am, which comes twice
    [spring] = tell("test.rated_red", forward).started
    [autumn] = tell("test.rated_red", back, subject=cast.team("south")).started
    spring.refresh_from_db()
    autumn.refresh_from_db()
    assert spring.due_at == datetime(2026, 3, 29, 3, 0, tzinfo=UTC)
    assert autumn.due_at == datetime(2026, 10, 25, 4, 30, tzinfo=UTC)


def test_a_due_day_lasts_to_its_end_on_the_short_day_and_the_long_one(tell, cast):
    [spring] = tell("test.birth_expected", date(2026, 6, 7)).started
    [autumn] = tell("test.birth_expected", date(2027, 1, 3), subject=cast.team("south")).started
    spring.refresh_from_db()
    autumn.refresh_from_db()
    assert (spring.due_on, autumn.due_on) == (date(2026, 3, 29), date(2026, 10, 25))
    assert spring.late_from == datetime(2026, 3, 29, 23, 0, tzinfo=UTC)
    assert autumn.late_from == datetime(2026, 10, 26, 0, 0, tzinfo=UTC)


def test_how_many_questions_an_event_asks(tell, cast, django_assert_num_queries):
    children = [cast.child("amara").pk, cast.child("leo").pk]
    with django_assert_num_queries(7):  # reach, turn, settings, there already, two started, reach
        tell("test.received", MONDAY, people=children)
    with django_assert_num_queries(7):  # reach, turn, to be met, settings, two met, reach
        tell("test.decided", at(16, 12))
