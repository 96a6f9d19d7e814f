"""How waiting and due times are said, and when the night is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kith.kernel.dates import england
from kith.practice.frontdoor.rules.waiting import is_out_of_hours, say_left, say_waiting

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "said"),
    [(timedelta(), "0 min"), (timedelta(minutes=59), "59 min"), (timedelta(hours=1), "1 hour"), (timedelta(hours=47), "47 hours"),
     (timedelta(days=2), "2 days"), (timedelta(minutes=-5), "0 min")],
)  # fmt: skip
def test_how_long_something_has_waited_is_said_in_the_largest_unit(ago, said):
    assert say_waiting(NOW - ago, NOW) == said


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (NOW + timedelta(hours=2), "Due in 2 hours"), (NOW, "Due in 0 min"), (NOW - timedelta(minutes=20), "Overdue by 20 min"),
        (NOW - timedelta(days=3), "Overdue by 3 days"), (date(2026, 11, 16), "Due today"), (date(2026, 11, 17), "Due tomorrow"),
        (date(2026, 11, 19), "Due in 3 days"), (date(2026, 11, 15), "Overdue by 1 day"), (date(2026, 11, 14), "Overdue by 2 days"),
    ],
)  # fmt: skip
def test_when_something_is_due(due, said):
    assert say_left(due, NOW) == said


def test_an_hour_across_the_clock_change_is_an_hour():
    before = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert say_left(before + timedelta(hours=2), before) == "Due in 2 hours"


@pytest.mark.parametrize(
    ("moment", "is_so"),
    [
        (datetime(2026, 11, 16, 8, 59, tzinfo=UTC), True), (datetime(2026, 11, 16, 9, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 16, 16, 59, tzinfo=UTC), False), (datetime(2026, 11, 16, 17, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 15, 12, 0, tzinfo=UTC), True), (datetime(2026, 12, 25, 12, 0, tzinfo=UTC), True),
        (datetime(2026, 7, 1, 8, 30, tzinfo=UTC), False),
    ],
)  # fmt: skip
def test_the_office_is_shut_at_night_at_weekends_and_on_bank_holidays(moment, is_so):
    assert is_out_of_hours(moment, england()) is is_so
