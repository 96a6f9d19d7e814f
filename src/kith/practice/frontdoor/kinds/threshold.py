"""The threshold document: levels of need and their indicators, by version (R008). A decision keeps the version it used.

An authority's own document replaces this one by adding a version; a version that a decision has used never changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Level:
    """A level of need with its name, what it means, and the indicators a decision may rely on (code, words)."""

    number: int
    name: str
    means: str
    indicators: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Threshold:
    version: str
    in_force_from: date
    levels: tuple[Level, ...]

    def level(self, number: int) -> Level:
        return self.levels[number - 1]


VERSIONS = (
    Threshold(
        "2025-1",
        date(2025, 4, 1),
        (
            Level(1, "Universal", "Needs met by the family and services everyone has.", (
                ("advice", "Advice or information is enough"),
                ("met", "The need is already being met"),
            )),
            Level(2, "Early help", "Needs that one or more services can meet together, with consent.", (
                ("parenting", "Parents are asking for help with behaviour or routines"),
                ("attendance", "School attendance or engagement is slipping"),
                ("low_mood", "Low mood, anxiety or bereavement"),
                ("housing", "Housing or money worries that affect the child"),
            )),
            Level(3, "Child in need", "Health or development is likely to be impaired without services (s17).", (
                ("neglect_emerging", "Neglect that is not improving with help"),
                ("domestic_abuse", "Domestic abuse in the home"),
                ("parent_health", "A parent's mental health or substance misuse affects the child"),
                ("exploitation_signs", "Signs of exploitation or harm outside the home"),
                ("disability", "A disabled child who needs services"),
                ("missing", "Repeatedly missing"),
            )),
            Level(4, "Significant harm", "Reasonable cause to suspect significant harm (s47).", (
                ("injury", "An unexplained injury, or an allegation of abuse"),
                ("sexual_abuse", "Sexual abuse disclosed or suspected"),
                ("severe_neglect", "Severe or long-standing neglect"),
                ("exploitation", "Being exploited now"),
                ("unborn", "An unborn child at risk"),
            )),
        ),
    ),
)  # fmt: skip


def in_force(on: date) -> Threshold:
    """The document in force on a day; the earliest one before any was."""
    return max(
        (v for v in VERSIONS if v.in_force_from <= on), key=lambda v: v.in_force_from, default=VERSIONS[0]
    )


def version(name: str) -> Threshold:
    """A document by its version. Raises KeyError for one that never was."""
    return {v.version: v for v in VERSIONS}[name]
