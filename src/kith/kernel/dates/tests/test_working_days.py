from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.dates import (
    CalendarDoesNotReach,
    add_working_days,
    england,
    is_working_day,
    next_working_day,
    working_days_between,
)

DAYS = st.dates(date(1991, 1, 1), date(2034, 12, 31))
NUMBERS = st.integers(-200, 200)


@given(DAYS, NUMBERS)
def test_counting_undoes_adding(day: date, number: int) -> None:
    assert working_days_between(day, add_working_days(day, number, england()), england()) == number


@given(DAYS, NUMBERS.filter(bool))
def test_adding_any_working_days_lands_on_a_working_day(day: date, number: int) -> None:
    assert is_working_day(add_working_days(day, number, england()), england())


@given(DAYS, st.integers(1, 200))
def test_adding_agrees_with_walking_day_by_day(day: date, number: int) -> None:
    left, walked = number, day
    while left:
        walked = date.fromordinal(walked.toordinal() + 1)
        left -= walked.weekday() < 5 and walked not in england().holidays
    assert add_working_days(day, number, england()) == walked


@given(DAYS, DAYS, DAYS)
def test_counts_join_up_in_order(a: date, b: date, c: date) -> None:
    first, middle, last = sorted((a, b, c))
    whole = working_days_between(first, last, england())
    assert whole == working_days_between(first, middle, england()) + working_days_between(
        middle, last, england()
    )


def test_the_day_itself_is_day_0_even_on_a_saturday() -> None:
    assert add_working_days(date(2025, 5, 3), 1, england()) == date(2025, 5, 6)


def test_no_working_days_is_the_same_day_even_on_a_saturday() -> None:
    assert add_working_days(date(2025, 5, 3), 0, england()) == date(2025, 5, 3)


def test_counting_back_starts_with_the_working_day_before() -> None:
    assert add_working_days(date(2025, 4, 22), -1, england()) == date(2025, 4, 17)


def test_christmas_eve_is_a_working_day() -> None:
    assert is_working_day(date(2024, 12, 24), england())


@pytest.mark.parametrize(
    "day", [date(2026, 4, 3), date(2026, 12, 25), date(2026, 12, 28), date(2026, 11, 21)]
)
def test_good_friday_christmas_a_substitute_day_and_a_saturday_are_not(day: date) -> None:
    assert not is_working_day(day, england())


def test_the_next_working_day_of_a_working_day_is_itself() -> None:
    assert next_working_day(date(2026, 11, 20), england()) == date(2026, 11, 20)


def test_the_next_working_day_passes_over_easter() -> None:
    assert next_working_day(date(2025, 4, 18), england()) == date(2025, 4, 22)


def test_a_one_off_holiday_pushes_a_deadline_on() -> None:
    mourning = england().with_holiday(date(2026, 11, 23), "Day of mourning")
    assert add_working_days(date(2026, 11, 20), 1, mourning) == date(2026, 11, 24)


@pytest.mark.parametrize("day", [date(1989, 12, 29), date(2036, 1, 2)])
def test_days_beyond_the_calendar_are_refused_rather_than_counted_without_holidays(day: date) -> None:
    with pytest.raises(CalendarDoesNotReach, match="1990 to 2035"):
        add_working_days(day, 1, england())


@pytest.mark.parametrize(("day", "number"), [(date(2035, 12, 31), 1), (date(1990, 1, 1), -1)])
def test_counting_off_either_end_of_the_calendar_is_refused(day: date, number: int) -> None:
    with pytest.raises(CalendarDoesNotReach):
        add_working_days(day, number, england())
