"""Fixtures of every test: a real database with the cast in it, given time, and no network."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from kith.config.testing import databases

# The same examples on every run, and no clock: a busy machine must not fail a test.
hypothesis_settings.register_profile(
    "kith", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("kith")


@pytest.fixture(scope="session")
def database_server():
    """The running throw-away PostgreSQL. It is left running for the next run; ./kith test --stop ends it."""
    return databases.test_server()


@pytest.fixture(scope="session")
def template_database(database_server, django_db_blocker) -> str:
    """The name of the migrated database holding the cast, from which every test database is copied."""
    from kith.config.testing.cast import fill

    with django_db_blocker.unblock():
        return databases.template(database_server, fill)


@pytest.fixture(scope="session")
def django_db_setup(database_server, template_database, django_db_blocker, request) -> Iterator[None]:
    """Each test process has its own copy; each test runs in a transaction that is rolled back, as the web role."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with (
        django_db_blocker.unblock(),
        databases.copy_of(database_server, template_database, f"kith_test_{worker}"),
    ):
        yield


@pytest.fixture
def own_database(
    database_server, template_database, django_db_setup, django_db_blocker, request
) -> Iterator[object]:
    """A whole database for one test that must really commit: concurrency, crashes, servers in other processes."""
    from django.db import connections

    before = {alias: connections[alias].settings_dict["NAME"] for alias in ("default", "owner")}
    name = f"kith_own_{abs(hash(request.node.nodeid)) % 10**9}"
    with django_db_blocker.unblock():
        with databases.copy_of(database_server, template_database, name) as database:
            yield database
        databases.point_at(database_server, str(before["default"]))


@pytest.fixture
def cast(db):
    """The same few named workers and children, with known rights, in every test."""
    from kith.config.testing.cast import Cast

    return Cast()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for anything but this machine fails at once."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else "local socket"
        if host not in {"127.0.0.1", "localhost", "::1", "local socket"}:
            raise AssertionError(f"The test tried to reach {host}: tests use no network.")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", local_only)
