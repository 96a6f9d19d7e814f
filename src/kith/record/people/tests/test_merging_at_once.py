"""Merges at the same moment, with real commits: one wins, and no row is left on a record that is gone."""

import threading
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from kith.foundation.doors.act import acting
from kith.foundation.doors.refusals import Refused
from kith.record.people import indexing
from kith.record.people.actions import merging, names
from kith.record.people.actions.person import add_person
from kith.record.people.models import Merge, Name, Person

WHY = "Same child: the school confirmed it on the phone"


@pytest.fixture
def committed(own_database, django_db_blocker):
    """The cast in a database of its own, where commits are real."""
    from kith.config.testing.cast import Cast

    with django_db_blocker.unblock():
        yield Cast()
        connection.close()


def people(cast, count):
    with transaction.atomic():
        sam = cast.viewer("sam")
        found = [add_person(by=sam, given="Idris", family=f"Noor{letter}") for letter in "abcdefgh"[:count]]
        for person in found:
            for alias in range(5):
                with acting(sam):
                    Name.objects.create(person=person, kind="alias", given=f"Id{alias}")
    return found


def propose(cast, goes, stays):
    with transaction.atomic():
        return merging.propose_merge(by=cast.viewer("sam"), pair=merging.Pair(goes, stays), reason=WHY)


def at_once(*works):
    """Run each in its own thread and connection, all released together. Gives what each returned or raised."""
    gate, answers = threading.Barrier(len(works)), [None] * len(works)

    def run(place, work):
        try:
            with transaction.atomic():
                gate.wait(timeout=20)
                answers[place] = work()
        except Exception as raised:
            answers[place] = raised
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place, work)) for place, work in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return answers


def approve(cast, merge):
    return lambda: merging.approve_merge(by=cast.viewer("ines"), merge=merge)


@contextmanager
def seen_by(cast, key):
    with transaction.atomic():
        yield cast.viewer(key)


def orphans(cast):
    with seen_by(cast, "ines"):
        gone = Person.objects.filter(merged_into__isnull=False)
        return Name.objects.filter(person__in=gone).count()


def test_f003_two_merging_each_into_the_other_make_one_merge(committed):
    a, b = people(committed, 2)
    with transaction.atomic():
        committed.viewer("sam")
        there = propose(committed, a, b)
        back = propose(committed, b, a)
    answers = at_once(approve(committed, there), approve(committed, back))
    assert sum(isinstance(one, Merge) for one in answers) == 1
    assert sum(isinstance(one, Refused) for one in answers) == 1
    assert orphans(committed) == 0


def test_f004_a_chain_of_merges_at_once_leaves_no_orphan(committed):
    a, b, c = people(committed, 3)
    first, second = propose(committed, a, b), propose(committed, b, c)
    answers = at_once(approve(committed, first), approve(committed, second))
    assert all(isinstance(one, Merge | Refused) for one in answers), answers
    assert orphans(committed) == 0


def test_f007_a_name_saved_during_a_merge_lands_on_the_survivor(committed):
    a, b = people(committed, 2)
    merge = propose(committed, a, b)

    def write():
        with acting(committed.viewer("sam")):
            return Name.objects.create(person=a, kind="alias", given="Meanwhile")

    answers = at_once(approve(committed, merge), write)
    assert not any(isinstance(one, Exception) for one in answers), answers
    assert orphans(committed) == 0
    with seen_by(committed, "ines"):
        assert Name.objects.get(given="Meanwhile").person_id == b.pk


def test_every_index_entry_equals_what_would_be_made_afresh(committed):
    a, b = people(committed, 2)
    merge = propose(committed, a, b)
    with transaction.atomic():
        merging.approve_merge(by=committed.viewer("ines"), merge=merge)
    with transaction.atomic():
        names.add_name(
            by=committed.viewer("ines"), person=Person.objects.get(pk=b.pk), kind="preferred", given="Zed"
        )
    assert indexing.differences() == []
