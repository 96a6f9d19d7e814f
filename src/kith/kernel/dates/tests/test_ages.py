from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.dates import BornLater, age_on, birthday, birthday_reminder_on, months_old_on

LEAP_DAY = date(2008, 2, 29)
BIRTHS = st.dates(date(1930, 1, 1), date(2035, 12, 31))


def test_b045_born_29_february_turns_18_on_1_march_in_a_common_year() -> None:
    assert birthday(LEAP_DAY, 18) == date(2026, 3, 1)


def test_b045_born_29_february_is_still_17_on_28_february() -> None:
    assert age_on(LEAP_DAY, date(2026, 2, 28)) == 17
    assert age_on(LEAP_DAY, date(2026, 3, 1)) == 18


def test_b045_born_29_february_keeps_the_day_in_a_leap_year() -> None:
    assert birthday(LEAP_DAY, 16) == date(2024, 2, 29)


def test_b045_reminders_use_the_earlier_day() -> None:
    assert birthday_reminder_on(LEAP_DAY, 18) == date(2026, 2, 28)


def test_reminders_are_on_the_birthday_for_everyone_else() -> None:
    assert birthday_reminder_on(date(2008, 3, 31), 18) == date(2026, 3, 31)


@given(BIRTHS, st.integers(0, 99))
def test_everyone_turns_an_age_on_the_birthday_and_not_the_day_before(born_on: date, age: int) -> None:
    day = birthday(born_on, age)
    assert age_on(born_on, day) == age
    if age:
        assert age_on(born_on, date.fromordinal(day.toordinal() - 1)) == age - 1


def test_an_age_before_the_birth_is_refused() -> None:
    with pytest.raises(BornLater):
        age_on(date(2026, 1, 2), date(2026, 1, 1))


def test_an_age_in_months_before_the_birth_is_refused() -> None:
    with pytest.raises(BornLater):
        months_old_on(date(2026, 1, 2), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("day", "months"), [(date(2026, 2, 14), 0), (date(2026, 2, 15), 1), (date(2027, 1, 14), 11)]
)
def test_months_are_counted_when_they_are_complete(day: date, months: int) -> None:
    assert months_old_on(date(2026, 1, 15), day) == months
