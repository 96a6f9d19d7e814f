"""Where free text gives away an address that somebody must not learn.

An address typed into a note, and the note sent to the wrong house, has cost families their safety. On
saving, the writer is warned and the span is tagged; on sharing, tagged spans are removed and anything found
but not tagged stops the share. It finds what is written down, however spaced or shortened; it cannot find
what is hinted at.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kith.kernel.text import postcode_key, postcode_spans
from kith.record.people.rules.addresses import address_words, names_a_street
from kith.record.people.rules.labelled import Labelled

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NUMBER = re.compile(r"\d+[a-z]?")
SHORTEST_NAME = 4


class Sign(Labelled):
    ADDRESS = "address", "a protected address"
    STREET = "street", "the street of a protected address"
    POSTCODE = "postcode", "a protected postcode"
    REVEALING_NAME = "revealing_name", "a name that reveals a protected address"
    ANY_POSTCODE = "any_postcode", "a postcode"


@dataclass(frozen=True, slots=True)
class Protected:
    """A protected address and the names that reveal it: school, provider, carers, a refuge's town."""

    reference: str
    lines: tuple[str, ...] = ()
    postcode: str = ""
    revealing_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` gives something away. `reference` is the address, or empty for a postcode of no
    known address.
    """

    start: int
    end: int
    sign: Sign
    reference: str = ""


def mentions(text: str, protected: Iterable[Protected]) -> list[Mention]:
    """Every mention, in order; of two that overlap the longer, and of two as long the more telling.

    Any postcode-shaped string is one, whether or not its address is known.
    """
    places = list(protected)
    words = _Words(text)
    found = [*_postcodes(text, places)]
    for place in places:
        for sign, phrase in _wanted(place):
            found += [Mention(start, end, sign, place.reference) for start, end in words.spans_of(phrase)]
    return _without_overlaps(found)


class _Words:
    """The words of a text in their comparing form, with where each stands."""

    def __init__(self, text: str) -> None:
        self._spans: list[tuple[int, int]] = []
        self._tokens: list[str] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        for match in _WORD.finditer(text):
            for token in address_words(match.group()):
                self._places[token].append(len(self._tokens))
                self._tokens.append(token)
                self._spans.append(match.span())

    def spans_of(self, phrase: list[str]) -> Iterator[tuple[int, int]]:
        """Where the words of `phrase` stand together, in order."""
        for first in self._places.get(phrase[0], ()):
            after = first + len(phrase)
            if self._tokens[first:after] == phrase:
                yield self._spans[first][0], self._spans[after - 1][1]


def _postcodes(text: str, places: list[Protected]) -> Iterator[Mention]:
    known = {postcode_key(place.postcode): place.reference for place in places if place.postcode}
    for start, end in postcode_spans(text):
        reference = known.get("".join(char for char in text[start:end].upper() if char.isalnum()))
        yield Mention(start, end, Sign.ANY_POSTCODE if reference is None else Sign.POSTCODE, reference or "")


def _wanted(place: Protected) -> Iterator[tuple[Sign, list[str]]]:
    """The phrases to look for: the first line, and others that name a street; each without its number too."""
    for line in map(address_words, place.lines):
        is_first = line == address_words(place.lines[0])
        if not _is_telling(line) or not (is_first or names_a_street(line)):
            continue
        yield Sign.ADDRESS, line
        if len(line) > 2 and _NUMBER.fullmatch(line[0]):
            yield Sign.STREET, line[1:]
    for name in map(address_words, place.revealing_names):
        if _is_telling(name):
            yield Sign.REVEALING_NAME, name


def _is_telling(words: list[str]) -> bool:
    """Not a bare number or a scrap, which would be found in every note."""
    return sum(len(word) for word in words) >= SHORTEST_NAME and not all(map(_NUMBER.fullmatch, words))


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    order = list(Sign)
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start - one.end, order.index(one.sign), one.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda one: one.start)
