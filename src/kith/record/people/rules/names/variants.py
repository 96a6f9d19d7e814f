"""Names that are forms of one another, from `data/name_variants.csv`: the project's own list, which grows
by use.

Being in one group means "look here too", never "the same person". A name may be in several groups (Sam,
Alex). Names that merely correspond across languages (Yusuf and Joseph, Maryam and Mary) are not in one
group: nobody is both by accident.
"""

import csv
from collections import defaultdict
from functools import cache
from importlib.resources import files

from anyascii import anyascii


def variant_groups(word: str) -> frozenset[int]:
    """The groups a folded word belongs to, by line of the list; empty for most names."""
    return _groups_by_word().get(word, frozenset())


@cache
def _groups_by_word() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for line, group in enumerate(read_groups(), start=1):
        for name in group:
            found[_key(name)].add(line)
    return {word: frozenset(lines) for word, lines in found.items()}


def read_groups() -> list[list[str]]:
    """The groups as written, in the order of the list."""
    source = files("kith.record.people.rules.names").joinpath("data/name_variants.csv")
    rows = csv.DictReader(source.read_text("utf-8").splitlines())
    return [row["names"].split("|") for row in rows]


def _key(name: str) -> str:
    return "".join(char for char in anyascii(name).lower() if char.isalnum())
