"""An act is whole or not at all, in a worker's name, and audited; rows refuse to be saved any other way."""

import pytest
from django.db import DatabaseError, transaction

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, Permission
from kith.foundation.access.viewer import Viewer
from kith.foundation.audit.models import Event
from kith.foundation.doors.act import Key, act, locked
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused
from kith.record.people.actions.person import add_person, correct_birth
from kith.record.people.models import Person
from kith.record.people.rules.birth import UNKNOWN_BIRTH


def test_a_row_of_the_record_refuses_to_be_saved_outside_an_act(cast):
    cast.viewer("tom")
    amara = cast.child("amara")
    amara.sex = "U"
    with pytest.raises(DatabaseError, match="only inside an act"), transaction.atomic():
        amara.save()


def test_a_row_is_never_deleted_even_by_the_web_role(cast):
    cast.viewer("tom")
    with pytest.raises(DatabaseError), transaction.atomic():
        Person.objects.filter(pk=cast.child("amara").pk)._raw_delete("default")


def test_the_database_stamps_who_wrote_a_row_and_when(cast):
    sam = cast.viewer("sam")
    person = add_person(by=sam, given="Noor", family="Haddad")
    person.refresh_from_db()
    assert person.recorded_by == sam.worker_id
    assert person.recorded_act is not None
    assert person.recorded_at is not None
    assert person.version == 1


def test_an_act_is_audited_in_its_own_transaction(cast):
    sam = cast.viewer("sam")
    person = add_person(by=sam, given="Noor", family="Haddad")
    event = Event.objects.filter(verb__endswith="add_person").first()
    assert event.worker_id == sam.worker_id
    assert event.people == [person.pk]
    assert event.outcome == "done"


def test_f108_when_the_audit_event_cannot_be_written_the_act_is_not_kept(cast, monkeypatch):
    sam = cast.viewer("sam")
    before = Person.objects.count()

    def fails(*args, **kwargs):
        raise DatabaseError("no room")

    monkeypatch.setattr("kith.foundation.doors.act.trail.append", fails)
    with pytest.raises(DatabaseError), transaction.atomic():
        add_person(by=sam, given="Noor", family="Haddad")
    assert Person.objects.count() == before


def test_a_refused_act_keeps_nothing_and_is_audited_as_refused(cast):
    bea = cast.viewer("bea")
    with pytest.raises(NotAllowed):
        add_person(by=bea, given="Noor", family="Haddad")
    assert (
        Event.objects.filter(verb__endswith="add_person", worker_id=bea.worker_id, outcome="refused").count()
        == 1
    )


def test_what_an_act_refuses_says_why_and_keeps_nothing(cast):
    sam = cast.viewer("sam")
    before = Person.objects.count()
    with pytest.raises(Refused, match="Enter a name"):
        add_person(by=sam, given=" ", family="")
    assert Person.objects.count() == before


def test_b122_the_same_key_twice_makes_one_record_and_gives_the_same_answer(cast):
    sam = cast.viewer("sam")
    first = add_person(by=sam, given="Noor", family="Haddad", key=Key("page-1"))
    second = add_person(by=sam, given="Noor", family="Haddad", key=Key("page-1"))
    assert first.pk == second.pk
    assert Person.objects.filter(name="Noor Haddad").count() == 1


def test_a_key_used_by_another_worker_gives_nothing_away(cast):
    add_person(by=cast.viewer("sam"), given="Noor", family="Haddad", key=Key("page-1"))
    assert add_person(by=cast.viewer("farah"), given="Noor", family="Haddad", key=Key("page-1")) is None


def test_f001_the_second_saver_is_told_and_gets_what_stands(cast):
    tom = cast.viewer("tom")
    amara = cast.child("amara")
    seen = amara.version
    correct_birth(by=tom, person=amara, birth=UNKNOWN_BIRTH, basis="Passport", based_on=seen)
    with pytest.raises(ChangedMeanwhile) as clash:
        correct_birth(by=tom, person=amara, birth=UNKNOWN_BIRTH, basis="Guess", based_on=seen)
    assert clash.value.current.birth_basis == "Passport"


def test_f052_a_worker_whose_role_ended_may_do_nothing_at_the_next_click(cast):
    worker = cast.worker("sam")
    worker.is_active = False
    worker.save()
    with pytest.raises(NotAllowed):
        add_person(by=cast.viewer("sam"), given="Noor", family="Haddad")


def test_an_act_takes_keyword_arguments_with_by_among_them():
    permission = Permission("test.x", "test", frozenset({roles.SCREENER}), Needs.ROLE)
    with pytest.raises(TypeError, match="keyword arguments only"):

        @act(permission=permission)
        def wrong(by: Viewer) -> None:
            raise AssertionError

    with pytest.raises(TypeError, match="'by' among them"):

        @act(permission=permission)
        def nameless(*, person: Person) -> None:
            raise AssertionError


def test_locked_reads_the_row_afresh(cast):
    cast.viewer("tom")
    stale = cast.child("amara")
    stale.name = "Not saved"
    assert locked(stale).name == "Amara Adeyemi-Cole"


def test_the_same_page_sent_again_with_other_words_is_refused_and_nothing_is_lost_in_silence(cast):
    sam = cast.viewer("sam")
    add_person(by=sam, given="Noor", family="Haddad", key=Key("page-1", "one"))
    with pytest.raises(Refused, match="already sent with other words"):
        add_person(by=sam, given="Nour", family="Haddad", key=Key("page-1", "two"))


def test_b122_fifty_parallel_copies_of_one_submit_make_one_record(own_database):
    from threading import Thread

    from django.db import connections

    from kith.config.testing.cast import Cast

    made = []

    def click():
        with transaction.atomic():
            sam = Cast().viewer("sam")
            made.append(add_person(by=sam, given="Noor", family="Haddad", key=Key("page-1")).pk)
        connections.close_all()

    clicks = [Thread(target=click) for _ in range(50)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    assert len(made) == 50
    assert len(set(made)) == 1
