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
from itertools import pairwise
from pathlib import Path

from .ssda903 import SSDA903
from .writing.files import write_csv_files
from .writing.invented import AUTHORITY, invented_records, postcode_table, provider_table
from .writing.looked_after import looked_after_return
from .writing.spoiling import spoilt

SIZES, YEAR, SHARE = (300, 3_000, 30_000, 90_000), 2026, 0.006
IN_RETURN = 0.93  # of the children invented, those with something to return this year


@dataclass(frozen=True)
class Measured:
    """One run: children in the return, rows read, flags raised, wall and processor seconds, and
    peak memory.
    """

    children: int
    rows: int
    flags: int
    seconds: float
    cpu_seconds: float
    peak_mb: float


def measure(children: int, folder: Path) -> Measured:
    """Write an invented return of about that many children and check it once, with CSV, JSON and
    HTML reports.
    """
    files = write_invented(children, folder)
    command = [
        sys.executable,
        "-m",
        "kith.oversight.returns",
        "check",
        "903",
        str(folder / "this"),
        "--quiet",
    ]
    command += ["--year", str(YEAR), "--authority", AUTHORITY, "--last-year", str(folder / "last")]
    command += [
        "--providers",
        str(folder / "providers.csv"),
        "--postcodes",
        str(folder / "postcodes.parquet"),
    ]
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
        *files,
        flags,
        round(seconds, 2),
        round(used.ru_utime + used.ru_stime, 2),
        round(used.ru_maxrss / 1024),
    )


def write_invented(children: int, folder: Path) -> tuple[int, int]:
    """Write this year's return, last year's, the provider list and the postcodes; returns children
    and rows.
    """
    records = invented_records(math.ceil(children / IN_RETURN), year=YEAR)
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
    return tables["Header"].height, rows


def growth(runs: Sequence[Measured]) -> list[float]:
    """Between neighbouring sizes, the power of the number of children that the time grew with; 1 is
    linear.
    """
    return [
        round(math.log(more.seconds / less.seconds) / math.log(more.children / less.children), 2)
        for less, more in pairwise(runs)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; print a table, and with --json write the figures."""
    parser = argparse.ArgumentParser(prog="bench returns", description="Time the check of invented returns.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="CHILDREN")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures as JSON")
    chosen = parser.parse_args(arguments)
    runs: list[Measured] = []
    print(f"{'children':>9} {'rows':>10} {'flags':>8} {'seconds':>8} {'CPU':>7} {'peak MB':>8}")
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            run = measure(size, Path(folder))
        runs.append(run)
        figures = f"{run.seconds:>8.2f} {run.cpu_seconds:>7.2f} {run.peak_mb:>8.0f}"
        print(f"{run.children:>9,} {run.rows:>10,} {run.flags:>8,} {figures}", flush=True)
    print("growth:", *growth(runs))
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
