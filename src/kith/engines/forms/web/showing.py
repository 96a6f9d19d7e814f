"""Conditions as the page's script reads them.

What a condition asks about on the same page is left to the script; what it asks about elsewhere is settled here. Kinds of
answer that a script cannot compare without knowing how people write them (times, amounts) are settled here too.
"""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from datetime import date
from typing import Any

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.field_names import field_name
from kith.engines.forms.rules.items import Item, Section
from kith.engines.forms.rules.values import Kind, Path, Place, Scalar
from kith.engines.forms.rules.when import Condition, Operator
from kith.engines.forms.web.blocks import Showing

_COMPARED_AS: Mapping[Kind, str] = {
    Kind.BOOLEAN: "text", Kind.STRING: "text", Kind.TEXT: "text", Kind.CHOICE: "text", Kind.OPEN_CHOICE: "text",
    Kind.INTEGER: "number", Kind.DECIMAL: "number", Kind.DATE: "date",
}  # fmt: skip


def showing_of(
    form: Form, item: Section | Item, path: Path, *, on_page: Container[Place], visible: Container[Place]
) -> Showing:
    """When an item is shown: nothing for the script where it has no condition of its own."""
    is_shown = Place(item.key, path) in visible
    if item.when is None:
        # What is around it may be hidden; that is its own block's business.
        return Showing()
    conditions = [_condition(form, condition, path, on_page) for condition in item.when.conditions]
    if any(condition is None for condition in conditions):
        return Showing("", is_shown)
    return Showing(json.dumps({"joined": item.when.behaviour.value, "conditions": conditions}), is_shown)


def _condition(
    form: Form, condition: Condition, path: Path, on_page: Container[Place]
) -> dict[str, Any] | None:
    """One condition for the script, or None when it cannot settle it."""
    target = form.placed[condition.question]
    place = Place(condition.question, path[: len(target.scope)])
    compared = _COMPARED_AS.get(form.questions[condition.question].kind)
    if place not in on_page or (compared is None and condition.operator is not Operator.EXISTS):
        return None
    return {
        "question": field_name(place),
        "operator": condition.operator.value,
        "answer": _typed(condition.answer),
        "as": compared or "text",
    }


def _typed(answer: Scalar) -> Any:
    """The answer as the page's controls hold it."""
    match answer:
        case bool():
            return "yes" if answer else "no"
        case date():
            return answer.isoformat()
        case _:
            return str(answer)
