"""Names for places: in HTML fields, in links to a question, and in the column that keeps an answer.

`seen_alone@c12` is the question `seen_alone` about the child `c12`; `target@0002k.year` is the box for the
year in the second objective. Keys, children and entries never hold the letters that join them.
"""

import re

from kith.engines.forms.rules.values import Place

_OCCURRENCE = r"[A-Za-z0-9_-]{1,40}"
_NAME = re.compile(rf"([a-z][a-z0-9_]{{0,63}})((?:@{_OCCURRENCE}){{0,6}})(?:\.([a-z]{{1,10}}))?")


class NotAFieldName(ValueError):
    """A submitted field that no form of ours could have."""


def field_name(place: Place, box: str = "") -> str:
    """The name of one box of a question at a place. Raises NotAFieldName for an occurrence it cannot hold."""
    name = "@".join((place.key, *place.path)) + (f".{box}" if box else "")
    if read_field_name(name) != (place, box):
        raise NotAFieldName(name)
    return name


def read_field_name(name: str) -> tuple[Place, str]:
    """The place and box a field name stands for. Raises NotAFieldName."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise NotAFieldName(name)
    return Place(found[1], tuple(found[2].split("@")[1:])), found[3] or ""
