"""Writes the reference page of the rules from the rules themselves.

python -m kith.oversight.returns.reference docs/reference/returns.md [--bench FIGURES.json]
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from .cin import CIN
from .core.facts import AUTHORITY, LAST, POSTCODES, PROVIDERS
from .core.kind import ReturnKind
from .core.needs import tests_of
from .core.rules import Rule
from .ssda903 import SSDA903

KINDS: dict[str, ReturnKind] = {
    "Looked-after children (SSDA903)": SSDA903,
    "Children in need census": CIN,
}
TOOLS = "ools in use"

HEAD = """# Rules of the returns

Generated from the rules; change a rule and run it again. A year is the calendar year a collection ends in.

Every rule comes out as **passed**, **flagged**, or **not run** with the reason. "Needs" is what must be given
besides this year's return; without it the rule is not run. Rules that begin with REQ or FORM are made from the
layout and are not published.

Where the tools in use are known to differ, the note says how. In general they also:

- drop a rule that raises, for the whole return, with no word on the page. One child with an unreadable date,
one care
  leaver born on 29 February, or a provider list whose numbers are all figures is enough for some of them;
- let one rule's working change what the next one sees, so that the order of the rules decides the answer;
- mix up rows where a child is twice in a header;
- read no social worker or deprivation of liberty rows from XML;
- give no report at all on a census with one child without characteristics;
- read only the first date where several reviews stand in one element of a census, and nothing of
  pre-proceedings.
"""


def needs_of(rule: Rule, kind: ReturnKind) -> list[str]:
    """What the rule needs besides this year's return, in words: last year, postcodes, provider
    list, authority.
    """
    year = kind.year(max(rule.since, kind.layout.first_year))
    reads = {table for _, found in tests_of(rule, kind, year, frozenset()).values() for table, _ in found}
    said = {
        "last year": any(table.endswith(LAST) for table in reads),
        "postcodes": POSTCODES in reads,
        "provider list": PROVIDERS in reads,
        "authority": AUTHORITY in reads,
    }
    return [name for name, needed in said.items() if needed]


def reference(figures: Any = None) -> str:
    """The whole page; `figures` are those the benchmark writes, left out where there are none."""
    parts = [HEAD]
    for title, kind in KINDS.items():
        parts += [f"## {title}", *_summary(kind), *_table(kind)]
    if figures is not None:
        parts += ["\n## How fast", *_benchmark(figures)]
    return "\n".join(parts) + "\n"


def _summary(kind: ReturnKind) -> Iterator[str]:
    first, last = kind.layout.first_year, kind.layout.last_year
    counts = (
        f"{year}: {sum(rule.published for rule in kind.book.for_year(year))} published"
        for year in range(first, last + 1)
    )
    yield f"\n{'; '.join(counts)}.\n"


def _table(kind: ReturnKind) -> Iterator[str]:
    yield "| Rule | Years | Flags | Needs | Message | Note |"
    yield "|---|---|---|---|---|---|"
    for rule in kind.book:
        shows = "<br>".join(f"{table}: {' '.join(fields)}" for table, fields in rule.shows.items())
        note = f"**{rule.note}**" if TOOLS in rule.note else rule.note
        cells = [rule.code, _years(rule, kind), shows, ", ".join(needs_of(rule, kind)), rule.message, note]
        yield _row(cells)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"


def _years(rule: Rule, kind: ReturnKind) -> str:
    first, last = max(rule.since, kind.layout.first_year), min(rule.until, kind.layout.last_year)
    return str(first) if first == last else f"{first}–{last}"


def _benchmark(figures: Any) -> Iterator[str]:
    machine = figures["machine"]
    yield (
        "\nFiles in, every rule, and the report as CSV, JSON and HTML, by the command in its own process; "
        f"0.6% of the cells are spoilt. {machine['processors']} processors ({machine['machine']}), "
        f"Python {machine['python']}.\n"
    )
    yield "| Return | Children | Rows | Flags | Seconds | Processor seconds | Peak MB |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for run in figures["runs"]:
        yield (
            f"| {run['kind']} | {run['children']:,} | {run['rows']:,} | {run['flags']:,} | {run['seconds']:.2f} "
            f"| {run['cpu_seconds']:.2f} | {run['peak_mb']:.0f} |"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page."""
    parser = argparse.ArgumentParser(description="Write the reference page of the returns.")
    parser.add_argument("target", type=Path)
    parser.add_argument("--bench", type=Path, help="figures written by the benchmark with --json")
    chosen = parser.parse_args(arguments)
    figures = json.loads(chosen.bench.read_text(encoding="utf-8")) if chosen.bench else None
    chosen.target.parent.mkdir(parents=True, exist_ok=True)
    chosen.target.write_text(reference(figures), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
