"""``./kith lock``: resolve the dependencies anew and write them with their hashes. Review what changed before you commit."""

from __future__ import annotations

import subprocess
import sys

from kith.config.environment import CHECKOUT


def run(arguments: list[str]) -> int:
    try:
        import uv
    except ImportError:
        print(
            "kith: locking needs uv. Install it beside the project: .venv/bin/pip install uv", file=sys.stderr
        )
        return 2
    for group, name in (("demo", "run"), ("dev", "test")):
        command = [uv.find_uv_bin(), "pip", "compile", "--quiet", "--generate-hashes", "--no-emit-index-url", "--no-header",
                   "pyproject.toml", "--group", group, "-o", f"locks/{name}.txt", *arguments]  # fmt: skip
        subprocess.run(command, cwd=CHECKOUT, check=True)
    return 0
