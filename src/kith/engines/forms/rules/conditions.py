"""Which parts of a form are shown, given the answers so far.

Follows FHIR R4 `Questionnaire.item.enableWhen`: an item is shown when its conditions hold and everything
around it is shown; the answer to a hidden question counts as no answer. Inside a repeated group a condition
looks at the same entry, and for each child at the same child. Since conditions only look back
(`checking_conditions`), one pass in reading order is enough, however long the chain.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.entries import Entries
from kith.engines.forms.rules.outline import Placed
from kith.engines.forms.rules.values import Answers, Path, Place, Quantity, Scalar, each
from kith.engines.forms.rules.when import Behaviour, Condition, Operator

_ORDER: Mapping[Operator, Callable[[Any, Any], bool]] = {
    Operator.MORE: operator.gt,
    Operator.LESS: operator.lt,
    Operator.AT_LEAST: operator.ge,
    Operator.AT_MOST: operator.le,
}


def shown(form: Form, answers: Answers, *, children: Sequence[str] = ()) -> dict[Place, Placed]:
    """Every section, group, text and question that is shown, in reading order, each at every place it occurs.

    Raises UnknownAnswer when the answers are not this form's.
    """
    entries = Entries(form, answers, children=children)
    visible: dict[Place, Placed] = {}
    for placed in form.outline:
        for path in entries.paths(placed.scope):
            if _around_is_shown(placed, path, visible) and _holds(placed, path, form, answers, visible):
                visible[Place(placed.item.key, path)] = placed
    return visible


def _around_is_shown(placed: Placed, path: Path, visible: Mapping[Place, Placed]) -> bool:
    around = placed.parent
    return around is None or Place(around.item.key, path[: len(around.scope)]) in visible


def _holds(placed: Placed, path: Path, form: Form, answers: Answers, visible: Mapping[Place, Placed]) -> bool:
    when = placed.item.when
    if when is None:
        return True
    joined = all if when.behaviour is Behaviour.ALL else any
    return joined(_is_met(condition, path, form, answers, visible) for condition in when.conditions)


def _is_met(
    condition: Condition, path: Path, form: Form, answers: Answers, visible: Mapping[Place, Placed]
) -> bool:
    target = form.placed[condition.question]
    place = Place(condition.question, path[: len(target.scope)])
    given = each(answers.get(place)) if place in visible else ()
    match condition.operator:
        case Operator.EXISTS:
            return bool(given) == condition.answer
        case Operator.EQUALS:
            return condition.answer in given
        case Operator.DIFFERS:
            return condition.answer not in given
        case _:
            return any(_compares(condition.operator, one, condition.answer) for one in given)


def _compares(how: Operator, one: Scalar, other: Scalar) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        # Amounts in different units are not compared: nobody said how to convert them.
        return one.unit == other.unit and _ORDER[how](one.amount, other.amount)
    return _ORDER[how](one, other)
