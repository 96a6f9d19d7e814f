"""What a story holds, who is in a family's, and what the database hides."""

from datetime import UTC, date, datetime

import pytest

from kith.engines.chronology import queries
from kith.engines.chronology.actions import mark_significant
from kith.engines.chronology.kinds import Strand
from kith.engines.chronology.models import Entry
from kith.engines.chronology.tests.making import ARREST, an_entry
from kith.record.people.actions.addresses import move_in, protect_address
from kith.record.people.actions.relationships import relate
from kith.record.people.tests.making import parent_of


def words(entries):
    return [entry.words for entry in entries]


@pytest.fixture
def told(cast):
    """Three entries of Amara's: a move, an arrest at ten at night in May, and a school report."""
    tom, amara = cast.viewer("tom"), cast.child("amara")
    an_entry(tom, amara, "A move.", happened=date(2026, 3, 1))
    an_entry(tom, amara, "An arrest.", happened=datetime(2026, 5, 4, 21, 0, tzinfo=UTC), kind=ARREST)
    an_entry(tom, amara, "A report.", happened=date(2026, 6, 1))
    return tom, amara


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["A report.", "An arrest.", "A move."]),
        ({"oldest_first": True}, ["A move.", "An arrest.", "A report."]),
        ({"strands": [Strand.HARM_OUTSIDE_HOME]}, ["An arrest."]),
        ({"significant_only": True}, ["An arrest."]),
        ({"first": date(2026, 5, 4)}, ["A report.", "An arrest."]),
        ({"last": date(2026, 5, 4)}, ["An arrest.", "A move."]),
        ({"first": date(2026, 3, 2), "last": date(2026, 5, 3)}, []),
    ],
)
def test_what_a_story_holds(told, asked, found):
    tom, amara = told
    assert words(queries.chronology(tom, [amara], **asked)) == found


def test_an_entry_at_midnight_belongs_to_the_day_that_begins(cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    an_entry(tom, amara, happened=date(2026, 6, 2))
    assert not queries.chronology(tom, [amara], last=date(2026, 6, 1))


def test_weighing_does_not_change_who_recorded_it_or_when(cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    entry = an_entry(tom, amara)
    recorded = Entry.objects.get(pk=entry.pk).recorded_at
    grace = cast.viewer("grace")
    mark_significant(by=grace, entry=entry, significant=True)
    [shown] = queries.chronology(grace, [amara])
    assert (shown.recorder, shown.told_at) == ("Tom Reyes", recorded)
    assert shown.significance_by.name == "Grace Lindqvist"


def test_the_database_hides_the_entries_of_a_child_one_does_not_work_with(cast):
    amara = cast.child("amara")
    an_entry(cast.viewer("tom"), amara)
    assert not queries.chronology(cast.viewer("ola"), [amara])


def test_an_entry_is_not_found_through_another_child(cast):
    tom = cast.viewer("tom")
    entry = an_entry(tom, cast.child("amara"))
    assert queries.entry_of(tom, cast.child("amara").child_id, entry.pk) == entry
    assert queries.entry_of(tom, cast.child("leo").child_id, entry.pk) is None


def test_changes_are_what_others_recorded_since_each_persons_own_moment(cast):
    tom, amara, leo = cast.viewer("tom"), cast.child("amara"), cast.child("leo")
    an_entry(tom, amara, "Mine.")
    grace = cast.viewer("grace")
    an_entry(grace, amara, "About Amara.")
    an_entry(grace, leo, "About Leo.")
    tom = cast.viewer("tom")
    long_ago = datetime(2026, 1, 1, tzinfo=UTC)
    latest = Entry.objects.latest("recorded_at").recorded_at
    assert words(queries.changes_since(tom, {amara.pk: long_ago, leo.pk: long_ago})) == [
        "About Leo.",
        "About Amara.",
    ]
    assert words(queries.changes_since(tom, {amara.pk: long_ago, leo.pk: latest})) == ["About Amara."]
    assert not queries.changes_since(tom, {})


def test_an_analysis_that_somebody_added_is_a_change(cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    entry = an_entry(tom, amara, "Mine.")
    recorded = Entry.objects.get(pk=entry.pk).recorded_at
    mark_significant(by=cast.viewer("grace"), entry=entry, significant=True, analysis="The third.")
    assert words(queries.changes_since(cast.viewer("tom"), {amara.pk: recorded})) == ["Mine."]


def family(viewer, person):
    return {(one.person.name, one.tie) for one in queries.family_story(viewer, person.child_id).relatives}


LEO = ("Leo Adeyemi-Cole", "Brother or sister")


def test_a_recorded_brother_is_in_the_familys_story(cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    relate(by=tom, person=cast.child("leo"), other=amara, kind="sibling")
    assert family(tom, amara) == {LEO}
    assert family(tom, cast.child("leo")) == {("Amara Adeyemi-Cole", "Brother or sister")}


def test_children_of_one_mother_are_brother_and_sister_without_being_recorded_so(cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    mother = parent_of(tom, amara, "Bisi")
    relate(by=tom, person=cast.child("leo"), other=mother, kind="mother")
    assert LEO in family(tom, amara)


def test_who_shares_the_home_is_in_it_but_not_through_a_protected_one(cast):
    tom, amara, leo = cast.viewer("tom"), cast.child("amara"), cast.child("leo")
    first = move_in(by=tom, person=amara, lines="7 Harbour Row", postcode="ZE9 9XY")
    second = move_in(by=tom, person=leo, lines="7 Harbour Row", postcode="ZE9 9XY")
    assert first.address_id == second.address_id
    assert family(tom, amara) == {("Leo Adeyemi-Cole", "Same household")}
    protect_address(by=tom, residence=second, audiences=["other_parent"], reason="He has threatened to come")
    assert family(tom, amara) == set()


def test_a_brother_one_does_not_work_with_is_not_named(cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    relate(by=tom, person=amara, other=cast.child("yusuf"), kind="sibling")
    assert family(tom, amara) == set()


def test_a_family_story_concerns_everybody_in_it(cast):
    tom, amara, leo = cast.viewer("tom"), cast.child("amara"), cast.child("leo")
    relate(by=tom, person=leo, other=amara, kind="sibling")
    assert set(queries.family_story(tom, amara.child_id).people_concerned()) == {amara.pk, leo.pk}
