"""What an answer can be, and where it belongs.

Values are plain and immutable, and their kinds are the item types of HL7 FHIR R4 Questionnaire (4.0.1,
`item.type`), so that a form can be exchanged. An unanswered question has no value at all: never `None`,
never an empty text.

This module is not a parser: what people type is read by the `typed_*` modules.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Kind(StrEnum):
    """The kinds of question; each value is the FHIR R4 `item.type` it is exchanged as."""

    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    INTEGER = "integer"
    DATE = "date"
    DATETIME = "dateTime"
    TIME = "time"
    STRING = "string"
    TEXT = "text"
    CHOICE = "choice"
    OPEN_CHOICE = "open-choice"
    QUANTITY = "quantity"
    PERSON = "reference"


@dataclass(frozen=True)
class Other:
    """Words given instead of one of the listed choices (open-choice only)."""

    text: str


@dataclass(frozen=True)
class Quantity:
    """An amount with the unit it was given in."""

    amount: Decimal
    unit: str


@dataclass(frozen=True)
class Person:
    """A person of the record, with the name they were shown under when the answer was given."""

    id: str
    name: str


# For a choice the text is the code; the label is for screens and is looked up in the definition.
Scalar: TypeAlias = bool | int | Decimal | date | datetime | time | str | Other | Quantity | Person
Value: TypeAlias = Scalar | tuple[Scalar, ...]
Path: TypeAlias = tuple[str, ...]


class Place(NamedTuple):
    """Where an answer belongs: the question's key, then the child and the entries of repeated groups it is
    inside.
    """

    key: str
    path: Path = ()


Answers: TypeAlias = Mapping[Place, Value]

TEXT_KINDS = frozenset({Kind.STRING, Kind.TEXT})
CHOICE_KINDS = frozenset({Kind.CHOICE, Kind.OPEN_CHOICE})
ORDERED_KINDS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.DATE, Kind.DATETIME, Kind.TIME, Kind.QUANTITY})

_TYPES: Mapping[Kind, tuple[type, ...]] = {
    Kind.BOOLEAN: (bool,),
    Kind.DECIMAL: (Decimal,),
    Kind.INTEGER: (int,),
    Kind.DATE: (date,),
    Kind.DATETIME: (datetime,),
    Kind.TIME: (time,),
    Kind.STRING: (str,),
    Kind.TEXT: (str,),
    Kind.CHOICE: (str,),
    Kind.OPEN_CHOICE: (str, Other),
    Kind.QUANTITY: (Quantity,),
    Kind.PERSON: (Person,),
}


def fits(kind: Kind, scalar: object) -> bool:
    """Whether one value is of the type this kind of question is answered with.

    True is not an integer here, and a moment is in UTC: in other zones Python finds that a moment does not
    equal itself when the clocks go back.
    """
    in_utc = not isinstance(scalar, datetime) or scalar.tzinfo == UTC
    return type(scalar) in _TYPES[kind] and in_utc


def each(value: Value | None) -> tuple[Scalar, ...]:
    """The single values in an answer: none, one, or those of a question that takes several."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def words_in(value: Value | None) -> tuple[str, ...]:
    """The words somebody typed in an answer. Codes are not words: use it on text questions and on `Other`."""
    return tuple(
        one.text if isinstance(one, Other) else one for one in each(value) if isinstance(one, str | Other)
    )
