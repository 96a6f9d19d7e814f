"""A return as it lies on disk: a folder of files, or one file."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from ..core.layout import TableSpec
from ..core.typed import LINE, Typed, typed
from .delimited import cells, open_delimited
from .problems import UnreadableFileError
from .recognise import heading, recognised

ROUNDED = r"^\s*\d(\.\d+)?E\+\d+\s*$"
DELIMITED = {".csv", ".txt", ".tsv"}
XmlReader = Callable[[bytes, str], Mapping[str, pl.DataFrame]]


@dataclass
class Reading:
    """What was read. `tables` by name; `files` says which file each came from; `problems` what
    could not be read.
    """

    tables: dict[str, Typed] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_return(
    path: Path,
    tables: Mapping[str, TableSpec],
    *,
    key: str,
    read_xml: XmlReader,
    wanted: Collection[str] | None = None,
) -> Reading:
    """Read a folder of files, or one file. Raises FileNotFoundError where there is nothing at `path`.

    `wanted` names the tables to read, where not all are; a file of another table is only recognised.

    A file that cannot be read, or two that claim one table, is a problem and not an end: the other tables are
    read.
    """
    return read_files(
        ((each.name, each.read_bytes()) for each in _files(path)), tables, key=key, read_xml=read_xml
    )


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise FileNotFoundError(f"there is no file or folder {path}")
    if path.is_file():
        return [path]
    return sorted(each for each in path.iterdir() if each.suffix.lower() in DELIMITED | {".xml"})


def read_files(
    files: Iterable[tuple[str, bytes]],
    tables: Mapping[str, TableSpec],
    *,
    key: str,
    read_xml: XmlReader,
    wanted: Collection[str] | None = None,
) -> Reading:
    """Read files by name and content, in any order."""
    reading = Reading()
    for name, data in files:
        try:
            for table, frame in _tables_in(name, data, tables, key, read_xml, wanted):
                _keep(reading, table, name, frame, tables)
        except UnreadableFileError as error:
            reading.problems.append(str(error))
    if not reading.files and not reading.problems and wanted is None:
        reading.problems.append("no CSV or XML files were found")
    return reading


def _tables_in(
    name: str,
    data: bytes,
    tables: Mapping[str, TableSpec],
    key: str,
    read_xml: XmlReader,
    wanted: Collection[str] | None,
) -> Iterator[tuple[str, pl.DataFrame]]:
    if Path(name).suffix.lower() == ".xml" or data.lstrip()[:5] == b"<?xml":
        yield from read_xml(data, name).items()
        return
    opened = open_delimited(data, name)
    table = recognised(opened.headings, tables, key)
    if table is None:
        raise UnreadableFileError(name, "the headings are not those of any table of this return")
    if wanted is None or table in wanted:
        frame = cells(opened)
        _refuse_rounded_numbers(frame, next(each for each in opened.headings if heading(each) == key), name)
        yield table, frame.rename({each: heading(each) for each in frame.columns if each != LINE})


def _refuse_rounded_numbers(frame: pl.DataFrame, column: str, file: str) -> None:
    """A spreadsheet that shows a child's number as 1.23E+12 has lost the rest of it; no row can be
    trusted.
    """
    rounded = frame.filter(pl.col(column).str.contains(ROUNDED)).get_column(LINE)
    if len(rounded):
        lines = ", ".join(map(str, rounded.head(5).to_list()))
        message = f"a spreadsheet has rounded {len(rounded):,} child numbers to the like of 1.23E+12 (lines {lines})"
        raise UnreadableFileError(file, message, line=rounded[0])


def _keep(
    reading: Reading, table: str, file: str, frame: pl.DataFrame, tables: Mapping[str, TableSpec]
) -> None:
    if table in reading.files:
        both = f"{reading.files[table]} and {file}"
        reading.tables.pop(table, None)
        raise UnreadableFileError(file, f"two files hold {table} ({both}); give one, so neither was used")
    reading.files[table] = file
    reading.tables[table] = typed(frame, tables[table])
