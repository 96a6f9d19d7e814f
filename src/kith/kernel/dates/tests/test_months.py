from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.dates import add_months, add_weeks, last_day_of_month


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2025, 1, 15), 1, date(2025, 2, 15)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 3, 31), -1, date(2025, 2, 28)),
        (date(2025, 1, 15), -13, date(2023, 12, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_keep_the_day_or_clamp_to_the_last(day: date, number: int, expected: date) -> None:
    assert add_months(day, number) == expected


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(-300, 300))
def test_adding_months_always_lands_in_the_right_month(day: date, number: int) -> None:
    there = add_months(day, number)
    assert (there.year - day.year) * 12 + there.month - day.month == number
    assert there.day == day.day or there == last_day_of_month(there) != day


def test_weeks_before_a_day() -> None:
    assert add_weeks(date(2025, 9, 15), -10) == date(2025, 7, 7)


def test_the_last_day_of_a_leap_february() -> None:
    assert last_day_of_month(date(2024, 2, 3)) == date(2024, 2, 29)
