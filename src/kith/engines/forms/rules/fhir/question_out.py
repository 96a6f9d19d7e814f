"""One question as a FHIR R4 Questionnaire item, with its listed answers."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.fhir import names
from kith.engines.forms.rules.fhir.names import Resource, extended
from kith.engines.forms.rules.fhir.values import written
from kith.engines.forms.rules.items import Bound, Option, Question
from kith.engines.forms.rules.values import Kind, each

CodeSets = Mapping[str, Sequence[Option]]


_BOUNDS: Mapping[type[Bound], Kind] = {int: Kind.INTEGER, Decimal: Kind.DECIMAL, date: Kind.DATE}


def coding_system(form: Form, question: Question) -> str:
    """The address of the codes a choice question is answered with."""
    return (
        names.CODE_SET + question.code_set if question.code_set else f"{names.FORM}{form.key}:{question.key}"
    )


def question_item(question: Question, form: Form, sets: CodeSets) -> Resource:
    item: Resource = {"linkId": question.key, "text": question.label, "type": question.kind.value}
    state(
        item,
        required=question.required_to_finalise,
        repeats=question.repeats,
        readOnly=question.read_only,
        maxLength=question.max_length,
        item=help_items(question.key, question.hint),
    )
    _extend(item, question)
    if question.code_set:
        local = "#" + set_id(question.code_set)
        item["answerValueSet"] = local if question.code_set in sets else names.CODE_SET + question.code_set
    system = coding_system(form, question)
    if question.choices:
        first = each(question.initial)
        item["answerOption"] = [_option(option, system, option.code in first) for option in question.choices]
    elif question.initial is not None:
        item["initial"] = [
            written(question.kind, one, of="value", system=system) for one in each(question.initial)
        ]
    return item


def _extend(item: Resource, question: Question) -> None:
    for url, text in (
        (names.SHORT, question.short),
        (names.PREFILL, question.prefill),
        (names.SENSITIVE, question.sensitive),
    ):
        if text:
            extended(item, url, valueString=text)
    for url, yes in ((names.FRESH, question.fresh), (names.NOT_FUTURE, question.not_future)):
        if yes:
            extended(item, url, valueBoolean=True)
    for url, bound in ((names.LOWEST, question.lowest), (names.HIGHEST, question.highest)):
        if bound is not None:
            extended(item, url, **written(_BOUNDS[type(bound)], bound, of="value"))
    for unit in question.units:
        extended(item, names.UNIT, valueCoding={"code": unit, "display": unit})
    if question.kind is Kind.PERSON:
        extended(item, names.REFERENCE, valueCode="Person")


def _option(option: Option, system: str, is_first: bool) -> Resource:
    coding: Resource = {"system": system, "code": option.code, "display": option.label}
    if option.points is not None:
        extended(coding, names.POINTS, valueDecimal=option.points)
    if option.hint:
        extended(coding, names.HINT, valueString=option.hint)
    for url, day in ((names.VALID_FROM, option.valid_from), (names.VALID_TO, option.valid_to)):
        if day:
            extended(coding, url, valueDate=day.isoformat())
    return {"valueCoding": coding} | ({"initialSelected": True} if is_first else {})


def help_items(key: str, words: str) -> list[Resource]:
    if not words:
        return []
    category = {"coding": [{"system": names.DISPLAY_CATEGORIES, "code": "instructions"}]}
    item: Resource = {"linkId": key + names.GUIDANCE, "text": words, "type": "display"}
    extended(item, names.DISPLAY_CATEGORY, valueCodeableConcept=category)
    return [item]


def set_id(name: str) -> str:
    return name.replace("_", "-")


def state(item: Resource, /, **stated: Any) -> None:
    """Put in what is not simply absent: FHIR allows neither null nor an empty list, and false is its
    default.
    """
    item.update({name: value for name, value in stated.items() if value})
