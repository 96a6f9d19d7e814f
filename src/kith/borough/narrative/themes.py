"""Why families are known: each theme with who notices it, what it means in published codes, and its own
words.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from random import Random

from kith.borough.chance import Weighted, happens
from kith.borough.narrative.lines import Lines

NO_FACTORS = "21"


@dataclass(frozen=True, slots=True)
class Theme:
    """One reason for being known.

    `children` is whom it touches: all the children of a household, one of them, or an unborn baby. `weights`
    say how common it is among contacts and among referrals, `sources` how likely each kind of referrer is to
    notice it, `boys` how many in a hundred are boys.
    """

    code: str
    title: str
    presenting: str
    need: str
    children: str
    ages: tuple[int, int]
    boys: float
    weights: Mapping[str, float]
    sources: Mapping[str, float]
    category: Weighted[str]
    factors: tuple[tuple[str, float], ...]
    lines: Mapping[str, Lines]

    def factors_found(self, luck: Random) -> tuple[str, ...]:
        """Published factors at the end of an assessment, at least one, none of them twice."""
        found = tuple(code for code, percent in self.factors if happens(luck, percent))
        return found or (self.factors[0][0],)

    def contact_lines(self, group: str) -> Lines:
        """What a group of referrers says when it is serious."""
        return self.lines.get(f"contact.{group}") or self.lines["contact.other"]


@lru_cache(maxsize=1)
def themes() -> Mapping[str, Theme]:
    """Every theme by its code, in the order of the alphabet."""
    folder = files(__package__).joinpath("themes")
    found = sorted(path.name for path in folder.iterdir() if path.name.endswith(".toml"))
    return {name[:-5]: _read(name[:-5], folder.joinpath(name).read_text("utf-8")) for name in found}


def _read(code: str, text: str) -> Theme:
    told = tomllib.loads(text)
    youngest, oldest = told["ages"]
    occasions = {
        f"{group}.{name}": Lines(texts)
        for group in ("contact", "visit", "analysis")
        for name, texts in told[group].items()
    }
    return Theme(
        code=code,
        title=told["title"],
        presenting=told["presenting"],
        need=told["need"],
        children=told["children"],
        ages=(youngest, oldest),
        boys=told.get("boys", 51),
        weights=told["weight"],
        sources=told["sources"],
        category=Weighted(told["category"].items()),
        factors=tuple(told["factors"].items()),
        lines=occasions,
    )
