"""The edges of the rules that one timescale has to itself.

Their ordinary cases are among the worked examples."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engines.clocks.rules import DoesNotApply, Due, NeedsMoment, catalogue, due
from kith.kernel.dates import Terms, england, local_date, start_of_day

START = datetime(2025, 6, 20, 7, tzinfo=UTC)


def answer(timescale: str, trigger: date | datetime, **facts: object) -> Due | DoesNotApply:
    return due(catalogue().get(timescale), trigger, england(), **facts)


def by(timescale: str, trigger: date | datetime, **facts: object) -> date | datetime | None:
    found = answer(timescale, trigger, **facts)
    assert isinstance(found, Due)
    return found.by


def applies(timescale: str, trigger: date, **facts: object) -> bool:
    return isinstance(answer(timescale, trigger, **facts), Due)


def test_under_five_health_review_due_on_the_fifth_birthday_itself_stays_at_six_months() -> None:
    assert by("review_health_assessment_under5", date(2025, 1, 10), date_of_birth=date(2020, 7, 10)) == date(
        2025, 7, 10
    )


def test_from_the_sixteenth_birthday_when_eligible_before_it() -> None:
    assert by("eligible_needs_assessment", date(2024, 1, 1), date_of_birth=date(2009, 2, 10)) == date(
        2025, 5, 10
    )


@pytest.mark.parametrize(("miles", "needed"), [(20.0, False), (20.1, True), (20, False)])
def test_exactly_twenty_miles_is_not_over(miles: float, needed: bool) -> None:
    facts = {"distance_miles": miles, "neighbouring_borough": True}
    assert applies("hill_placement_20_miles_adm", date(2025, 6, 10), **facts) == needed


def test_near_but_beyond_a_neighbour_needs_approval() -> None:
    assert applies(
        "hill_placement_20_miles_adm", date(2025, 6, 10), distance_miles=5.0, neighbouring_borough=False
    )


@pytest.mark.parametrize(
    ("in_area", "adjoining", "needed"), [(True, False, False), (False, True, False), (False, False, True)]
)
def test_only_beyond_the_adjoining_authorities_is_at_a_distance(
    in_area: bool, adjoining: bool, needed: bool
) -> None:
    facts = {"in_area": in_area, "adjoining_authority": adjoining}
    assert applies("placement_distance_dcs_approval", date(2025, 6, 10), **facts) == needed


@pytest.mark.parametrize(("sessions", "needed"), [(19, False), (20, True)])
def test_twenty_sessions_is_the_line(sessions: int, needed: bool) -> None:
    facts = {"sessions_missed_consecutively": sessions}
    assert applies("hill_school_return_20_sessions", date(2025, 11, 3), **facts) == needed


def test_absence_reaching_the_line_in_the_next_month_is_in_that_months_return() -> None:
    assert by("hill_school_return_20_sessions", date(2025, 11, 24), sessions_missed_consecutively=20) == date(
        2025, 12, 31
    )


def test_a_school_holiday_delays_the_twentieth_session() -> None:
    terms = Terms.of([(date(2025, 9, 2), date(2025, 10, 24)), (date(2025, 11, 3), date(2025, 12, 19))])
    facts = {"sessions_missed_consecutively": 20, "terms": terms}
    assert by("hill_school_return_20_sessions", date(2025, 10, 15), **facts) == date(2025, 11, 30)


def test_the_end_date_written_on_an_emergency_protection_order_prevails() -> None:
    assert by("epo", date(2025, 6, 2), ends_on=date(2025, 6, 6)) == date(2025, 6, 6)


def test_secure_hours_with_no_earlier_stay_are_72() -> None:
    assert by("secure_without_court", START, periods=()) == START + timedelta(hours=72)


def test_secure_hours_already_spent_leave_none() -> None:
    spent = ((START - timedelta(hours=100), START - timedelta(hours=10)),)
    assert by("secure_without_court", START, periods=spent) == START


def test_secure_hours_more_than_28_days_ago_do_not_count() -> None:
    long_ago = ((START - timedelta(days=31), START - timedelta(days=29)),)
    assert by("secure_without_court", START, periods=long_ago) == START + timedelta(hours=72)


def test_secure_hours_drop_out_as_the_28_days_move_on() -> None:
    # 24 hours on 24 May: inside the 28 days ending 20 June, outside those ending 21 June.
    midnight = start_of_day(date(2025, 5, 24))
    earlier = ((midnight, midnight + timedelta(hours=24)),)
    assert by("secure_without_court", START, periods=earlier) == START + timedelta(hours=72)


def test_secure_stays_are_moments() -> None:
    with pytest.raises(NeedsMoment):
        answer("secure_without_court", START, periods=((date(2025, 6, 1), date(2025, 6, 2)),))


@given(st.integers(0, 40 * 24), st.integers(1, 80))
def test_secure_hours_never_pass_72_in_the_28_days_ending_that_day(hours_ago: int, length: int) -> None:
    ended = START - timedelta(hours=hours_ago)
    began = ended - timedelta(hours=length)
    limit = by("secure_without_court", START, periods=((began, ended),))
    assert isinstance(limit, datetime)
    opens = start_of_day(local_date(limit) - timedelta(days=27))
    earlier = max(ended - max(began, opens), timedelta())
    assert limit == START or limit - START + earlier <= timedelta(hours=72)
