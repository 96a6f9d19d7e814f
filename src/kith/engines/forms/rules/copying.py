"""How much of a text was there before.

Used to tell an analysis written for this assessment from history pasted into it (R065). It looks for runs
of words, wherever they now stand and however they are spaced, capitalised or punctuated; it judges nobody's
writing.
"""

import re
from collections.abc import Iterable

RUN = 6
"""Words in a row that must be the same to count as copied: shorter runs are everyday phrases."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def copied_unchanged(previous: Iterable[str], now: str) -> float:
    """The share of the words of `now`, 0.0 to 1.0, in runs of six that also stand in one of the previous
    texts.

    A text shorter than six words counts as one run. No words at all is 0.0.
    """
    words = _words(now)
    if not words:
        return 0.0
    length = min(RUN, len(words))
    known = {run for text in previous for run in _runs(_words(text), length)}
    copied: set[int] = set()
    for start, run in enumerate(_runs(words, length)):
        if run in known:
            copied.update(range(start, start + length))
    return len(copied) / len(words)


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def _runs(words: list[str], length: int) -> Iterable[tuple[str, ...]]:
    return zip(*(words[offset:] for offset in range(length)), strict=False)
