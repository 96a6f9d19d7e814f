"""The header of a census file: which year it is for, and whose it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from ...core.dates import read_date
from ...reading.problems import UnreadableFileError
from ...reading.safe_xml import elements, local_name
from ..shape import CHILD_ELEMENT, HEADER

LARGEST = 4 * 1024**3  # bytes; the largest authority's census is a fiftieth of that


class OtherReturnError(ValueError):
    """A census file is for another authority or another year than was asked for."""


@dataclass(frozen=True)
class CensusHeader:
    """What the header says, as text by element; `line` is where it stands."""

    texts: dict[str, str | None]
    line: int | None

    @property
    def authority(self) -> str | None:
        """The three-figure code of the authority that makes the return."""
        return (self.texts.get("LEA") or "").strip() or None

    @property
    def reference_date(self) -> date | None:
        """The last day of the census year."""
        return read_date(self.texts.get("ReferenceDate") or "")

    @property
    def year(self) -> int | None:
        """The year the collection ends in: the header's, or that of its reference date."""
        text = (self.texts.get("Year") or "").strip()
        if text.isdecimal() and len(text) == 4:
            return int(text)
        return self.reference_date.year if self.reference_date else None

    def must_be(self, *, authority: str | None = None, year: int | None = None) -> None:
        """Raise OtherReturnError where the file is for another authority or year than the one given."""
        if authority is not None and self.authority != authority:
            raise OtherReturnError(
                f"The file is for authority {self.authority or '(none given)'}, not {authority}"
            )
        if year is not None and self.year != year:
            raise OtherReturnError(f"The file is for {self.year or '(no year given)'}, not {year}")


def header_of(element: etree._Element) -> CensusHeader:
    """The header from its element: every field in it, however deep it stands."""
    texts = {local_name(each): each.text for each in element.iter() if not len(each)}
    return CensusHeader(texts, element.sourceline)


def read_header(path: Path) -> CensusHeader:
    """The header of a file; without texts where it has none. Raises UnreadableFileError."""
    for element in census_elements(path):
        if local_name(element) == HEADER:
            return header_of(element)
        break
    return CensusHeader({}, None)


def census_elements(path: Path) -> Iterator[etree._Element]:
    """The header, then each child, in the order of the file.

    Raises FileNotFoundError, or UnreadableFileError with the line where the file is not safe, whole XML.
    """
    if not path.is_file():
        raise FileNotFoundError(f"there is no file {path}")
    if path.stat().st_size > LARGEST:
        raise UnreadableFileError(path.name, f"the file is larger than {LARGEST // 1024**3} GB")
    with path.open("rb") as file:
        yield from elements(file, path.name, named={HEADER, CHILD_ELEMENT})
