"""A form read back from a FHIR R4 Questionnaire that was written by `questionnaire_out`.

This is for what we sent out ourselves and get back, and for another Kith's forms. A Questionnaire of some
other system uses more of the standard than a form of ours can say; what cannot be read is refused, never
guessed at.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from kith.engines.forms.rules.definition import DefinitionError, Form
from kith.engines.forms.rules.fhir import names
from kith.engines.forms.rules.fhir.names import Resource, Unreadable, extension, extensions
from kith.engines.forms.rules.fhir.question_in import Kinds, guidance_of, question_from, when_of
from kith.engines.forms.rules.items import Display, Group, Item, Score, Section
from kith.engines.forms.rules.values import Kind


def form_from(resource: Mapping[str, Any]) -> Form:
    """The form a Questionnaire describes. Raises Unreadable when it is not one of ours or could not work."""
    try:
        kinds = dict(_kinds(resource["item"]))
        sets = {"#" + one["id"]: one["url"] for one in resource.get("contained", ())}
        return Form(
            resource["url"].removeprefix(names.FORM),
            int(resource["version"]),
            resource["title"],
            tuple(_section(item, kinds, sets) for item in resource["item"]),
            tuple(_score(one) for one in resource.get("extension", ()) if one["url"] == names.SCORE),
        )
    except (KeyError, TypeError, ValueError, AttributeError, DefinitionError) as error:
        raise Unreadable(f"This is not a form that can be read: {error}") from error


def _kinds(items: Sequence[Resource]) -> list[tuple[str, Kind]]:
    found = []
    for item in items:
        if item["type"] not in ("group", "display"):
            found.append((item["linkId"], Kind(item["type"])))
        found += _kinds(item.get("item", ()))
    return found


def _section(item: Resource, kinds: Kinds, sets: Mapping[str, str]) -> Section:
    guidance, inside = _inside(item, kinds, sets)
    per_child = extension(item, names.PER_CHILD, False)
    when = when_of(item, kinds)
    return Section(item["linkId"], item["text"], inside, guidance=guidance, when=when, per_child=per_child)


def _item(item: Resource, kinds: Kinds, sets: Mapping[str, str]) -> Item:
    if item["type"] == "display":
        return Display(item["linkId"], item["text"], when=when_of(item, kinds))
    if item["type"] != "group":
        return question_from(item, kinds, sets, per_child=False)
    if item["linkId"].endswith(names.EACH_CHILD):
        return question_from(item["item"][0], kinds, sets, per_child=True)
    per_child = extension(item, names.PER_CHILD, False)
    guidance, inside = _inside(item, kinds, sets)
    return Group(
        item["linkId"],
        item["text"],
        inside,
        guidance=guidance,
        entry=extension(item, names.ENTRY, "entry"),
        when=when_of(item, kinds),
        repeats=item.get("repeats", False) and not per_child,
        per_child=per_child,
        required_to_finalise=item.get("required", False),
    )


def _inside(item: Resource, kinds: Kinds, sets: Mapping[str, str]) -> tuple[str, tuple[Item, ...]]:
    """The guidance of a group, and the items in it."""
    items = item.get("item", [])
    own = [one for one in items if not one["linkId"].endswith(names.GUIDANCE)]
    return guidance_of(item), tuple(_item(one, kinds, sets) for one in own)


def _score(found: Resource) -> Score:
    (key,), (label,) = extensions(found, "key"), extensions(found, "label")
    return Score(key, label, tuple(extensions(found, "question")))
