"""One page measured: how long it takes, what it asks of the database, and how long the bare SQL would take."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction

Request = Callable[[int], Any]


@dataclass
class Asked:
    """The statements one request sent, and the seconds they took."""

    statements: list[tuple[str, Any]] = field(default_factory=list)
    seconds: float = 0.0


@dataclass(frozen=True)
class Result:
    """What was measured of one page. Times in milliseconds; ``missed`` says which aims were not met."""

    name: str
    scale: float
    p50: float
    p95: float
    queries: int
    database: float
    bare: float
    status: int

    @property
    def ratio(self) -> float:
        """Page time to the bare SQL for the same rows."""
        return self.p50 / self.bare if self.bare else 0.0


def measure(name: str, request: Request, *, scale: float, times: int = 30) -> Result:
    """Measure a request: three times to warm up, then ``times`` times. ``request`` is told which time it is."""
    for turn in range(3):
        response = request(turn)
    taken, inside, asked = [], [], [Asked()]
    for turn in range(times):
        with counting() as counted:
            start = time.perf_counter()
            response = request(3 + turn)
            taken.append((time.perf_counter() - start) * 1000)
        inside.append(counted.seconds * 1000)
        asked.append(counted)
    return Result(
        name=name,
        scale=scale,
        p50=statistics.median(taken),
        p95=sorted(taken)[int(len(taken) * 0.95)],
        queries=max(len(one.statements) for one in asked),
        database=statistics.median(inside),
        bare=_bare(asked[-1]),
        status=response.status_code,
    )


@contextmanager
def counting() -> Iterator[Asked]:
    """Count and time every statement."""
    asked = Asked()

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        start = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            asked.seconds += time.perf_counter() - start
            asked.statements.append((sql, params))

    with connection.execute_wrapper(watch):
        yield asked


def _bare(asked: Asked) -> float:
    """Milliseconds for the same reads as bare SQL, without Django: the median of five."""
    reads = [
        (sql, params)
        for sql, params in asked.statements
        if sql.lstrip().upper().startswith(("SELECT", "WITH"))
    ]
    totals = []
    for _ in range(5):
        with transaction.atomic(), connection.cursor() as cursor:
            start = time.perf_counter()
            for sql, params in reads:
                if "audit_append" in sql or "FOR UPDATE" in sql:
                    continue
                cursor.cursor.execute(sql, params)
                if cursor.cursor.description:
                    cursor.cursor.fetchall()
            totals.append((time.perf_counter() - start) * 1000)
            transaction.set_rollback(True)
    return statistics.median(totals)
