from datetime import date

import pytest

from kith.kernel.dates import PartialDate
from kith.record.people.rules.birth import (
    UNKNOWN_BIRTH,
    BirthError,
    after_birth,
    born_between,
    born_in,
    born_on,
    check_born,
    check_death,
    expected_on,
    expected_warnings,
    expects_birthdays,
    one_birth,
)

TODAY = date(2026, 11, 20)


def code(refused: pytest.ExceptionInfo[BirthError]) -> str:
    return refused.value.code


@pytest.mark.parametrize("born", [date(1, 1, 1), date(1895, 12, 31)])
def test_b039_a_birth_too_long_ago_is_refused(born):
    with pytest.raises(BirthError) as refused:
        check_born(born, today=TODAY)
    assert code(refused) == "too-long-ago"


def test_a_birth_130_years_ago_and_one_today_are_accepted():
    check_born(date(1896, 1, 1), today=TODAY)
    check_born(TODAY, today=TODAY)


def test_b040_a_future_birth_asks_whether_the_child_is_unborn():
    with pytest.raises(BirthError, match=r"Is the child unborn\?"):
        check_born(date(2026, 11, 21), today=TODAY)


def test_b041_an_expected_date_alone_is_an_unborn_child():
    birth = one_birth(born=None, expected=date(2027, 1, 5))
    assert (birth.is_unborn, birth.on, str(birth)) == (True, None, "expected 5 January 2027")


def test_b041_a_birth_date_and_an_expected_date_together_are_refused():
    with pytest.raises(BirthError) as refused:
        one_birth(born=date(2026, 1, 1), expected=date(2026, 1, 1))
    assert code(refused) == "both"


def test_neither_date_is_a_birth_not_known():
    assert one_birth(born=None, expected=None) == UNKNOWN_BIRTH
    assert one_birth(born=TODAY, expected=None) == born_on(TODAY)


@pytest.mark.parametrize(
    ("expected", "warned"),
    [
        (date(2027, 9, 20), False),
        (date(2027, 9, 21), True),
        (date(2026, 10, 23), False),
        (date(2026, 10, 22), True),
    ],
)
def test_b042_an_expected_date_too_far_off_or_long_past_is_asked_about(expected, warned):
    assert bool(expected_warnings(expected_on(expected), today=TODAY)) is warned


def test_b042_only_the_unborn_are_asked_about():
    assert expected_warnings(born_on(date(2020, 1, 1)), today=TODAY) == ()
    assert expected_warnings(UNKNOWN_BIRTH, today=TODAY) == ()


def test_b043_a_birth_recorded_changes_only_the_birth():
    assert after_birth(expected_on(date(2026, 12, 1)), born=TODAY, today=TODAY) == born_on(TODAY)


def test_b043_a_child_already_born_cannot_be_born_again():
    with pytest.raises(BirthError) as refused:
        after_birth(born_on(TODAY), born=TODAY, today=TODAY)
    assert code(refused) == "already-born"


def test_b043_a_birth_in_the_future_is_refused():
    with pytest.raises(BirthError) as refused:
        after_birth(expected_on(TODAY), born=date(2026, 11, 21), today=TODAY)
    assert code(refused) == "future"


@pytest.mark.parametrize(("died", "ended"), [(date(2026, 1, 1), None), (None, date(2026, 1, 1))])
def test_b044_nothing_is_made_for_a_birthday_after_a_death_or_a_lost_pregnancy(died, ended):
    assert not expects_birthdays(born_on(date(2015, 4, 3)), died=died, pregnancy_ended=ended)


def test_b044_a_living_child_has_birthdays_and_an_unborn_one_does_not():
    assert expects_birthdays(born_on(date(2015, 4, 3)), died=None, pregnancy_ended=None)
    assert not expects_birthdays(expected_on(TODAY), died=None, pregnancy_ended=None)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (PartialDate(2009), "2009"),
        (PartialDate(2009, 4), "April 2009"),
        (PartialDate(2009, 4, 3), "3 April 2009"),
        (PartialDate(2009, 1), "January 2009"),
    ],
)
def test_b048_part_of_a_date_stays_part_of_a_date(known, said):
    birth = born_in(known)
    assert str(birth) == said
    assert birth.on == known.exact


def test_an_estimate_is_said_with_both_ends():
    assert str(born_between(date(2008, 1, 1), date(2010, 6, 30))) == (
        "estimated between 1 January 2008 and 30 June 2010"
    )


def test_an_estimate_with_its_ends_crossed_is_refused():
    with pytest.raises(BirthError) as refused:
        born_between(date(2010, 1, 1), date(2009, 1, 1))
    assert code(refused) == "order"


def test_a_birth_not_known_says_so():
    assert str(UNKNOWN_BIRTH) == "not known"


@pytest.mark.parametrize(
    ("died", "reason"),
    [(date(2026, 11, 21), "death-future"), (date(2015, 4, 2), "death-before-birth")],
)
def test_b055_a_death_before_birth_or_in_the_future_is_refused(died, reason):
    with pytest.raises(BirthError) as refused:
        check_death(born_on(date(2015, 4, 3)), died=died, today=TODAY)
    assert code(refused) == reason


def test_b055_a_death_on_the_day_of_birth_or_before_the_expected_date_is_accepted():
    check_death(born_on(TODAY), died=TODAY, today=TODAY)
    check_death(expected_on(date(2027, 1, 1)), died=TODAY, today=TODAY)
    check_death(UNKNOWN_BIRTH, died=TODAY, today=TODAY)
