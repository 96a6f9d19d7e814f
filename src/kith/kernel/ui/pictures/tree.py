"""Where each person of a family tree stands: which generation, in which order, how far along.

Generations come from a fix-point: a child stands one below their lowest parent, partners and brothers and sisters stand on
one line. Partners make a block that is never torn apart; blocks are ordered so that children stand near their parents, then
spread until nothing overlaps. It is a picture of at most some sixty people: clarity counts, not the last crossing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Sex = Literal["M", "F", "U"]
ROUNDS = 6


@dataclass(frozen=True)
class Figure:
    """One person as drawn. ``id`` is any text that tells them apart; ``lines`` stand under the symbol."""

    id: str
    lines: Sequence[str]
    sex: Sex = "U"
    is_dead: bool = False
    is_unborn: bool = False
    is_focus: bool = False
    born: str = ""


@dataclass(frozen=True)
class Couple:
    """Two people who are, or were, partners, or who only have a child in common."""

    one: str
    other: str
    state: Literal["together", "apart", "parents"] = "together"

    @property
    def pair(self) -> frozenset[str]:
        return frozenset({self.one, self.other})


@dataclass(frozen=True)
class Parentage:
    """``parent`` is a parent of ``child``, by birth or in law."""

    parent: str
    child: str
    is_adoptive: bool = False


@dataclass(frozen=True)
class Tie:
    """Two people of one generation who are brother and sister although no parent of both is known."""

    one: str
    other: str
    is_twin: bool = False


@dataclass
class Place:
    """Where a person stands: the generation from the top, and how far from the left, in widths of one person."""

    generation: int
    across: float = 0.0


@dataclass(frozen=True)
class Tree:
    """A family to be drawn."""

    figures: Sequence[Figure]
    couples: Sequence[Couple] = ()
    parents: Sequence[Parentage] = ()
    ties: Sequence[Tie] = ()
    parents_of: Mapping[str, list[str]] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        known = {figure.id for figure in self.figures}
        of: dict[str, list[str]] = {}
        for one in self.parents:
            if {one.parent, one.child} <= known:
                of.setdefault(one.child, []).append(one.parent)
        object.__setattr__(self, "parents_of", of)


def layout(tree: Tree) -> dict[str, Place]:
    """Where each person stands, by id. The leftmost stands at 0."""
    generation = generations(tree)
    rows = _rows(tree, generation)
    across = _start(rows)
    for turn in range(ROUNDS):
        downwards = turn % 2 == 0
        for row in rows if downwards else reversed(rows):
            wanted = {block: _wanted(tree, block, across, upwards=downwards) for block in row}
            row.sort(key=lambda block: wanted[block])
            _spread(row, wanted, across)
    least = min(across.values(), default=0.0)
    return {one: Place(generation[one], across[one] - least) for one in across}


def generations(tree: Tree) -> dict[str, int]:
    """How far from the top each person stands. Ends however the facts contradict each other."""
    level = {figure.id: 0 for figure in tree.figures}
    same = [pair for pair in _same_line(tree) if pair[0] in level and pair[1] in level]
    for _ in range(len(level) + 1):
        before = dict(level)
        for child, parents in tree.parents_of.items():
            level[child] = max([level[child], *(level[parent] + 1 for parent in parents)])
        for one, other in same:
            level[one] = level[other] = max(level[one], level[other])
        if level == before:
            break
    return _closer(tree, level, same)


def _closer(tree: Tree, level: dict[str, int], same: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Bring parents down to one above their highest child, so that a late-known grandparent does not float at the top."""
    children: dict[str, list[str]] = {}
    for child, parents in tree.parents_of.items():
        for parent in parents:
            children.setdefault(parent, []).append(child)
    tied = {one for pair in same for one in pair}
    for one, theirs in children.items():
        if one not in tied and one not in tree.parents_of:
            level[one] = min(level[child] for child in theirs) - 1
    return level


def _same_line(tree: Tree) -> list[tuple[str, str]]:
    couples = [(one.one, one.other) for one in tree.couples]
    return couples + [(one.one, one.other) for one in tree.ties]


Block = tuple[str, ...]


def _rows(tree: Tree, generation: Mapping[str, int]) -> list[list[Block]]:
    """Each generation as blocks of partners, in the order given, the eldest first."""
    partners: dict[str, list[str]] = {figure.id: [] for figure in tree.figures}
    for couple in tree.couples:
        if couple.pair <= partners.keys() and generation[couple.one] == generation[couple.other]:
            partners[couple.one].append(couple.other)
            partners[couple.other].append(couple.one)
    rows: list[list[Block]] = [[] for _ in range(max(generation.values(), default=-1) + 1)]
    seen: set[str] = set()
    for figure in sorted(tree.figures, key=lambda one: (one.born or "9999", one.id)):
        if figure.id not in seen:
            block = _chain(figure.id, partners)
            seen |= set(block)
            rows[generation[figure.id]].append(block)
    return rows


def _chain(start: str, partners: Mapping[str, list[str]]) -> Block:
    """Partners side by side: whoever has several stands between them."""
    chain = [start]
    waiting = [start]
    while waiting:
        one = waiting.pop(0)
        for other in partners[one]:
            if other not in chain:
                at = chain.index(one)
                has_partner_on_the_right = at + 1 < len(chain) and chain[at + 1] in partners[one]
                chain.insert(at if has_partner_on_the_right else at + 1, other)
                waiting.append(other)
    return tuple(chain)


def _start(rows: Iterable[Iterable[Block]]) -> dict[str, float]:
    return {
        one: float(place)
        for row in rows
        for place, one in enumerate(person for block in row for person in block)
    }


def _wanted(tree: Tree, block: Block, across: Mapping[str, float], *, upwards: bool) -> float:
    """Where the middle of a block would like to be: under its parents, or over its children."""
    if upwards:
        near = [across[parent] for one in block for parent in tree.parents_of.get(one, ())]
    else:
        near = [across[child] for child, parents in tree.parents_of.items() if set(parents) & set(block)]
    own = [across[one] for one in block]
    return sum(near) / len(near) if near else sum(own) / len(own)


def _spread(row: Sequence[Block], wanted: Mapping[Block, float], across: dict[str, float]) -> None:
    """Give each block its place from left to right, as near to where it wants to be as its neighbours let it."""
    edge = float("-inf")
    lefts = []
    for block in row:
        left = max(wanted[block] - (len(block) - 1) / 2, edge)
        lefts.append(left)
        edge = left + len(block)
    pushed = [left - (wanted[block] - (len(block) - 1) / 2) for left, block in zip(lefts, row, strict=True)]
    shift = sum(pushed) / len(pushed) if pushed else 0.0
    for left, block in zip(lefts, row, strict=True):
        for place, one in enumerate(block):
            across[one] = left - shift + place
