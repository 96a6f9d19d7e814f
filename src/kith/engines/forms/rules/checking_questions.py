"""What is wrong with one question taken by itself, or beside the published code sets."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from kith.engines.forms.rules.items import Option, Question
from kith.engines.forms.rules.outline import Placed
from kith.engines.forms.rules.values import CHOICE_KINDS, TEXT_KINDS, Kind, each, fits

_FIELD_CLASS = re.compile(r"([A-Z]{3})?")
_DATED = frozenset({Kind.DATE, Kind.DATETIME})
_BOUNDED = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.QUANTITY, Kind.DATE})


def _takes(question: Question, value: object) -> bool:
    """Whether a bound is of the type the question's figures are compared with."""
    kind = Kind.DECIMAL if question.kind is Kind.QUANTITY else question.kind
    return question.kind in _BOUNDED and fits(kind, value)


def _cannot_be_met(question: Question) -> bool:
    filled_in = bool(question.prefill) or question.initial is not None
    return question.read_only and question.required_to_finalise and not filled_in


def _codes_in(question: Question) -> list[object]:
    codes = {option.code for option in question.choices}
    return [one for one in each(question.initial) if one in codes]


_RULES: tuple[tuple[Callable[[Question], bool], str], ...] = (
    (lambda q: not q.label, "it has no label"),
    (
        lambda q: (q.kind in CHOICE_KINDS) != (bool(q.choices) or bool(q.code_set)),
        "choices or a code set belong to choice questions, and each choice question has one",
    ),
    (lambda q: bool(q.choices) and bool(q.code_set), "it has both choices and a code set"),
    (
        lambda q: (q.kind is Kind.QUANTITY) != bool(q.units),
        "units belong to quantity questions, and each quantity question has some",
    ),
    (lambda q: q.fresh and q.kind is not Kind.TEXT, "only a text question can ask for fresh words"),
    (
        lambda q: q.max_length is not None and q.kind not in TEXT_KINDS,
        "only a string or text question has a greatest length",
    ),
    (
        lambda q: q.not_future and q.kind not in _DATED,
        "only a date or moment can be refused for being in the future",
    ),
    (lambda q: not _FIELD_CLASS.fullmatch(q.sensitive), "its privacy field class is three capital letters"),
    (_cannot_be_met, "it is required but can be neither typed nor filled in"),
    (
        lambda q: any(bound is not None and not _takes(q, bound) for bound in (q.lowest, q.highest)),
        "its lowest or highest value does not fit its kind",
    ),
    (
        lambda q: q.initial is not None and isinstance(q.initial, tuple) != q.repeats,
        "a question that repeats starts with a tuple of values, any other with one value",
    ),
    (
        lambda q: [one.code for one in q.choices if one.code in each(q.initial)] != _codes_in(q),
        "its first values stand in another order than its choices",
    ),
)


def question_faults(question: Question) -> Iterator[str]:
    """What is wrong with a question by itself."""
    yield from (words for broken, words in _RULES if broken(question))
    codes = Counter(option.code for option in question.choices)
    yield from (f"the choice {code!r} is there {times} times" for code, times in codes.items() if times > 1)
    for one in each(question.initial):
        if not fits(question.kind, one):
            yield f"the first value {one!r} does not fit a {question.kind} question"
        elif codes and one not in codes:
            yield f"the first value {one!r} is not one of the choices"


def code_set_faults(outline: Sequence[Placed], code_sets: Mapping[str, Sequence[Option]]) -> tuple[str, ...]:
    """Faults that show only beside the code sets: an unknown set, a condition or first value outside it."""
    coded = [placed.item for placed in outline if isinstance(placed.item, Question) and placed.item.code_set]
    found = [f"{q.key}: there is no code set {q.code_set!r}" for q in coded if q.code_set not in code_sets]
    codes = {q.key: {one.code for one in code_sets[q.code_set]} for q in coded if q.code_set in code_sets}
    for question in coded:
        found += [
            f"{question.key}: the first value {one!r} is not in {question.code_set}"
            for one in each(question.initial)
            if isinstance(one, str) and one not in codes.get(question.key, {one})
        ]
    for item in (placed.item for placed in outline):
        found += [
            f"{item.key}: {condition.answer!r} is not in the code set of {condition.question}"
            for condition in (item.when.conditions if item.when else ())
            if condition.question in codes
            and isinstance(condition.answer, str)
            and condition.answer not in codes[condition.question]
        ]
    return tuple(found)
