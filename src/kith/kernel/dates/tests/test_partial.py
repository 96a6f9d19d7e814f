from datetime import date

import pytest

from kith.kernel.dates import BornLater, PartialDate


def test_b048_a_year_alone_is_never_1_january() -> None:
    assert PartialDate(2012).exact is None


def test_b048_a_month_alone_is_never_its_first() -> None:
    assert PartialDate(2012, 2).exact is None


@pytest.mark.parametrize(
    ("known", "earliest", "latest"),
    [
        (PartialDate(2012), date(2012, 1, 1), date(2012, 12, 31)),
        (PartialDate(2012, 2), date(2012, 2, 1), date(2012, 2, 29)),
        (PartialDate(2012, 2, 3), date(2012, 2, 3), date(2012, 2, 3)),
    ],
)
def test_b048_the_days_it_could_be(known: PartialDate, earliest: date, latest: date) -> None:
    assert (known.earliest, known.latest) == (earliest, latest)


def test_a_date_known_in_full_is_exact() -> None:
    assert PartialDate.of(date(2012, 2, 3)).exact == date(2012, 2, 3)


@pytest.mark.parametrize("parts", [(2023, 2, 29), (2023, 13), (2023, None, 4)])
def test_a_partial_date_that_cannot_exist_is_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate(*parts)


def test_b048_an_age_is_a_range() -> None:
    assert PartialDate(2008).age_between(date(2026, 6, 1)) == (17, 18)


def test_an_age_range_for_someone_born_this_year_starts_at_nothing() -> None:
    assert PartialDate(2026).age_between(date(2026, 6, 1)) == (0, 0)


def test_an_age_range_before_any_possible_birth_is_refused() -> None:
    with pytest.raises(BornLater):
        PartialDate(2027).age_between(date(2026, 6, 1))
