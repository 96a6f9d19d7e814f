"""``./kith run``: from a clean checkout to a running, seeded site."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

import django
from django.core.management import call_command

from kith.config import local, system_packages
from kith.config.environment import CHECKOUT

ADDRESS = "127.0.0.1:8000"


def run(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./kith run")
    parser.add_argument("--address", default=ADDRESS, help=f"where to serve (default {ADDRESS})")
    options = parser.parse_args(arguments)
    os.environ.setdefault("KITH_DEMO", "no" if os.environ.get("DATABASE_URL") else "yes")
    system_packages.need("weasyprint")
    ours = local.start_database()
    try:
        django.setup()
        prepare()
        return serve(options.address)
    finally:
        if ours:
            ours.stop()


def prepare() -> None:
    """Bring the tables up to date, load the demo borough on the first run, and gather the static files."""
    from django.conf import settings

    from kith.config.commands.demo import load_once
    from kith.config.commands.migrate import bring_up_to_date

    bring_up_to_date(verbosity=0)
    if settings.DEMO:
        load_once()
    call_command("collectstatic", interactive=False, verbosity=0)


def _say_who_can_sign_in(address: str) -> None:
    """In the demo, one link for each role: an invented worker, signed in with one press."""
    from django.conf import settings

    if not settings.DEMO:
        return
    from kith.foundation.accounts.demo import demo_sign_in_links

    for role, worker, path in demo_sign_in_links():
        print(f"  {role:42} {worker:24} http://{address}{path}", flush=True)


def serve(address: str) -> int:
    """Serve until interrupted. Two processes of four threads: a slow report does not block the next worker."""
    print(f"\nKith is at http://{address}/  (Ctrl+C stops it)\n", flush=True)
    _say_who_can_sign_in(address)
    server = [sys.executable, "-m", "gunicorn", "kith.config.wsgi:application", "--bind", address,
              "--worker-class", "gthread", "--workers", "2", "--threads", "4", "--access-logfile", os.devnull]  # fmt: skip
    process = subprocess.Popen(server, cwd=CHECKOUT)
    try:
        return process.wait()
    except KeyboardInterrupt:
        process.terminate()
        return process.wait()
