"""Whether two records may be of one person, as far as a rule can say: never twins by accident, never less protected."""

from __future__ import annotations

from kith.record.people.rules.birth_likeness import BirthAgreement
from kith.record.people.rules.findings import Described, compare
from kith.record.people.rules.names.likeness import Agreement

_BY_STRICTNESS = ("standard", "restricted", "sealed")


def could_be_twins(one: Described, other: Described) -> bool:
    """Whether either is marked as a twin, or both share a birth date and surname under given names not written the same.

    Mohammed and Mohamed on one day are asked about too: twins are given names as close as that (B049).
    """
    found = compare(one, other)
    if found.is_marked_twin or found.has_a_twin:
        return True
    same_day = found.birth.agreement is BirthAgreement.SAME
    return same_day and found.name.family >= Agreement.CLOSE and found.name.given < Agreement.SAME


def strictest(one: str, other: str) -> str:
    """The stricter of two levels: a merge never opens what was closed (F006)."""
    return max(one, other, key=_BY_STRICTNESS.index)
