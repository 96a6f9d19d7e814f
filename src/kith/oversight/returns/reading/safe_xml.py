"""XML read safely, and in a stream.

No document type, no entities, no network, at most 64 elements deep, few attributes. lxml by itself parses a
document type and quietly drops what it cannot resolve, so its presence is looked for and refused before the
first element is used.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from .problems import UnreadableFileError

DEEPEST, MOST_ATTRIBUTES = 64, 64
DECLARATION = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)""")
ENCODINGS = {
    "utf-8",
    "utf-16",
    "utf-16le",
    "utf-16be",
    "us-ascii",
    "ascii",
    "iso-8859-1",
    "iso-8859-15",
    "windows-1252",
}


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; blank for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def elements(source: bytes | IO[bytes], file: str, *, named: set[str]) -> Iterator[etree._Element]:
    """Each whole element with one of these names, in order; it is emptied when the next is asked for.

    Raises UnreadableFileError, with the line, for anything that is not safe, well-formed XML.
    """
    stream = BytesIO(source) if isinstance(source, bytes) else source
    _must_be_written_plainly(stream, file)
    events = etree.iterparse(
        stream,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        yield from _wanted(events, file, named)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        if isinstance(error, UnreadableFileError):
            raise
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else None
        raise UnreadableFileError(file, f"this is not well-formed XML: {error}", line=line) from error


def _wanted(
    events: "etree.iterparse[tuple[str, etree._Element]]", file: str, named: set[str]
) -> Iterator[etree._Element]:
    depth, wanted = 0, _Wanted(named)
    for event, element in events:
        if event == "start":
            depth += 1
            if depth == 1:
                _must_have_no_document_type(element.getroottree().docinfo, file)
            if depth > DEEPEST:
                raise UnreadableFileError(
                    file, f"elements are nested more than {DEEPEST} deep", line=element.sourceline
                )
            if len(element.attrib) > MOST_ATTRIBUTES:
                raise UnreadableFileError(file, "an element has too many attributes", line=element.sourceline)
            continue
        depth -= 1
        if wanted[element.tag]:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _must_be_written_plainly(stream: IO[bytes], file: str) -> None:
    """Refuse an encoding that can hide one character as another, such as UTF-7, or that nobody here writes."""
    declared = DECLARATION.match(stream.read(256))
    stream.seek(0)
    encoding = declared[1].decode() if declared else "utf-8"
    if encoding.lower() not in ENCODINGS:
        raise UnreadableFileError(file, f"the file is written in {encoding}; save it as UTF-8", line=1)


def _must_have_no_document_type(document: etree.DocInfo, file: str) -> None:
    if document.internalDTD is not None:
        raise UnreadableFileError(file, "the file has a document type (DOCTYPE), which is not allowed")


class _Wanted(dict[object, bool]):
    """Whether an element with this tag is asked for. A file has a handful of tags and millions of elements."""

    def __init__(self, named: set[str]) -> None:
        super().__init__()
        self._named = named

    def __missing__(self, tag: object) -> bool:
        self[tag] = isinstance(tag, str) and etree.QName(tag).localname in self._named
        return self[tag]
