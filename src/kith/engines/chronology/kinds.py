"""The kinds of entry. Areas declare theirs in ``kinds/chronology.py``; an entry of an undeclared kind is refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Strand(StrEnum):
    """What an entry is about: the filter above a chronology."""

    CONTACT = "contact"
    ASSESSMENT = "assessment"
    PROTECTION = "protection"
    CARE = "care"
    MISSING = "missing"
    HARM_OUTSIDE_HOME = "harm_outside_home"
    HEALTH = "health"
    EDUCATION = "education"
    VISIT = "visit"
    FAMILY = "family"
    ALLOCATION = "allocation"
    OTHER = "other"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True)
class Kind:
    """``code`` is ``area.what_happened``; ``label`` is how it is said in the list; ``significant`` is its default."""

    code: str
    label: str
    strand: Strand
    significant: bool = False


KINDS: dict[str, Kind] = {}


def kind(code: str, label: str, strand: Strand, *, significant: bool = False) -> Kind:
    """Declare a kind, once. Raises ValueError when the code is taken."""
    if code in KINDS:
        raise ValueError(f"The chronology kind {code} is declared twice.")
    KINDS[code] = Kind(code, label, strand, significant)
    return KINDS[code]
