"""Reading typed words, one line or many.

What is stored is what was typed, after these steps and no others: Unicode NFC, line ends as `\\n`, no space
around it, and invisible characters taken out with a notice. Words beginning with `=` or holding HTML are
words: making them safe is the business of whatever shows or exports them.
"""

import re
import unicodedata

from kith.engines.forms.rules.items import Question
from kith.engines.forms.rules.parsed import Parsed, Refused
from kith.engines.forms.rules.values import Kind

LONGEST_LINE = 255
LONGEST_TEXT = 100_000

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff]")
_LINE_ENDS = re.compile("\r\n?")


def read_text(question: Question, typed: str) -> Parsed:
    """The words typed for a string or text question. Raises Refused."""
    one_line = question.kind is not Kind.TEXT
    if _UNSTORABLE.search(typed):
        raise Refused(
            f"{question.name} has a character that cannot be stored. Type it again instead of pasting it"
        )
    words = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", typed)).strip()
    if one_line:
        _refuse_in_one_line(question, words)
    words, notices = _without_hidden(question, words, one_line=one_line)
    limit = question.max_length or (LONGEST_LINE if one_line else LONGEST_TEXT)
    if len(words) > limit:
        raise Refused(f"{question.name} must be {limit:,} characters or fewer. It is {len(words):,}")
    return Parsed(words or None, notices=notices)


def _refuse_in_one_line(question: Question, words: str) -> None:
    if "\n" in words:
        raise Refused(f"{question.name} must be on one line")
    if _DIRECTION.search(words) or _TAGS.search(words):
        raise Refused(f"{question.name} has hidden characters. Type it again instead of pasting it")


def _without_hidden(question: Question, words: str, *, one_line: bool) -> tuple[str, tuple[str, ...]]:
    hidden = [_TAGS, _CONTROLS, *([_ZERO_WIDTH] if one_line else [])]
    kept = words
    for characters in hidden:
        kept = characters.sub("", kept)
    if kept == words:
        return words, ()
    return kept.strip(), (f"Hidden characters were removed from {question.name}",)
