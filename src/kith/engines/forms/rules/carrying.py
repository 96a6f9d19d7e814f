"""Moving a draft onto a newer version of its form without losing a word (B141).

An answer carries when the newer version asks the same question (same key, asked as often, with the same
choice still there). Whatever does not carry is handed back to be shown beside the new form, with the
reason. Carried and beside together are always everything there was.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Question
from kith.engines.forms.rules.values import Answers, Kind, Place, Quantity, Scalar, Value, each

# A kind of answer that another kind can hold just as it stands.
_WIDENS: Mapping[Kind, Kind] = {Kind.STRING: Kind.TEXT, Kind.CHOICE: Kind.OPEN_CHOICE}


@dataclass(frozen=True)
class Beside:
    """An answer the newer version has no place for, to be shown beside it."""

    place: Place
    value: Value
    label: str
    reason: str


@dataclass(frozen=True)
class Carried:
    """A draft on the newer version, and what is shown beside it."""

    answers: dict[Place, Value]
    beside: tuple[Beside, ...]


def carry_forward(answers: Answers, old: Form, new: Form) -> Carried:
    """The answers made on `old` as they stand on `new`. Raises KeyError for an answer not of `old`."""
    carried: dict[Place, Value] = {}
    beside: list[Beside] = []
    for place, value in answers.items():
        asked = old.questions[place.key]
        reason = _why_not(place.key, old, new)
        staying, leaving = ((), each(value)) if reason else _by_choice(value, new.questions[place.key])
        if staying:
            carried[place] = staying if new.questions[place.key].repeats else staying[0]
        if leaving:
            left = leaving if isinstance(value, tuple) else leaving[0]
            beside.append(Beside(place, left, asked.name, reason or "This answer is no longer offered"))
    return Carried(carried, tuple(beside))


def _why_not(key: str, old: Form, new: Form) -> str:
    before, after = old.questions[key], new.questions.get(key)
    if after is None:
        return "This is no longer asked"
    if after.kind not in (before.kind, _WIDENS.get(before.kind)):
        return "This is now asked in another way"
    if new.placed[key].scope != old.placed[key].scope:
        return "This is now asked in another part of the form"
    if before.repeats and not after.repeats:
        return "This now takes one answer only"
    if after.code_set != before.code_set:
        return "This is now answered from another list"
    return ""


def _by_choice(value: Value, question: Question) -> tuple[tuple[Scalar, ...], tuple[Scalar, ...]]:
    """The single values the question still offers and those it does not. Codes of a code set are never
    unoffered.
    """
    staying = tuple(one for one in each(value) if _is_offered(question, one))
    return staying, tuple(one for one in each(value) if one not in staying)


def _is_offered(question: Question, one: Scalar) -> bool:
    if isinstance(one, Quantity):
        return one.unit in question.units
    is_code = bool(question.choices) and isinstance(one, str)
    return not is_code or one in {option.code for option in question.choices}
