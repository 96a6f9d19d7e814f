"""A form laid out in reading order, each item knowing what it is inside of.

The *scope* of an item says how often it occurs: `()` once, `("child",)` once for each child,
`("objectives",)` once for each entry of the repeated group `objectives`, and so on inwards. The path of an
answer has one occurrence for each part of its question's scope. "Each child" is one scope in the whole
form, so a question may look at what was said of the same child in an earlier section.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from kith.engines.forms.rules.items import Display, Group, Item, Section

CHILD = "child"
Scope: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Placed:
    """An item where it stands: `scope` is how often it occurs itself, `inner` how often what is inside it
    occurs.
    """

    item: Item | Section
    section: Section
    parent: "Placed | None"
    scope: Scope
    order: int

    @property
    def inner(self) -> Scope:
        """A repeated group is shown or hidden as one, so only its contents are in its scope."""
        repeats = isinstance(self.item, Group) and self.item.repeats
        return (*self.scope, self.item.key) if repeats else self.scope


def laid_out(sections: tuple[Section, ...]) -> tuple[Placed, ...]:
    """Every section, group, question and text of a form, in reading order."""
    placed: list[Placed] = []
    for section in sections:
        top = Placed(section, section, None, _scope((), section), len(placed))
        placed.append(top)
        for item in section.questions:
            _lay(item, top, placed)
    return tuple(placed)


def contents(item: Item | Section) -> tuple[Item, ...]:
    """What stands directly inside an item."""
    if isinstance(item, Section):
        return item.questions
    return item.items if isinstance(item, Group) else ()


def ancestors(placed: Placed) -> Iterator[Placed]:
    """What an item is inside of, from the nearest outwards."""
    around = placed.parent
    while around is not None:
        yield around
        around = around.parent


def _lay(item: Item, parent: Placed, placed: list[Placed]) -> None:
    here = Placed(item, parent.section, parent, _scope(parent.inner, item), len(placed))
    placed.append(here)
    for inside in contents(item):
        _lay(inside, here, placed)


def _scope(around: Scope, item: Item | Section) -> Scope:
    per_child = not isinstance(item, Display) and item.per_child
    return (*around, CHILD) if per_child else around
