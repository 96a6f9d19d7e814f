"""Who said when a person was born, and which answer stands.

A young person who arrives alone may give one date, be assessed at another, and have a court find a third.
Each is kept with its basis and its dates; a later one never overwrites an earlier one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth
from kith.record.people.rules.labelled import Labelled


class Basis(Labelled):
    """Where a birth date comes from."""

    SEEN = "seen", "birth certificate or passport seen"
    TOLD = "told", "told by the person or family"
    OTHER_AGENCY = "other_agency", "told by another agency"
    HOME_OFFICE = "home_office", "given by the Home Office"
    AGE_ASSESSMENT = "age_assessment", "found by an age assessment"
    COURT = "court", "found by a court or tribunal"


@dataclass(frozen=True, slots=True)
class Claim:
    """One answer, accepted on a day and standing until another is. `disputed` by anyone concerned."""

    birth: Birth
    basis: Basis
    accepted_on: date
    disputed: bool = False


def claim_standing(claims: Iterable[Claim], *, on: date) -> Claim | None:
    """The answer accepted last, up to and including `on`. The same day, the later in this list stands."""
    standing: Claim | None = None
    for claim in claims:
        if claim.accepted_on <= on and (standing is None or claim.accepted_on >= standing.accepted_on):
            standing = claim
    return standing


def birth_standing(claims: Iterable[Claim], *, on: date) -> Birth:
    """The birth used for returns and services on a day; not known if nobody had said yet."""
    claim = claim_standing(claims, on=on)
    return claim.birth if claim else UNKNOWN_BIRTH


def said_with_basis(claim: Claim) -> str:
    """For the page: "3 April 2009, found by an age assessment (disputed)"."""
    return f"{claim.birth}, {claim.basis.label}{' (disputed)' if claim.disputed else ''}"
