"""A worker's morning: their children by urgency, what runs out, and what changed since they looked."""

from datetime import timedelta

import pytest

from kith.engines.chronology.tests.making import an_entry
from kith.foundation.audit import trail
from kith.oversight.my_work import queries
from kith.oversight.my_work.tests.making import a_clock
from kith.record.cases.tests.making import allocated
from kith.record.people.queries.record import SUMMARY


@pytest.fixture
def toms(cast):
    """Amara and Leo are allocated to Tom."""
    for child in ("amara", "leo"):
        allocated(cast, child, "tom")
    return cast.viewer("tom")


def test_who_has_no_children_has_an_empty_morning(cast):
    morning = queries.morning(cast.viewer("sam"))
    assert (morning.children, morning.running_out, morning.overdue) == ((), (), 0)


@pytest.mark.req("R032")
def test_the_child_with_the_most_urgent_work_comes_first(cast, toms):
    a_clock(toms, cast.child("leo"), due_on=toms.today + timedelta(days=30))
    assert [child.allocation.person.name for child in queries.morning(toms).children] == [
        "Leo Adeyemi-Cole",
        "Amara Adeyemi-Cole",  # nothing is due for her
    ]
    a_clock(toms, cast.child("amara"), due_on=toms.today - timedelta(days=1))
    first, second = queries.morning(toms).children
    assert (first.allocation.person.name, first.overdue, second.overdue) == ("Amara Adeyemi-Cole", 1, 0)
    assert first.next_due.is_overdue


@pytest.mark.parametrize(("days", "runs_out"), [(-1, True), (0, True), (4, True), (30, False), (61, False)])
def test_what_runs_out_is_overdue_due_today_or_due_soon(cast, toms, days, runs_out):
    a_clock(toms, cast.child("amara"), due_on=toms.today + timedelta(days=days))
    assert bool(queries.morning(toms).running_out) == runs_out


def test_another_workers_child_is_not_in_it(cast, toms):
    ines = cast.viewer("ines")
    a_clock(ines, cast.child("yusuf"), due_on=ines.today)
    assert not queries.morning(cast.viewer("tom")).running_out


def changed(viewer, *people):
    return [entry.words for entry in queries.changed(viewer, [person.pk for person in people])]


def look(viewer, person):
    trail.append(viewer, SUMMARY, people=[person.pk])


def test_a_change_stays_until_that_childs_page_is_opened(cast, toms):
    amara, leo = cast.child("amara"), cast.child("leo")
    grace = cast.viewer("grace")
    an_entry(grace, amara, "About Amara.")
    an_entry(grace, leo, "About Leo.")
    tom = cast.viewer("tom")
    assert set(changed(tom, amara, leo)) == {"About Amara.", "About Leo."}
    look(tom, leo)
    assert changed(tom, amara, leo) == ["About Amara."]


def test_anothers_look_is_not_mine(cast, toms):
    amara = cast.child("amara")
    grace = cast.viewer("grace")
    an_entry(grace, amara, "About Amara.")
    look(grace, amara)
    assert changed(cast.viewer("tom"), amara) == ["About Amara."]


def test_what_i_recorded_myself_is_no_news(cast, toms):
    an_entry(toms, cast.child("amara"), "Mine.")
    assert changed(toms, cast.child("amara")) == []


def test_after_four_weeks_a_change_is_left_to_the_chronology(cast, toms):
    amara = cast.child("amara")
    an_entry(cast.viewer("grace"), amara, "Long ago.")
    later = cast.viewer("tom", now=toms.now + timedelta(days=60))
    assert changed(later, amara) == []


def test_nobody_has_changes_about_nobody(cast):
    assert changed(cast.viewer("tom")) == []
