"""A form as a FHIR R4 Questionnaire.

Holds to the invariants of the standard: unique link ids (que-2), no answer options beside a value set
(que-4), no first value beside answer options (que-11), a behaviour wherever there is more than one
condition (que-12).
"""

from collections.abc import Sequence

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.fhir import names
from kith.engines.forms.rules.fhir.names import Resource, extended
from kith.engines.forms.rules.fhir.question_out import (
    CodeSets,
    coding_system,
    help_items,
    question_item,
    set_id,
    state,
)
from kith.engines.forms.rules.fhir.values import written
from kith.engines.forms.rules.items import Display, Group, Item, Option, Question, Section
from kith.engines.forms.rules.outline import contents
from kith.engines.forms.rules.values import Kind
from kith.engines.forms.rules.when import Behaviour, Condition, Operator, When


def questionnaire(form: Form, *, code_sets: CodeSets | None = None) -> Resource:
    """The form as Questionnaire JSON. Code sets that are given travel inside it as contained value sets."""
    sets = code_sets or {}
    used = sorted({q.code_set for q in form.questions.values() if q.code_set in sets})
    resource: Resource = {"resourceType": "Questionnaire"}
    if used:
        resource["contained"] = [_value_set(name, sets[name]) for name in used]
    for score in form.scores:
        resource.setdefault("extension", []).append(
            {
                "url": names.SCORE,
                "extension": [
                    {"url": "key", "valueString": score.key},
                    {"url": "label", "valueString": score.label},
                    *({"url": "question", "valueString": key} for key in score.questions),
                ],
            }
        )
    return resource | {
        "url": names.FORM + form.key,
        "version": str(form.version),
        "name": "".join(word.capitalize() for word in form.key.split("_")),
        "title": form.title,
        "status": "active",
        "item": [_item(section, form, sets) for section in form.sections],
    }


def _item(item: Item | Section, form: Form, sets: CodeSets) -> Resource:
    written_item = _of_its_kind(item, form, sets)
    if item.when:
        written_item |= _enable_when(item.when, form)
    if isinstance(item, Question) and item.per_child:
        each_child: Resource = {"linkId": item.key + names.EACH_CHILD, "type": "group", "repeats": True}
        extended(each_child, names.PER_CHILD, valueBoolean=True)
        return each_child | {"item": [written_item]}
    return written_item


def _of_its_kind(item: Item | Section, form: Form, sets: CodeSets) -> Resource:
    if isinstance(item, Display):
        return {"linkId": item.key, "text": item.text, "type": "display"}
    if isinstance(item, Question):
        return question_item(item, form, sets)
    return _group(item, form, sets)


def _group(group: Group | Section, form: Form, sets: CodeSets) -> Resource:
    item: Resource = {"linkId": group.key, "text": group.title, "type": "group"}
    if isinstance(group, Group):
        state(item, required=group.required_to_finalise, repeats=group.repeats)
        if group.entry != "entry":
            extended(item, names.ENTRY, valueString=group.entry)
    if group.per_child:
        item["repeats"] = True
        extended(item, names.PER_CHILD, valueBoolean=True)
    inside = [_item(one, form, sets) for one in contents(group)]
    return item | {"item": help_items(group.key, group.guidance) + inside}


def _enable_when(when: When, form: Form) -> Resource:
    conditions = [_condition(condition, form) for condition in when.conditions]
    behaves = len(conditions) > 1 or when.behaviour is not Behaviour.ALL
    return {"enableWhen": conditions} | ({"enableBehavior": when.behaviour.value} if behaves else {})


def _condition(condition: Condition, form: Form) -> Resource:
    question = form.questions[condition.question]
    kind = Kind.BOOLEAN if condition.operator is Operator.EXISTS else question.kind
    answer = written(kind, condition.answer, of="answer", system=coding_system(form, question))
    return {"question": condition.question, "operator": condition.operator.value} | answer


def _value_set(name: str, options: Sequence[Option]) -> Resource:
    concepts = [{"code": option.code, "display": option.label} for option in options]
    url = names.CODE_SET + name
    include = [{"system": url, "concept": concepts}]
    return {
        "resourceType": "ValueSet",
        "id": set_id(name),
        "url": url,
        "status": "active",
        "compose": {"include": include},
    }
