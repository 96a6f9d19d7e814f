"""What the database itself refuses, for every table there is: new tables are covered by existing."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, connections, transaction

from kith.kernel.database.cluster import WEB
from kith.kernel.history.models import Record
from kith.kernel.history.versions import twin

RECORDS = [m for m in apps.get_models() if issubclass(m, Record)]

# Tables of the record that hold nothing about a child which the second line must hide, and why.
OPEN_TO_ALL_WORKERS = {
    "workforce.Agency": "who we work with",
    "workforce.Membership": "who works in which team",
    "workforce.Registration": "public register",
    "workforce.RoleHolding": "needed to decide anything at all",
    "workforce.Team": "who works here",
    "people.Involvement": "the decision itself reads it",
    "people.NamedStaff": "the decision itself reads it",
    "people.Conflict": "the decision itself reads it",
    "accounts.RoleRequest": "which role was asked for whom",
    "clocks.LocalSetting": "an authority's own figures",
    "workforce.DutyCycle": "the rota",
    "workforce.DutyWeek": "the rota",
    "workforce.Absence": "who is away, for the rota",
}


def one(sql, *params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchone()


@pytest.mark.django_db
@pytest.mark.parametrize("model", RECORDS, ids=lambda m: m._meta.label)
def test_every_table_of_the_record_stamps_keeps_and_never_deletes(model):
    [triggers] = one(
        "SELECT array_agg(tgname::text) FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal",
        model._meta.db_table,
    )
    assert {"kith_stamp", "kith_keep", "kith_nothing_is_deleted"} <= set(triggers)


@pytest.mark.django_db
@pytest.mark.parametrize("model", RECORDS, ids=lambda m: m._meta.label)
def test_every_table_of_the_record_hides_its_rows_or_says_why_not(model):
    label = model._meta.label
    for table in (model._meta.db_table, f"{model._meta.db_table}_history"):
        [secured] = one("SELECT relrowsecurity FROM pg_class WHERE oid = %s::regclass", table)
        assert secured or label in OPEN_TO_ALL_WORKERS, (
            f"{label} needs a row_policy, or a reason on the list."
        )
    assert not (secured and label in OPEN_TO_ALL_WORKERS), f"{label} is protected: take it off the list."


@pytest.mark.django_db
@pytest.mark.parametrize(
    "model", [m for m in RECORDS if m._meta.label not in OPEN_TO_ALL_WORKERS], ids=lambda m: m._meta.label
)
def test_nobody_in_particular_sees_no_row(model):
    """Outside a request nobody is asking, and the policies show nothing: a forgotten setting fails closed."""
    assert model._default_manager.count() == 0
    assert twin(model)._default_manager.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("model", RECORDS, ids=lambda m: m._meta.label)
def test_the_former_versions_can_be_read_through_a_view_that_keeps_the_policies(model):
    [options] = one(
        "SELECT reloptions FROM pg_class WHERE oid = %s::regclass", f"{model._meta.db_table}_versions"
    )
    assert "security_invoker=true" in options


@pytest.mark.django_db
def test_the_web_role_owns_nothing_and_cannot_step_round_the_policies():
    assert one("SELECT current_user")[0] == WEB
    assert one("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user") == (False,)
    assert one(
        "SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = %s)", WEB
    ) == (0,)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET verb = 'x'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event",
        "INSERT INTO people_person_history SELECT * FROM people_person_history",
        "DELETE FROM people_person",
        "TRUNCATE people_person",
        "SELECT * FROM people_indexentry",
        "ALTER TABLE people_person DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "UPDATE audit_chainhead SET place = 0",
    ],
)
def test_f104_the_web_role_may_not(statement):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_both_connections_are_the_same_database():
    assert connections["default"].settings_dict["NAME"] == connections["owner"].settings_dict["NAME"]
