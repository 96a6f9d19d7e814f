"""The borough itself: what it is called, its five localities, and the words its streets and schools are made
of.
"""

import csv
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

BOROUGH = "Thornmere"
COUNCIL = "London Borough of Thornmere"
AIRPORT = "Thornmere Airport"
HOSPITAL = "Thornmere Cross Hospital"
EMAIL_DOMAIN = "thornmere.example"  # .example is reserved and never delivers


class Locality(NamedTuple):
    name: str
    postcode_district: str


LOCALITIES = (
    Locality("Brackenhythe", "UX1"),
    Locality("Staplewick", "UX2"),
    Locality("Millwater Green", "UX3"),
    Locality("Fallowend", "UX4"),
    Locality("Cranehythe", "UX6"),
)
ELSEWHERE = (
    Locality("Wexmoor", "ZX1"),
    Locality("Sandlehurst", "ZX4"),
    Locality("Port Ellory", "ZX7"),
    Locality("Great Tarrow", "WX2"),
    Locality("Kestonby", "WX5"),
)
NEXT_DOOR = (Locality("Haverlow", "TX3"), Locality("Oakenshott", "TX5"))

STREET_KINDS = ("Road", "Avenue", "Close", "Gardens", "Way", "Drive", "Crescent", "Lane", "Rise", "Walk")


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[str, ...]]:
    text = files(__package__).joinpath("words.csv").read_text("utf-8")
    return {row["kind"]: tuple(row["words"].split()) for row in csv.DictReader(text.splitlines())}


def place_word(number: int) -> str:
    """The `number`-th made-up place word (1,120 of them before they repeat), neighbours unalike."""
    firsts, seconds = _words()["first_part"], _words()["second_part"]
    first = firsts[number % len(firsts)]
    return first + seconds[(number * 10 + number // len(firsts)) % len(seconds)]


def block_names() -> tuple[str, ...]:
    """What blocks of flats are called: birds."""
    return _words()["block"]
