"""An authority's own figure: for what law leaves to it, from a date, with a reason, by those who may."""

import pytest

from kith.engines.clocks.actions import happened, set_local_figure
from kith.engines.clocks.models import Because, Clock, LocalSetting
from kith.engines.clocks.queries import if_today, local_figures
from kith.engines.clocks.reach import every_clock
from kith.engines.clocks.rules import ClockMode, DoesNotApply, Limit, Unit
from kith.engines.clocks.tests.given import at, on
from kith.foundation.doors.act import acting
from kith.foundation.doors.refusals import NotAllowed, Refused

FIVE_DAYS = Limit(5, Unit.WORKING_DAYS)


@pytest.fixture
def ines(cast):
    return cast.viewer("ines")


@pytest.fixture
def starts(cast, thing):
    """Start a clock in an act of its own."""

    def started(event, when, people=()):
        by = cast.viewer("ines")
        with acting(by):
            [clock] = happened(by=by, event=event, subject=thing, at=when, people=people).started
        return clock

    return started


def set_visits(by, **changed):
    wanted = {
        "timescale": "cp_visit",
        "from_date": on(9),
        "reason": "Agreed by the board",
        "limit": FIVE_DAYS,
    }
    return set_local_figure(by=by, **{**wanted, **changed})


@pytest.mark.req("R113")
def test_a_figure_holds_for_what_starts_from_its_date(ines, starts):
    set_visits(ines)
    assert starts("test.plan_started", on(9)).due_on == on(16)


def test_what_started_before_keeps_its_figure(ines, starts):
    clock = starts("test.plan_started", on(8))
    set_visits(ines)
    clock.refresh_from_db()
    assert (clock.due_on, clock.limit_value) == (on(20), 10)


@pytest.mark.req("R113")
def test_what_started_since_is_worked_out_again(ines, starts):
    clock = starts("test.plan_started", on(10))
    set_visits(ines)
    clock.refresh_from_db()
    assert (clock.due_on, clock.limit_value, clock.late_from) == (on(17), 5, at(18, 0))


def test_what_was_met_is_measured_by_the_same_figure(ines, cast, thing, starts):
    clock = starts("test.plan_started", on(10))
    with acting(ines):
        happened(by=ines, event="test.visited", subject=thing, at=on(18))
    set_visits(ines)
    clock.refresh_from_db()
    assert clock.due_on == on(17)


def test_a_clock_of_a_child_hidden_from_the_manager_is_worked_out_too(ines, cast, starts):
    clock = starts("test.plan_started", on(10), people=[cast.child("rowan").pk])
    set_visits(ines)
    assert not Clock.objects.filter(pk=clock.pk).exists()
    with every_clock():
        clock.refresh_from_db()
    assert clock.due_on == on(17)


def test_a_clock_that_stays_as_it_was_is_not_written_again(ines, starts):
    clock = starts("test.plan_started", on(10))
    set_visits(ines, limit=None)
    clock.refresh_from_db()
    assert clock.version == 1


def test_without_a_limit_the_usual_figure_holds_again(ines, starts):
    set_visits(ines)
    set_visits(ines, from_date=on(12), limit=None, reason="The trial is over")
    assert starts("test.plan_started", on(12)).limit_value == 10


def test_the_same_date_again_corrects_the_figure(ines):
    first = set_visits(ines)
    second = set_visits(ines, limit=Limit(6, Unit.WORKING_DAYS))
    assert (first.pk, second.limit_value, LocalSetting.objects.count()) == (second.pk, 6, 1)


def test_what_is_not_used_ends_with_its_reason_and_starts_no_more(ines, starts, thing):
    clock = starts("test.plan_started", on(10))
    set_visits(ines, limit=None, in_use=False, reason="Visits follow the plan")
    clock.refresh_from_db()
    assert clock.ended_because == Because.NOT_USED_HERE
    assert clock.ended_words == "Not used in this authority: Visits follow the plan"
    with acting(ines):
        done = happened(by=ines, event="test.plan_started", subject=thing, at=on(12))
    assert (done.started, len(done.not_started)) == ((), 1)


def test_hours_may_be_made_to_stand_for_working_days(ines, starts):
    set_local_figure(by=ines, timescale="mash_rag_amber", from_date=on(9), reason="No weekend team",
                     clock_mode=ClockMode.WORKING_DAYS)  # fmt: skip
    assert starts("test.rated_amber", at(13)).due_on == on(16)


@pytest.mark.parametrize(
    ("changed", "words", "field"),
    [
        ({"timescale": "icpc"}, "cannot be changed here", "limit"),
        ({"timescale": "no_such"}, "no such timescale", "timescale"),
        ({"reason": "  "}, "Say why", "reason"),
        ({"limit": Limit(-1, Unit.WORKING_DAYS)}, "from 0 to 1000", "limit"),
        ({"limit": Limit(1001, Unit.WORKING_DAYS)}, "from 0 to 1000", "limit"),
        ({"timescale": "icpc_pre_birth", "limit": Limit(10, Unit.WEEKS)}, "from -1000 to -1", "limit"),
        ({"limit": Limit(30, Unit.HOURS)}, "not a whole number of working days", "limit"),
        ({"limit": Limit(1, Unit.TERMS)}, "school time", "limit_unit"),
    ],
)
def test_a_figure_that_may_not_be_set_is_refused(ines, changed, words, field):
    with pytest.raises(Refused, match=words) as refusal:
        set_visits(ines, **changed)
    assert refusal.value.field == field
    assert not LocalSetting.objects.exists()


@pytest.mark.parametrize("worker", ["sam", "tom", "grace", "farah", "rhea", "ana"])
def test_only_those_who_lead_the_service_set_figures(cast, worker):
    with pytest.raises(NotAllowed):
        set_visits(cast.viewer(worker))


def test_when_it_would_be_due_if_it_started_now(ines):
    assert if_today(ines, "cp_visit").on == on(30)
    set_visits(ines)
    assert if_today(ines, "cp_visit", colour="red").on == on(23)
    set_visits(ines, from_date=on(16), limit=None, in_use=False)
    assert isinstance(if_today(ines, "cp_visit"), DoesNotApply)


def test_every_figure_ever_set_is_listed_in_one_question(ines, django_assert_num_queries):
    set_visits(ines)
    set_visits(ines, from_date=on(12))
    with django_assert_num_queries(1):
        assert [row.set_by.name for row in local_figures(ines)] == ["Ines Duarte"] * 2
    assert [row.from_date for row in local_figures(ines)] == [on(12), on(9)]
