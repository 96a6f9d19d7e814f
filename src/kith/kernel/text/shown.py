"""Text made safe to stand beside other text. Not an HTML escape: templates do that, after this."""

import unicodedata

from kith.kernel.text.characters import DIRECTION_CHANGER

DIRECTION_MARKER = "[direction changed]"
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


def shown_isolated(text: str) -> str:
    """`text` as a page or a print shows it: it cannot reorder what stands before or after it.

    Each character that changes direction is shown as a visible marker, so the reader sees the letters in the
    order they were stored. Such text, and text with right-to-left letters, is wrapped in an isolate (UAX #9,
    2.4). Anything else comes back as it is.
    """
    marked, changers = DIRECTION_CHANGER.subn(DIRECTION_MARKER, text)
    if not changers and not _has_right_to_left(text):
        return text
    return f"{_ISOLATE}{marked}{_END_ISOLATE}"


def _has_right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)
