"""When a task is due, in words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kith.engines.tasks.rules import due_day, is_overdue, say_due
from kith.kernel.dates import end_of_day

NOW = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (None, "No date"),
        (NOW + timedelta(hours=6), "Today by 4:00pm"),
        (end_of_day(date(2026, 11, 16)), "Today"),
        (end_of_day(date(2026, 11, 17)), "Tomorrow"),
        (NOW + timedelta(days=1), "Tomorrow by 10:00am"),
        (end_of_day(date(2026, 11, 20)), "20 November 2026"),
        (end_of_day(date(2026, 7, 20)), "Overdue by 118 days"),
        (NOW, "Overdue by less than an hour"),
        (NOW - timedelta(hours=1), "Overdue by 1 hour"),
        (NOW - timedelta(hours=47), "Overdue by 1 day"),
    ],
)
def test_when_it_is_due(due, said):
    assert say_due(due, NOW) == said


def test_due_at_midnight_is_due_by_the_day_before():
    assert due_day(end_of_day(date(2026, 7, 20))) == date(2026, 7, 20)


def test_a_task_is_overdue_from_its_moment_on():
    assert not is_overdue(NOW + timedelta(microseconds=1), NOW)
    assert is_overdue(NOW, NOW)
    assert not is_overdue(None, NOW)
