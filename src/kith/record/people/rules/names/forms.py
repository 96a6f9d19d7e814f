"""How names are read, so that one name written in many ways is found as one.

People spell by ear, leave out accents, put the surname first, write in another script, and drop or join
what stands between. A name is stored as it was given; these forms are only for finding and comparing.
Nothing is invented: a person known by one name has one name.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from metaphone import doublemetaphone

from kith.record.people.rules.names.variants import variant_groups

# Written before a surname, apart or joined, in capitals or not; dropped by some and not by others.
_PARTICLES = """
van von der den ter ten zu zum de del della di da do dos das du la le al el ul ur ud bin ibn bint
binti binte ap ferch mac mc o
"""
PARTICLES = frozenset(_PARTICLES.split())

# Given at birth or initiation to very many people, or a title: sharing one says nothing about being one
# family. Singh and Kaur are brother and sister names; they are never forms of each other.
_WIDELY_SHARED = "singh kaur begum khatun khatoon bibi bano akhtar miah mia devi kumar kumari"
WIDELY_SHARED = frozenset(_WIDELY_SHARED.split())

# Put where a name should be when nobody knew it.
_PLACEHOLDERS = "unknown notknown unnamed unborn baby infant tba nk na"
PLACEHOLDERS = frozenset(_PLACEHOLDERS.split())

_APOSTROPHES = re.compile(r"['’‘‛ʼʻʽ`´′＇]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_VOWELLESS_SCRIPT = re.compile(
    r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
)
_ONE_SYLLABLE_CHARACTERS = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]+")
_TWO_CHARACTER_SURNAMES = frozenset(
    {"欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "皇甫", "慕容", "남궁", "황보", "선우"}
)
_VOWELS = re.compile(r"(?<!^)[aeiouyw]|^[aeiou]|h$")
_DOUBLED = re.compile(r"(.)\1+")

# A daughter's or wife's form of a surname, and the form a father's record has.
_FEMININE_ENDINGS = (
    ("dzka", "dzki"), ("cka", "cki"), ("ska", "ski"), ("skaya", "sky"), ("ova", "ov"), ("eva", "ev"),
    ("aite", "as"), ("yte", "as"), ("iene", "as"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonName:
    """One name of a person. Either part may be empty, never both; a person known by one name has just one."""

    given: str = ""
    family: str = ""

    @property
    def full(self) -> str:
        """Given name then surname, as a page shows it."""
        return f"{self.given} {self.family}".strip()

    @property
    def is_single(self) -> bool:
        """Known by one name: pages say so, and returns repeat nothing into the empty part."""
        return not (self.given and self.family)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name in the forms it is compared by. Forms are plain lower-case letters and digits."""

    text: str
    spellings: frozenset[str]
    sounds: frozenset[str]
    variants: frozenset[int]
    consonants: str
    is_vowelless: bool = False

    @property
    def is_initial(self) -> bool:
        return len(self.text) == 1


def plain(text: str) -> str:
    """Lower-case Latin words, single-spaced: "O’Brien-Ağaoğlu" gives "obrien agaoglu", "王小明" gives "wang
    xiaoming".
    """
    plain = unicodedata.normalize("NFKC", text)
    spaced = _ONE_SYLLABLE_CHARACTERS.sub(_surname_and_given, plain)
    latin = anyascii(_APOSTROPHES.sub("", spaced)).lower()
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", latin)).strip()


@lru_cache(maxsize=50_000)
def name_words(text: str) -> tuple[Word, ...]:
    """The words of a name, or of one part of it, in order. Particles join the word after them, unless
    nothing follows.
    """
    tokens = plain(text).split()
    is_vowelless = bool(_VOWELLESS_SCRIPT.search(text))
    words: list[Word] = []
    waiting: list[str] = []
    for place, token in enumerate(tokens):
        if token in PARTICLES and place < len(tokens) - 1:
            waiting.append(token)
            continue
        words.append(_word(token, joined="".join([*waiting, token]), is_vowelless=is_vowelless))
        waiting.clear()
    return tuple(words)


def is_placeholder(text: str) -> bool:
    """Whether a stored part of a name only says that nobody knew it ("Unknown", "Baby", "."). "Null" is a
    name.
    """
    joined = plain(text).replace(" ", "")
    return joined in PLACEHOLDERS or not joined


def _surname_and_given(match: re.Match[str]) -> str:
    characters = match.group()
    surname = 2 if characters[:2] in _TWO_CHARACTER_SURNAMES else 1
    return f" {anyascii(characters[:surname]).lower()} {anyascii(characters[surname:]).lower()} "


@lru_cache(maxsize=50_000)
def _word(token: str, *, joined: str, is_vowelless: bool) -> Word:
    spellings = frozenset({token, joined, _masculine(token)})
    return Word(
        text=token,
        spellings=spellings,
        sounds=_sounds(token),
        variants=variant_groups(token) | variant_groups(joined),
        consonants=consonants_of(token),
        is_vowelless=is_vowelless,
    )


def _masculine(token: str) -> str:
    for feminine, masculine in _FEMININE_ENDINGS:
        if token.endswith(feminine) and len(token) >= len(feminine) + 3:
            return token.removesuffix(feminine) + masculine
    return token


def _sounds(token: str) -> frozenset[str]:
    # One consonant says nothing: Zoe, Sue and Essa all sound "S".
    return frozenset(code for code in doublemetaphone(token) if len(code) > 1)


def consonants_of(token: str) -> str:
    """What Arabic and Hebrew spelling keeps of a name: "mohammed" and "mhmd" both give "mhmd"."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", token))
