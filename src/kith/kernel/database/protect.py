"""What the database itself refuses, put in place from the models after every migration.

For each model of the record: a history table, the stamping and history triggers, the view of all versions, row-level
security, and the web role's rights. Run by ``./kith migrate`` as the tables' owner; running it again changes nothing.
A new model is covered by existing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from kith.kernel.database.cluster import WEB
from kith.kernel.history.models import Record

SQL_FOLDER = "sql"


def protect(connection: BaseDatabaseWrapper) -> None:
    """Bring triggers, history tables, views, policies and rights in line with the models.

    ``connection`` must be the owner's. Each area may add SQL of its own in ``<area>/sql/*.sql``; files run in order of
    tier and name, before the tables are protected.
    """
    with connection.cursor() as cursor:
        for statement in area_sql():
            cursor.execute(statement)
        present = set(connection.introspection.table_names(cursor))
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {WEB}")
        for model in apps.get_models(include_auto_created=True):
            if model._meta.managed and model._meta.db_table in present:
                _protect_model(cursor, model)
        cursor.execute(
            f"GRANT USAGE ON SCHEMA public TO {WEB}; GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {WEB}"
        )
        for statement in area_sql(stage="after"):
            cursor.execute(statement)


def area_sql(stage: str = "before") -> list[str]:
    """The areas' own SQL, lowest tier first. Files named ``after_*.sql`` run once the tables are protected."""
    found = []
    for app in apps.get_app_configs():
        folder = Path(app.path) / SQL_FOLDER
        for file in sorted(folder.glob("*.sql")):
            if file.name.startswith("after_") == (stage == "after"):
                found.append(file.read_text())
    return found


def _protect_model(cursor: Any, model: type[models.Model]) -> None:
    table = model._meta.db_table
    if not issubclass(model, Record):
        cursor.execute(
            f"GRANT {getattr(model, 'web_rights', 'SELECT, INSERT, UPDATE, DELETE')} ON {table} TO {WEB}"
        )
        return
    columns = [str(field.column) for field in model._meta.local_concrete_fields]
    _history_table(cursor, table)
    cursor.execute(_triggers(table, columns))
    cursor.execute(_versions_view(table, columns))
    cursor.execute(f"GRANT SELECT, INSERT, UPDATE ON {table} TO {WEB}")
    cursor.execute(f"GRANT SELECT ON {table}_history, {table}_versions TO {WEB}")
    for protected in (table, f"{table}_history"):
        cursor.execute(_row_security(protected, model.row_policy, writable=protected == table))


def _history_table(cursor: Any, table: str) -> None:
    """Former versions: the table's own columns, whichever it ever had, and until when each version stood."""
    history = f"{table}_history"
    cursor.execute(f"CREATE TABLE IF NOT EXISTS {history} (recorded_until timestamptz NOT NULL)")
    cursor.execute(
        """
        SELECT a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
        WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped
          AND a.attname NOT IN (SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND NOT attisdropped)
        ORDER BY a.attnum
        """,
        [table, history],
    )
    for name, kind in cursor.fetchall():
        cursor.execute(f'ALTER TABLE {history} ADD COLUMN "{name}" {kind}')
    cursor.execute(f"CREATE INDEX IF NOT EXISTS {history}_id ON {history} (id, recorded_at)")


def _triggers(table: str, columns: list[str]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    olds = ", ".join(f'OLD."{column}"' for column in columns)
    return f"""
    CREATE OR REPLACE FUNCTION kith_keep_{table}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $keep$
    BEGIN
      INSERT INTO {table}_history ({names}, recorded_until) VALUES ({olds}, NEW.recorded_at);
      RETURN NULL;
    END $keep$;
    REVOKE ALL ON FUNCTION kith_keep_{table}() FROM PUBLIC;
    CREATE OR REPLACE TRIGGER kith_stamp BEFORE INSERT OR UPDATE ON {table}
      FOR EACH ROW EXECUTE FUNCTION kith_stamp();
    CREATE OR REPLACE TRIGGER kith_keep AFTER UPDATE ON {table}
      FOR EACH ROW EXECUTE FUNCTION kith_keep_{table}();
    CREATE OR REPLACE TRIGGER kith_nothing_is_deleted BEFORE DELETE ON {table}
      FOR EACH ROW EXECUTE FUNCTION kith_nothing_is_deleted();
    """


def _versions_view(table: str, columns: list[str]) -> str:
    """All versions together; dropped first because a view cannot lose or reorder columns in place."""
    names = ", ".join(f'"{column}"' for column in columns)
    return f"""
    DROP VIEW IF EXISTS {table}_versions;
    CREATE VIEW {table}_versions WITH (security_invoker = true) AS
      SELECT {names}, NULL::timestamptz AS recorded_until FROM {table}
      UNION ALL SELECT {names}, recorded_until FROM {table}_history;
    """


def _row_security(table: str, policy: str | None, *, writable: bool) -> str:
    """The read policy, and leave for an act to read back what it has itself just written."""
    if policy is None:
        return f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"
    just_written = f"{table}.recorded_act = (SELECT NULLIF(current_setting('kith.act', true), '')::uuid)"
    writing = f"""
    DROP POLICY IF EXISTS kith_insert ON {table}; CREATE POLICY kith_insert ON {table} FOR INSERT TO {WEB} WITH CHECK (true);
    DROP POLICY IF EXISTS kith_update ON {table};
    CREATE POLICY kith_update ON {table} FOR UPDATE TO {WEB} USING (true) WITH CHECK (true);
    """
    return f"""
    ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS kith_read ON {table};
    CREATE POLICY kith_read ON {table} FOR SELECT TO {WEB} 
      USING (({policy.format(row=table)}) OR {just_written});
    {writing if writable else ""}
    """
