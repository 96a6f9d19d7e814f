"""Keys that find a person by name through one array column: `stored && asked`.

What is stored and what is asked differ, because a match must mean something. Names written without vowels
meet only names with the same consonants; an initial meets only a whole name. Order never matters.
"""

from collections.abc import Iterable
from itertools import pairwise

from kith.record.people.rules.names.forms import Word, name_words

SHORTEST_SKELETON = 3


def search_keys(names: Iterable[str]) -> list[str]:
    """The keys to store for a person, over all their names in full, sorted. Prefixes say what a key is:

    `t:` spelling, `s:` sound, `v:` group of variants, `c:` consonants of a name written with vowels, `b:`
    of one written without, `f:` first letter, `n:` an initial standing for a name.
    """
    keys: set[str] = set()
    for name in names:
        words = name_words(name)
        keys.update(_joined_pairs(words), *(_stored(word) for word in words))
    return sorted(keys)


def query_keys(text: str) -> list[list[str]]:
    """The keys to ask for, one list for each word typed; a word is found when it shares a key with the
    person.

    How many of the words must be found is `words_needed`.
    """
    words = name_words(text)
    asked = [_asked(word, alone=len(words) == 1) for word in words]
    for (left, first), (right, second) in pairwise(zip(asked, words, strict=True)):
        joined = f"t:{first.text}{second.text}"
        left.add(joined)
        right.add(joined)
    return [sorted(keys) for keys in asked]


def words_needed(typed: int) -> int:
    """How many of the words typed must be found: all of two, and all but one of more.

    Somali, Arabic and Iberian names are written with two, three or four of their parts.
    """
    return typed if typed <= 2 else typed - 1


def _stored(word: Word) -> set[str]:
    keys = {f"t:{spelling}" for spelling in word.spellings} | {f"f:{word.text[0]}"}
    keys |= {f"s:{sound}" for sound in word.sounds} | {f"v:{group}" for group in word.variants}
    if word.is_initial:
        keys.add(f"n:{word.text}")
    if len(word.consonants) >= SHORTEST_SKELETON:
        keys.add(f"{'b' if word.is_vowelless else 'c'}:{word.consonants}")
    return keys


def _asked(word: Word, *, alone: bool) -> set[str]:
    if word.is_initial:
        return {f"f:{word.text}"}
    keys = {f"t:{spelling}" for spelling in word.spellings}
    keys |= {f"s:{sound}" for sound in word.sounds} | {f"v:{group}" for group in word.variants}
    if not alone:
        keys.add(f"n:{word.text[0]}")
    if len(word.consonants) >= SHORTEST_SKELETON:
        keys.add(f"b:{word.consonants}")
        if word.is_vowelless:
            keys.add(f"c:{word.consonants}")
    return keys


def _joined_pairs(words: tuple[Word, ...]) -> set[str]:
    return {f"t:{first.text}{second.text}" for first, second in pairwise(words)}
