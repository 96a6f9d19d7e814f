"""Django's cache, kept in PostgreSQL as plain JSON, so that every web server counts and remembers the same things.

A cache inside each process would let a guesser try again on the next process, and a one-time code be used once on each
(F044, F048). Values are JSON, never pickled: what comes out of the database cannot be code. It is for small facts of a
few minutes, not for pages.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection
from django.utils import timezone

_FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
_TIDIED_AT_ONCE = 10
_REPLACE = """
  INSERT INTO accounts_remembered (key, value, expires_at) VALUES (%(key)s, %(value)s, %(until)s)
  ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, expires_at = EXCLUDED.expires_at
"""
_UNLESS_THERE = _REPLACE + "  WHERE accounts_remembered.expires_at <= %(now)s"


class SharedCache(BaseCache):
    """A cache backend over the table ``accounts_remembered``."""

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT value FROM accounts_remembered WHERE key = %s AND expires_at > %s",
                [self._key(key, version), timezone.now()],
            )
            row = cursor.fetchone()
        return default if row is None else json.loads(row[0])

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        self._write(key, value, timeout, version, or_else=_REPLACE)

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Set it unless it is there. Of two at once, one gets True; the other waits for that one's transaction."""
        return self._write(key, value, timeout, version, or_else=_UNLESS_THERE)

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        """Add to a number without losing anybody else's addition. Raises ValueError when the key is not there."""
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE accounts_remembered SET value = to_jsonb(value::bigint + %s)"
                " WHERE key = %s AND expires_at > %s RETURNING value::bigint",
                [delta, self._key(key, version), timezone.now()],
            )
            row = cursor.fetchone()
        if row is None:
            raise ValueError(f"Key {key!r} not found")
        return int(row[0])

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return self._run(
            "UPDATE accounts_remembered SET expires_at = %s WHERE key = %s AND expires_at > %s",
            [self._expiry(timeout), self._key(key, version), timezone.now()],
        )

    def delete(self, key: str, version: int | None = None) -> bool:
        return self._run("DELETE FROM accounts_remembered WHERE key = %s", [self._key(key, version)])

    def clear(self) -> None:
        self._run("DELETE FROM accounts_remembered", [])

    def _write(self, key: str, value: Any, timeout: Any, version: int | None, *, or_else: str) -> bool:
        now = timezone.now()
        self._tidy(now)
        values = {
            "key": self._key(key, version),
            "value": json.dumps(value),
            "now": now,
            "until": self._expiry(timeout),
        }
        return self._run(or_else, values)

    def _tidy(self, now: datetime) -> None:
        """Each write clears a few expired values away, so the table stays as small as what is remembered."""
        self._run(
            "DELETE FROM accounts_remembered WHERE key IN (SELECT key FROM accounts_remembered"
            " WHERE expires_at <= %s ORDER BY expires_at LIMIT %s FOR UPDATE SKIP LOCKED)",
            [now, _TIDIED_AT_ONCE],
        )

    def _run(self, statement: str, values: Any) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.rowcount > 0

    def _key(self, key: str, version: int | None) -> str:
        made: str = self.make_and_validate_key(key, version=version)
        return made

    def _expiry(self, timeout: Any) -> datetime:
        until = self.get_backend_timeout(timeout)
        return _FOREVER if until is None else datetime.fromtimestamp(until, UTC)
