"""What an open page sends back: which questions were on it, what was typed in them, and on which versions.

The page of a section and the autosave of it send the same things, one as a form and one as JSON. Names that no question of
this form has are left aside and counted (SECURITY B124).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from kith.engines.forms.rules.answers import Submission, read_page
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.field_names import NotAFieldName, read_field_name
from kith.engines.forms.rules.merging import Edit
from kith.engines.forms.rules.parsed import Offered
from kith.engines.forms.rules.values import Answers, Place
from kith.engines.forms.web import strict_json
from kith.engines.forms.web.strict_json import Unreadable

OUR_OWN = frozenset({"csrfmiddlewaretoken", "idempotency_key", "page", "turn", "based_on", "confirmed", "do"})
_PAGE = re.compile(r"[a-z][a-z0-9]{0,39}")
_MOST = 2**31 - 1


@dataclass(frozen=True)
class Sent:
    """One save of one open page. ``based_on`` has every question that was on it."""

    page: str
    turn: int
    based_on: dict[Place, int]
    typed: dict[Place, dict[str, list[str]]]
    confirmed: frozenset[Place]
    unknown: int = 0

    def read(self, form: Form, offered: Offered, kept: Answers) -> Submission:
        return read_page(form, self.typed, offered, kept=kept)

    def edits(self, submission: Submission) -> list[Edit]:
        """What is to be saved of it: what could be read, and what was emptied."""
        values = {**submission.answers, **dict.fromkeys(submission.cleared)}
        return [
            Edit(place, value, self.based_on[place], self.page, self.turn) for place, value in values.items()
        ]


def from_post(form: Form, post: QueryDict) -> Sent:
    """A section sent as a form. Raises Unreadable."""
    fields = [(name, value) for name, values in post.lists() if name not in OUR_OWN for value in values]
    return _sent(
        form,
        page=post.get("page"),
        turn=_number(post.get("turn", "")),
        based_on=strict_json.read(post.get("based_on", "")),
        fields=fields,
        confirmed=post.getlist("confirmed"),
    )


def from_json(form: Form, body: bytes) -> Sent:
    """A section, or the changed questions of it, sent as JSON by the autosave. Raises Unreadable."""
    said = strict_json.read(body)
    if not isinstance(said, dict):
        raise Unreadable("not an object")
    fields, confirmed = said.get("fields"), said.get("confirmed")
    if not isinstance(fields, list) or not isinstance(confirmed, list):
        raise Unreadable("fields and confirmed are lists")
    if any(not (isinstance(one, list) and len(one) == 2) for one in fields):
        raise Unreadable("a field is a name and a value")
    return _sent(
        form, page=said.get("page"), turn=said.get("turn"), based_on=said.get("based_on"), fields=fields,
        confirmed=confirmed,
    )  # fmt: skip


def _sent(
    form: Form, *, page: Any, turn: Any, based_on: Any, fields: Iterable[Any], confirmed: Iterable[Any]
) -> Sent:
    if not isinstance(page, str) or not _PAGE.fullmatch(page):
        raise Unreadable("page")
    if type(turn) is not int or not 0 < turn <= _MOST:
        raise Unreadable("turn")
    asked = _asked(form, based_on)
    typed: dict[Place, dict[str, list[str]]] = {place: {} for place in asked}
    unknown = 0
    for name, value in fields:
        place, box = _place(name)
        if not isinstance(value, str):
            raise Unreadable("a value is text")
        if place in typed:
            typed[place].setdefault(box, []).append(value)
        else:
            unknown += 1
    checked = frozenset(place for place in (_place(name)[0] for name in confirmed) if place in asked)
    return Sent(page, turn, asked, typed, checked, unknown)


def _asked(form: Form, based_on: Any) -> dict[Place, int]:
    if not isinstance(based_on, Mapping) or len(based_on) > 2000:
        raise Unreadable("based_on")
    if any(type(version) is not int or not 0 <= version <= _MOST for version in based_on.values()):
        raise Unreadable("version")
    named = {_place(name): version for name, version in based_on.items()}
    return {
        place: version
        for (place, box), version in named.items()
        if place and not box and _is_asked(form, place)
    }


def _is_asked(form: Form, place: Place) -> bool:
    return place.key in form.questions and len(place.path) == len(form.placed[place.key].scope)


def _place(name: Any) -> tuple[Place | None, str]:
    if not isinstance(name, str):
        raise Unreadable("a name is text")
    try:
        return read_field_name(name)
    except NotAFieldName:
        return None, ""


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 11 else 0
