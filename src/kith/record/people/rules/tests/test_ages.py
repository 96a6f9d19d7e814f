from datetime import date

import pytest

from kith.kernel.dates import PartialDate
from kith.record.people.rules.ages import age_band, age_on, is_child, moves_across_eighteen
from kith.record.people.rules.birth import UNKNOWN_BIRTH, born_between, born_in, born_on, expected_on

TODAY = date(2026, 11, 20)
LEAP = born_on(date(2008, 2, 29))


@pytest.mark.parametrize(("on", "years"), [(date(2026, 2, 28), "17"), (date(2026, 3, 1), "18")])
def test_b045_born_on_29_february_is_18_on_1_march(on, years):
    assert str(age_on(LEAP, on)) == years


def test_a_baby_is_under_one():
    assert str(age_on(born_on(date(2026, 11, 1)), TODAY)) == "under 1"


@pytest.mark.parametrize("birth", [UNKNOWN_BIRTH, expected_on(date(2026, 1, 1)), born_on(date(2026, 11, 21))])
def test_nobody_unknown_or_not_yet_born_has_an_age(birth):
    assert age_on(birth, TODAY) is None


def test_b048_a_year_alone_gives_two_ages():
    age = age_on(born_in(PartialDate(2010)), TODAY)
    assert age is not None
    assert (str(age), age.is_certain) == ("15 to 16", False)


def test_a_birth_estimated_partly_in_the_future_is_not_younger_than_nought():
    age = age_on(born_in(PartialDate(2026)), TODAY)
    assert age is not None
    assert (age.least, age.most) == (0, 0)


@pytest.mark.parametrize(
    ("birth", "answer"),
    [
        (born_on(date(2008, 11, 21)), True),
        (born_on(date(2008, 11, 20)), False),
        (born_in(PartialDate(2008)), None),
        (expected_on(date(2027, 1, 1)), True),
        (UNKNOWN_BIRTH, None),
    ],
)
def test_who_is_a_child(birth, answer):
    assert is_child(birth, TODAY) is answer


def test_b047_an_assessed_age_that_crosses_eighteen_is_noticed():
    given, assessed = born_on(date(2010, 1, 1)), born_on(date(2006, 1, 1))
    assert moves_across_eighteen(given, assessed, TODAY)
    assert moves_across_eighteen(given, born_between(date(2007, 1, 1), date(2009, 1, 1)), TODAY)
    assert not moves_across_eighteen(given, born_on(date(2009, 12, 31)), TODAY)


@pytest.mark.parametrize(
    ("birth", "band"),
    [
        (expected_on(TODAY), "Unborn"),
        (born_on(date(2026, 1, 1)), "Under 1"),
        (born_on(date(2025, 11, 20)), "1 to 4"),
        (born_on(date(2021, 1, 1)), "5 to 9"),
        (born_on(date(2016, 11, 20)), "10 to 15"),
        (born_on(date(2010, 11, 20)), "16 to 17"),
        (born_on(date(2008, 11, 20)), "18 to 20"),
        (born_on(date(2005, 11, 20)), "21 to 24"),
        (born_on(date(2001, 11, 20)), "25 and over"),
        (born_in(PartialDate(2010)), "Not known"),
        (born_in(PartialDate(2014)), "10 to 15"),
        (UNKNOWN_BIRTH, "Not known"),
    ],
)
def test_which_band_an_age_is_counted_in(birth, band):
    assert age_band(birth, TODAY) == band
