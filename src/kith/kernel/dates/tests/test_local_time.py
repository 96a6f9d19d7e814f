from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.dates import (
    NaiveMoment,
    Occurrence,
    TimeDoesNotExist,
    TimeHappensTwice,
    at_local,
    elapsed,
    end_of_day,
    hours_after,
    local_date,
    start_of_day,
    to_local,
)

FIRST, LAST = datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2040-01-01")
FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)


def test_summer_time_is_stored_an_hour_earlier() -> None:
    assert at_local(date(2026, 6, 1), time(14, 5)) == datetime(2026, 6, 1, 13, 5, tzinfo=UTC)


def test_b056_half_past_one_when_the_clocks_go_forward_is_refused_with_the_nearest_times() -> None:
    with pytest.raises(TimeDoesNotExist) as refused:
        at_local(FORWARD, time(1, 30))
    assert to_local(refused.value.before).time() == time(0, 59)
    assert to_local(refused.value.after).time() == time(2, 0)


def test_b056_the_refusal_knows_what_an_unchanged_watch_meant() -> None:
    with pytest.raises(TimeDoesNotExist) as refused:
        at_local(FORWARD, time(1, 30))
    assert to_local(refused.value.unchanged_watch).time() == time(2, 30)


def test_b057_half_past_one_when_the_clocks_go_back_asks_which() -> None:
    with pytest.raises(TimeHappensTwice) as asked:
        at_local(BACK, time(1, 30))
    assert asked.value.first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert asked.value.second == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(("occurrence", "hour"), [(Occurrence.FIRST, 0), (Occurrence.SECOND, 1)])
def test_b057_the_answer_decides_the_moment(occurrence: Occurrence, hour: int) -> None:
    moment = at_local(BACK, time(1, 30), occurrence=occurrence)
    assert moment == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
    assert moment.tzinfo is UTC


def test_b057_a_night_missing_is_an_hour_longer_than_the_clock_shows() -> None:
    went, returned = at_local(date(2026, 10, 24), time(20)), at_local(BACK, time(20))
    assert elapsed(went, returned) == timedelta(hours=25)


def test_elapsed_is_real_time_even_between_two_london_times() -> None:
    went, returned = to_local(at_local(date(2026, 3, 28), time(20))), to_local(at_local(FORWARD, time(20)))
    assert elapsed(went, returned) == timedelta(hours=23)


@given(
    st.sampled_from([FORWARD, BACK]),
    st.integers(-48 * 60, 24 * 60),
    st.integers(0, 96),
)
def test_hours_after_are_elapsed_hours_through_both_clock_change_nights(
    night: date, minutes: int, hours: int
) -> None:
    moment = start_of_day(night) + timedelta(minutes=minutes)
    assert elapsed(moment, hours_after(to_local(moment), hours)) == timedelta(hours=hours)


@given(st.datetimes(timezones=st.just(UTC), min_value=FIRST, max_value=LAST))
def test_every_moment_survives_being_shown_and_typed_again(moment: datetime) -> None:
    local = to_local(moment)
    occurrence = Occurrence.SECOND if local.fold else Occurrence.FIRST
    assert at_local(local.date(), local.time(), occurrence=occurrence) == moment


def test_the_day_changes_at_london_midnight() -> None:
    assert local_date(datetime(2026, 6, 1, 23, 30, tzinfo=UTC)) == date(2026, 6, 2)


@pytest.mark.parametrize(("day", "hours"), [(FORWARD, 23), (BACK, 25), (date(2026, 6, 1), 24)])
def test_a_day_lasts_from_midnight_to_midnight(day: date, hours: int) -> None:
    assert end_of_day(day) - start_of_day(day) == timedelta(hours=hours)


@pytest.mark.parametrize("ask", [to_local, local_date, lambda moment: hours_after(moment, 1)])
def test_a_moment_without_a_time_zone_is_refused(ask: object) -> None:
    with pytest.raises(NaiveMoment):
        ask(datetime.fromisoformat("2026-06-01T09:00"))  # type: ignore[operator]  # functions of different return types
