"""``./kith docs``: write the reference pages that are generated from the code that runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kith.config import reference
from kith.config.environment import CHECKOUT

FOLDER = CHECKOUT / "docs" / "reference"


def run(arguments: list[str]) -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text)
        print(f"docs/reference/{name}")
    return 0


def pages() -> dict[str, str]:
    """Every generated page: its file name and its text."""
    reference.start()
    makers: dict[str, Callable[[], str]] = reference.PAGES
    return {name: make() for name, make in makers.items()}


def stale_pages() -> list[Path]:
    """The pages whose committed text is not what the code says now."""
    return [
        FOLDER.relative_to(CHECKOUT) / name
        for name, text in pages().items()
        if not (FOLDER / name).exists() or (FOLDER / name).read_text() != text
    ]
