"""What is known of a person: who they are, what they are called, where they live and who they are to one
another.
"""

from datetime import date
from typing import NamedTuple


class Person(NamedTuple):
    key: int
    family: int
    sex: str  # M, F, U; U before birth
    born_on: date | None
    birth: str  # exact, estimated (an assessed age) or expected
    died_on: date | None
    ethnicity: str
    ethnicity_said_by: str
    language: str
    interpreter: bool
    religion: str
    born_in: str
    disabilities: tuple[str, ...]
    nhs_number: str | None
    upn: str | None
    upn_unknown: str | None
    level: str  # standard or restricted


class Name(NamedTuple):
    person: int
    kind: str  # legal, preferred, former, alias, own_script
    given: str
    middle: str
    family: str
    valid_from: date | None
    valid_to: date | None


class Address(NamedTuple):
    key: int
    line: str
    locality: str
    town: str
    postcode: str
    kind: str  # home, refuge, hotel, foster_home, childrens_home, supported, custody, hospital, abroad


class Residence(NamedTuple):
    person: int
    address: int
    valid_from: date
    valid_to: date | None
    withheld: bool


class Withholding(NamedTuple):
    """Somebody who must not learn where a person lives, nor anything that would reveal it."""

    person: int
    from_person: int | None
    from_audience: str
    reason: str
    valid_from: date
    review_on: date


class Relationship(NamedTuple):
    """`person` is the `kind` of `other`: mother, father, step_parent, partner, sibling, half_sibling,
    grandparent…
    """

    person: int
    kind: str
    other: int
    parental_responsibility: bool
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str  # confirmed, reported, disputed


class ImmigrationStatus(NamedTuple):
    person: int
    status: str
    valid_from: date
    valid_to: date | None


class ContactDetail(NamedTuple):
    person: int
    kind: str  # mobile, home, email
    value: str
    safe: bool


class SafetyAlert(NamedTuple):
    """Something a worker must know before knocking, or must not say."""

    person: int
    kind: str  # hazard or do_not_disclose
    text: str
    valid_from: date
    review_on: date


class DuplicateCheck(NamedTuple):
    """Two records that looked like one person, and what two people decided about it."""

    person: int
    other: int
    proposed_on: date
    proposed_by: int
    decided_on: date | None
    decided_by: int | None
    same_person: bool | None
    reason: str


class Schooling(NamedTuple):
    person: int
    school: int
    valid_from: date
    valid_to: date | None
