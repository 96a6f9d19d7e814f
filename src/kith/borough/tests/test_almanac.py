from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.borough.almanac import age_on, almanac, at_time
from kith.kernel.dates import (
    LONDON,
    add_working_days,
    england,
    is_working_day,
    next_working_day,
    working_days_between,
)

DAYS = st.dates(date(2005, 1, 1), date(2034, 1, 1))


@given(DAYS, st.integers(1, 120))
def test_working_days_are_the_kernels(day: date, count: int) -> None:
    assert almanac().working_day_after(day, count) == add_working_days(day, count, england())
    assert almanac().working_day_after(day, 0) == next_working_day(day, england())
    assert almanac().is_working_day(day) == is_working_day(day, england())


@given(DAYS, st.integers(0, 400))
def test_working_days_between_are_the_kernels(day: date, later: int) -> None:
    end = day + timedelta(days=later)
    assert almanac().working_days_between(day, end) == working_days_between(day, end, england())


def test_beyond_the_known_holidays_every_weekday_counts() -> None:
    assert almanac().is_working_day(date(2040, 12, 25))
    assert not almanac().is_working_day(date(2040, 12, 29))


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        ("2026-08-12", False),
        ("2026-12-24", False),
        ("2026-04-07", False),
        ("2026-10-27", False),
        ("2026-11-21", False),
        ("2026-09-15", True),
        ("2026-11-20", True),
    ],
)
def test_schools_keep_terms(day: str, is_open: bool) -> None:
    assert almanac().is_school_day(date.fromisoformat(day)) == is_open


def test_in_the_summer_the_next_school_day_is_in_september() -> None:
    assert almanac().school_day_from(date(2026, 8, 1)).month == 9


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-20T08:59", False),
        ("2026-11-20T09:00", True),
        ("2026-11-20T16:59", True),
        ("2026-11-20T17:00", False),
        ("2026-11-21T12:00", False),
        ("2026-12-25T12:00", False),
    ],
)
def test_the_day_service_is_open_nine_to_five_on_working_days(moment: str, is_open: bool) -> None:
    assert almanac().in_office_hours(datetime.fromisoformat(moment).replace(tzinfo=LONDON)) == is_open


def test_minutes_may_run_over_midnight() -> None:
    assert at_time(date(2026, 12, 31), 1450) == datetime(2027, 1, 1, 0, 10, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("day", "age"), [(date(2026, 2, 27), 1), (date(2026, 3, 1), 2), (date(2023, 6, 1), -1)]
)
def test_ages_are_completed_years_and_fall_below_nought(day: date, age: int) -> None:
    assert age_on(date(2024, 2, 29), day) == age
