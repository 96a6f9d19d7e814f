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
    Locality("Brackenhythe", "TW51"),
    Locality("Staplewick", "TW52"),
    Locality("Millwater Green", "TW53"),
    Locality("Fallowend", "TW54"),
    Locality("Cranehythe", "TW56"),
)
ELSEWHERE = (
    Locality("Wexmoor", "RG71"),
    Locality("Sandlehurst", "NR64"),
    Locality("Port Ellory", "CT67"),
    Locality("Great Tarrow", "NR72"),
    Locality("Kestonby", "RG75"),
)
NEXT_DOOR = (Locality("Haverlow", "SL73"), Locality("Oakenshott", "KT75"))

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
