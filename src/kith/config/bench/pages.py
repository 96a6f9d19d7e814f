"""The pages that are measured, each asked for by the worker who uses it most."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

from django.contrib.auth import SESSION_KEY
from django.db import connection
from django.test import Client

from kith.config import local
from kith.config.bench.measuring import Result, measure
from kith.config.testing import databases
from kith.foundation.workforce.models import Worker
from kith.kernel.database import cluster

NAMES = ("ade", "moham", "smith", "kaur", "olu", "john", "fatima", "brown", "patel", "ivan")


def measure_all(*, scale: float, years: int, times: int) -> list[Result]:
    """Build the borough of a size (kept between runs) and measure every page on it."""
    prepare(scale=scale, years=years)
    return [measure(name, request, scale=scale, times=times) for name, request in requests()]


def prepare(*, scale: float, years: int) -> None:
    """Point Django at a database holding a borough of this size, made if it is not there."""
    server = local.server("bench")
    server.start()
    cluster.create_roles(server.url(), server.password)
    name = f"kith_bench_{databases.fingerprint()}_{scale:g}_{years}".replace(".", "_")
    is_new = cluster.create_database(server.url(), name)
    databases.point_at(server, name)
    if not is_new:
        return
    from kith.borough.loading.load import load_borough
    from kith.config.commands.migrate import bring_up_to_date

    start = time.monotonic()
    bring_up_to_date(verbosity=0)
    done = load_borough(scale=scale, years=years)
    rows = sum(done.written.values())
    print(
        f"Made the borough at scale {scale:g}: {rows:,} rows in {time.monotonic() - start:.0f} s",
        file=sys.stderr,
    )


def requests() -> Iterator[tuple[str, Callable[[int], Any]]]:
    """Each page's name and how it is asked for."""
    screener, manager, worker = _worker("screener"), _worker("team_manager"), _busiest_worker()
    child, longest = _child_of(worker), _longest_chronology()
    at_door, at_desk, at_team = _signed_in(screener), _signed_in(worker), _signed_in(manager)
    oversight = _signed_in(_worker("service_manager"))
    yield "search as you type", lambda turn: at_door.get("/people/", {"q": NAMES[turn % len(NAMES)]})
    yield "open a child's page", lambda turn: at_desk.get(f"/people/{child}/")
    yield "longest chronology", lambda turn: oversight.get(f"/people/{longest}/chronology/")
    yield "front-door board", lambda turn: at_door.get("/front-door/")
    yield "save a contact", lambda turn: at_door.post("/front-door/contacts/urgent/", _contact(turn))
    yield "my work", lambda turn: at_desk.get("/")
    yield "team page", lambda turn: at_team.get("/team/")


def _contact(turn: int) -> dict[str, Any]:
    return {"child": "A boy of about 6", "account": "Found alone by the station.", "source": "6", "referrer_name": "PC Moss",
            "idempotency_key": str(uuid4())}  # fmt: skip


def _worker(role: str) -> Worker:
    return _one_worker(
        "SELECT worker_id FROM workforce_roleholding WHERE role = %s AND valid_to IS NULL ORDER BY worker_id LIMIT 1",
        role,
    )


def _busiest_worker() -> Worker:
    return _one_worker("SELECT worker_id FROM people_involvement WHERE worker_id IS NOT NULL AND ends_at IS NULL"
                       " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")  # fmt: skip


def _one_worker(sql: str, *params: Any) -> Worker:
    return Worker.objects.get(pk=_value(sql, *params))


def _child_of(worker: Worker) -> str:
    sql = """
        SELECT p.child_id FROM people_person p JOIN people_involvement i ON i.person_id = p.id
        WHERE i.worker_id = %s AND i.ends_at IS NULL AND p.level = 'standard' ORDER BY p.id LIMIT 1
    """
    return str(_value(sql, worker.pk))


def _longest_chronology() -> str:
    return str(_value("SELECT p.child_id FROM chronology_entry e JOIN people_person p ON p.id = e.person_id"
                      " WHERE p.level = 'standard' GROUP BY p.child_id ORDER BY count(*) DESC LIMIT 1"))  # fmt: skip


def _value(sql: str, *params: Any) -> Any:
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchone()[0]


def _signed_in(worker: Worker) -> Client:
    client = Client()
    client.force_login(worker, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.session[SESSION_KEY] == str(worker.pk)
    connection.close_if_unusable_or_obsolete()
    return client
