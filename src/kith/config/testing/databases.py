"""Databases for tests, on a real server: one migrated template, copied whole for each worker that needs one.

The template is kept between runs under a name made from everything that shapes it, so a second run starts at once.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connections

from kith.config import environment, local
from kith.kernel.database import cluster
from kith.kernel.database.server import Server

SOURCE = environment.CHECKOUT / "src" / "kith"
SHAPING = (
    "migrations/*.py",
    "models/*.py",
    "models.py",
    "sql/*.sql",
    "data/*",
    "cast.py",
    "actions.py",
    "actions/*.py",
)


def test_server() -> Server:
    """The running throw-away server: embedded, or Debian's when KITH_TEST_POSTGRES names a version."""
    debian = os.environ.get("KITH_TEST_POSTGRES")
    server = local.server("test", debian=int(debian) if debian else None, lossy=True)
    with one_at_a_time(server):
        server.start()
        cluster.create_roles(server.url(), server.password)
    return server


def template(server: Server, fill: Callable[[], None]) -> str:
    """The name of a migrated template filled with the cast, made now if these tables were not met before."""
    name = f"kith_template_{fingerprint()}"
    building = f"{name}_building"
    with one_at_a_time(server):
        if cluster.database_exists(server.url(), name):
            return name
        cluster.drop_database(server.url(), building)
        cluster.create_database(server.url(), building)
        point_at(server, building)
        from kith.config.commands.migrate import bring_up_to_date

        bring_up_to_date(verbosity=0)
        fill()
        disconnect()
        cluster.rename_database(server.url(), building, name)
    return name


def fingerprint() -> str:
    """A name for the present shape of the tables and the cast."""
    digest = hashlib.sha256()
    for pattern in SHAPING:
        for file in sorted(SOURCE.rglob(pattern)):
            if file.is_file() and "tests" not in file.parts:
                digest.update(str(file.relative_to(SOURCE)).encode() + file.read_bytes())
    return digest.hexdigest()[:12]


@contextmanager
def copy_of(server: Server, template_name: str, name: str) -> Iterator[cluster.Database]:
    """A database copied from the template, with Django pointed at it; dropped afterwards."""
    with one_at_a_time(server):
        cluster.drop_database(server.url(), name)
        cluster.create_database(server.url(), name, template=template_name)
    try:
        yield point_at(server, name)
    finally:
        disconnect()
        cluster.drop_database(server.url(), name)


def point_at(server: Server, name: str) -> cluster.Database:
    """Point Django's two connections at a database of the test server."""
    database = cluster.Database(server.url(name, cluster.OWNER), server.url(name, cluster.WEB))
    disconnect()
    for alias, url in (("default", database.web_url), ("owner", database.owner_url)):
        fresh = environment.database_settings(url)
        for place in (settings.DATABASES[alias], connections[alias].settings_dict):
            place.update({key: fresh[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")})
    return database


def disconnect() -> None:
    for connection in connections.all(initialized_only=True):
        connection.close()


@contextmanager
def one_at_a_time(server: Server) -> Iterator[None]:
    """Only one test process at a time starts the server or copies a template."""
    server.folder.mkdir(parents=True, exist_ok=True)
    lock = Path(server.folder, "lock")
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
