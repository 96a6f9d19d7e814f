"""Checking a looked-after return as it lies on disk."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

import polars as pl

from ..core.check import check
from ..core.facts import LAST
from ..core.needs import tables_read
from ..core.results import CheckResult
from ..reading.folder import Reading, read_return
from . import LAYOUT, SSDA903

Say = Callable[[str], None]


def read_folder(path: Path, *, year: int, wanted: Collection[str] | None = None) -> Reading:
    """The tables of a folder of CSV files, or of one CSV or XML file, typed for the year.

    Raises UnknownYearError, and FileNotFoundError where there is nothing at `path`.
    """
    tables = LAYOUT.tables(year)

    def xml(data: bytes, file: str) -> dict[str, pl.DataFrame]:
        from .xml import read_xml  # lxml takes a tenth of a second to load, and most returns are CSV

        return read_xml(data, file, tables)

    return read_return(path, tables, key=LAYOUT.key, read_xml=xml, wanted=wanted)


def check_folder(
    path: Path,
    *,
    year: int,
    last_year: Path | None = None,
    providers: Path | None = None,
    postcodes: Path | None = None,
    authority: str | None = None,
    rules: Iterable[str] | None = None,
    say: Say = lambda _: None,
) -> CheckResult:
    """Read and check a return. `say` is told of each stage as it ends.

    Raises FileNotFoundError, UnknownYearError, UnknownRuleError, or UnreadableFileError for the provider list
    or postcode table; a file of the return that cannot be read is among the `problems` of the result.
    """
    reading = read_folder(path, year=year)
    say(_read(reading, "this year"))
    before = (
        read_folder(last_year, year=year, wanted=_asked_of_last_year(year)) if last_year is not None else None
    )
    if before is not None:
        say(_read(before, "last year"))
    result = check(
        SSDA903,
        reading.tables,
        year=year,
        last_year=before.tables if before is not None else None,
        providers=_providers(providers),
        postcodes=_postcodes(postcodes),
        authority=authority,
        rules=rules,
        columns_may_be_absent=False,
        problems=[*reading.problems, *(f"last year: {each}" for each in (before.problems if before else ()))],
    )
    say(f"asked {len(result.outcomes)} rules")
    return result


def _asked_of_last_year(year: int) -> set[str]:
    used = tables_read(SSDA903.book.for_year(year), SSDA903, SSDA903.year(year))
    return {name.removesuffix(LAST) for name in used if name.endswith(LAST)}


def _read(reading: Reading, which: str) -> str:
    rows = sum(table.frame.height for table in reading.tables.values())
    return f"read {len(reading.tables)} tables of {which}, {rows:,} rows"


def _providers(path: Path | None) -> pl.DataFrame | None:
    if path is None:
        return None
    from .providers import read_providers

    return read_providers(path)


def _postcodes(path: Path | None) -> pl.DataFrame | None:
    if path is None:
        return None
    from ..postcodes.directory import read_directory

    return read_directory(path)
