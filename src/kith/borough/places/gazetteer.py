"""Every street and school of the borough, made once for a size of borough."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from kith.borough.chance import between, happens, pick
from kith.borough.facts import Address, School
from kith.borough.places import borough
from kith.borough.places.borough import ELSEWHERE, LOCALITIES, NEXT_DOOR, STREET_KINDS, Locality, place_word
from kith.borough.places.numbers import postcode

# 92 schools: calibration C004.
SCHOOLS = (
    ("primary", 65, "Primary School"),
    ("secondary", 18, "School"),
    ("special", 6, "Special School"),
    ("nursery", 1, "Nursery School"),
    ("pupil_referral_unit", 2, "Centre"),
)
FIRST_URN = 900_001  # real ones end below 200,000
STREETS_PER_LOCALITY = 120


class Street(NamedTuple):
    name: str
    locality: Locality
    first_unit: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    streets: tuple[Street, ...]
    schools: tuple[School, ...]
    primaries: tuple[School, ...]
    secondaries: tuple[School, ...]
    specials: tuple[School, ...]

    @classmethod
    def of_size(cls, scale: float) -> "Gazetteer":
        schools = tuple(_schools(scale))
        return cls(
            streets=tuple(_streets(scale)),
            schools=schools,
            primaries=_of_phase(schools, "primary"),
            secondaries=_of_phase(schools, "secondary"),
            specials=_of_phase(schools, "special"),
        )

    def home(self, luck: Random, key: int, kind: str = "home") -> Address:
        """A house or flat somewhere in the borough."""
        street = pick(luck, self.streets)
        number = between(luck, 1, 160)
        line = f"{number} {street.name}"
        if happens(luck, 35):
            line = f"Flat {between(luck, 1, 40)}, {pick(luck, borough.block_names())} Court, {street.name}"
        unit = street.first_unit + number // 41
        code = postcode(street.locality.postcode_district, unit)
        return Address(key, line, street.locality.name, borough.BOROUGH, code, kind)

    def away(self, luck: Random, key: int, kind: str, *, near: bool) -> Address:
        """Somewhere outside the borough: next door, or far."""
        town = pick(luck, NEXT_DOOR if near else ELSEWHERE)
        word = place_word(between(luck, 0, 1119))
        line = f"{between(luck, 1, 90)} {word} {pick(luck, STREET_KINDS)}"
        return Address(
            key, line, "", town.name, postcode(town.postcode_district, between(luck, 0, 3999)), kind
        )


def _streets(scale: float) -> Iterator[Street]:
    per_locality = max(30, round(STREETS_PER_LOCALITY * min(scale, 6)))
    for number in range(per_locality * len(LOCALITIES)):
        locality, place = LOCALITIES[number % len(LOCALITIES)], number // len(LOCALITIES)
        kind = STREET_KINDS[(number // 7 + number // 1120 * 3) % len(STREET_KINDS)]
        yield Street(f"{place_word(number)} {kind}", locality, place * 5)


def _schools(scale: float) -> Iterator[School]:
    key = 0
    for phase, count, kind in SCHOOLS:
        for place in range(max(1, round(count * scale))):
            key += 1
            locality = LOCALITIES[place % len(LOCALITIES)]
            word = place_word(key * 13)
            saint = "St Osyth's " if phase == "primary" and place % 9 == 4 else ""
            line = f"{word} {STREET_KINDS[key % len(STREET_KINDS)]}"
            code = postcode(locality.postcode_district, 3999 - key)
            yield School(key, str(FIRST_URN + key), f"{saint}{word} {kind}", phase, locality.name, line, code)


def _of_phase(schools: tuple[School, ...], phase: str) -> tuple[School, ...]:
    return tuple(school for school in schools if school.phase == phase)
