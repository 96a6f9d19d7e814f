"""The decision, the lists and the database give one answer, for every worker of the cast and every child."""

import pytest
from django.db import connection

from kith.config.testing.cast import CHILDREN, WORKERS
from kith.foundation.access.rules import Outcome
from kith.foundation.access.standing import decide_on
from kith.record.people import finding, queries
from kith.record.people.actions import addresses, alerts
from kith.record.people.actions.break_glass import break_glass
from kith.record.people.kinds import permissions
from kith.record.people.models import Alert, Person, Residence

WHY = "Mother rang: he has not come home and she is frightened"
EVERYONE = [(worker, child) for worker in WORKERS for child in CHILDREN]


@pytest.fixture
def bodies(cast):
    """Something in the body of every record, written by whoever may."""
    for child in CHILDREN:
        by = cast.viewer("dan" if child == "rowan" else "ines")
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('kith.act', gen_random_uuid()::text, true)")
        Alert.objects.create(
            person=cast.child(child), kind="health", words="x", review_on=by.today, valid_from=by.today
        )
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('kith.act', '', true)")


@pytest.mark.parametrize(("worker", "child"), EVERYONE)
def test_the_database_shows_a_body_to_exactly_those_whom_the_decision_lets_in(cast, bodies, worker, child):
    person = cast.child(child)
    viewer = cast.viewer(worker)
    allowed = decide_on(viewer, permissions.OPEN_RECORD, person).allowed
    shown = Alert.objects.filter(person=person.pk).exists()
    named_without_the_role = worker == "dan" and child == "rowan"
    assert shown == (allowed or named_without_the_role)


@pytest.mark.parametrize(("worker", "child"), EVERYONE)
def test_search_row_and_page_agree_on_who_may_know_of_a_person(cast, worker, child):
    person = cast.child(child)
    viewer = cast.viewer(worker)
    outcome = decide_on(viewer, permissions.FIND_PEOPLE, person).outcome
    by_row = Person.objects.filter(pk=person.pk).exists()
    assert (outcome is Outcome.ALLOW) == (person.pk in finding.find(viewer, person.name))
    assert by_row == (queries.person(viewer, person.child_id) is not None)
    assert by_row == (outcome is Outcome.ALLOW)


@pytest.mark.parametrize(
    "permission",
    [one for one in vars(permissions).values() if hasattr(one, "code")],
    ids=lambda one: one.code,
)
@pytest.mark.parametrize("child", ["josie", "rowan", "mila"])
def test_nobody_unnamed_or_in_conflict_may_do_anything_with_a_closed_record(cast, permission, child):
    person = cast.child(child)
    outsiders = {"josie": set(WORKERS) - {"ines"}, "rowan": set(WORKERS) - {"dan"}, "mila": {"ola"}}[child]
    for worker in outsiders:
        assert decide_on(cast.viewer(worker), permission, person).outcome is Outcome.NOT_FOUND


def test_f075_after_four_hours_the_body_is_closed_again(cast, bodies):
    ola, yusuf = cast.viewer("ola"), cast.child("yusuf")
    break_glass(by=ola, person=yusuf, category="immediate_risk", reason=WHY)
    assert decide_on(cast.viewer("ola"), permissions.OPEN_RECORD, yusuf).allowed
    from datetime import timedelta

    later = cast.viewer("ola", now=ola.now + timedelta(hours=4))
    assert decide_on(later, permissions.OPEN_RECORD, yusuf).outcome is Outcome.NEED_REASON


def test_an_address_row_is_read_only_by_those_who_work_with_someone_there(cast):
    tom = cast.viewer("tom")
    home = addresses.move_in(by=tom, person=cast.child("amara"), lines="1 Oak Road", postcode="SW1A 1AA")
    assert Residence.objects.filter(pk=home.pk).exists()
    cast.viewer("ola")
    assert not Residence.objects.filter(pk=home.pk).exists()
    assert not home.address.__class__.objects.filter(pk=home.address_id).exists()


def test_an_alert_added_by_one_worker_is_read_by_the_team(cast):
    tom = cast.viewer("tom")
    alerts.add_alert(
        by=tom,
        person=cast.child("amara"),
        kind="health",
        words="Inhaler",
        review_on=tom.today.replace(month=12),
    )
    cast.viewer("grace")
    assert Alert.objects.get().words == "Inhaler"
