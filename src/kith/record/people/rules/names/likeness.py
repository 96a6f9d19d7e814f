"""How far two names agree, in words a practitioner would use. No score: the kinds of agreement are few and
named.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA, JaroWinkler

from kith.record.people.rules.names.forms import WIDELY_SHARED, PersonName, Word, is_placeholder, name_words

LONG_ENOUGH_TO_MISSPELL = 4


class Agreement(IntEnum):
    """How one part of two names agrees; the greater, the closer. UNKNOWN when either side has nothing to
    compare.
    """

    DIFFERENT = 0
    UNKNOWN = 1
    INITIAL = 2
    CLOSE = 3
    SOUND = 4
    PART = 5
    VARIANT = 6
    SAME = 7


@dataclass(frozen=True, slots=True)
class NameLikeness:
    """The agreement of two people's nearest names. `is_shared_surname`: the surnames agree only in one like
    Singh.
    """

    given: Agreement
    family: Agreement
    is_swapped: bool = False
    is_shared_surname: bool = False


UNNAMED = NameLikeness(Agreement.UNKNOWN, Agreement.UNKNOWN)


def name_likeness(ours: Sequence[PersonName], theirs: Sequence[PersonName]) -> NameLikeness:
    """The nearest agreement over every pair of names, the given name counting before the surname."""
    if len(ours) == len(theirs) == 1:
        return _pair(ours[0], theirs[0])
    return max((_pair(our, their) for our, their in product(ours, theirs)), key=_nearness, default=UNNAMED)


def closeness(ours: Sequence[PersonName], theirs: Sequence[PersonName]) -> float:
    """Jaro-Winkler likeness of the nearest full names, 0 to 1: only for the order of a list, never shown."""
    pairs = (sorted((_in_order(our), _in_order(their))) for our, their in product(ours, theirs))
    return max((JaroWinkler.similarity(first, second) for first, second in pairs), default=0.0)


def _pair(our: PersonName, their: PersonName) -> NameLikeness:
    straight = _straight(our, their)
    if straight.given >= Agreement.SOUND and straight.family >= Agreement.SOUND:
        return straight
    readings = [straight, _crossed(our, their)]
    if our.is_single or their.is_single:
        readings.append(_as_one_name(_told(our.full), _told(their.full)))
    return max(readings, key=_nearness)


def _straight(our: PersonName, their: PersonName) -> NameLikeness:
    family, is_shared = _families(our.family, their.family)
    return NameLikeness(_parts(_told(our.given), _told(their.given)), family, is_shared_surname=is_shared)


def _crossed(our: PersonName, their: PersonName) -> NameLikeness:
    """Given name against surname. Which is which cannot be told, so the closer counts as the given name."""
    first = _parts(_told(our.given), _told(their.family))
    second = _parts(_told(our.family), _told(their.given))
    is_swapped = not (our.is_single or their.is_single)
    return NameLikeness(max(first, second), min(first, second), is_swapped=is_swapped)


def _as_one_name(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> NameLikeness:
    """A whole name written in one box against one written in two."""
    agreement = _parts(ours, theirs)
    covers_both = min(len(ours), len(theirs)) > 1
    return NameLikeness(agreement, agreement if covers_both else Agreement.UNKNOWN)


def _families(ours: str, theirs: str) -> tuple[Agreement, bool]:
    our_own, their_own = _own(ours), _own(theirs)
    if our_own and their_own:
        return _parts(our_own, their_own), False
    agreement = _parts(_told(ours), _told(theirs))
    return agreement, agreement > Agreement.UNKNOWN


@lru_cache(maxsize=50_000)
def _told(text: str) -> tuple[Word, ...]:
    return () if not text or is_placeholder(text) else name_words(text)


@lru_cache(maxsize=50_000)
def _own(text: str) -> tuple[Word, ...]:
    return tuple(word for word in _told(text) if word.text not in WIDELY_SHARED)


def _parts(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Agreement:
    if not ours or not theirs:
        return Agreement.UNKNOWN
    if len(ours) == len(theirs) == 1:
        return _words(ours[0], theirs[0])
    if _run_together(ours) == _run_together(theirs) or {w.text for w in ours} == {w.text for w in theirs}:
        return Agreement.SAME
    fewer, more = sorted((ours, theirs), key=lambda words: (len(words), [word.text for word in words]))
    agreement = min(max(_words(word, other) for other in more) for word in fewer)
    return min(agreement, Agreement.PART) if len(fewer) < len(more) else agreement


def _words(one: Word, other: Word) -> Agreement:
    if one.text == other.text:
        return Agreement.SAME
    if _are_forms_of_one_name(one, other):
        return Agreement.VARIANT
    if one.is_initial or other.is_initial:
        return Agreement.INITIAL if one.text[0] == other.text[0] else Agreement.DIFFERENT
    if not one.sounds.isdisjoint(other.sounds) and one.text[0] == other.text[0]:
        return Agreement.SOUND
    return Agreement.CLOSE if _is_misspelling(one.text, other.text) else Agreement.DIFFERENT


def _are_forms_of_one_name(one: Word, other: Word) -> bool:
    if not (one.spellings.isdisjoint(other.spellings) and one.variants.isdisjoint(other.variants)):
        return True
    is_without_vowels = one.is_vowelless or other.is_vowelless
    return is_without_vowels and len(one.consonants) > 2 and one.consonants == other.consonants


def _is_misspelling(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= LONG_ENOUGH_TO_MISSPELL and OSA.distance(one, other) <= (1 if shorter < 8 else 2)


def _run_together(words: tuple[Word, ...]) -> str:
    return "".join(word.text for word in words)


def _in_order(name: PersonName) -> str:
    return " ".join(sorted(word.text for word in name_words(name.full)))


def _nearness(likeness: NameLikeness) -> tuple[int, int, int, bool, bool]:
    weaker = min(likeness.given, likeness.family)
    total = likeness.given + likeness.family
    return (weaker, total, likeness.given, not likeness.is_swapped, not likeness.is_shared_surname)
