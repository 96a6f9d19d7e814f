"""``./kith``: what it can do. Each command is a module in ``kith.config.commands`` with ``run(arguments) -> exit status``."""

from __future__ import annotations

import importlib
import os
import sys

COMMANDS = {
    "run": "start Kith on 127.0.0.1:8000; the first run makes the demo borough",
    "demo": "make the demo borough afresh (--scale 10 for ten times; --years 10)",
    "migrate": "bring the database up to date",
    "test": "run every test (--fast leaves out the browser and slow ones; --postgres 15 uses Debian's server)",
    "check": "run every check: style, types, layers, templates, migrations, reference pages, dependencies",
    "docs": "write the generated reference pages",
    "import": "take in a file from elsewhere: import cin-census FILE",
    "audit": "audit verify [ANCHOR ...] proves the trail; audit anchor writes an anchor",
    "returns": "check statutory returns: returns check 903 FOLDER --year 2026; returns check cin FILE",
    "bench": "measure the pages and the returns (--json FILE)",
    "lock": "lock the dependencies anew, with hashes",
    "django": "Django's own commands, for developers: django makemigrations",
}


def main(arguments: list[str]) -> int:
    """Run one command. An unknown one prints the list and exits with 2."""
    name, rest = (arguments or ["help"])[0], arguments[1:]
    if name in {"help", "--help", "-h"}:
        print(usage())
        return 0
    if name not in COMMANDS:
        print(f"kith: there is no command {name!r}.\n\n{usage()}", file=sys.stderr)
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")
    module = importlib.import_module(f"kith.config.commands.{name if name != 'import' else 'import_'}")
    return int(module.run(rest) or 0)


def usage() -> str:
    width = max(map(len, COMMANDS))
    return "Usage: ./kith COMMAND\n\n" + "\n".join(
        f"  {name:<{width}}  {what}" for name, what in COMMANDS.items()
    )


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
