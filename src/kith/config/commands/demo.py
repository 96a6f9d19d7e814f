"""``./kith demo``: the invented borough, made afresh."""

from __future__ import annotations

import argparse
import os
import sys
import time

import django
from django.db import connections

from kith.config import local

FIRST_RUN_YEARS = 1
FIRST_RUN_NOTES = 0.1  # a first look must not wait for every case note; ./kith demo makes them all


def run(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./kith demo")
    parser.add_argument(
        "--scale", type=float, default=1.0, help="1 is one authority; 10 is ten times the families"
    )
    parser.add_argument("--years", type=int, default=2, help="how many years of records")
    parser.add_argument(
        "--notes", type=float, default=1.0, help="share of ordinary case notes to write, 0 to 1"
    )
    options = parser.parse_args(arguments)
    os.environ["KITH_DEMO"] = "yes"
    local.start_database()
    django.setup()
    from kith.config.commands.migrate import bring_up_to_date

    bring_up_to_date(verbosity=0)
    if _is_loaded():
        print(
            "The demo borough is already here. To make it afresh, delete its database: ./kith demo --help",
            file=sys.stderr,
        )
        return 1
    load(scale=options.scale, years=options.years, notes=options.notes)
    return 0


def load_once() -> None:
    """Load the borough if there is nobody here yet."""
    if not _is_loaded():
        load(years=FIRST_RUN_YEARS, notes=FIRST_RUN_NOTES)


def load(*, scale: float = 1.0, years: int = 2, notes: float = 1.0) -> None:
    """Load the borough with a progress line, and say what came of it."""
    from kith.borough.loading.load import load_borough

    start = time.monotonic()

    def progress(rows: int, what: str) -> None:
        print(
            f"\rMaking the demo borough: {rows:>12,} rows  {time.monotonic() - start:5.0f} s",
            end="",
            file=sys.stderr,
            flush=True,
        )

    done = load_borough(scale=scale, years=years, notes=notes, progress=progress)
    print(file=sys.stderr)
    people, contacts = done.written["people.person"], done.written["frontdoor.contact"]
    print(
        f"{people:,} people, {contacts:,} contacts, {done.written['chronology.entry']:,} chronology entries.",
        file=sys.stderr,
    )
    waiting = {name: number for name, number in done.left_out.items() if number}
    if waiting:
        print(
            "No table yet for: "
            + ", ".join(f"{name} ({number:,})" for name, number in sorted(waiting.items())),
            file=sys.stderr,
        )


def _is_loaded() -> bool:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT 1 FROM people_person)")
        return bool(cursor.fetchone()[0])
