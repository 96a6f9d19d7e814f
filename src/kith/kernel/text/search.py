"""What may be searched for. No pattern language is offered, so nothing typed can act as one."""

import re
import unicodedata

from kith.kernel.text import characters
from kith.kernel.text.clean import TextError

SEARCH_LIMIT = 100
LETTERS_ALONE = 3
LETTERS_WITH_ANOTHER_FIELD = 2

_HIDDEN = re.compile(
    "|".join(part.pattern for part in (characters.INVISIBLE, characters.DIRECTION_CHANGER, characters.TAG))
)


def clean_search(text: str, *, with_another_field: bool = False) -> str:
    """The words to look for: composed, single-spaced, hidden characters dropped; `%`, `_` and `\\` kept.

    Two letters or digits are enough beside another field (a date of birth, a postcode); three when alone. A
    Chinese, Japanese or Korean character counts as two: two of them are often a whole name. Raises
    `TextError` with code `unreadable`, `long` or `short`.
    """
    if characters.NUL.search(text) or characters.SURROGATE.search(text):
        raise TextError("unreadable", "The search could not be read. Type it again instead of pasting it")
    if len(text) > SEARCH_LIMIT:
        raise TextError("long", f"Search must be {SEARCH_LIMIT} characters or fewer")
    plain = characters.CONTROL.sub(" ", _HIDDEN.sub("", text))
    words = " ".join(unicodedata.normalize("NFC", plain).split())
    if sum(map(_counts_as, words)) < (LETTERS_WITH_ANOTHER_FIELD if with_another_field else LETTERS_ALONE):
        raise TextError("short", "Enter at least 3 letters or numbers, or 2 and a date of birth or postcode")
    return words


def like_literal(text: str) -> str:
    """`text` for use inside SQL LIKE with the default escape, so that `%`, `_` and `\\` mean themselves."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _counts_as(char: str) -> int:
    if not char.isalnum():
        return 0
    return 2 if unicodedata.east_asian_width(char) == "W" else 1
