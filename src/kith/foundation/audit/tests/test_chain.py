"""The trail is tamper-evident, and an anchor sees what the chain alone cannot (F104 to F107, F115)."""

import pytest
from django.db import connection, connections

from kith.foundation.audit import chain, trail
from kith.foundation.audit.models import Event

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture
def events(own_database):
    """Ten events of one chain, really committed."""
    return [trail.append(None, f"test.event_{n}", people=[n], detail={"n": n}) for n in range(10)]


def as_superuser(database_server, sql, *params):
    """Someone with full rights over the database, whom no grant stops."""
    import psycopg

    name = connection.settings_dict["NAME"]
    with psycopg.connect(database_server.url(name), autocommit=True) as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute(sql, params)


def test_an_untouched_trail_has_no_fault(events):
    assert chain.faults([chain.heads()]) == []


@pytest.mark.parametrize(
    ("attack", "said"),
    [
        ("UPDATE audit_event SET verb = 'other' WHERE id = %s", "changed after it was written"),
        ("UPDATE audit_event SET worker_id = 99 WHERE id = %s", "changed after it was written"),
        ("UPDATE audit_event SET detail = '{\"n\": 5000}' WHERE id = %s", "detail was changed"),
        ("DELETE FROM audit_event WHERE id = %s", "before this one is missing"),
    ],
)
def test_f105_an_edited_or_missing_event_is_found(database_server, events, attack, said):
    as_superuser(database_server, attack, events[5])
    assert any(said in fault.what for fault in chain.faults())


def test_f106_a_cut_tail_with_its_head_mended_is_found_only_by_the_anchor(database_server, events):
    anchor = chain.heads()
    last = Event.objects.get(pk=events[-1])
    as_superuser(database_server, "DELETE FROM audit_event WHERE id = %s", last.pk)
    as_superuser(
        database_server, "UPDATE audit_chainhead SET place = %s, hash = %s WHERE shard = %s",
        last.place - 1, last.previous, last.shard,
    )  # fmt: skip
    assert chain.faults() == []
    assert [fault.what for fault in chain.faults([anchor])] == [
        "The anchored event is gone or was rewritten."
    ]


def test_f115_a_detail_may_be_erased_lawfully_and_the_chain_still_holds(database_server, events):
    as_superuser(database_server, "UPDATE audit_event SET detail = NULL WHERE id = %s", events[3])
    assert chain.faults() == []


def test_events_written_at_the_same_time_never_share_a_place(own_database):
    from threading import Thread

    def write():
        for n in range(20):
            trail.append(None, "test.parallel", people=[n])
        connections.close_all()

    writers = [Thread(target=write) for _ in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert Event.objects.filter(verb="test.parallel").count() == 120
    assert chain.faults() == []
