"""``./kith bench``: the pages at one and ten times the borough, side by side; ``./kith bench returns`` for the returns."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import django

AIMS = {"queries": 12, "p95": 100.0, "growth": 1.3, "ratio": 3.0}


def run(arguments: list[str]) -> int:
    if arguments[:1] == ["returns"]:
        from kith.oversight.returns import bench

        return bench.main(arguments[1:])
    parser = argparse.ArgumentParser(prog="./kith bench")
    parser.add_argument("--scales", default="1,10", help="sizes of the borough to measure (default 1,10)")
    parser.add_argument("--years", type=int, default=2)
    parser.add_argument("--times", type=int, default=30, help="how often each page is asked for")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args(arguments)
    scales = [float(text) for text in options.scales.split(",")]
    os.environ["DJANGO_SETTINGS_MODULE"] = "kith.config.testing.settings"
    django.setup()
    from kith.config.bench import pages

    results = [
        result
        for scale in scales
        for result in pages.measure_all(scale=scale, years=options.years, times=options.times)
    ]
    print(table(results, scales))
    if options.json:
        options.json.write_text(
            json.dumps([vars(result) | {"ratio": result.ratio} for result in results], indent=1)
        )
    return 0


HEADINGS = ("page", "scale", "p50 ms", "p95 ms", "queries", "in db ms", "bare ms", "ratio", "status")


def table(results: list, scales: list[float]) -> str:
    """The figures side by side, and every aim that was missed."""
    rows = [
        (
            *(one.name, f"{one.scale:g}", f"{one.p50:.1f}", f"{one.p95:.1f}", one.queries),
            *(f"{one.database:.1f}", f"{one.bare:.1f}", f"{one.ratio:.1f}", one.status),
        )
        for one in results
    ]
    lines = [" ".join([f"{row[0]:24}", *(f"{cell!s:>9}" for cell in row[1:])]) for row in (HEADINGS, *rows)]
    missed = [sentence for result in results for sentence in _missed(result)] + _grown(results, scales)
    return "\n".join([*lines, "", *(missed or ["Every aim was met."])])


def _missed(result) -> list[str]:
    found = []
    if result.queries > AIMS["queries"]:
        found.append(
            f"missed: {result.name} at scale {result.scale:g} asks {result.queries} queries (aim {AIMS['queries']})"
        )
    if result.p95 > AIMS["p95"]:
        found.append(
            f"missed: {result.name} at scale {result.scale:g} takes {result.p95:.0f} ms at p95 (aim {AIMS['p95']:.0f})"
        )
    return found


def _grown(results: list, scales: list[float]) -> list[str]:
    if len(scales) < 2:
        return []
    first, last = min(scales), max(scales)
    small = {result.name: result for result in results if result.scale == first}
    large = {result.name: result for result in results if result.scale == last}
    return [
        f"missed: {name} grows {large[name].p50 / one.p50:.1f} times from scale {first:g} to {last:g} (aim {AIMS['growth']})"
        for name, one in small.items()
        if name in large and large[name].p50 / one.p50 > AIMS["growth"]
    ]
