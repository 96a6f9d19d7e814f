"""Bulk loading: rows go in by COPY, as the tables' owner, through the same triggers as everything else."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from kith.kernel.history.models import Record

STAMPS = ("recorded_at", "recorded_by", "version", "recorded_in_error")


@contextmanager
def loading(cursor: CursorWrapper, *, worker_id: int | None = None) -> Iterator[uuid.UUID]:
    """Open the tables for a load that brings its own recorded times. One act for the whole load."""
    act = uuid.uuid4()
    cursor.execute(
        "SELECT set_config('kith.act', %s, true), set_config('kith.worker', %s, true), set_config('kith.loading', 'on', true)",
        [str(act), str(worker_id or "")],
    )
    yield act
    cursor.execute("SELECT set_config('kith.act', '', true), set_config('kith.loading', '', true)")


def copy(cursor: CursorWrapper, model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Copy rows into a model's table; ``columns`` are field names, in the order of the values. Returns how many.

    A row of the record ends with when it was recorded and by whom: the last two values.
    """
    fields = {field.name: field.column for field in model._meta.local_concrete_fields}
    fields |= {field.attname: field.column for field in model._meta.local_concrete_fields}
    names = [fields[column] for column in columns]
    stamped = issubclass(model, Record)
    if stamped:
        names += STAMPS
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(model._meta.db_table), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    count = 0
    with cursor.cursor.copy(statement) as out:
        for row in rows:
            out.write_row((*row, 1, False) if stamped else row)
            count += 1
    return count


def start_after(cursor: CursorWrapper, sequence: str, value: int) -> None:
    """Make a sequence give numbers after ``value``."""
    cursor.execute("SELECT setval(%s, %s)", [sequence, max(value, 1)])
