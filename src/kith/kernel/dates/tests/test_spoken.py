from datetime import UTC, date, datetime, time

import pytest

from kith.kernel.dates import (
    PartialDate,
    Period,
    say_age,
    say_date,
    say_moment,
    say_partial,
    say_period,
    say_time,
)


def test_b037_a_date_is_said_with_the_month_in_words() -> None:
    assert say_date(date(2015, 4, 3)) == "3 April 2015"


def test_a_moment_is_said_in_london_time() -> None:
    assert say_moment(datetime(2015, 4, 3, 13, 5, tzinfo=UTC)) == "3 April 2015 at 2:05pm"


def test_b057_moments_in_the_hour_that_happens_twice_are_told_apart() -> None:
    first, second = (say_moment(datetime(2026, 10, 25, hour, 30, tzinfo=UTC)) for hour in (0, 1))
    assert first == "25 October 2026 at 1:30am British Summer Time"
    assert second == "25 October 2026 at 1:30am Greenwich Mean Time"


@pytest.mark.parametrize(
    ("clock", "said"),
    [(time(0, 0), "12:00am"), (time(12, 0), "midday"), (time(12, 5), "12:05pm"), (time(23, 59), "11:59pm")],
)
def test_times(clock: time, said: str) -> None:
    assert say_time(clock) == said


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (PartialDate(2015, 4, 3), "3 April 2015"),
        (PartialDate(2015, 4), "April 2015"),
        (PartialDate(2015), "2015"),
    ],
)
def test_b048_a_partial_date_says_what_is_known_and_no_more(known: PartialDate, said: str) -> None:
    assert say_partial(known) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2015, 4, 3), date(2015, 5, 5), "3 April 2015 to 5 May 2015"),
        (date(2015, 4, 3), None, "from 3 April 2015"),
        (None, date(2015, 5, 5), "until 5 May 2015"),
        (None, None, "at all times"),
    ],
)
def test_periods(first: date | None, last: date | None, said: str) -> None:
    assert say_period(Period.inclusive(first, last)) == said


@pytest.mark.parametrize(
    ("born_on", "said"),
    [
        (date(2026, 11, 20), "0 days"),
        (date(2026, 11, 19), "1 day"),
        (date(2026, 11, 6), "2 weeks"),
        (date(2026, 9, 20), "2 months"),
        (date(2024, 11, 21), "23 months"),
        (date(2024, 11, 20), "2 years"),
    ],
)
def test_ages_are_said_in_the_unit_people_use(born_on: date, said: str) -> None:
    assert say_age(born_on, date(2026, 11, 20)) == said
