"""Single values as FHIR `value[x]`, there and back.

A FHIR decimal is a JSON number, which holds 15 figures exactly: as many as can be typed here.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from kith.engines.forms.rules.fhir.names import Resource, Unreadable
from kith.engines.forms.rules.values import CHOICE_KINDS, Kind, Other, Person, Quantity, Scalar, fits

_SUFFIX: Mapping[Kind, str] = {
    Kind.BOOLEAN: "Boolean",
    Kind.DECIMAL: "Decimal",
    Kind.INTEGER: "Integer",
    Kind.DATE: "Date",
    Kind.DATETIME: "DateTime",
    Kind.TIME: "Time",
    Kind.STRING: "String",
    Kind.TEXT: "String",
    Kind.CHOICE: "Coding",
    Kind.OPEN_CHOICE: "Coding",
    Kind.QUANTITY: "Quantity",
    Kind.PERSON: "Reference",
}


def written(kind: Kind, value: Scalar, *, of: str, system: str = "", display: str = "") -> Resource:
    """One value as `{of + type: …}`, for instance `{"valueDate": "2026-11-20"}`; a code with its system and
    label.
    """
    if isinstance(value, Other):
        return {of + "String": value.text}
    if kind in CHOICE_KINDS:
        coding = {"system": system, "code": value, "display": display}
        return {of + "Coding": {name: part for name, part in coding.items() if part}}
    return {of + _SUFFIX[kind]: _plain(value)}


def read(kind: Kind, holder: Mapping[str, Any], *, of: str) -> Scalar:
    """The value of this kind in `holder`. Raises Unreadable when there is none, or it is of another type."""
    try:
        if kind is Kind.OPEN_CHOICE and of + "String" in holder:
            return Other(holder[of + "String"])
        found = holder[of + _SUFFIX[kind]]
        value: Scalar = _READERS[kind](found) if kind in _READERS else found
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise Unreadable(f"{dict(holder)!r} holds no {kind} value") from error
    if not fits(kind, value):
        raise Unreadable(f"{found!r} is no {kind} value")
    return value


def _plain(value: Scalar) -> Any:
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date() | time():
            return value.isoformat()
        case Quantity(amount, unit):
            return {"value": _plain(amount), "unit": unit}
        case Person(id, name):
            return {"reference": f"Person/{id}", "display": name}
        case _:
            return value


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    if moment.tzinfo is None:
        raise ValueError(f"{written} does not say in which time zone")
    return moment.astimezone(UTC)


def _person(reference: Mapping[str, str]) -> Person:
    return Person(reference["reference"].removeprefix("Person/"), reference["display"])


_READERS: Mapping[Kind, Callable[[Any], Scalar]] = {
    Kind.DECIMAL: lambda number: Decimal(str(number)),
    Kind.DATE: date.fromisoformat,
    Kind.DATETIME: _moment,
    Kind.TIME: time.fromisoformat,
    Kind.CHOICE: lambda coding: coding["code"],
    Kind.OPEN_CHOICE: lambda coding: coding["code"],
    Kind.QUANTITY: lambda quantity: Quantity(Decimal(str(quantity["value"])), quantity["unit"]),
    Kind.PERSON: _person,
}
