"""From bytes to text that can be cut into cells.

UTF-8 is tried first, with or without its mark; a file that is not UTF-8 is taken for Windows-1252, which is
what Excel saves in England. UTF-16 is read by its mark. Lines may end in any of the three ways.
"""

import codecs

from .problems import UnreadableFileError

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SEPARATORS = (",", ";", "\t", "|")
LONGEST_CELL = 131_072


def plain_text(data: bytes, file: str) -> bytes:
    """The file as UTF-8 with lines that end in a line feed, with or without a return before it.
    Raises UnreadableFileError where it is not text.
    """
    if not data.strip():
        raise UnreadableFileError(file, "the file is empty")
    if data.startswith(UTF16_MARKS):
        data = _decoded(data, "utf-16", file).encode()
    data = data.removeprefix(codecs.BOM_UTF8)
    if (place := data.find(b"\x00")) >= 0:
        raise UnreadableFileError(
            file, "the file holds a NUL character", line=data.count(b"\n", 0, place) + 1
        )
    if not data.isascii():
        data = _as_utf8(data, file)
    has_lone_returns = data.count(b"\r") != data.count(b"\r\n")
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if has_lone_returns else data


def _as_utf8(data: bytes, file: str) -> bytes:
    try:
        data.decode()
    except UnicodeDecodeError:
        return _decoded(data, "windows-1252", file).encode()
    return data


def _decoded(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(file, f"the file is neither UTF-8 nor {encoding}", line=line) from error


def separator_of(data: bytes) -> str:
    """What stands between the cells: whichever of comma, semicolon, tab and bar the first line has
    most of.
    """
    first_line = data.partition(b"\n")[0].decode()
    return max(SEPARATORS, key=first_line.count)
