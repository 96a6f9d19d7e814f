"""One question, its listed answers and its conditions, read back from a FHIR R4 Questionnaire item."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from kith.engines.forms.rules.fhir import names
from kith.engines.forms.rules.fhir.names import Resource, extension, extensions
from kith.engines.forms.rules.fhir.values import read
from kith.engines.forms.rules.items import Bound, Option, Question
from kith.engines.forms.rules.values import Kind, Value
from kith.engines.forms.rules.when import Behaviour, Condition, Operator, When

Kinds = Mapping[str, Kind]


def question_from(item: Resource, kinds: Kinds, sets: Mapping[str, str], *, per_child: bool) -> Question:
    kind = Kind(item["type"])
    value_set = item.get("answerValueSet", "")
    return Question(
        item["linkId"],
        kind,
        item["text"],
        short=extension(item, names.SHORT, ""),
        hint=guidance_of(item),
        required_to_finalise=item.get("required", False),
        choices=tuple(_option(option["valueCoding"]) for option in item.get("answerOption", ())),
        code_set=sets.get(value_set, value_set).removeprefix(names.CODE_SET),
        units=tuple(unit["code"] for unit in extensions(item, names.UNIT)),
        when=when_of(item, kinds),
        repeats=item.get("repeats", False),
        per_child=per_child,
        read_only=item.get("readOnly", False),
        initial=_initial(item, kind),
        prefill=extension(item, names.PREFILL, ""),
        sensitive=extension(item, names.SENSITIVE, ""),
        fresh=extension(item, names.FRESH, False),
        max_length=item.get("maxLength"),
        lowest=_bound(extension(item, names.LOWEST), kind),
        highest=_bound(extension(item, names.HIGHEST), kind),
        not_future=extension(item, names.NOT_FUTURE, False),
    )


def _initial(item: Resource, kind: Kind) -> Value | None:
    selected = [option for option in item.get("answerOption", ()) if option.get("initialSelected")]
    values = tuple(read(kind, holder, of="value") for holder in selected or item.get("initial", ()))
    if item.get("repeats"):
        return values or None
    return values[0] if values else None


def _bound(found: Any, kind: Kind) -> Bound | None:
    if found is None:
        return None
    if kind is Kind.DATE:
        return date.fromisoformat(found)
    return int(found) if kind is Kind.INTEGER else Decimal(str(found))


def _option(coding: Resource) -> Option:
    return Option(
        coding["code"],
        coding["display"],
        hint=extension(coding, names.HINT, ""),
        points=extension(coding, names.POINTS),
        valid_from=_day(extension(coding, names.VALID_FROM)),
        valid_to=_day(extension(coding, names.VALID_TO)),
    )


def _day(found: str | None) -> date | None:
    return date.fromisoformat(found) if found else None


def when_of(item: Resource, kinds: Kinds) -> When | None:
    if "enableWhen" not in item:
        return None
    conditions = tuple(_condition(one, kinds) for one in item["enableWhen"])
    return When(conditions, Behaviour(item.get("enableBehavior", Behaviour.ALL)))


def _condition(found: Resource, kinds: Kinds) -> Condition:
    operator = Operator(found["operator"])
    kind = Kind.BOOLEAN if operator is Operator.EXISTS else kinds[found["question"]]
    return Condition(found["question"], operator, read(kind, found, of="answer"))


def guidance_of(item: Resource) -> str:
    texts = (one["text"] for one in item.get("item", ()) if one["linkId"].endswith(names.GUIDANCE))
    return next(texts, "")
