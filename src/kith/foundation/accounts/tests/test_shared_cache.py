"""What the web servers remember together."""

import warnings

import pytest
import time_machine
from django.core.cache import CacheKeyWarning, cache
from django.db import connection

from kith.foundation.accounts.models import Remembered

pytestmark = pytest.mark.django_db


def test_a_value_comes_back_as_it_was_and_a_missing_one_as_the_default():
    cache.set("a", {"times": [1.5, 2.5]}, 60)
    assert cache.get("a") == {"times": [1.5, 2.5]}
    assert cache.get("b", "none") == "none"


def test_none_is_a_value():
    cache.set("a", None, 60)
    assert cache.get("a", "default") is None


def test_what_has_expired_is_gone_and_can_be_added_again():
    with time_machine.travel("2026-11-16 10:00Z", tick=False):
        assert cache.add("a", 1, 60)
        assert not cache.add("a", 2, 60)
    with time_machine.travel("2026-11-16 10:01Z", tick=False):
        assert cache.get("a") is None
        assert cache.add("a", 3, 60)
        assert cache.get("a") == 3


def test_counting_up():
    cache.add("n", 0, 60)
    assert [cache.incr("n"), cache.incr("n"), cache.incr("n", 5)] == [1, 2, 7]
    assert cache.get("n") == 7
    with pytest.raises(ValueError, match="not found"):
        cache.incr("nothing")


def test_touching_deleting_and_clearing():
    cache.set("a", 1, 60)
    assert cache.touch("a", 120)
    assert not cache.touch("b", 120)
    assert cache.delete("a")
    assert not cache.delete("a")
    cache.set("b", 1, None)
    cache.clear()
    assert not Remembered.objects.exists()


def test_each_write_tidies_away_what_has_expired():
    with time_machine.travel("2026-11-16 10:00Z", tick=False):
        for number in range(5):
            cache.set(f"old-{number}", 1, 60)
    with time_machine.travel("2026-11-16 11:00Z", tick=False):
        cache.set("new", 1, 60)
        assert Remembered.objects.count() == 1


def test_what_lies_in_the_table_is_plain_json_and_never_code():
    cache.set("a", [1, "two"], 60)
    with connection.cursor() as cursor:
        cursor.execute("SELECT jsonb_typeof(value) FROM accounts_remembered")
        assert cursor.fetchone() == ("array",)
    with pytest.raises(TypeError):
        cache.set("a", object(), 60)


def test_a_key_too_long_to_be_kept_is_refused_and_not_cut():
    with warnings.catch_warnings():
        warnings.simplefilter("error", CacheKeyWarning)
        with pytest.raises(CacheKeyWarning):
            cache.set("k" * 300, 1, 60)
