"""How far the engine reaches, and one at a time.

A worker reads the clocks of children they may know of. The engine, inside an act that was allowed, must find
every clock of what the act is about: a partner's answer stops the clock of a child whom the partner may not
open, and a changed figure reaches the children whose records are restricted. Nothing found this way is shown
to anyone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

EVERY = "every"


@contextmanager
def every_clock() -> Iterator[None]:
    """Let queries see every clock until the block ends, whoever asks."""
    with transaction.atomic(savepoint=False):
        before = _reach(EVERY)
        try:
            yield
        finally:
            if not connection.needs_rollback:
                _reach(before)


def take_turns(names: Iterable[str]) -> None:
    """Wait until no other act is at work on any of these things; hold them until this transaction ends.

    Two events that come at once would otherwise both meet the same clock, or start its next twice. Names are
    taken in order, so that two acts never wait for each other.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(%s::text[]) AS name",
            [sorted({f"clocks {name}" for name in names})],
        )


def _reach(value: str) -> str:
    """Set how far queries see, and give how far they saw."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(current_setting('kith.clocks', true), ''), set_config('kith.clocks', %s, true)",
            [value],
        )
        return str(cursor.fetchone()[0])
