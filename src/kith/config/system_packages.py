"""Debian packages that Python's index does not carry: asked for by what they are needed for, installed if we may."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "weasyprint": ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-liberation"],
    "chromium": ["chromium", "fonts-liberation"],
    "postgresql-15": ["postgresql-15"],
}


def need(what: str) -> None:
    """Make sure that ``what`` is on this machine. Ends the command, saying what to install, where it may not install it."""
    if _is_here(what):
        return
    packages = PACKAGES[what]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit(f"kith: {what} is missing. As an administrator run: apt-get install {' '.join(packages)}")
    print(f"kith: installing {', '.join(packages)}", file=sys.stderr)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], check=True, env=quiet,
                   stdout=subprocess.DEVNULL)  # fmt: skip


def _is_here(what: str) -> bool:
    if what == "chromium":
        return shutil.which("chromium") is not None
    if what.startswith("postgresql-"):
        return Path(f"/usr/lib/postgresql/{what.rpartition('-')[2]}/bin/postgres").exists()
    return all(ctypes.util.find_library(name) for name in ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))
