"""Checking a census as it lies on disk."""

from collections.abc import Callable, Iterable
from pathlib import Path

from ..core.check import check
from ..core.results import CheckResult
from . import CIN, LAYOUT

Say = Callable[[str], None]


def check_file(
    path: Path,
    *,
    year: int | None = None,
    rules: Iterable[str] | None = None,
    say: Say = lambda _: None,
) -> CheckResult:
    """Read and check a census file. The year is the header's, unless another is given; `say` is told of each
    stage as it ends.

    Raises FileNotFoundError, UnknownYearError, UnknownRuleError, or UnreadableFileError where the file is not
    safe, whole XML; what was left out of the check is among the `problems` of the result.
    """
    from .reading.tables import read_tables  # lxml takes a tenth of a second to load

    read = read_tables(path, LAYOUT, year=year)
    rows = sum(table.height for table in read.tables.values())
    say(
        f"read {read.tables['ChildIdentifiers'].height:,} children, {rows:,} rows, as the census of {read.year}"
    )
    result = check(
        CIN,
        read.tables,
        year=read.year,
        authority=read.header.authority,
        rules=rules,
        columns_may_be_absent=False,
        problems=[*_other_year(read.header.year, read.year), *read.problems],
    )
    say(f"asked {len(result.outcomes)} rules")
    return result


def _other_year(said: int | None, read_as: int) -> list[str]:
    if said in (None, read_as):
        return []
    return [f"the header says the census is for {said}; it was checked as {read_as}"]
