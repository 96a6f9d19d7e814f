"""Merging two records and taking them apart again: whole, exact, and by two people."""

from datetime import date

import pytest
from django.apps import apps
from django.db import connection, models

from kith.engines.tasks.actions import raise_task
from kith.engines.tasks.models import Task
from kith.foundation.doors.act import acting
from kith.foundation.doors.refusals import NotAllowed, Refused
from kith.record.people import finding
from kith.record.people.actions import addresses, alerts, merging, names, relationships
from kith.record.people.actions.confidentiality import restrict
from kith.record.people.actions.person import add_person
from kith.record.people.models import Alert, IndexEntry, Merge, MergeLanding, Name, Person, Residence
from kith.record.people.rules.birth import born_on

WHY = "Same child: the school confirmed it on the phone"
TWINS = "One birth certificate, seen today, names one child only"


@pytest.fixture
def twice(cast):
    """One boy recorded twice: by a screener at night, and again by day under another spelling."""
    sam = cast.viewer("sam")
    stays = add_person(by=sam, given="Idris", family="Noor", birth=born_on(date(2014, 5, 6)))
    goes = add_person(by=sam, given="Idrees", family="Nour")
    ines = cast.viewer("ines")
    addresses.move_in(by=ines, person=goes, lines="1 Oak Road", postcode="SW1A 1AA")
    alerts.add_alert(
        by=ines, person=goes, kind="health", words="Epilepsy: stay with him", review_on=date(2027, 5, 1)
    )
    return goes, stays


def proposed(cast, goes, stays, **kwargs) -> Merge:
    return merging.propose_merge(by=cast.viewer("sam"), pair=merging.Pair(goes, stays), reason=WHY, **kwargs)


def test_a_merge_moves_every_row_and_leaves_one_person_to_be_found(cast, twice):
    goes, stays = twice
    merge = merging.approve_merge(by=cast.viewer("ines"), merge=proposed(cast, goes, stays))
    assert merge.state == Merge.State.DONE
    ines = cast.viewer("ines")
    assert Residence.objects.get().person_id == stays.pk
    assert Alert.objects.get().person_id == stays.pk
    assert finding.find(ines, "Idrees Nour") == [stays.pk]
    assert finding.find(ines, "SW1A 1AA") == [stays.pk]
    assert merging.rows_of(goes) == {}


def test_f005_an_undone_merge_leaves_both_records_as_they_were(cast, twice):
    goes, stays = twice
    before = merging.record_hash(goes), merging.record_hash(stays)
    merge = merging.approve_merge(by=cast.viewer("ines"), merge=proposed(cast, goes, stays))
    assert merging.record_hash(stays) != before[1]
    merging.undo_merge(by=cast.viewer("ines"), merge=merge, because="Cousins of one name")
    assert (merging.record_hash(goes), merging.record_hash(stays)) == before
    assert finding.find(cast.viewer("ines"), "SW1A 1AA") == [goes.pk]


def test_f005_rows_made_since_are_asked_about_and_go_where_they_belong(cast, twice):
    goes, stays = twice
    merge = merging.approve_merge(by=cast.viewer("ines"), merge=proposed(cast, goes, stays))
    ines = cast.viewer("ines")
    stays = Person.objects.get(pk=stays.pk)
    theirs = names.add_name(by=ines, person=stays, kind="alias", given="Dris")
    ours = names.add_name(by=ines, person=stays, kind="alias", given="Drissi")
    assert merging.made_since(merge) == {"people_name.person_id": [theirs.pk, ours.pk]}
    merging.undo_merge(
        by=ines, merge=merge, because="Cousins", to_go_home={"people_name.person_id": [theirs.pk]}
    )
    assert {n.pk: n.person_id for n in Name.objects.filter(pk__in=[theirs.pk, ours.pk])} == {
        theirs.pk: goes.pk,
        ours.pk: stays.pk,
    }


def test_a_merge_moves_rows_that_whoever_approves_it_may_not_read(cast, twice):
    goes, stays = twice
    hana = cast.viewer("hana")
    assert not Residence.objects.filter(person=goes).exists()
    merging.approve_merge(by=hana, merge=proposed(cast, goes, stays))
    cast.viewer("ines")
    assert Residence.objects.get().person_id == stays.pk


def test_what_names_its_source_by_kind_and_id_moves_too(cast, twice):
    goes, stays = twice
    ines = cast.viewer("ines")
    with acting(ines):
        raise_task(by=ines, what="Look again", source=goes, worker_id=ines.worker_id)
    merging.approve_merge(by=ines, merge=proposed(cast, goes, stays))
    cast.viewer("ines")
    assert Task.objects.get(what="Look again").source_id == stays.pk


def test_nobody_approves_a_merge_they_proposed(cast, twice):
    merge = merging.propose_merge(by=cast.viewer("ines"), pair=merging.Pair(*twice), reason=WHY)
    with pytest.raises(Refused, match="Someone else"):
        merging.approve_merge(by=cast.viewer("ines"), merge=merge)


def test_a_social_worker_may_not_approve(cast, twice):
    merge = proposed(cast, *twice)
    with pytest.raises(NotAllowed):
        merging.approve_merge(by=cast.viewer("tom"), merge=merge)


def test_a_merge_needs_a_reason(cast, twice):
    with pytest.raises(Refused, match="20 characters"):
        merging.propose_merge(by=cast.viewer("sam"), pair=merging.Pair(*twice), reason="Same")


@pytest.mark.parametrize(("one", "other"), [("Adam", "Idris"), ("Mohammed", "Mohamed")])
def test_b049_two_who_could_be_twins_need_words_on_how_that_was_ruled_out(cast, one, other):
    sam = cast.viewer("sam")
    pair = merging.Pair(
        *(
            add_person(by=sam, given=given, family="Khan", birth=born_on(date(2014, 1, 1)))
            for given in (one, other)
        )
    )
    with pytest.raises(Refused, match="could be twins") as refusal:
        merging.propose_merge(by=sam, pair=pair, reason=WHY)
    assert refusal.value.field == "not_twins_because"
    assert (
        merging.propose_merge(by=sam, pair=pair, reason=WHY, not_twins_because=TWINS).not_twins_because
        == TWINS
    )


def test_b049_recorded_twins_are_not_merged_at_all(cast):
    tom = cast.viewer("tom")
    relationships.relate(by=tom, person=cast.child("amara"), other=cast.child("leo"), kind="twin")
    with pytest.raises(merging.CannotMerge, match="recorded as related"):
        merging.propose_merge(
            by=tom,
            pair=merging.Pair(cast.child("amara"), cast.child("leo")),
            reason=WHY,
            not_twins_because=TWINS,
        )


def test_f006_a_merge_with_a_restricted_person_needs_someone_named_on_both(cast, twice):
    goes, stays = twice
    restrict(by=cast.viewer("ines"), person=goes, reason=WHY, staff=[cast.worker("sam"), cast.worker("ines")])
    merge = proposed(cast, goes, stays)
    with pytest.raises(NotAllowed):
        merging.approve_merge(by=cast.viewer("hana"), merge=merge)
    merging.approve_merge(by=cast.viewer("ines"), merge=merge)
    assert Person.objects.get(pk=stays.pk).level == "restricted"
    merging.undo_merge(by=cast.viewer("ines"), merge=merge, because="Two boys")
    cast.viewer("hana")
    assert list(Person.objects.filter(pk__in=[goes.pk, stays.pk])) == [stays]


def test_f006_a_sealed_record_is_never_joined_to_an_open_one(cast, twice):
    _, stays = twice
    dan = cast.viewer("dan")
    with pytest.raises(merging.CannotMerge, match="sealed"):
        merging.propose_merge(
            by=dan, pair=merging.Pair(cast.child("rowan"), stays), reason=WHY, not_twins_because=TWINS
        )


def test_two_open_cases_stop_a_merge_in_words(cast):
    from kith.record.cases.actions import open_case

    ines = cast.viewer("ines")
    pair = [add_person(by=ines, given=given, family="Noor") for given in ("Idris", "Idrees")]
    for person in pair:
        open_case(by=ines, person=person, team=cast.team("north"), referred_at=ines.now, referral_source="1A")
    merge = proposed(cast, *pair)
    with pytest.raises(merging.CannotMerge, match="only one"):
        merging.approve_merge(by=cast.viewer("ines"), merge=merge)
    assert Merge.objects.get().state == Merge.State.PROPOSED


def test_a_refused_merge_changes_nothing(cast, twice):
    before = [merging.record_hash(person) for person in twice]
    merging.refuse_merge(by=cast.viewer("ines"), merge=proposed(cast, *twice))
    assert [merging.record_hash(person) for person in twice] == before


def test_f007_a_row_written_to_a_merged_record_lands_on_the_one_that_stays(cast, twice):
    goes, stays = twice
    merge = merging.approve_merge(by=cast.viewer("ines"), merge=proposed(cast, goes, stays))
    ines = cast.viewer("ines")
    with acting(ines):
        late = Name.objects.create(person=goes, kind="alias", given="Late")
    assert Name.objects.get(pk=late.pk).person_id == stays.pk
    assert MergeLanding.objects.get().meant_for_id == goes.pk
    assert merging.meant_for_the_other(merge) == {("people_name.person_id", late.pk)}


def test_the_page_of_a_merged_record_leads_to_the_one_that_stays(cast, twice, signed_in):
    goes, stays = twice
    merging.approve_merge(by=cast.viewer("ines"), merge=proposed(cast, goes, stays))
    assert signed_in("ines").get(f"/people/{goes.child_id}/").url == f"/people/{stays.child_id}/"


@pytest.mark.django_db
def test_every_column_that_refers_to_a_person_is_merged():
    """A table added tomorrow is merged tomorrow: the database's own list equals the models'."""
    left_out = {Merge, MergeLanding, IndexEntry, Person}
    by_key = {
        (model._meta.db_table, field.column, False)
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey) and field.related_model is Person and model not in left_out
    }
    by_source = {
        (model._meta.db_table, "source_id", True)
        for model in apps.get_models()
        if {"source_kind", "source_id"} <= {field.name for field in model._meta.local_fields}
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT tab, col, by_source FROM people_references()")
        assert set(cursor.fetchall()) == by_key | by_source
