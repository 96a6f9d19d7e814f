"""How long the whole check takes: files in, every rule, report out.

Invented returns of several sizes are written to a folder, 0.6% of their cells spoilt, and checked by the
command in a process of its own, as an analyst would: so the time has the start of Python in it. Prints a
table, or writes JSON.
"""

import argparse
import json
import math
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import polars as pl

from .cin import CIN
from .cin.writing.census import census
from .cin.writing.invented import invented_records as invented_census
from .cin.writing.xml import NUMBERS, write_census
from .ssda903 import SSDA903
from .writing.files import write_csv_files
from .writing.invented import AUTHORITY, invented_records, postcode_table, provider_table
from .writing.looked_after import looked_after_return
from .writing.spoiling import spoilt

YEAR, SHARE = 2026, 0.006
SIZES = {"903": (300, 3_000, 30_000, 90_000), "cin": (1_000, 10_000, 100_000)}
IN_RETURN = {"903": 0.93, "cin": 0.865}  # of the children invented, those with something to return this year
WRITTEN_AT = datetime(YEAR, 6, 1)  # noqa: DTZ001 (a census has no zone)


@dataclass(frozen=True)
class Prepared:
    """A return on disk: what the command is asked, the children in the return, and the rows to be read."""

    question: list[str]
    children: int
    rows: int


@dataclass(frozen=True)
class Measured:
    """One run: the return, children in it, rows read, flags raised, wall and processor seconds, and
    peak memory.
    """

    kind: str
    children: int
    rows: int
    flags: int
    seconds: float
    cpu_seconds: float
    peak_mb: float


def measure(kind: str, children: int, folder: Path) -> Measured:
    """Write an invented return of about that many children and check it once, with CSV, JSON and
    HTML reports.
    """
    prepared = PREPARE[kind](math.ceil(children / IN_RETURN[kind]), folder)
    command = [sys.executable, "-m", "kith.oversight.returns", "check", kind, *prepared.question, "--quiet"]
    command += [f"--{form}={folder / f'report.{form}'}" for form in ("csv", "json", "html")]
    began = time.perf_counter()
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=paths)  # noqa: S603 (our own command and paths)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1) or not (folder / "report.html").exists():
        raise RuntimeError(f"the check ended with status {process.returncode}")
    with (folder / "report.csv").open("rb") as report:
        flags = sum(1 for _ in report) - 1
    return Measured(
        kind,
        prepared.children,
        prepared.rows,
        flags,
        round(seconds, 2),
        round(used.ru_utime + used.ru_stime, 2),
        round(used.ru_maxrss / 1024),
    )


def prepare_looked_after(children: int, folder: Path) -> Prepared:
    """Write this year's return, last year's, the provider list and the postcodes."""
    records = invented_records(children, year=YEAR)
    tables = looked_after_return(records, SSDA903.year(YEAR))
    last_year = looked_after_return(records, SSDA903.year(YEAR - 1))
    write_csv_files(spoilt(tables, share=SHARE, key="CHILD"), folder / "this")
    write_csv_files(spoilt(last_year, share=SHARE, key="CHILD", seed=99), folder / "last")
    postcode_table().write_parquet(folder / "postcodes.parquet")
    providers = provider_table().select(
        URN="urn", PLACE_CODES="places", PROVIDER_CODES="codes", POSTCODE="postcode", LA_CODE="authority"
    )
    lists = ("PLACE_CODES", "PROVIDER_CODES")
    providers.with_columns(providers[name].list.join("|") for name in lists).write_csv(
        folder / "providers.csv"
    )
    rows = sum(table.height for table in (*tables.values(), *last_year.values()))
    question = [str(folder / "this"), "--year", str(YEAR), "--authority", AUTHORITY]
    question += ["--last-year", str(folder / "last"), "--providers", str(folder / "providers.csv")]
    question += ["--postcodes", str(folder / "postcodes.parquet")]
    return Prepared(question, tables["Header"].height, rows)


def prepare_census(children: int, folder: Path) -> Prepared:
    """Write a census; the numbers that hold it together are not spoilt."""
    year = CIN.year(YEAR)
    records = invented_census(children, year=YEAR)
    tables = census(records, year, authority=AUTHORITY, written_at=WRITTEN_AT)
    written = {name: table if name == "Header" else _spoilt(name, table) for name, table in tables.items()}
    write_census(written, folder / "census.xml", year)
    rows = sum(table.height for table in tables.values())
    return Prepared([str(folder / "census.xml")], tables["ChildIdentifiers"].height, rows)


def _spoilt(name: str, table: pl.DataFrame) -> pl.DataFrame:
    numbers = [each for each in ("LAchildID", *NUMBERS) if each in table.columns]
    dates = [each for each, kind in table.schema.items() if kind == pl.Date]
    cells = table.drop(numbers).with_columns(pl.col(dates).dt.strftime("%Y-%m-%d"))
    wrong = spoilt({name: cells}, share=SHARE, key="")[name]
    return pl.concat([table.select(numbers), wrong], how="horizontal")


PREPARE = {"903": prepare_looked_after, "cin": prepare_census}


def growth(runs: Sequence[Measured]) -> list[float]:
    """Between neighbouring sizes, the power of the number of children that the time grew with; 1 is
    linear.
    """
    return [
        round(math.log(more.seconds / less.seconds) / math.log(more.children / less.children), 2)
        for less, more in pairwise(runs)
    ]


def _measured(kind: str, sizes: Sequence[int]) -> list[Measured]:
    runs: list[Measured] = []
    print(f"{kind} {'children':>9} {'rows':>10} {'flags':>8} {'seconds':>8} {'CPU':>7} {'peak MB':>8}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            run = measure(kind, size, Path(folder))
        runs.append(run)
        figures = f"{run.seconds:>8.2f} {run.cpu_seconds:>7.2f} {run.peak_mb:>8.0f}"
        print(f"{kind} {run.children:>9,} {run.rows:>10,} {run.flags:>8,} {figures}", flush=True)
    print(f"{kind} growth:", *growth(runs))
    return runs


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; print a table, and with --json write the figures."""
    parser = argparse.ArgumentParser(prog="bench returns", description="Time the check of invented returns.")
    parser.add_argument("--only", choices=SIZES, help="one return only")
    parser.add_argument("--sizes", type=int, nargs="+", metavar="CHILDREN")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures as JSON")
    chosen = parser.parse_args(arguments)
    runs: list[Measured] = []
    for kind in [chosen.only] if chosen.only else SIZES:
        runs += _measured(kind, chosen.sizes or SIZES[kind])
    machine = {
        "processors": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
    }
    if chosen.json:
        chosen.json.write_text(
            json.dumps({"machine": machine, "runs": [asdict(run) for run in runs]}, indent=1)
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
