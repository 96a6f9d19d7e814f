"""Entries of repeated groups on a page that works without scripts: added, taken out, and shown before they are answered."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from kith.engines.forms.queries import Opened
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.entries import Entries, next_entry
from kith.engines.forms.rules.field_names import NotAFieldName, field_name, read_field_name
from kith.engines.forms.rules.items import Group, Section
from kith.engines.forms.rules.outline import CHILD
from kith.engines.forms.rules.values import Path, Place
from kith.engines.forms.web import addresses
from kith.engines.forms.web.sent import Sent
from kith.engines.forms.web.stage import Stage

MOST_NEW = 5


@dataclass(frozen=True)
class Doing:
    """What the pressed button asks for after saving: go on, stay, add an entry, or take one out."""

    said: str
    add: Place | None = None
    remove: Place | None = None

    @classmethod
    def read(cls, form: Form, said: str) -> Doing:
        """What a button said. Anything else stays on the page."""
        what, _, name = said.partition(":")
        if what == "add" and (place := _group(form, name, inside=False)):
            return cls(said, add=place)
        if what == "remove" and (place := _group(form, name, inside=True)):
            return cls(said, remove=place)
        return cls("next" if said == "next" else "stay")

    def emptied(self, sent: Sent) -> Sent:
        """What was sent, with everything in the entry that is taken out made empty."""
        if self.remove is None:
            return sent
        path = self.remove.path
        typed = {
            place: {} if place.path[: len(path)] == path else boxes for place, boxes in sent.typed.items()
        }
        return replace(sent, typed=typed)

    def leads_to(self, stage: Stage, this: Section) -> str:
        """The page to show next."""
        here = addresses.section(stage.response, this.key)
        if self.add is not None:
            name = field_name(new_entry(stage.opened, self.add, by=stage.viewer.worker_id))
            return f"{here}?{urlencode({'new': name})}#entry-{name}"
        if self.said != "next":
            return here
        after = [
            one
            for one in stage.sections
            if stage.opened.form.sections.index(one) > stage.opened.form.sections.index(this)
        ]
        return (
            addresses.section(stage.response, after[0].key) if after else addresses.overview(stage.response)
        )


def new_entry(opened: Opened, group: Place, *, by: int) -> Place:
    """A place for one more entry of a repeated group, like no other page's."""
    form = opened.form
    paths = Entries(form, opened.answers, children=opened.marks).paths(form.placed[group.key].inner)
    existing = [path[-1] for path in paths if path[:-1] == group.path]
    return Place(group.key, (*group.path, next_entry(existing, by=f"w{by}x{secrets.token_hex(3)}")))


def asked_for(opened: Opened, section: Section, query: QueryDict) -> tuple[Place, ...]:
    """The empty entries a page shows: those its address asks for, and a first one where a group needs one."""
    named = [_group(opened.form, name, inside=True) for name in query.getlist("new")[:MOST_NEW]]
    wanted = [place for place in named if place and opened.form.placed[place.key].section is section]
    return tuple(wanted or _first_ones(opened, section))


def not_saved(opened: Opened, places: Iterable[Place]) -> tuple[Place, ...]:
    """The entries that were on a page and hold no answer, to be shown again with it."""
    form = opened.form
    known = Entries(form, opened.answers, children=opened.marks)
    found: dict[Place, None] = {}
    for place in places:
        scope = form.placed[place.key].scope
        for depth, name in enumerate(scope, 1):
            if name != CHILD and place.path[:depth] not in known.paths(scope[:depth]):
                found[Place(name, place.path[:depth])] = None
    return tuple(found)


def _first_ones(opened: Opened, section: Section) -> list[Place]:
    form, entries = opened.form, Entries(opened.form, opened.answers, children=opened.marks)
    first = []
    for placed in form.outline:
        item = placed.item
        if (
            placed.section is section
            and isinstance(item, Group)
            and item.repeats
            and item.required_to_finalise
        ):
            have: set[Path] = {path[:-1] for path in entries.paths(placed.inner)}
            lacking = [path for path in entries.paths(placed.scope) if path not in have]
            first += [
                new_entry(opened, Place(item.key, path), by=opened.response.author_id) for path in lacking
            ]
    return first


def _group(form: Form, name: str, *, inside: bool) -> Place | None:
    """The repeated group a name stands for, or one entry of it; None for any other name."""
    try:
        place, box = read_field_name(name)
    except NotAFieldName:
        return None
    placed = form.placed.get(place.key)
    if box or placed is None or not (isinstance(placed.item, Group) and placed.item.repeats):
        return None
    return place if len(place.path) == len(placed.inner if inside else placed.scope) else None
