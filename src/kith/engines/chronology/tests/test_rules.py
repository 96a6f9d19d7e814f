"""When something counts as recorded late."""

from datetime import UTC, datetime

import pytest

from kith.engines.chronology.rules import days_late

MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("recorded", "late"),
    [
        (datetime(2026, 11, 16, 9, 5, tzinfo=UTC), 0),
        (datetime(2026, 11, 17, 23, 59, tzinfo=UTC), 0),
        (datetime(2026, 11, 18, 0, 0, tzinfo=UTC), 2),
        (datetime(2026, 12, 16, 9, 0, tzinfo=UTC), 30),
        (datetime(2026, 11, 15, 9, 0, tzinfo=UTC), 0),
    ],
)
def test_days_late(recorded, late):
    assert days_late(MONDAY, recorded) == late


def test_the_days_are_londons():
    """Half past midnight of the 17th by a watch in July is still the 16th in Greenwich."""
    happened = datetime(2026, 7, 15, 23, 30, tzinfo=UTC)
    assert days_late(happened, datetime(2026, 7, 17, 22, 0, tzinfo=UTC)) == 0
    assert days_late(happened, datetime(2026, 7, 17, 23, 30, tzinfo=UTC)) == 2
