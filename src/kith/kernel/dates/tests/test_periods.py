from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.dates import EndsBeforeItStarts, Period, gaps

FIRST, THIRD, FIFTH, NINTH = (date(2026, 1, n) for n in (1, 3, 5, 9))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    day = st.integers(1, 31).map(lambda n: date(2026, 1, n)) | st.none()
    start, last = draw(day), draw(day)
    if start and last and last < start:
        start, last = last, start
    return Period.inclusive(start, last)


def test_an_inclusive_period_holds_its_last_day() -> None:
    assert Period.inclusive(FIRST, FIFTH).contains(FIFTH)


def test_a_half_open_period_does_not_hold_the_day_it_ended() -> None:
    assert not Period.half_open(FIRST, FIFTH).contains(FIFTH)


def test_the_same_days_said_either_way_are_the_same_period() -> None:
    assert Period.inclusive(FIRST, date(2026, 1, 4)) == Period.half_open(FIRST, FIFTH)


def test_a_period_of_one_day() -> None:
    assert Period.inclusive(FIRST, FIRST).days == 1


@pytest.mark.parametrize("make", [Period.inclusive, Period.half_open])
def test_b058_an_end_before_the_start_is_refused(make: object) -> None:
    with pytest.raises(EndsBeforeItStarts):
        make(FIFTH, FIRST)  # type: ignore[operator]  # a classmethod, passed as a value


def test_a_half_open_period_of_no_days_is_refused() -> None:
    with pytest.raises(EndsBeforeItStarts):
        Period.half_open(FIRST, FIRST)


def test_an_open_period_goes_on() -> None:
    period = Period.inclusive(FIRST, None)
    assert period.is_open
    assert period.last is None
    assert period.days is None
    assert period.contains(date(2099, 1, 1))


def test_b058_one_placement_may_end_the_day_the_next_begins() -> None:
    assert not Period.half_open(FIRST, THIRD).overlaps(Period.half_open(THIRD, FIFTH))


def test_b058_inclusive_periods_sharing_a_day_overlap() -> None:
    assert Period.inclusive(FIRST, THIRD).overlap(Period.inclusive(THIRD, None)) == Period.inclusive(
        THIRD, THIRD
    )


def test_a_gap_is_the_days_between() -> None:
    gap = Period.inclusive(FIRST, THIRD).gap_before(Period.inclusive(FIFTH, NINTH))
    assert gap == Period.inclusive(date(2026, 1, 4), date(2026, 1, 4))


def test_there_is_no_gap_after_an_open_period() -> None:
    assert Period.inclusive(FIRST, None).gap_before(Period.inclusive(FIFTH, None)) is None


def test_gaps_look_past_a_short_period_inside_a_long_one() -> None:
    long, short, later = (
        Period.inclusive(FIRST, FIFTH),
        Period.inclusive(date(2026, 1, 2), THIRD),
        Period.inclusive(NINTH, None),
    )
    assert gaps([later, short, long]) == [Period.inclusive(date(2026, 1, 6), date(2026, 1, 8))]


@given(periods(), periods())
def test_overlap_is_exactly_the_days_in_both(one: Period, other: Period) -> None:
    both = one.overlap(other)
    for day in (date(2026, 1, n) for n in range(1, 32)):
        assert (both is not None and both.contains(day)) == (one.contains(day) and other.contains(day))


@given(st.lists(periods(), max_size=5))
def test_no_day_in_a_gap_is_in_any_period(several: list[Period]) -> None:
    for gap in gaps(several):
        assert not any(period.overlaps(gap) for period in several)
