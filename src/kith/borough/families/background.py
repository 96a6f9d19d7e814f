"""Where families come from: ethnicity, heritage, language and faith, in the proportions of the borough's
schools.

`names/backgrounds.csv` holds one line for each combination of parents with its share of the child population.
Together 48.8 % of children are of black and minority ethnic groups, 6.4 % are Black African (over half of
them Somali), and a third speak another language at home, Punjabi, Somali and Urdu most of all (calibration
C002 and C003).
"""

import csv
from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import NamedTuple

from kith.borough.chance import Weighted, happens


class Background(NamedTuple):
    """One combination of parents. `airport` weighs those who arrive alone through the airport, from
    `country`.
    """

    share: float
    ethnicity: str
    mother: str
    father: str
    language: str
    other_language_percent: float
    religions: Weighted[str]
    airport: float
    country: str

    def home_language(self, luck: Random) -> str:
        """The first language of the home; published as additional language where it is not English."""
        return self.language if self.language and happens(luck, self.other_language_percent) else "English"


@lru_cache(maxsize=1)
def backgrounds() -> tuple[Background, ...]:
    text = files("kith.borough.names").joinpath("backgrounds.csv").read_text(encoding="utf-8")
    return tuple(_read(row) for row in csv.DictReader(text.splitlines()))


def _read(row: dict[str, str]) -> Background:
    religions = [part.rsplit(":", 1) for part in row["religions"].split(";")]
    return Background(
        share=float(row["share"]),
        ethnicity=row["ethnicity"],
        mother=row["mother"],
        father=row["father"],
        language=row["language"],
        other_language_percent=float(row["eal"]),
        religions=Weighted((name, float(weight)) for name, weight in religions),
        airport=float(row["airport"]),
        country=row["country"],
    )


@lru_cache(maxsize=1)
def residents() -> Weighted[Background]:
    return Weighted((background, background.share) for background in backgrounds())


@lru_cache(maxsize=1)
def arrivals() -> Weighted[Background]:
    """Where children who arrive alone through the airport come from."""
    return Weighted((background, background.airport) for background in backgrounds())
