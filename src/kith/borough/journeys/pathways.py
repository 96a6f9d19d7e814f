"""Which journeys there are and how many families begin each of them in a year, at scale 1.

The rates are the borough's calibration: a stock is a rate multiplied by how long it lasts. They were set by
running `calibrate`, and `calibration.py` holds the figures they were set to.
"""

import csv
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from kith.borough.chance import Weighted
from kith.borough.journeys.courses import COURSES, Course
from kith.borough.narrative.themes import Theme, themes

CARE = "care:"
ANY = "*"
WITH_THEIR_OWN_PATHWAY = frozenset({"asylum", "private_fostering", "disability"})
PROTECTION_THEMES = {
    "domestic_abuse": 27,
    "neglect": 30,
    "parental_mental_health": 8,
    "parental_substance": 12,
    "physical_abuse": 12,
    "sexual_abuse": 6,
    "parental_conflict": 4,
    "unborn_baby": 6,
    "criminal_exploitation": 4,
    "sexual_exploitation": 3,
}


class Pathway(NamedTuple):
    """`looks_back` is how many years before the first record such families may have begun and still be
    known.
    """

    code: str
    steps: tuple[str, ...]
    families_a_year: float
    looks_back: int
    themes: Weighted[Theme]

    @property
    def course(self) -> Course | None:
        """The course of care, if this is one."""
        step = self.steps[0]
        return COURSES[step.removeprefix(CARE)] if step.startswith(CARE) else None


@lru_cache(maxsize=1)
def pathways() -> tuple[Pathway, ...]:
    rows = csv.DictReader(files(__package__).joinpath("pathways.csv").read_text("utf-8").splitlines())
    return tuple(
        Pathway(
            code=row["code"],
            steps=tuple(row["steps"].split()),
            families_a_year=float(row["families_a_year"]),
            looks_back=int(row["looks_back"]),
            themes=_themes(row["themes"]),
        )
        for row in rows
    )


def _themes(named: str) -> Weighted[Theme]:
    if named == ANY:
        weights: Mapping[str, float] = {
            code: theme.weights["referral"]
            for code, theme in themes().items()
            if code not in WITH_THEIR_OWN_PATHWAY
        }
    elif named == "protection":
        weights = PROTECTION_THEMES
    else:
        weights = dict.fromkeys(named.split(), 1)
    return Weighted((themes()[code], weight) for code, weight in sorted(weights.items()))
