"""File names as people see them, on screens and in download headers. Files on disk have generated names."""

import re
import unicodedata

from kith.kernel.text import characters

FILE_NAME_LIMIT = 120
_ENDING_LIMIT = 10
_RESERVED_CHARACTER = re.compile(r'[<>:"/\\|?*%;]')
_RESERVED_NAME = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)


def shown_file_name(name: str) -> str:
    """`name` without a path, hidden characters, or anything a system would read as more than a name.

    At most 120 characters, its ending kept. Never empty: "file" when nothing is left. Cleaning twice changes
    nothing.
    """
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(char for char in last if not _is_unfit(char))
    plain = _RESERVED_CHARACTER.sub("_", unicodedata.normalize("NFC", seen))
    short = _shortened(" ".join(plain.split()).strip(" ."))
    return _shortened(f"_{short}") if _RESERVED_NAME.match(short) else short or "file"


def _is_unfit(char: str) -> bool:
    # Format characters (Cf) are direction marks of every kind, tags and joiners.
    is_hidden = unicodedata.category(char) in {"Cf", "Cs", "Zl", "Zp"}
    return is_hidden or bool(characters.CONTROL.match(char) or characters.INVISIBLE.match(char))


def _shortened(name: str) -> str:
    if len(name) <= FILE_NAME_LIMIT:
        return name
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > _ENDING_LIMIT:
        return name[:FILE_NAME_LIMIT].rstrip(" .")
    return stem[: FILE_NAME_LIMIT - len(ending) - 1].rstrip(" .") + dot + ending
