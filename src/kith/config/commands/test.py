"""``./kith test``: everything, on a real PostgreSQL."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from kith.config import local, system_packages
from kith.config.environment import CHECKOUT


def run(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./kith test")
    parser.add_argument("--fast", action="store_true", help="leave out the browser and the slow tests")
    parser.add_argument(
        "--postgres", type=int, metavar="MAJOR", help="use Debian's PostgreSQL of this version"
    )
    parser.add_argument(
        "--stop", action="store_true", help="stop the test servers, which are left running for the next run"
    )
    options, rest = parser.parse_known_args(arguments)
    if options.stop:
        return _stop_servers()
    os.environ["DJANGO_SETTINGS_MODULE"] = "kith.config.testing.settings"
    system_packages.need("weasyprint")
    if options.postgres:
        system_packages.need(f"postgresql-{options.postgres}")
        os.environ["KITH_TEST_POSTGRES"] = str(options.postgres)
    chosen = ["-m", "not browser and not slow"] if options.fast else []
    if not options.fast:
        system_packages.need("chromium")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *chosen, *rest], cwd=CHECKOUT, check=False
    ).returncode


def _stop_servers() -> int:
    for debian in (None, 15):
        server = local.server("test", debian=debian)
        if server.data.exists():
            server.stop()
    return 0
