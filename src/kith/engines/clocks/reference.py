"""The reference page of all timescales, as Markdown for the documentation. Generated: change the data, not the page."""

from __future__ import annotations

from itertools import groupby

from kith.engines.clocks.rules import Timescale, area_name, catalogue, say_limit, say_variant
from kith.kernel.dates import say_period

HEAD = """# Timescales

Every deadline that Kith knows, with where it is written. Generated from `src/kith/engines/clocks/data`; an authority's
own figures are on the page *Timescales* of its site.

A limit counts from the day after its trigger unless it says otherwise. Working days are England's. **Local** figures
are the authority's to change; *to be checked* marks a figure not yet read in its source.
"""

COLUMNS = ("Timescale", "Limit", "Counted from", "Met by", "Whose", "Where it is written")


def reference_page() -> str:
    """``docs/reference/clocks.md``: a table of timescales for each area of work, in order of name."""
    in_order = sorted(
        catalogue(), key=lambda timescale: (area_name(timescale.area), timescale.name, timescale.id)
    )
    sections = [
        f"## {area}\n\n{_row(COLUMNS)}\n{_row(['---'] * len(COLUMNS))}\n"
        + "\n".join(_row(_cells(timescale)) for timescale in timescales)
        for area, timescales in groupby(in_order, key=lambda timescale: area_name(timescale.area))
    ]
    return "\n\n".join([HEAD.strip(), *sections]) + "\n"


def _cells(timescale: Timescale) -> list[str]:
    marks = [
        mark
        for mark, is_so in (
            ("**Local**", timescale.configurable),
            ("*to be checked*", not timescale.verified),
        )
        if is_so
    ]
    name = " ".join([timescale.name, f"`{timescale.id}`", *marks])
    limits = [say_limit(timescale), *(say_variant(variant) for variant in timescale.variants)]
    if timescale.recurs:
        limits.append("then again")
    if timescale.in_force.start or timescale.in_force.until:
        limits.append(say_period(timescale.in_force))
    source = timescale.source
    written = f"[{source}]({source.url})" if source.url else str(source)
    return [name, "; ".join(limits), timescale.trigger, timescale.satisfied_by, timescale.who, written]


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in cells)} |"
