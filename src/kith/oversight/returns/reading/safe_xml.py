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
TOO_DEEP = f"elements are nested more than {DEEPEST} deep"
nested_too_deep = etree.XPath(f"boolean({'/'.join('*' * DEEPEST)})")
has_too_many_attributes = etree.XPath(f"boolean(descendant-or-self::*/@*[{MOST_ATTRIBUTES + 1}])")
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
        events=("end",),
        tag=[f"{{*}}{name}" for name in named],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        yield from _wanted(events, file)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        if isinstance(error, UnreadableFileError):
            raise
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else None
        said = str(error).partition(", line ")[0]
        message = TOO_DEEP if "Excessive depth" in said else f"this is not well-formed XML: {said}"
        raise UnreadableFileError(file, message, line=line) from error


def _wanted(events: "etree.iterparse[tuple[str, etree._Element]]", file: str) -> Iterator[etree._Element]:
    for number, (_, element) in enumerate(events):
        if number == 0:
            _must_have_no_document_type(element, file)
        _must_be_of_bounds(element, file)
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    rest = events.root
    _must_have_no_document_type(rest, file)
    _must_be_of_bounds(rest, file)


def _must_be_written_plainly(stream: IO[bytes], file: str) -> None:
    """Refuse an encoding that can hide one character as another, such as UTF-7, or that nobody here writes."""
    declared = DECLARATION.match(stream.read(256))
    stream.seek(0)
    encoding = declared[1].decode() if declared else "utf-8"
    if encoding.lower() not in ENCODINGS:
        raise UnreadableFileError(file, f"the file is written in {encoding}; save it as UTF-8", line=1)


def _must_have_no_document_type(element: etree._Element, file: str) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFileError(file, "the file has a document type (DOCTYPE), which is not allowed")


def _must_be_of_bounds(element: etree._Element, file: str) -> None:
    if nested_too_deep(element):
        raise UnreadableFileError(file, TOO_DEEP, line=element.sourceline)
    if has_too_many_attributes(element):
        raise UnreadableFileError(file, "an element has too many attributes", line=element.sourceline)
