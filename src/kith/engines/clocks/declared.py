"""The clocks that the areas declare: each one's ``kinds/clocks.py`` holds a tuple ``CLOCKS``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps

from kith.engines.clocks.rules import (
    Declaration,
    Declarations,
    DeclaredTwice,
    NotACountdown,
    UnknownTimescale,
    catalogue,
)


@cache
def declarations() -> Declarations:
    """Every clock that any area declares. Raises UnknownTimescale, DeclaredTwice, NotACountdown."""
    return Declarations.of((clock for clocks in by_area().values() for clock in clocks), catalogue())


def by_area() -> dict[str, tuple[Declaration, ...]]:
    """The clocks each area declares, by the area's label."""
    return {
        area.label: tuple(import_module(f"{area.name}.kinds.clocks").CLOCKS)
        for area in apps.get_app_configs()
        if area.name.startswith("kith.") and _has_clocks(area.name)
    }


def problems() -> list[str]:
    """What is wrong with the declarations, in a sentence naming the area; empty when all is well."""
    known: tuple[Declaration, ...] = ()
    for area, clocks in by_area().items():
        known += clocks
        try:
            Declarations.of(known, catalogue())
        except (UnknownTimescale, DeclaredTwice, NotACountdown) as wrong:
            return [f"{area}: {wrong}"]
    return []


def _has_clocks(area: str) -> bool:
    kinds = find_spec(f"{area}.kinds")
    is_folder = kinds is not None and kinds.submodule_search_locations is not None
    return is_folder and find_spec(f"{area}.kinds.clocks") is not None
