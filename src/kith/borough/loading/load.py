"""Loading the borough into the tables, chunk by chunk, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.db import connections, transaction
from django.utils import timezone

from kith.borough.generate import generate
from kith.borough.loading import casework, frontdoor, people, workforce
from kith.borough.loading.copying import loading, start_after
from kith.borough.loading.plan import Load
from kith.kernel.dates import local_date

SEED = 20261120


def load_borough(
    *, scale: float = 1.0, years: int = 2, notes: float = 1.0, seed: int = SEED, now: datetime | None = None,
    progress: Callable[[int, str], None] = lambda rows, what: None,
) -> Load:  # fmt: skip
    """Generate the borough and write it, as the owner. Returns what was written and what has no table yet.

    The same seed, scale, years and day give the same rows. ``progress`` is told the rows written so far.
    """
    now = now or timezone.now()
    today = local_date(now)
    connection = connections["owner"]
    with transaction.atomic(using="owner"), connection.cursor() as cursor, loading(cursor):
        to = Load(cursor, now, datetime(today.year - years, 1, 1, tzinfo=UTC) - timedelta(days=3650))
        for chunk in generate(seed=seed, today=today, from_year=today.year - years, scale=scale, notes=notes):
            for part in (workforce, people, frontdoor, casework):
                part.load(to, chunk)
            progress(sum(to.written.values()), "")
        _set_sequences(to)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return to


def _set_sequences(to: Load) -> None:
    """New rows must come after the loaded ones."""
    start_after(to.cursor, "people_child_id", to.people)
    start_after(to.cursor, "frontdoor_reference", to.last_ids["contact reference"])
    to.cursor.execute(
        """
        SELECT s.relname, t.relname, a.attname FROM pg_class s
        JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') JOIN pg_class t ON t.oid = d.refobjid
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid WHERE s.relkind = 'S'
        """
    )
    for sequence, table, column in to.cursor.fetchall():
        to.cursor.execute(
            f'SELECT setval(%s, GREATEST((SELECT max("{column}") FROM "{table}"), 1))', [sequence]
        )
