"""The public form's defences."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kith.practice.frontdoor.rules.referring import content_id, is_too_many, recent, ticket_trouble

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
TODAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("ago", "said"),
    [(timedelta(seconds=2), "very quick"), (timedelta(seconds=3), ""), (timedelta(hours=12), ""),
     (timedelta(hours=12, seconds=1), "too long"), (None, "too long")],
)  # fmt: skip
def test_a_form_is_neither_sent_faster_than_it_is_read_nor_kept_for_ever(ago, said):
    trouble = ticket_trouble(NOW - ago if ago else None, NOW)
    assert said in trouble
    assert bool(said) is bool(trouble)


@pytest.mark.parametrize(("before", "is_refused"), [(9, False), (10, True), (11, True)])
def test_a_device_sends_ten_an_hour(before, is_refused):
    assert is_too_many([NOW - timedelta(minutes=5)] * before, NOW) is is_refused


def test_what_was_sent_an_hour_ago_no_longer_counts():
    assert recent([NOW - timedelta(hours=1), NOW - timedelta(minutes=59)], NOW) == [
        NOW - timedelta(minutes=59)
    ]


def test_f011_the_same_words_on_the_same_day_have_one_number_in_any_order():
    assert content_id({"a": "1", "b": None}, TODAY) == content_id({"b": None, "a": "1"}, TODAY)


@pytest.mark.parametrize(("typed", "on"), [({"a": "2"}, TODAY), ({"a": "1"}, TODAY + timedelta(days=1))])
def test_other_words_or_another_day_have_another(typed, on):
    assert content_id(typed, on) != content_id({"a": "1"}, TODAY)


def test_the_number_fits_its_column():
    assert len(content_id({"a": "1" * 10_000}, TODAY)) <= 200
