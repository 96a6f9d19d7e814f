"""``./kith check``: every check a machine can make. Each failure says what to do instead."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable

from kith.config import dependencies
from kith.config.environment import CHECKOUT


def run(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./kith check")
    parser.add_argument("names", nargs="*", help=f"only these: {', '.join(CHECKS)}")
    chosen = parser.parse_args(arguments).names or list(CHECKS)
    failed = [name for name in chosen if not _passes(name, CHECKS[name])]
    print(
        f"\n{len(chosen) - len(failed)} passed, {len(failed)} failed"
        + (f": {', '.join(failed)}" if failed else "")
    )
    return 1 if failed else 0


def _passes(name: str, check: Callable[[], bool]) -> bool:
    start = time.monotonic()
    passed = check()
    print(f"{'passed' if passed else 'FAILED'}  {name}  ({time.monotonic() - start:.1f} s)", flush=True)
    return passed


def _tool(*command: str) -> Callable[[], bool]:
    def check() -> bool:
        return subprocess.run([sys.executable, "-m", *command], cwd=CHECKOUT, check=False).returncode == 0

    return check


def _layers() -> bool:
    linter = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ]
    done = subprocess.run(linter, cwd=CHECKOUT, check=False, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout)
    return done.returncode == 0


def _references() -> bool:
    """The generated pages say what the code says."""
    from kith.config.commands import docs

    stale = docs.stale_pages()
    for page in stale:
        print(f"{page} is out of date. Run ./kith docs and commit it.")
    return not stale


def _dependencies() -> bool:
    faults = dependencies.faults()
    for fault in faults:
        print(fault)
    return not faults


CHECKS: dict[str, Callable[[], bool]] = {
    "style": _tool("ruff", "check", "--quiet", "src", "tests", "conftest.py", "kith"),
    "format": _tool("ruff", "format", "--check", "--quiet", "src", "tests", "conftest.py", "kith"),
    "types": _tool("mypy", "--no-error-summary"),
    "layers": _layers,
    "templates": _tool("kith.kernel.ui.template_lint"),
    "references": _references,
    "dependencies": _dependencies,
}
