"""How a value is written down as JSON for keeping, and read back equal.

This is our own storage shape, chosen to be short and readable in the database. The shape for exchange with
others is FHIR's and lives in `fhir`.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TypeAlias

from kith.engines.forms.rules.values import Kind, Other, Person, Quantity, Scalar, Value, fits

Json: TypeAlias = Any


def to_json(value: Value) -> Json:
    """A value as JSON. Decimals become text so that no digit is lost."""
    if isinstance(value, tuple):
        return [_scalar_to_json(one) for one in value]
    return _scalar_to_json(value)


def from_json(kind: Kind, data: Json) -> Value:
    """The value `to_json` wrote for a question of this kind. Raises ValueError when the JSON is not of that
    kind.
    """
    try:
        if isinstance(data, list):
            return tuple(_scalar_from_json(kind, one) for one in data)
        return _scalar_from_json(kind, data)
    except (TypeError, KeyError, ValueError, ArithmeticError) as error:
        raise ValueError(f"{data!r} is not a stored answer of kind {kind}") from error


def _scalar_to_json(value: Scalar) -> Json:
    match value:
        case date() | time():
            return value.isoformat()
        case Decimal():
            return str(value)
        case Other() | Quantity() | Person():
            return _object(value)
        case _:
            return value


def _object(value: Other | Quantity | Person) -> dict[str, str]:
    if isinstance(value, Other):
        return {"other": value.text}
    if isinstance(value, Quantity):
        return {"amount": str(value.amount), "unit": value.unit}
    return {"person": value.id, "name": value.name}


def _scalar_from_json(kind: Kind, data: Json) -> Scalar:
    value: Scalar = _READERS[kind](data) if kind in _READERS else data
    if not fits(kind, value):
        raise TypeError(f"{value!r} is no answer to a {kind} question")
    return value


def _open_choice(data: Json) -> Scalar:
    if isinstance(data, str):
        return data
    return Other(data["other"])


_READERS: Mapping[Kind, Callable[[Any], Scalar]] = {
    Kind.DECIMAL: Decimal,
    Kind.DATE: date.fromisoformat,
    Kind.DATETIME: datetime.fromisoformat,
    Kind.TIME: time.fromisoformat,
    Kind.OPEN_CHOICE: _open_choice,
    Kind.QUANTITY: lambda data: Quantity(Decimal(data["amount"]), data["unit"]),
    Kind.PERSON: lambda data: Person(data["person"], data["name"]),
}
