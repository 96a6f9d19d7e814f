"""JSON from a browser, read strictly (SECURITY B129, B130): what two readers could read differently is refused."""

from __future__ import annotations

import json
from typing import Any


class Unreadable(ValueError):
    """Not JSON that means one thing."""


def read(body: bytes | str) -> Any:
    """What the JSON says. Raises Unreadable for broken or too deep JSON, doubled names, and numbers that are none."""
    try:
        return json.loads(body, parse_constant=_no_constant, object_pairs_hook=_once)
    except Unreadable:
        raise
    except (ValueError, RecursionError) as fault:
        raise Unreadable(type(fault).__name__) from fault


def _no_constant(name: str) -> Any:
    raise Unreadable(name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise Unreadable("a name is there twice")
    return dict(pairs)
