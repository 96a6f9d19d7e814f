"""How people in the borough are named: given names by heritage, and the customs by which a child gets a
surname.

The lists are common given names and surnames, put together at random; that one of them belongs to somebody is
chance. Earlier names in a list are commoner than later ones, as in life, so that a search for a common name
finds many.
"""

import csv
from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import NamedTuple

from kith.borough.chance import happens, pick

PATRONYMIC = frozenset({"eritrean", "ethiopian"})  # a child's second name is the father's first
FATHERS_NAME_IN_THE_MIDDLE = frozenset({"somali", "sudanese"})
KEEPS_OWN_NAME_ON_MARRIAGE = (
    PATRONYMIC | FATHERS_NAME_IN_THE_MIDDLE | {"chinese", "vietnamese", "bangladeshi"}
)
OFTEN_ONE_NAME = frozenset({"afghan"})


class FullName(NamedTuple):
    given: str
    middle: str
    family: str

    def __str__(self) -> str:
        return " ".join(part for part in self if part)


@lru_cache(maxsize=1)
def _lists() -> dict[tuple[str, str], tuple[str, ...]]:
    text = files(__package__).joinpath("lists.csv").read_text(encoding="utf-8")
    return {
        (row["heritage"], row["list"]): tuple(row["names"].split())
        for row in csv.DictReader(text.splitlines())
    }


@lru_cache(maxsize=1)
def _variants() -> dict[str, tuple[str, ...]]:
    text = files(__package__).joinpath("variants.csv").read_text(encoding="utf-8")
    return {row["name"]: tuple(row["heard_as"].split()) for row in csv.DictReader(text.splitlines())}


@lru_cache(maxsize=1)
def _scripts() -> dict[tuple[str, str], str]:
    text = files(__package__).joinpath("scripts.csv").read_text(encoding="utf-8")
    return {(row["heritage"], row["name"]): row["written"] for row in csv.DictReader(text.splitlines())}


def given_name(
    luck: Random, heritage: str, sex: str, *, grown_up: bool, taken: frozenset[str] = frozenset()
) -> str:
    """A first name; one of another sibling (`taken`) is not given twice."""
    own_list = ("woman" if sex == "F" else "man") if grown_up else ("girl" if sex == "F" else "boy")
    young_list = "girl" if sex == "F" else "boy"
    lists = _lists()
    names = lists.get((heritage, own_list)) or lists[heritage, young_list]
    for _ in range(6):
        name = names[_skewed(luck, len(names))]
        if name not in taken:
            return name
    return next((name for name in names if name not in taken), names[0])


def surname(luck: Random, heritage: str) -> str:
    names = _lists()[heritage, "surname"]
    return names[_skewed(luck, len(names))]


def parent_name(luck: Random, heritage: str, sex: str, *, family: str | None = None) -> FullName:
    """An adult's name; `family` is the partner's surname where it is taken on."""
    given = given_name(luck, heritage, sex, grown_up=True)
    takes = family and heritage not in KEEPS_OWN_NAME_ON_MARRIAGE
    last = family if takes and family else surname(luck, heritage)
    return FullName(given, _middle(luck, heritage, sex), for_sex(last, sex))


def child_name(
    luck: Random, *, given: str, sex: str, heritage: str, family: str, father: FullName | None
) -> FullName:
    """A child's full name, `family` being the surname that its parents share or chose."""
    if heritage in PATRONYMIC and father:
        return FullName(given, "", father.given)
    if heritage in FATHERS_NAME_IN_THE_MIDDLE and father:
        return FullName(given, father.given, father.family)
    if heritage in OFTEN_ONE_NAME and happens(luck, 12):
        return FullName(given, "", "")
    return FullName(given, _middle(luck, heritage, sex), for_sex(family, sex))


def for_sex(family: str, sex: str) -> str:
    """Polish surnames in -ski and -cki end in -a for women and girls."""
    return family[:-1] + "a" if sex == "F" and family.endswith(("ski", "cki")) else family


def as_heard(luck: Random, name: FullName) -> str:
    """The name as somebody on the telephone gave it: middle name dropped, now and then spelled another
    way.
    """
    variants = _variants()
    parts = [name.given, name.family]
    if happens(luck, 22):
        parts = [pick(luck, variants[part]) if part in variants else part for part in parts]
    return " ".join(part for part in parts if part)


def in_own_script(name: FullName, heritage: str) -> str | None:
    """The name as its owner writes it, where every part is known."""
    scripts = _scripts()
    parts = [scripts.get((heritage, part)) for part in (name.given, name.family) if part]
    if None in parts:
        return None
    ordered = reversed(parts) if heritage == "chinese" else parts
    return ("" if heritage == "chinese" else " ").join(part for part in ordered if part)


def _middle(luck: Random, heritage: str, sex: str) -> str:
    if heritage == "punjabi":
        return "Kaur" if sex == "F" else "Singh"
    if heritage in {"british", "irish", "caribbean", "nigerian", "ghanaian"} and happens(luck, 45):
        return given_name(luck, heritage, sex, grown_up=True)
    return ""


def _skewed(luck: Random, length: int) -> int:
    return int(length * luck.random() ** 1.6)
