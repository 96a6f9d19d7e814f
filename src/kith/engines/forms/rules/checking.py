"""What is wrong with a form definition, said when the module that declares it is imported.

A fault here is a programmer's mistake, so the words are for them and name the key. Faults in what people
typed are the business of the `typed_*` modules.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from kith.engines.forms.rules.checking_conditions import condition_faults
from kith.engines.forms.rules.checking_questions import question_faults
from kith.engines.forms.rules.items import Group, Question, Score, Section
from kith.engines.forms.rules.outline import CHILD, Placed, ancestors, contents
from kith.engines.forms.rules.values import Kind

_KEY = re.compile(r"[a-z][a-z0-9_]{0,63}")


def faults(outline: Sequence[Placed], scores: Sequence[Score]) -> tuple[str, ...]:
    """Every fault of a form laid out in reading order, each beginning with the key it is about."""
    by_key = {placed.item.key: placed for placed in outline}
    found = list(_key_faults(outline, scores))
    for placed in outline:
        found += [f"{placed.item.key}: {fault}" for fault in _item_faults(placed)]
        found += [f"{placed.item.key}: {fault}" for fault in condition_faults(placed, by_key)]
    for score in scores:
        found += [f"{score.key}: {fault}" for fault in _score_faults(score, by_key)]
    return tuple(found)


def _key_faults(outline: Sequence[Placed], scores: Sequence[Score]) -> Iterator[str]:
    keys = Counter(placed.item.key for placed in outline)
    keys.update(score.key for score in scores)
    for key, times in keys.items():
        if times > 1:
            yield f"{key}: the key is used {times} times"
        if key == CHILD or not _KEY.fullmatch(key):
            yield f"{key}: a key is 1 to 64 small letters, digits and underscores, and is not {CHILD!r}"


def _item_faults(placed: Placed) -> Iterator[str]:
    item = placed.item
    if not item.name:
        yield "it has no words for the screen"
    if placed.scope.count(CHILD) > 1:
        yield "it is asked for each child inside something already asked for each child"
    elif CHILD in placed.scope[1:]:
        yield "it is asked for each child inside a repeated group; put the group inside instead"
    if isinstance(item, Section | Group) and not contents(item):
        yield "it has nothing inside"
    if isinstance(item, Group) and item.repeats and item.per_child:
        yield "it repeats and is asked for each child; put a repeated group inside a group for each child"
    if isinstance(item, Group) and item.required_to_finalise and not item.repeats:
        yield "only a repeated group can ask for at least one entry"
    if isinstance(item, Question):
        yield from question_faults(item)


def _score_faults(score: Score, by_key: Mapping[str, Placed]) -> Iterator[str]:
    scopes = set()
    for key in score.questions:
        placed = by_key.get(key)
        if placed is None or not isinstance(placed.item, Question):
            yield f"it adds up {key!r}, which is not a question of this form"
            continue
        scopes.add(placed.scope)
        if any(isinstance(around.item, Group) and around.item.repeats for around in ancestors(placed)):
            yield f"it adds up {key!r}, which is inside a repeated group"
        if placed.item.kind is not Kind.INTEGER and not _gives_points(placed.item):
            yield f"it adds up {key!r}, whose choices do not all have points"
    if not score.questions:
        yield "it adds up nothing"
    if len(scopes) > 1:
        yield "it adds up questions asked once together with questions asked for each child"


def _gives_points(question: Question) -> bool:
    return bool(question.choices) and all(option.points is not None for option in question.choices)
