"""Who a named child might already be, and why: explained likeness, without a score.

Each person in the record is set beside the child as described. What agrees becomes a reason, what does not
becomes a reason against, and one table of plain rules (`RULES`) says which findings put a person in which
band. Another table (`LIMITS`) says what holds a person down whatever else agrees. Nothing is matched by
this module: a practitioner reads the reasons and decides. Order within a band is by how alike the names
look, and that order is never shown as a number.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum

from kith.record.people.rules.birth_likeness import BirthAgreement
from kith.record.people.rules.findings import Described, Findings, compare
from kith.record.people.rules.names.likeness import Agreement, closeness

MOST_SHOWN = 20


class Band(IntEnum):
    WEAK = 1
    POSSIBLE = 2
    VERY_LIKELY = 3
    SAME_IDENTIFIER = 4

    @property
    def label(self) -> str:
        return self.name.replace("_", " ").lower()


@dataclass(frozen=True, slots=True)
class Likeness:
    """One person the child might be: how likely, why, and why not."""

    reference: str
    band: Band
    reasons: tuple[str, ...]
    reasons_against: tuple[str, ...]


_SURE = Agreement.VARIANT
_LIKE = Agreement.CLOSE


@dataclass(frozen=True, slots=True)
class Rule:
    """Puts a pair in a band when `holds`; `words` is the same rule as a practitioner would say it."""

    band: Band
    words: str
    holds: Callable[[Findings], bool]


# Read from the top; the first that holds gives the band. None holds: the person is not shown.
RULES = (
    Rule(
        Band.SAME_IDENTIFIER,
        "a number that belongs to one person is the same",
        lambda f: bool(f.same_identifiers),
    ),
    Rule(
        Band.VERY_LIKELY,
        "both names are the same or known forms, and the birth date is the same",
        lambda f: f.given >= _SURE and f.surname >= _SURE and f.born is BirthAgreement.SAME,
    ),
    Rule(
        Band.VERY_LIKELY,
        "both names are alike, the birth date is the same, and something else is shared",
        lambda f: (
            f.given >= _LIKE and f.surname >= _LIKE and f.born is BirthAgreement.SAME and bool(f.shared)
        ),
    ),
    Rule(
        Band.VERY_LIKELY,
        "both names are the same or known forms, the birth date but for a slip, and something else is shared",
        lambda f: (
            f.given >= _SURE and f.surname >= _SURE and f.born is BirthAgreement.SLIP and bool(f.shared)
        ),
    ),
    Rule(
        Band.POSSIBLE,
        "both names are alike, and nothing known of the birth speaks against it",
        lambda f: f.given >= Agreement.INITIAL and f.surname >= _LIKE and f.born >= BirthAgreement.UNKNOWN,
    ),
    Rule(
        Band.POSSIBLE,
        "the given name and the birth date are the same: the surname may have changed",
        lambda f: f.given >= _SURE and f.born is BirthAgreement.SAME,
    ),
    Rule(
        Band.POSSIBLE,
        "the surname and the birth date agree: a twin, or a child known by another given name",
        lambda f: f.surname >= _LIKE and f.born is BirthAgreement.SAME,
    ),
    Rule(
        Band.POSSIBLE,
        "the given name is alike and two other things are shared",
        lambda f: f.given >= _LIKE and len(f.shared) > 1 and f.born >= BirthAgreement.UNKNOWN,
    ),
    Rule(
        Band.WEAK,
        "both names are alike",
        lambda f: f.given >= Agreement.INITIAL and f.surname >= _LIKE,
    ),
    Rule(
        Band.WEAK,
        "the one name known is the same",
        lambda f: f.given >= _SURE and f.surname is Agreement.UNKNOWN,
    ),
    Rule(
        Band.WEAK,
        "one name is alike and the birth date is the same or nearly",
        lambda f: max(f.given, f.surname) >= _LIKE and f.born >= BirthAgreement.SLIP,
    ),
    Rule(
        Band.WEAK,
        "one name is alike and something else is shared",
        lambda f: max(f.given, f.surname) >= _LIKE and bool(f.shared),
    ),
    Rule(Band.WEAK, "two other things are shared", lambda f: len(f.shared) > 1),
)


@dataclass(frozen=True, slots=True)
class Limit:
    """The highest band a pair may have when `applies`; `against` is said beside what the findings say."""

    highest: Band
    against: str
    applies: Callable[[Findings], bool]
    even_with_an_identifier: bool = False


LIMITS = (
    Limit(
        Band.WEAK, "marked as a twin of this child", lambda f: f.is_marked_twin, even_with_an_identifier=True
    ),
    Limit(
        Band.WEAK,
        "marked as not the same person",
        lambda f: f.is_marked_not_the_same,
        even_with_an_identifier=True,
    ),
    Limit(
        Band.POSSIBLE,
        "different given names: may be a twin",
        lambda f: f.looks_like_a_twin,
        even_with_an_identifier=True,
    ),
    Limit(
        Band.POSSIBLE,
        "has a twin: check which",
        lambda f: f.has_a_twin and f.given is not Agreement.SAME,
    ),
    Limit(Band.WEAK, "", lambda f: f.born is BirthAgreement.FAR_APART),
    Limit(Band.POSSIBLE, "", lambda f: f.is_different_sex),
    Limit(Band.POSSIBLE, "", lambda f: bool(f.different_identifiers)),
)


def likely_matches(
    child: Described, people: Iterable[Described], *, most: int = MOST_SHOWN
) -> list[Likeness]:
    """The people the child might be, likeliest first; at most `most`. People in no band are left out."""
    found = []
    for person in people:
        likeness = likeness_of(child, person)
        if likeness:
            order = (
                -likeness.band,
                -closeness(child.names, person.names),
                -len(likeness.reasons),
                person.reference,
            )
            found.append((order, likeness))
    return [likeness for _, likeness in sorted(found, key=lambda pair: pair[0])[:most]]


def likeness_of(child: Described, person: Described) -> Likeness | None:
    """How `person` is like `child`, or None when nothing worth showing agrees. The same in either
    direction.
    """
    findings = compare(child, person)
    band = next((rule.band for rule in RULES if rule.holds(findings)), None)
    if band is None:
        return None
    against = findings.reasons_against
    for limit in LIMITS:
        if limit.applies(findings):
            against += (limit.against,) if limit.against else ()
            if band is not Band.SAME_IDENTIFIER or limit.even_with_an_identifier:
                band = min(band, limit.highest)
    return Likeness(person.reference, band, findings.reasons, against)
