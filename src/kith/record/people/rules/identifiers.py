"""The numbers people are known by, and how each is checked. Our own child id is made in `child_ids`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from stdnum.exceptions import ValidationError
from stdnum.gb import nhs, upn

from kith.kernel.text import TextError, clean_line
from kith.record.people.rules.child_ids import read_child_id
from kith.record.people.rules.labelled import Labelled


class IdentifierKind(Labelled):
    CHILD_ID = "kith", "Kith child ID"
    NHS_NUMBER = "nhs", "NHS number"
    UPN = "upn", "unique pupil number"
    FORMER_UPN = "former_upn", "former unique pupil number"
    ULN = "uln", "unique learner number"
    HOME_OFFICE = "home_office", "Home Office reference"
    NATIONAL_INSURANCE = "national_insurance", "National Insurance number"
    YOUTH_JUSTICE = "youth_justice", "youth justice number"
    COURT_CASE = "court_case", "court case number"
    ADOPTION_AGENCY = "adoption_agency", "regional adoption agency ID"
    FORMER_SYSTEM = "former_system", "ID in a former system"
    OTHER_AUTHORITY = "other_authority", "ID in another authority"
    OTHER = "other", "another number"


# A family shares these: a claim for asylum, a set of proceedings. The same number does not mean the same
# person.
SHARED_BY_FAMILIES = frozenset({IdentifierKind.HOME_OFFICE, IdentifierKind.COURT_CASE})

# Only unique within the body that gave them, so the same number alone proves nothing.
LOCAL_TO_THE_GIVER = frozenset(
    {IdentifierKind.FORMER_SYSTEM, IdentifierKind.OTHER_AUTHORITY, IdentifierKind.OTHER}
)


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number in its stored form. Make one with `read_identifier`."""

    kind: IdentifierKind
    value: str

    @property
    def proves_identity(self) -> bool:
        """Whether two records holding it are records of one person, unless it was mistyped."""
        return self.kind not in SHARED_BY_FAMILIES | LOCAL_TO_THE_GIVER


def read_nhs_number(text: str) -> str:
    """Ten digits with the right check digit. Raises `TextError` with code `nhs-shape`, `nhs-check` or `nhs-
    filler`.
    """
    number = nhs.compact(clean_line(text, what="NHS number").text)
    if not re.fullmatch(r"[0-9]{10}", number):
        raise TextError("nhs-shape", "NHS number must have 10 numbers, like 485 777 3456")
    if len(set(number)) == 1:
        raise TextError(
            "nhs-filler", "NHS number cannot be the same number 10 times. Leave it blank if not known"
        )
    try:
        return nhs.validate(number)
    except ValidationError as error:
        raise TextError("nhs-check", "NHS number is not correct. Check each number") from error


def is_test_nhs_number(number: str) -> bool:
    """Whether it is in the 999 range, which is kept for testing and never given to anyone (NHS Digital)."""
    return number.startswith("999")


def read_upn(text: str) -> str:
    """A unique pupil number, permanent or temporary (a temporary one ends in a letter).

    The check letter is tested (census rule 1510), the shape too (1540, 1550). The authority's number inside
    it is not: authorities come and go, and the pupil keeps the number. Raises `TextError` with code
    `upn-shape` or `upn-check`.
    """
    number = upn.compact(clean_line(text, what="Unique pupil number").text)
    if not re.fullmatch(r"[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]", number):
        raise TextError(
            "upn-shape", "Unique pupil number must be a letter and 12 numbers, like A123456789012"
        )
    if upn.calc_check_digit(number) != number[0]:
        raise TextError(
            "upn-check", "Unique pupil number is not correct. Check the first letter and each number"
        )
    return number


def is_temporary_upn(number: str) -> bool:
    return number[-1].isalpha()


def read_uln(text: str) -> str:
    """Ten digits, modulus 11, as the Learning Records Service gives them. Raises `TextError` with code
    `uln`.
    """
    number = "".join(clean_line(text, what="Unique learner number").text.split())
    if not re.fullmatch(r"[1-9][0-9]{9}", number) or _weighted(number[:9]) % 11 != 10 - int(number[9]):
        raise TextError("uln", "Unique learner number must be 10 numbers. Check each number")
    return number


def read_national_insurance(text: str) -> str:
    """Two letters, six digits and A to D, as HMRC gives them. Raises `TextError` with code `ni`."""
    number = "".join(clean_line(text, what="National Insurance number").text.upper().split())
    if not _NATIONAL_INSURANCE.fullmatch(number):
        raise TextError("ni", "Enter a National Insurance number in the correct format, like QQ 12 34 56 C")
    return number


_NATIONAL_INSURANCE = re.compile(
    r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]", re.ASCII
)


def _weighted(nine_digits: str) -> int:
    return sum(int(digit) * weight for digit, weight in zip(nine_digits, range(10, 1, -1), strict=True))


def _read_reference(text: str) -> str:
    reference = "".join(clean_line(text, what="Reference", limit=50).text.upper().split())
    if not re.search(r"[0-9A-Z]", reference):
        raise TextError("blank", "Enter a reference")
    return reference


_READERS: Mapping[IdentifierKind, Callable[[str], str]] = {
    IdentifierKind.CHILD_ID: read_child_id,
    IdentifierKind.NHS_NUMBER: read_nhs_number,
    IdentifierKind.UPN: read_upn,
    IdentifierKind.FORMER_UPN: read_upn,
    IdentifierKind.ULN: read_uln,
    IdentifierKind.NATIONAL_INSURANCE: read_national_insurance,
}


def read_identifier(kind: IdentifierKind, text: str) -> Identifier:
    """The number of that kind in its stored form: no spaces, capitals, checked where the kind has a check.

    Kinds without a published check (Home Office, courts, other systems) take any reference of up to 50
    characters. Raises `TextError`, worded for the screen.
    """
    return Identifier(kind, _READERS.get(kind, _read_reference)(text))


def could_be(text: str) -> tuple[Identifier, ...]:
    """Every checked number that `text` could be, for a search box that takes anything."""
    found = []
    for kind, read in _READERS.items():
        try:
            found.append(Identifier(kind, read(text)))
        except TextError:
            continue
    return tuple(found)
