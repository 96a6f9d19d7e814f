"""What changed between two texts, word by word.

Joining the unchanged and removed parts gives the earlier text exactly, the unchanged and added parts the
later one. Very long texts that differ a great deal are compared by sentence instead, so that a page never
waits.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

# The matcher looks at every pair of equal words, again and again; beyond this a reader would have to wait
# for it.
_MOST_PAIRS = 60_000

_WORDS = re.compile(r"(?:[^\W_]+|[^\w\s]|_)\s*|\s+")
_SENTENCES = re.compile(r"[^.!?\n]*[.!?\n]?\s*", re.DOTALL)


class Part(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Segment:
    """A stretch of text and what became of it."""

    part: Part
    text: str


def differences(before: str, after: str) -> tuple[Segment, ...]:
    """The two texts as one run of unchanged, removed and added stretches, in reading order."""
    segments = [segment for segment in _segments(before, after) if segment.text]
    joined = groupby(segments, key=lambda segment: segment.part)
    return tuple(Segment(part, "".join(one.text for one in run)) for part, run in joined)


def _segments(before: str, after: str) -> Iterator[Segment]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    start, end = _common_ends(old, new)
    yield Segment(Part.SAME, "".join(old[:start]))
    old_middle, new_middle = old[start : len(old) - end], new[start : len(new) - end]
    if _pairs(old_middle, new_middle) > _MOST_PAIRS:
        old_middle = [one for one in _SENTENCES.findall("".join(old_middle)) if one]
        new_middle = [one for one in _SENTENCES.findall("".join(new_middle)) if one]
    yield from _matched(old_middle, new_middle)
    yield Segment(Part.SAME, "".join(old[len(old) - end :]))


def _matched(old: list[str], new: list[str]) -> Iterator[Segment]:
    if _pairs(old, new) > _MOST_PAIRS:
        yield Segment(Part.REMOVED, "".join(old))
        yield Segment(Part.ADDED, "".join(new))
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if what == "equal":
            yield Segment(Part.SAME, "".join(old[old_from:old_to]))
        else:
            yield Segment(Part.REMOVED, "".join(old[old_from:old_to]))
            yield Segment(Part.ADDED, "".join(new[new_from:new_to]))


def _pairs(old: list[str], new: list[str]) -> int:
    olds, news = Counter(old), Counter(new)
    return sum(times * news[one] for one, times in olds.items())


def _common_ends(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many tokens the two share at the beginning and, apart from those, at the end."""
    shortest = min(len(old), len(new))
    start = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    left = shortest - start
    end = next((n for n in range(left) if old[-1 - n] != new[-1 - n]), left)
    return start, end
