"""Whether a condition can be answered: it looks back, at a question in reach and an answer it can have.

Looking only backwards is what makes a circle impossible.
"""

from collections.abc import Iterator, Mapping

from kith.engines.forms.rules.items import Question
from kith.engines.forms.rules.outline import Placed, ancestors
from kith.engines.forms.rules.values import ORDERED_KINDS, fits
from kith.engines.forms.rules.when import Condition, Operator

_ORDERING = frozenset({Operator.MORE, Operator.LESS, Operator.AT_LEAST, Operator.AT_MOST})


def condition_faults(placed: Placed, by_key: Mapping[str, Placed]) -> Iterator[str]:
    """What is wrong with the conditions of one item, given every item of the form by its key."""
    when = placed.item.when
    if when is None:
        return
    if not when.conditions:
        yield "it is shown when nothing holds: give a condition or none"
    for condition in when.conditions:
        target = by_key.get(condition.question)
        if target is None or not isinstance(target.item, Question):
            yield f"it depends on {condition.question!r}, which is not a question of this form"
            continue
        yield from _reach_faults(placed, target)
        yield from _answer_faults(condition, target.item)


def _reach_faults(placed: Placed, target: Placed) -> Iterator[str]:
    key = target.item.key
    if target is placed or placed in ancestors(target):
        yield f"it depends on {key!r}, which is itself or inside it: a circle"
    elif target.order > placed.order:
        yield f"it depends on {key!r}, which comes later; conditions only look back, so there are no circles"
    elif placed.scope[: len(target.scope)] != target.scope:
        yield f"it depends on {key!r}, which has many answers here: one for each entry or child"


def _answer_faults(condition: Condition, target: Question) -> Iterator[str]:
    answer, operator = condition.answer, condition.operator
    if operator is Operator.EXISTS:
        if not isinstance(answer, bool):
            yield f"whether {target.key!r} is answered is compared with {answer!r}, not with True or False"
        return
    if operator in _ORDERING and target.kind not in ORDERED_KINDS:
        yield f"{target.key!r} has no order, so {operator.value!r} cannot be asked of it"
    if not fits(target.kind, answer):
        yield f"{target.key!r} is a {target.kind} question and never has the answer {answer!r}"
    elif isinstance(answer, str) and target.choices and answer not in {one.code for one in target.choices}:
        yield f"{target.key!r} has no choice {answer!r}"
