from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engines.clocks.rules import Due, State, catalogue, due, is_late, state
from kith.kernel.dates import england

REFERRED = date(2026, 9, 1)


def clock(timescale: str, trigger: date | datetime, **facts: object) -> Due:
    answer = due(catalogue().get(timescale), trigger, england(), **facts)
    assert isinstance(answer, Due)
    return answer


ASSESSMENT = clock("child_and_family_assessment", REFERRED)  # due 3 November 2026
INTERVIEW = clock(
    "return_home_interview", datetime(2026, 10, 23, 12, tzinfo=UTC)
)  # due 26 October at midday UTC
RECOVERY = clock("nrm_recovery_period", date(2026, 6, 1))  # not before 30 June
REVIEW_AFTER_MOVE = clock("pathway_review_after_move", date(2026, 6, 1))  # 29 June to 13 July


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 10, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("as_at", "expected"),
    [
        (date(2026, 9, 1), State.NOT_DUE),
        (date(2026, 10, 18), State.NOT_DUE),
        (date(2026, 10, 19), State.DUE_SOON),
        (date(2026, 11, 2), State.DUE_SOON),
        (date(2026, 11, 3), State.DUE_TODAY),
        (datetime(2026, 11, 3, 23, 59, tzinfo=UTC), State.DUE_TODAY),
        (date(2026, 11, 4), State.OVERDUE),
    ],
)
def test_a_limit_in_days_lasts_to_the_end_of_its_day(as_at: date, expected: State) -> None:
    assert state(ASSESSMENT, as_at=as_at) is expected


@pytest.mark.parametrize(
    ("as_at", "expected"),
    [
        (at(25, 17, 59), State.NOT_DUE),
        (at(25, 18), State.DUE_SOON),
        (at(26, 1), State.DUE_TODAY),
        (at(26, 12), State.DUE_TODAY),
        (at(26, 12, 1), State.OVERDUE),
        (date(2026, 10, 25), State.DUE_SOON),
        (date(2026, 10, 26), State.OVERDUE),
    ],
)
def test_a_limit_in_hours_passes_at_its_moment(as_at: date, expected: State) -> None:
    assert state(INTERVIEW, as_at=as_at) is expected


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        (date(2026, 11, 3), State.MET_IN_TIME),
        (date(2026, 11, 4), State.MET_LATE),
        (at(1, 9), State.MET_IN_TIME),
    ],
)
def test_met_by_the_day_is_in_time(met: date, expected: State) -> None:
    assert state(ASSESSMENT, as_at=date(2026, 11, 20), met=met) is expected


@pytest.mark.parametrize(
    ("met", "expected"), [(at(26, 12), State.MET_IN_TIME), (at(26, 12, 1), State.MET_LATE)]
)
def test_met_by_the_moment_is_in_time(met: datetime, expected: State) -> None:
    assert state(INTERVIEW, as_at=date(2026, 11, 20), met=met) is expected


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        (date(2026, 10, 25), State.MET_IN_TIME),
        (date(2026, 10, 26), State.MET_TIME_NOT_KNOWN),
        (date(2026, 10, 27), State.MET_LATE),
    ],
)
def test_hours_met_on_a_day_alone_are_judged_where_the_whole_day_is_on_one_side(
    met: date, expected: State
) -> None:
    assert state(INTERVIEW, as_at=date(2026, 11, 20), met=met) is expected


@pytest.mark.parametrize("met", [date(2026, 11, 10), datetime(2026, 11, 10, 9, tzinfo=UTC)])
def test_a_past_day_shows_the_clock_as_it_stood_then(met: date) -> None:
    assert state(ASSESSMENT, as_at=date(2026, 11, 9), met=met) is State.OVERDUE
    assert state(ASSESSMENT, as_at=date(2026, 11, 10), met=met) is State.MET_LATE


def test_what_has_a_first_day_is_not_allowed_before_it_and_never_overdue() -> None:
    assert state(RECOVERY, as_at=date(2026, 6, 29)) is State.NOT_YET_ALLOWED
    assert state(RECOVERY, as_at=date(2030, 1, 1)) is State.NOT_DUE
    assert not is_late(RECOVERY, date(2030, 1, 1))


def test_done_before_its_first_day_is_too_early() -> None:
    assert state(RECOVERY, as_at=date(2026, 7, 1), met=date(2026, 6, 29)) is State.MET_TOO_EARLY
    assert state(RECOVERY, as_at=date(2026, 7, 1), met=date(2026, 6, 30)) is State.MET_IN_TIME


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 6, 28), State.NOT_YET_ALLOWED),
        (date(2026, 6, 29), State.NOT_DUE),
        (date(2026, 7, 9), State.NOT_DUE),
        (date(2026, 7, 10), State.DUE_SOON),
        (date(2026, 7, 13), State.DUE_TODAY),
        (date(2026, 7, 14), State.OVERDUE),
    ],
)
def test_a_window_opens_and_closes(day: date, expected: State) -> None:
    assert state(REVIEW_AFTER_MOVE, as_at=day) is expected


def test_what_is_due_before_its_trigger_warns_four_weeks_ahead() -> None:
    conference = clock("icpc_pre_birth", date(2026, 12, 1))
    assert conference.warns_from == conference.on - timedelta(days=28)


def test_a_day_limit_warns_at_least_the_day_before() -> None:
    assert clock("referral_decision", date(2026, 11, 19)).warns_from == date(2026, 11, 19)


def test_a_long_limit_warns_no_more_than_four_weeks_ahead() -> None:
    assert clock("lac_review_later", date(2026, 1, 10)).warns_from == date(2026, 6, 12)


def test_a_short_limit_in_hours_warns_for_its_last_quarter() -> None:
    assert clock("mash_rag_red", at(1, 9)).warns_from == at(1, 12)


def test_what_has_no_last_day_never_warns() -> None:
    assert RECOVERY.warns_from is None


@pytest.mark.parametrize(("word", "is_met"), [(s, s.name.startswith("MET")) for s in State])
def test_which_states_are_met(word: State, is_met: bool) -> None:
    assert word.is_met == is_met


@given(st.dates(REFERRED, date(2027, 6, 1)), st.dates(REFERRED, date(2027, 6, 1)))
def test_a_clock_that_is_not_met_only_moves_on(one: date, other: date) -> None:
    order = [State.NOT_DUE, State.DUE_SOON, State.DUE_TODAY, State.OVERDUE]
    earlier, later = sorted((one, other))
    assert order.index(state(ASSESSMENT, as_at=earlier)) <= order.index(state(ASSESSMENT, as_at=later))
