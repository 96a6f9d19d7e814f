"""An answer set read from a FHIR R4 QuestionnaireResponse, for a form we hold.

Another system's response has no occurrence ids: its repeated entries are numbered in the order they stand.
Which child a part is about cannot be guessed from an order, so that is refused.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.entries import next_entry
from kith.engines.forms.rules.fhir import names
from kith.engines.forms.rules.fhir.names import Resource, Unreadable, extension
from kith.engines.forms.rules.fhir.values import read
from kith.engines.forms.rules.items import Group, Question
from kith.engines.forms.rules.values import Answers, Path, Place, Value


def answers_from(form: Form, resource: Mapping[str, Any]) -> Answers:
    """The answers in a response to this very version of the form. Raises Unreadable."""
    asked = f"{names.FORM}{form.key}|{form.version}"
    if resource.get("questionnaire") != asked:
        raise Unreadable(f"These are answers to {resource.get('questionnaire')}, not to {asked}")
    try:
        return dict(_answers(form, resource.get("item", ()), ()))
    except (KeyError, TypeError, AttributeError) as error:
        raise Unreadable(f"These are not answers that can be read: {error!r}") from error


def _answers(form: Form, items: Sequence[Resource], path: Path) -> Iterator[tuple[Place, Value]]:
    met: Counter[str] = Counter()
    for item in items:
        key = item["linkId"].removesuffix(names.EACH_CHILD)
        if key not in form.placed:
            raise Unreadable(f"{form.key} version {form.version} does not ask {key!r}")
        met[key] += 1
        if "answer" in item:
            yield Place(key, path), _value(form.questions[key], item["answer"])
        else:
            yield from _answers(form, item.get("item", ()), _inside(form, item, key, path, met[key]))


def _inside(form: Form, item: Resource, key: str, path: Path, nth: int) -> Path:
    """The path of what is inside a group."""
    placed = form.placed[key]
    if len(placed.inner) == len(path):
        return path
    id = extension(item, names.OCCURRENCE)
    if id is None and isinstance(placed.item, Group) and placed.item.repeats:
        id = next_entry([f"{nth - 1:04d}x"], by="x")
    if id is None:
        raise Unreadable(f"{key!r} does not say which child it is about")
    return (*path, id)


def _value(question: Question, answers: Sequence[Resource]) -> Value:
    values = tuple(read(question.kind, answer, of="value") for answer in answers)
    if question.repeats:
        return values
    if len(values) != 1:
        raise Unreadable(f"{question.key!r} takes one answer and has {len(values)}")
    return values[0]
