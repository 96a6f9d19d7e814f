"""Rules between a timescale and a clock that runs: what meets what, what is kept, how it is said."""

from datetime import UTC, date, datetime

import pytest

from kith.engines.clocks.rules import (
    DoesNotApply,
    Due,
    Limit,
    LocalSetting,
    NotInForce,
    Unit,
    catalogue,
    due_here,
    from_kept,
    in_use_here,
    is_before,
    may_meet,
    say_state,
    to_keep,
)
from kith.engines.clocks.tests.given import at, on
from kith.kernel.dates import Terms, england

TEN_DAYS = Limit(10, Unit.WORKING_DAYS)
SAME_DAY = Limit(0, Unit.CALENDAR_DAYS)


def here(timescale, trigger, settings=(), **facts):
    return due_here(
        timescale, trigger, catalogue=catalogue(), settings=settings, calendar=england(), facts=facts
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at(9, 9), at(9, 10), True),
        (at(9, 10), at(9, 9), False),
        (on(8), on(9), True),
        (on(9), at(9, 23), False),
        (at(9, 23), on(10), True),
    ],
)
def test_days_are_compared_where_only_the_day_is_known(one, other, expected):
    assert is_before(one, other) is expected


@pytest.mark.parametrize(
    ("limit", "happened", "is_repeat", "expected"),
    [
        (TEN_DAYS, at(9), False, True),
        (TEN_DAYS, at(9), True, False),
        (TEN_DAYS, at(9, 10), True, True),
        (TEN_DAYS, at(8), False, False),
        (SAME_DAY, at(8), False, True),
        (Limit(-10, Unit.WEEKS), at(1), True, True),
    ],
)
def test_what_meets_a_clock_comes_after_it_started(limit, happened, is_repeat, expected):
    assert may_meet(limit, at(9), happened, is_repeat=is_repeat) is expected


def test_facts_come_back_as_they_were_kept():
    facts = {"yes": True, "number": 2, "miles": 1.5, "word": "a", "day": on(9), "moment": at(9)}
    assert from_kept(to_keep(facts)) == facts


def test_facts_that_json_cannot_hold_are_not_kept():
    assert to_keep({"terms": Terms.of([(on(1), on(30))]), "unknown": None}) == {}


def test_the_version_of_the_day_with_the_authoritys_figure():
    ours = LocalSetting(
        timescale="cp_visit", from_date=on(9), reason="Ours", limit=Limit(5, Unit.WORKING_DAYS)
    )
    assert in_use_here("cp_visit", on(9), catalogue=catalogue(), settings=[ours]).limit.value == 5
    assert in_use_here("cp_visit", at(8), catalogue=catalogue(), settings=[ours]).limit.value == 10


def test_no_version_on_the_day():
    with pytest.raises(NotInForce):
        in_use_here("supported_accommodation_review", date(2020, 1, 1), catalogue=catalogue(), settings=[])


def test_facts_a_timescale_does_not_read_are_passed_over():
    assert isinstance(here("referral_decision", at(16), colour="red", sequence=1), Due)


def test_hours_from_a_day_alone_count_from_its_start_in_london():
    answer = here("mash_rag_red", date(2026, 6, 1))
    assert isinstance(answer, Due)
    assert answer.by == datetime(2026, 6, 1, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("timescale", "trigger", "reason"),
    [
        ("supported_accommodation_review", date(2020, 1, 1), "not in force"),
        ("review_health_assessment_under5", on(9), "date_of_birth"),
        ("referral_decision", date(2040, 1, 1), "Bank holidays"),
        ("pep_review", on(9), "terms"),
    ],
)
def test_what_cannot_be_worked_out_is_an_answer(timescale, trigger, reason):
    answer = here(timescale, trigger)
    assert isinstance(answer, DoesNotApply)
    assert reason in answer.reason


def test_the_next_term_is_not_known():
    answer = here("pep_review", on(9), terms=Terms.of([(date(2026, 9, 1), date(2026, 12, 18))]))
    assert answer == DoesNotApply("pep_review", "Add the dates of the next school term")


HOURS = here("mash_rag_red", at(16))  # due at 1pm
DAYS = here("child_and_family_assessment", date(2026, 9, 1))  # due on 3 November
FROM = here("nrm_recovery_period", date(2026, 6, 1))  # not before 30 June


@pytest.mark.parametrize(
    ("due", "now", "met", "said"),
    [
        (HOURS, at(16, 10), None, "Due today, 3 hours left"),
        (HOURS, at(16, 12, 30), None, "Due today, less than an hour left"),
        (HOURS, at(16, 14), None, "Overdue by 1 hour"),
        (HOURS, at(18, 14), None, "Overdue by 2 days"),
        (HOURS, at(18), at(16, 12), "Met in time on 16 November 2026 at midday"),
        (HOURS, at(18), on(16), "Met, time not known on 16 November 2026"),
        (DAYS, at(2), None, "Due soon, 1 day left"),
        (DAYS, at(3), None, "Due today"),
        (DAYS, at(4, 0), None, "Overdue by 1 day"),
        (DAYS, datetime(2026, 9, 4, tzinfo=UTC), None, "Not due, 60 days left"),
        (DAYS, at(20), on(5), "Met late on 5 November 2026"),
        (FROM, datetime(2026, 6, 2, tzinfo=UTC), None, "Not yet allowed, not before 30 June 2026"),
        (FROM, at(1), None, "Not due, not before 30 June 2026"),
    ],
)
def test_how_a_state_is_said(due, now, met, said):
    assert say_state(due, now=now, met=met) == said
