"""Sentences with slots, and of whom and when each may be said.

A line may begin with marks in brackets: `[5+]` or `[0-2]`, the age of the child spoken of; `[term]`, only
while schools are open; `[3B]`, the referral source it comes from. `[1B 5+] A neighbour rings.` carries two.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import NamedTuple

MARKS = re.compile(r"\[([^\]]+)\] ")
AGES = re.compile(r"(\d+)(?:\+|-(\d+))")
OLDEST = 26


class Line(NamedTuple):
    text: str
    low: int = 0
    high: int = OLDEST
    term: bool = False
    source: str | None = None


class Lines:
    """Lines for one occasion, ready to be looked up by the child's age."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.all = tuple(map(_read_marks, texts))
        self.mention_term = any(line.term for line in self.all)
        self._in_term = tuple(self._fit_for(age, term=True) for age in range(OLDEST))
        self._in_holidays = tuple(self._fit_for(age, term=False) for age in range(OLDEST))

    def _fit_for(self, age: int, *, term: bool) -> tuple[Line, ...]:
        return tuple(line for line in self.all if line.low <= age <= line.high and (term or not line.term))

    def fit(self, age: int, *, term: bool = True) -> tuple[Line, ...]:
        """The lines that may be said of a child of `age`; an unborn child counts as nought."""
        by_age = self._in_term if term else self._in_holidays
        return by_age[age] if 0 <= age < OLDEST else by_age[0 if age < 0 else -1]


def _read_marks(text: str) -> Line:
    found = MARKS.match(text)
    if not found:
        return Line(text)
    line = Line(text[found.end() :])
    for mark in found[1].split():
        ages = AGES.fullmatch(mark)
        if ages:
            line = line._replace(low=int(ages[1]), high=int(ages[2] or OLDEST))
        elif mark == "term":
            line = line._replace(term=True)
        else:
            line = line._replace(source=mark)
    return line


def fill(text: str, slots: Mapping[str, object]) -> str:
    """The text with its slots filled and a capital at the beginning."""
    said = text.format_map(slots)
    return said[:1].upper() + said[1:] if text[0] == "{" else said


def _read(name: str) -> dict[str, Lines]:
    sections = tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
    return {
        f"{group}.{kind}": Lines(texts) for group, kinds in sections.items() for kind, texts in kinds.items()
    }


PHRASES: Mapping[str, Lines] = _read("phrases.toml")
WORRIES: Mapping[str, Lines] = _read("worries.toml")
