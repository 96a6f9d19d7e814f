from datetime import date

import pytest

from kith.kernel.dates import Terms, TermsDoNotReach, add_school_days, england

SUMMER, AUTUMN = (date(2025, 4, 22), date(2025, 7, 22)), (date(2025, 9, 2), date(2025, 12, 19))
TERMS = Terms.of([AUTUMN, SUMMER])


def test_school_days_pass_over_the_summer_holiday() -> None:
    assert add_school_days(date(2025, 7, 14), 20, TERMS, england()) == date(2025, 9, 19)


def test_a_day_the_school_is_closed_does_not_count() -> None:
    inset = Terms.of([SUMMER, AUTUMN], closed=[date(2025, 9, 2)])
    assert add_school_days(date(2025, 7, 22), 1, inset, england()) == date(2025, 9, 3)


def test_a_bank_holiday_in_term_does_not_count() -> None:
    assert add_school_days(date(2025, 5, 2), 1, TERMS, england()) == date(2025, 5, 6)


def test_school_days_after_the_last_known_term_are_refused() -> None:
    with pytest.raises(TermsDoNotReach):
        add_school_days(date(2025, 12, 18), 2, TERMS, england())


def test_the_next_term_is_the_one_that_starts_after_the_day() -> None:
    assert TERMS.term_after(date(2025, 4, 22)).last == date(2025, 12, 19)


def test_no_next_term_is_refused() -> None:
    with pytest.raises(TermsDoNotReach):
        TERMS.term_after(date(2025, 9, 2))
