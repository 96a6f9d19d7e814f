"""When an item is shown: the conditions of FHIR R4 `item.enableWhen`, as data.

One level only, joined by all or any, exactly as FHIR has it; what needs more than that is two questions.
How conditions are answered is in `conditions`.
"""

from dataclasses import dataclass
from enum import StrEnum

from kith.engines.forms.rules.values import Scalar


class Operator(StrEnum):
    """FHIR R4 value set `questionnaire-enable-operator`."""

    EXISTS = "exists"
    EQUALS = "="
    DIFFERS = "!="
    MORE = ">"
    LESS = "<"
    AT_LEAST = ">="
    AT_MOST = "<="


class Behaviour(StrEnum):
    """FHIR R4 value set `questionnaire-enable-behavior`."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True)
class Condition:
    """One test of an earlier question's answer."""

    question: str
    operator: Operator
    answer: Scalar


@dataclass(frozen=True)
class When:
    """Shown when all, or any, of these hold."""

    conditions: tuple[Condition, ...]
    behaviour: Behaviour = Behaviour.ALL


def answered(question: str) -> When:
    """Shown once the question has any answer."""
    return _one(question, Operator.EXISTS, True)


def unanswered(question: str) -> When:
    """Shown while the question has no answer."""
    return _one(question, Operator.EXISTS, False)


def equals(question: str, answer: Scalar) -> When:
    """Shown when the answer, or one of several answers, is this one."""
    return _one(question, Operator.EQUALS, answer)


def differs(question: str, answer: Scalar) -> When:
    """Shown when no answer is this one. As in FHIR, that is so before the question is answered at all."""
    return _one(question, Operator.DIFFERS, answer)


def more_than(question: str, answer: Scalar) -> When:
    """Shown when an answer is greater (a later date, a larger number)."""
    return _one(question, Operator.MORE, answer)


def less_than(question: str, answer: Scalar) -> When:
    """Shown when an answer is smaller (an earlier date, a lesser number)."""
    return _one(question, Operator.LESS, answer)


def at_least(question: str, answer: Scalar) -> When:
    """Shown when an answer is this or greater."""
    return _one(question, Operator.AT_LEAST, answer)


def at_most(question: str, answer: Scalar) -> When:
    """Shown when an answer is this or smaller."""
    return _one(question, Operator.AT_MOST, answer)


def all_of(*whens: When) -> When:
    """Shown when every one of these single conditions holds."""
    return When(_joined(whens), Behaviour.ALL)


def any_of(*whens: When) -> When:
    """Shown when at least one of these single conditions holds."""
    return When(_joined(whens), Behaviour.ANY)


def _one(question: str, operator: Operator, answer: Scalar) -> When:
    return When((Condition(question, operator, answer),))


def _joined(whens: tuple[When, ...]) -> tuple[Condition, ...]:
    if any(len(when.conditions) != 1 for when in whens):
        raise ValueError("all_of and any_of join single conditions: FHIR has no conditions inside conditions")
    return tuple(when.conditions[0] for when in whens)
