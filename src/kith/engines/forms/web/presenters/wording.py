"""Whom and which entry a place is about, in words."""

from __future__ import annotations

from kith.engines.forms.models import Response
from kith.engines.forms.queries import Opened
from kith.engines.forms.rules.entries import Entries
from kith.engines.forms.rules.items import Group
from kith.engines.forms.rules.outline import CHILD
from kith.engines.forms.rules.values import Path, Place
from kith.kernel.ui.parts import Tag
from kith.kernel.ui.parts.inline import Colour

_COLOURS: dict[str, Colour] = {
    "draft": "blue", "submitted": "yellow", "returned": "orange", "signed": "green", "not_proceeding": "grey",
}  # fmt: skip


def state_tag(response: Response) -> Tag:
    """How far a response has come."""
    return Tag(response.get_state_display(), _COLOURS[response.state])


def of_whom(opened: Opened, place: Place) -> str:
    """As "Leo Adeyemi-Cole, objective 2"; empty for what is asked once."""
    scope = opened.form.placed[place.key].scope
    entries = Entries(opened.form, {**opened.answers, **_held(opened, place)}, children=opened.marks)
    words = []
    for depth, name in enumerate(scope[: len(place.path)]):
        here: Path = place.path[: depth + 1]
        if name == CHILD:
            words.append(
                next((child.name for child in opened.children if child.mark == here[-1]), "Another child")
            )
        else:
            group = opened.form.placed[name].item
            siblings = [path for path in entries.paths(scope[: depth + 1]) if path[:-1] == here[:-1]]
            number = siblings.index(here) + 1
            words.append(f"{group.entry if isinstance(group, Group) else name} {number}")
    return ", ".join(words)


def _held(opened: Opened, place: Place) -> dict[Place, tuple[()]]:
    """The place itself, so that an entry that was taken out can still be named."""
    return {place: ()} if place.key in opened.form.questions and place not in opened.answers else {}
