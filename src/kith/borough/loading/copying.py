"""Bulk loading: rows go in by COPY, as the tables' owner, through the same triggers as everything else."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.db.backends.utils import CursorWrapper
from psycopg import sql
from psycopg.types.json import Jsonb

from kith.kernel.history.models import Record

UNSTAMPED = {"recorded_at", "recorded_by", "recorded_act", "version", "recorded_in_error"}
STAMPS = ("recorded_at", "recorded_by", "version", "recorded_in_error")


@contextmanager
def loading(cursor: CursorWrapper, *, worker_id: int | None = None) -> Iterator[uuid.UUID]:
    """Open the tables for a load that brings its own recorded times. One act for the whole load."""
    act = uuid.uuid4()
    cursor.execute(
        "SELECT set_config('kith.act', %s, true), set_config('kith.worker', %s, true),"
        " set_config('kith.loading', 'on', true)",
        [str(act), str(worker_id or "")],
    )
    yield act
    cursor.execute("SELECT set_config('kith.act', '', true), set_config('kith.loading', '', true)")


def copy(
    cursor: CursorWrapper, model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> int:
    """Copy rows into a model's table; ``columns`` are field names, in the order of the values. Returns how many.

    A row of the record ends with when it was recorded and by whom: the last two values.
    """
    given = [_field(model, column) for column in columns]
    rest = _defaults(model, given)
    names = [field.column for field in given] + [column for column, _ in rest]
    stamped = issubclass(model, Record)
    if stamped:
        names += STAMPS
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(model._meta.db_table), sql.SQL(", ").join(sql.Identifier(str(name)) for name in names)
    )
    as_json = [
        place for place, name in enumerate(columns) if isinstance(_field(model, name), models.JSONField)
    ]
    count = 0
    with cursor.cursor.copy(statement) as out:
        for row in rows:
            values = list(row)
            for place in as_json:
                values[place] = Jsonb(values[place])
            values[len(columns) : len(columns)] = [value for _, value in rest]
            out.write_row([*values, 1, False] if stamped else values)
            count += 1
    return count


def _defaults(
    model: type[models.Model], given: Sequence[models.Field[Any, Any]]
) -> list[tuple[str | None, Any]]:
    """The columns that the rows leave out and that the model fills, with what it fills them with."""
    ours = [
        f
        for f in model._meta.local_concrete_fields
        if f not in given and not f.primary_key and f.column not in UNSTAMPED
    ]
    defaults = [(f, f.get_default()) for f in ours]
    return [
        (f.column, Jsonb(value) if isinstance(f, models.JSONField) else value)
        for f, value in defaults
        if value is not None
    ]


def _field(model: type[models.Model], name: str) -> models.Field[Any, Any]:
    for field in model._meta.local_concrete_fields:
        if name in (field.name, field.attname):
            return field
    raise KeyError(f"{model._meta.label} has no field {name}")


def start_after(cursor: CursorWrapper, sequence: str, value: int) -> None:
    """Make a sequence give numbers after ``value``."""
    cursor.execute("SELECT setval(%s, %s)", [sequence, max(value, 1)])
