"""Sentences with slots, and for what age of child each is fit.

A line may begin with `[5+] ` or `[0-2] `: it is only said where the child spoken of is of that age.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from random import Random

AGE_MARK = re.compile(r"\[(\d+)(?:(\+)|-(\d+))\] ")
ADULT = 18
OLDEST = 26


class Lines:
    """Lines for one occasion, ready to be picked from by the child's age."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.all = tuple(texts)
        self._by_age = tuple(self._fit_for(age) for age in range(OLDEST))

    def _fit_for(self, age: int) -> tuple[str, ...]:
        return tuple(text for low, high, text in map(_marked, self.all) if low <= age <= high)

    def fit(self, age: int) -> tuple[str, ...]:
        """The lines that may be said of a child of `age`; an unborn child counts as nought."""
        return self._by_age[min(max(age, 0), OLDEST - 1)]

    def pick(self, luck: Random, age: int = ADULT) -> str:
        """One fit line; empty where none fits."""
        fit = self.fit(age)
        return fit[int(luck.random() * len(fit))] if fit else ""

    def nth(self, number: int, age: int = ADULT) -> str:
        """The `number`-th fit line, round and round, so that a story does not repeat itself too soon."""
        fit = self.fit(age)
        return fit[number % len(fit)] if fit else ""


def _marked(text: str) -> tuple[int, int, str]:
    mark = AGE_MARK.match(text)
    if not mark:
        return 0, OLDEST, text
    return int(mark[1]), OLDEST if mark[2] else int(mark[3]), text[mark.end() :]


def fill(line: str, slots: Mapping[str, object]) -> str:
    """The line with its slots filled and a capital at the beginning."""
    said = line.format_map(slots)
    return said[:1].upper() + said[1:]


def _read(section: Mapping[str, Mapping[str, list[str]]]) -> dict[str, Lines]:
    return {f"{group}.{name}": Lines(texts) for group, names in section.items() for name, texts in names.items()}


PHRASES: Mapping[str, Lines] = _read(tomllib.loads(files(__package__).joinpath("phrases.toml").read_text("utf-8")))
