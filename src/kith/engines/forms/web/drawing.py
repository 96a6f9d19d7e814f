"""A section laid out as a page: every question at every place it is asked, hidden ones too, so that a script can show them.

Without a script a hidden question stays hidden until the page is saved, when it is worked out again here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kith.engines.forms.queries import Opened
from kith.engines.forms.rules.conditions import shown
from kith.engines.forms.rules.entries import Entries
from kith.engines.forms.rules.field_names import field_name
from kith.engines.forms.rules.items import Display, Group, Item, Question, Section
from kith.engines.forms.rules.parsed import Offered, Parsed
from kith.engines.forms.rules.values import Answers, Path, Place, Value
from kith.engines.forms.web.blocks import Asked, Entry, Fixed, OfChild, Repeated, Showing, Together, Words
from kith.engines.forms.web.controls import Controls, controls_for
from kith.engines.forms.web.origins import origin_of
from kith.engines.forms.web.saying import said
from kith.engines.forms.web.showing import showing_of
from kith.kernel.ui.parts import Part


@dataclass(frozen=True)
class Typed:
    """What was typed and could not all be kept: shown again with what is wrong."""

    data: Any
    problems: Mapping[Place, Parsed]


@dataclass(frozen=True)
class Drawing:
    """One section of an opened form. ``extra`` are places of entries that have no answer yet; ``offered`` what may be chosen
    and who may be named today.
    """

    opened: Opened
    section: Section
    offered: Offered
    extra: Sequence[Place] = ()
    typed: Typed | None = None

    @cached_property
    def answers(self) -> Answers:
        """The answers, and an empty one for each new entry: it is there, and nothing is answered in it."""
        empty: dict[Place, Value] = {}
        for place in self.extra:
            group = self.opened.form.placed[place.key]
            inside = [
                key for key in self.opened.form.questions if self.opened.form.placed[key].scope == group.inner
            ]
            empty |= {Place(key, place.path): () for key in inside[:1]}
        return {**self.opened.answers, **empty}

    @cached_property
    def entries(self) -> Entries:
        return Entries(self.opened.form, self.answers, children=self.opened.marks)

    @cached_property
    def visible(self) -> Mapping[Place, object]:
        return shown(self.opened.form, self.answers, children=self.opened.marks)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every place this page asks at, shown or not, in reading order; read-only questions are not asked."""
        form = self.opened.form
        return tuple(
            Place(key, path)
            for key, question in form.questions.items()
            if form.placed[key].section is self.section and not question.read_only
            for path in self.entries.paths(form.placed[key].scope)
        )

    @cached_property
    def based_on(self) -> str:
        """Which version of each answer the page was made from, as JSON."""
        versions = {field_name(place): self._version(place) for place in self.places}
        return json.dumps(versions)

    def _version(self, place: Place) -> int:
        row = self.opened.rows.get(place)
        return row.version if row else 0

    @cached_property
    def controls(self) -> Controls:
        fields, initial = {}, {}
        for place in self.places:
            question = self.opened.form.questions[place.key]
            some, standing = controls_for(
                question, field_name(place), self.opened.answers.get(place), self.offered
            )
            fields |= some
            initial |= standing
        return Controls(
            fields, initial=initial, data=self.typed.data if self.typed else None,
            problems={field_name(place): parsed for place, parsed in self.problems.items()},
        )  # fmt: skip

    @cached_property
    def problems(self) -> dict[Place, Parsed]:
        """What is wrong in what was typed. A hidden question has nothing wrong: nobody is asked it."""
        wrong = self.typed.problems if self.typed else {}
        return {place: parsed for place, parsed in wrong.items() if place in self.visible}

    def blocks(self) -> list[Part]:
        """The section, ready to be put out."""
        if not self.section.per_child:
            return self._blocks(self.section.questions, (), 2)
        return self._for_each_child(
            lambda mark: self._blocks(self.section.questions, (mark,), 3), self.section, (), 2
        )

    def _for_each_child(
        self,
        inside: Callable[[str], Sequence[Part]],
        item: Section | Group | Question,
        path: Path,
        level: int,
    ) -> list[Part]:
        return [
            OfChild(
                child.name,
                inside(child.mark),
                self._showing(item, (*path, child.mark)),
                level,
                f"child-{child.mark}",
            )
            for child in self.opened.children
        ]

    def _blocks(self, items: Iterable[Item], path: Path, level: int) -> list[Part]:
        return [block for item in items for block in self._item(item, path, level)]

    def _item(self, item: Item, path: Path, level: int) -> list[Part]:
        match item:
            case Display():
                return [Words(item.text, self._showing(item, path))]
            case Question() if item.per_child:
                return self._for_each_child(
                    lambda mark: [self._question(item, (*path, mark))], item, path, level
                )
            case Question():
                return [self._question(item, path)]
            case Group() if item.repeats:
                return [self._repeated(item, path, level)]
            case Group() if item.per_child:
                inside = lambda mark: self._blocks(item.items, (*path, mark), level + 2)  # noqa: E731  # one line, used once
                children = self._for_each_child(inside, item, path, level + 1)
                return [Together(item.title, item.guidance, children, Showing(), level)]
            case _:
                blocks = self._blocks(item.items, path, level + 1)
                return [Together(item.title, item.guidance, blocks, self._showing(item, path), level)]

    def _question(self, question: Question, path: Path) -> Part:
        place, showing = Place(question.key, path), self._showing(question, path)
        answer = self.opened.answers.get(place)
        if question.read_only:
            return Fixed(question.label, said(question, answer, self.offered), showing)
        before = self.opened.previous.get(place)
        return Asked(
            field_name(place), self.controls[field_name(place)], showing, origin_of(self.opened, place, self.offered),
            said(question, before, self.offered) if before is not None and before != answer else "",
        )  # fmt: skip

    def _repeated(self, group: Group, path: Path, level: int) -> Repeated:
        scope = self.opened.form.placed[group.key].inner
        inside = [one for one in self.entries.paths(scope) if one[: len(path)] == path]
        entries = [
            Entry(
                f"{group.entry[:1].upper()}{group.entry[1:]} {number}", field_name(Place(group.key, one)),
                self._blocks(group.items, one, level + 2), Place(group.key, one) in self.extra,
            )
            for number, one in enumerate(inside, 1)
        ]  # fmt: skip
        add = field_name(Place(group.key, path))
        return Repeated(
            group.title, group.guidance, group.entry, add, entries, self._showing(group, path), level
        )

    def _showing(self, item: Section | Item, path: Path) -> Showing:
        return showing_of(self.opened.form, item, path, on_page=set(self.places), visible=self.visible)
