"""Who gets in touch: referral sources in published codes, in the published proportions, at the hours they
keep.

Themes say who is likely to notice them; the published figures (indicators FD13 to FD15 for London) say how
much comes from whom (`sources.csv` asks a little more of schools, since some of what they would send falls in
the holidays). Both are kept at once by proportional fitting of the theme-by-source table, after Deming and
Stephan.
"""

import csv
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import NamedTuple

from kith.borough.chance import Weighted
from kith.borough.narrative.themes import themes

FITTING_ROUNDS = 40


class Source(NamedTuple):
    code: str
    group: str  # police, school, health, public, housing, council, other: which of a theme's lines fit
    agency: str
    hours: str
    contacts: float
    referrals: float


# How many come in each hour from midnight, by the hours a source keeps.
HOURS: Mapping[str, tuple[int, ...]] = {
    "office": (0, 0, 0, 0, 0, 0, 0, 0, 2, 10, 13, 13, 9, 10, 13, 13, 12, 5, 0, 0, 0, 0, 0, 0),
    "school": (0, 0, 0, 0, 0, 0, 0, 0, 5, 11, 11, 10, 10, 11, 14, 18, 9, 1, 0, 0, 0, 0, 0, 0),
    "waking": (1, 0, 0, 0, 0, 0, 0, 1, 3, 8, 9, 9, 7, 7, 7, 8, 9, 8, 7, 6, 5, 4, 3, 2),
    "evening": (4, 3, 3, 2, 2, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 7, 8, 8, 8, 7, 5),
    "night": (9, 8, 6, 4, 3, 2, 1, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 10),
}


@lru_cache(maxsize=1)
def sources() -> tuple[Source, ...]:
    text = files(__package__).joinpath("sources.csv").read_text("utf-8")
    return tuple(
        Source(
            row["code"],
            row["group"],
            row["agency"],
            row["hours"],
            float(row["contacts"]),
            float(row["referrals"]),
        )
        for row in csv.DictReader(text.splitlines())
    )


@lru_cache(maxsize=1)
def hours() -> Mapping[str, Weighted[int]]:
    return {kept: Weighted(enumerate(weights)) for kept, weights in HOURS.items()}


@lru_cache(maxsize=2)
def who_notices(kind: str) -> Mapping[str, Weighted[Source]]:
    """For each theme, its sources: `kind` is contact or referral."""
    wanted = [source.contacts if kind == "contact" else source.referrals for source in sources()]
    shares = {code: theme.weights[kind] for code, theme in themes().items()}
    table = {
        code: [theme.sources[source.group] * wanted[place] for place, source in enumerate(sources())]
        for code, theme in themes().items()
    }
    total = sum(shares.values())
    for _ in range(FITTING_ROUNDS):
        for place, weight in enumerate(wanted):
            column = sum(row[place] * bool(shares[code]) for code, row in table.items())
            for row in table.values():
                row[place] *= weight / sum(wanted) / column
        for code, row in table.items():
            height = sum(row)
            table[code] = [cell * (shares[code] or 1) / total / height for cell in row]
    return {code: Weighted(zip(sources(), row, strict=True)) for code, row in table.items()}


def minute_of_day(luck: Random, source: Source) -> int:
    return hours()[source.hours].pick(luck) * 60 + int(luck.random() * 60)
