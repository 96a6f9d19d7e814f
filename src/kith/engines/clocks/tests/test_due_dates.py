from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engines.clocks.rules import (
    ClockMode,
    DoesNotApply,
    Due,
    MissingFact,
    NeedsMoment,
    NotACountdown,
    NotWholeDays,
    Timescale,
    Unit,
    UnknownFact,
    WrongFact,
    catalogue,
    due,
    explain,
    facts_read,
    if_triggered_today,
    next_due,
)
from kith.kernel.dates import NaiveMoment, Period, add_months, elapsed, england, is_working_day, start_of_day

GET = catalogue().get
DAYS = st.dates(date(2024, 1, 1), date(2033, 12, 31))
WORKING_DAY_RULES = [t for t in catalogue() if t.limit.unit is Unit.WORKING_DAYS and t.limit.value > 0]
HOUR_RULES = [t for t in catalogue() if t.runs_in_hours and t.particular is None]
CHANGE_NIGHTS = [date(2026, 3, 29), date(2026, 10, 25)]


def found(timescale: Timescale, trigger: date | datetime, **facts: object) -> Due:
    answer = due(timescale, trigger, england(), **facts)
    assert isinstance(answer, Due)
    return answer


@given(st.sampled_from(WORKING_DAY_RULES), DAYS)
def test_nothing_counted_in_working_days_falls_on_a_day_off(timescale: Timescale, trigger: date) -> None:
    whenever = replace(timescale, in_force=Period(None, None))
    assert is_working_day(found(whenever, trigger).on, england())


@given(st.sampled_from(HOUR_RULES), st.sampled_from(CHANGE_NIGHTS), st.integers(-96 * 60, 24 * 60))
def test_hours_are_elapsed_hours_through_both_clock_change_nights(
    timescale: Timescale, night: date, minutes: int
) -> None:
    trigger = start_of_day(night) + timedelta(minutes=minutes)
    by = found(timescale, trigger).by
    assert isinstance(by, datetime)
    assert elapsed(trigger, by) == timedelta(hours=timescale.limit.value)


@given(DAYS)
def test_a_subject_access_request_never_falls_due_on_a_day_off_nor_early(received: date) -> None:
    by = found(GET("subject_access_request"), received).by
    assert is_working_day(by, england())
    assert by >= add_months(received, 1)


def test_a_moment_will_do_for_a_rule_in_days_and_london_decides_the_day() -> None:
    half_past_midnight = datetime(2026, 6, 1, 23, 30, tzinfo=UTC)
    assert found(GET("referral_decision"), half_past_midnight).by == date(2026, 6, 3)


def test_a_day_alone_will_not_do_for_a_rule_in_hours() -> None:
    with pytest.raises(NeedsMoment, match="give the time"):
        due(GET("return_home_interview"), date(2026, 6, 1), england())


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(NaiveMoment):
        due(GET("return_home_interview"), datetime.fromisoformat("2026-06-01T09:00"), england())


def test_b061_a_one_off_holiday_moves_new_due_dates_and_the_answer_keeps_its_calendar() -> None:
    mourning = england().with_holiday(date(2026, 11, 23), "Day of mourning")
    answer = due(GET("referral_decision"), date(2026, 11, 20), mourning)
    assert isinstance(answer, Due)
    assert (answer.by, answer.calendar) == (date(2026, 11, 24), mourning.version)
    assert found(GET("referral_decision"), date(2026, 11, 20)).by == date(2026, 11, 23)


def test_same_day_is_the_same_day_even_on_a_saturday() -> None:
    assert found(GET("strategy_discussion_same_day"), date(2026, 11, 21)).by == date(2026, 11, 21)


def test_pre_birth_conference_is_held_weeks_before_the_birth() -> None:
    assert found(GET("icpc_pre_birth"), date(2025, 9, 15)).by == date(2025, 7, 7)


def test_a_trigger_before_the_rule_began_says_so() -> None:
    answer = due(GET("child_and_family_assessment"), date(2013, 4, 14), england())
    assert isinstance(answer, DoesNotApply)
    assert "not in force on 14 April 2013" in answer.reason


def test_a_misspelt_fact_is_refused_rather_than_passed_over() -> None:
    with pytest.raises(UnknownFact, match="emergncy"):
        due(GET("placement_notification"), date(2026, 6, 1), england(), emergncy=True)


def test_a_fact_of_the_wrong_kind_is_refused() -> None:
    with pytest.raises(WrongFact, match="emergency"):
        due(GET("placement_notification"), date(2026, 6, 1), england(), emergency="no")


def test_a_moment_given_for_a_day_answers_for_its_day_in_london() -> None:
    booked = datetime(2026, 6, 9, 23, 30, tzinfo=UTC)
    assert found(GET("pep_for_first_review"), date(2026, 6, 1), first_review_booked=booked).by == date(
        2026, 6, 10
    )


def test_yes_is_not_a_number() -> None:
    with pytest.raises(WrongFact, match="sequence"):
        due(GET("secure_review"), date(2026, 6, 1), england(), sequence=True)


def test_a_fact_a_rule_cannot_do_without_is_asked_for() -> None:
    with pytest.raises(MissingFact, match="date_of_birth"):
        due(GET("review_health_assessment_under5"), date(2026, 6, 1), england())


def test_term_dates_are_asked_for() -> None:
    assert facts_read(GET("pep_review")) == {"terms"}
    with pytest.raises(MissingFact, match="terms"):
        due(GET("pep_review"), date(2026, 6, 1), england())


def test_a_total_over_a_rolling_year_has_no_due_date() -> None:
    with pytest.raises(NotACountdown):
        due(GET("short_break_annual_limit"), date(2026, 6, 1), england())


def test_four_hours_are_not_working_days() -> None:
    with pytest.raises(NotWholeDays):
        due(replace(GET("mash_rag_red"), clock_mode=ClockMode.WORKING_DAYS), date(2026, 6, 1), england())


@pytest.mark.parametrize(
    ("timescale", "facts", "expected"),
    [
        ("placement_notification", {"emergency": False}, date(2026, 6, 1)),
        ("placement_notification", {}, date(2026, 6, 8)),
        ("placement_out_of_area_notification", {"emergency": False}, date(2026, 6, 1)),
        ("rcpc_after_birth", {"mother_not_fit_to_attend": True}, date(2026, 6, 21)),
        ("visit_reg19_weekly", {}, date(2026, 6, 8)),
        ("visit_reg19_weekly", {"first_review_held": date(2026, 5, 1)}, date(2026, 7, 13)),
        ("visit_care_order_home", {"sequence": 1}, date(2026, 6, 8)),
        ("visit_care_order_home", {"sequence": 2}, date(2026, 7, 13)),
        ("visit_other_arrangements", {"sequence": 9, "first_year_over": True}, date(2026, 9, 1)),
        ("review_reg48", {"sequence": 2}, date(2026, 12, 1)),
        ("secure_review", {"sequence": 1}, date(2026, 7, 1)),
        ("secure_review", {"sequence": 2}, date(2026, 9, 1)),
        ("complaint_stage1", {"extended": True}, date(2026, 6, 29)),
        ("subject_access_request", {"extended": True}, date(2026, 9, 1)),
        ("adoption_match", {"relinquished_under_six_months": True}, date(2026, 9, 1)),
        ("pep_for_first_review", {"first_review_booked": date(2026, 6, 10)}, date(2026, 6, 10)),
        ("pep_for_first_review", {"first_review_booked": date(2026, 7, 10)}, date(2026, 6, 29)),
        ("cin_census_return", {}, date(2026, 10, 1)),
    ],
)
def test_the_facts_choose_the_limit(timescale: str, facts: dict[str, object], expected: date) -> None:
    assert found(GET(timescale), date(2026, 6, 1), **facts).by == expected


def test_a_limit_that_is_the_first_day_has_no_last() -> None:
    answer = found(GET("nrm_recovery_period"), date(2025, 5, 9))
    assert (answer.not_before, answer.by, answer.on) == (date(2025, 6, 7), None, date(2025, 6, 7))


def test_a_first_day_with_a_grace_has_both() -> None:
    answer = found(GET("pathway_review_after_move"), date(2026, 6, 1))
    assert (answer.not_before, answer.by) == (date(2026, 6, 29), date(2026, 7, 13))


def test_court_issue_at_a_weekend_makes_the_next_business_day_day_1() -> None:
    assert found(GET("pd12a_allocation"), date(2026, 6, 6)).by == date(2026, 6, 9)


def test_what_recurs_is_due_again_from_when_it_was_met() -> None:
    again = next_due(GET("cin_visit"), date(2026, 6, 1), england())
    assert isinstance(again, Due)
    assert again.by == date(2026, 7, 13)


def test_what_is_asked_once_is_not_due_again() -> None:
    assert next_due(GET("icpc"), date(2026, 6, 1), england()) is None


def test_due_if_triggered_today() -> None:
    now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert if_triggered_today(GET("icpc"), now, england()) == found(GET("icpc"), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("timescale", "said"),
    [
        (
            "referral_decision",
            "1 working day from 1 June 2026 (Referral received by children's social care). Working",
        ),
        ("icpc_pre_birth", "10 weeks before 1 June 2026 (Expected date of delivery). London"),
        ("strategy_discussion_same_day", "On or before 1 June 2026 (Receipt of information"),
    ],
)
def test_a_due_date_is_explained_with_its_rule_and_its_source(timescale: str, said: str) -> None:
    assert explain(GET(timescale), found(GET(timescale), date(2026, 6, 1))).startswith(said)
