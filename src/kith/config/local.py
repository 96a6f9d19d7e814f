"""A server of this checkout's own: started when no DATABASE_URL is given, for running, trying and testing Kith."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from kith.config.environment import CHECKOUT
from kith.kernel.database import cluster
from kith.kernel.database.server import Server, debian_binaries, embedded_binaries, state_folder


def server(name: str = "run", *, debian: int | None = None, lossy: bool = False) -> Server:
    """The named server of this checkout, on the embedded PostgreSQL or Debian's of that major version."""
    binaries = debian_binaries(debian) if debian else embedded_binaries()
    return Server(binaries, state_folder(CHECKOUT) / f"{name}-{debian or 'embedded'}", lossy=lossy)


def start_database(name: str = "kith") -> Server | None:
    """Make sure there is a database and set its addresses in the environment.

    Returns the server that was started for it, for the caller to stop, or None when DATABASE_URL names one or ours was
    already running.
    """
    os.environ.setdefault("KITH_SECRET_KEY", _kept_secret())
    if os.environ.get("DATABASE_URL"):
        return None
    ours = server()
    was_running = ours.data.exists() and ours.is_running()
    ours.start()
    set_addresses(database_on(ours, name))
    return None if was_running else ours


def database_on(ours: Server, name: str, *, template: str | None = None) -> cluster.Database:
    """The two addresses of a database on a server of ours, made (empty, or from a template) if it is not there."""
    cluster.create_roles(ours.url(), ours.password)
    cluster.create_database(ours.url(), name, template=template)
    return cluster.Database(
        owner_url=ours.url(name, cluster.OWNER),
        web_url=ours.url(name, cluster.WEB),
    )


def set_addresses(database: cluster.Database) -> None:
    os.environ["DATABASE_URL"] = database.web_url
    os.environ["DATABASE_OWNER_URL"] = database.owner_url


def _kept_secret() -> str:
    """This checkout's signing key: made once, so that sessions outlive a restart."""
    path: Path = state_folder(CHECKOUT) / "secret-key"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text()
