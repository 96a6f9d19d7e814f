from datetime import date

import holidays
import pytest

from kith.kernel.dates import Calendar, CalendarDoesNotReach, england, is_working_day


def test_the_snapshot_agrees_with_the_library_for_every_year() -> None:
    library = holidays.country_holidays("GB", subdiv="ENG", years=range(1990, 2036))
    assert dict(england().holidays) == dict(library)


def test_the_snapshot_covers_whole_years_from_1990_to_2035() -> None:
    assert (england().first_day, england().last_day) == (date(1990, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        date(2022, 9, 19),
        date(2023, 5, 8),
        date(2022, 6, 3),
        date(2011, 4, 29),
        date(1999, 12, 31),
        date(2020, 5, 8),
    ],
)
def test_one_off_and_moved_holidays_are_known(day: date) -> None:
    assert not is_working_day(day, england())


def test_b061_an_authority_adds_a_one_off_holiday_and_the_shipped_calendar_is_unchanged() -> None:
    day = date(2027, 6, 11)
    corrected = england().with_holiday(day, "Day of mourning")
    assert not is_working_day(day, corrected)
    assert is_working_day(day, england())


def test_b061_a_moved_holiday_goes_back_to_being_a_working_day() -> None:
    assert is_working_day(date(2026, 5, 4), england().without_holiday(date(2026, 5, 4)))


def test_putting_back_to_work_a_day_that_was_no_holiday_is_refused() -> None:
    with pytest.raises(KeyError):
        england().without_holiday(date(2026, 5, 5))


def test_b061_a_corrected_calendar_has_a_version_that_says_what_changed() -> None:
    corrected = england().without_holiday(date(2027, 5, 3)).with_holiday(date(2027, 5, 7), "Moved")
    assert corrected.version == f"{england().version}-2027-05-03+2027-05-07"


def test_a_holiday_outside_the_years_known_cannot_be_added() -> None:
    with pytest.raises(CalendarDoesNotReach):
        england().with_holiday(date(2036, 1, 2), "Too far")


def test_calendars_with_the_same_days_and_version_are_equal_and_hash_alike() -> None:
    twin = Calendar(
        version=england().version,
        first_day=england().first_day,
        last_day=england().last_day,
        holidays=england().holidays,
    )
    assert twin == england()
    assert hash(twin) == hash(england())
