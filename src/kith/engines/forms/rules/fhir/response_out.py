"""An answer set as a FHIR R4 QuestionnaireResponse."""

from collections.abc import Sequence
from datetime import UTC, datetime

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.entries import Entries
from kith.engines.forms.rules.fhir import names
from kith.engines.forms.rules.fhir.names import Resource, extended
from kith.engines.forms.rules.fhir.question_out import CodeSets, coding_system
from kith.engines.forms.rules.fhir.values import written
from kith.engines.forms.rules.items import Item, Question, Section
from kith.engines.forms.rules.outline import contents
from kith.engines.forms.rules.values import Answers, Path, Place, Value, each


def response(
    form: Form,
    answers: Answers,
    *,
    status: str,
    authored: datetime,
    children: Sequence[str] = (),
    code_sets: CodeSets | None = None,
) -> Resource:
    """The answers as QuestionnaireResponse JSON; `status` is FHIR's: in-progress, completed or amended.

    Answers in hidden questions are written like any other: take them out before, with `without_hidden`.
    """
    resource: Resource = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": f"{names.FORM}{form.key}|{form.version}",
        "status": status,
        "authored": authored.astimezone(UTC).isoformat(),
    }
    writer = _Writer(form, answers, Entries(form, answers, children=children), code_sets or {})
    items = [item for section in form.sections for item in writer.items(section, ())]
    return resource | ({"item": items} if items else {})


class _Writer:
    """Walks the form and writes what has been answered; what has not is left out, as FHIR wants."""

    def __init__(self, form: Form, answers: Answers, entries: Entries, sets: CodeSets) -> None:
        self._form, self._answers, self._entries, self._sets = form, answers, entries, sets

    def items(self, item: Item | Section, around: Path) -> list[Resource]:
        """The response items for one item of the form, inside the child and entries of `around`."""
        inner = self._form.placed[item.key].inner
        paths = [path for path in self._entries.paths(inner) if path[: len(around)] == around]
        found = [self._at(item, path, occurs=len(path) > len(around)) for path in paths]
        return [one for one in found if one]

    def _at(self, item: Item | Section, path: Path, *, occurs: bool) -> Resource | None:
        if isinstance(item, Question):
            return self._question(item, path)
        inside = [one for inner in contents(item) for one in self.items(inner, path)]
        if not inside:
            return None
        group: Resource = {"linkId": item.key, "text": item.name, "item": inside}
        if occurs:
            extended(group, names.OCCURRENCE, valueString=path[-1])
        return group

    def _question(self, question: Question, path: Path) -> Resource | None:
        value = self._answers.get(Place(question.key, path))
        if value is None:
            return None
        item: Resource = {"linkId": question.key, "text": question.label}
        item["answer"] = self._values(question, value)
        if not question.per_child:
            return item
        each_child: Resource = {"linkId": question.key + names.EACH_CHILD}
        extended(each_child, names.OCCURRENCE, valueString=path[-1])
        return each_child | {"item": [item]}

    def _values(self, question: Question, value: Value) -> list[Resource]:
        options = question.choices or self._sets.get(question.code_set, ())
        labels = {option.code: option.label for option in options}
        system = coding_system(self._form, question)
        return [
            written(question.kind, one, of="value", system=system, display=labels.get(str(one), ""))
            for one in each(value)
        ]
