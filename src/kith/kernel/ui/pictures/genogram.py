"""A family tree in the symbols that social workers draw: a square for a man or boy, a circle for a woman or girl, a diamond
where the sex is not known, a triangle for a child not yet born, a cross through someone who has died, a double line round
the person it is about. Partners are joined by a line, broken where they have parted; children hang from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kith.kernel.ui.parts.base import Part
from kith.kernel.ui.pictures.tree import Couple, Figure, Parentage, Place, Tie, Tree, layout

COLUMN, ROW, EDGE = 124, 170, 24
STEP = 8  # between the lines of two couples of one generation
HALF = 20
DEPTHS = 4
DROP = 30  # from the middle of a symbol to the line that joins partners
BAR = 40  # from the middle of a child's symbol up to the line that joins brothers and sisters


@dataclass(frozen=True)
class Genogram(Part):
    """A family tree. ``title`` names it to those who cannot see it; the table behind it is the page's."""

    figures: Sequence[Figure]
    couples: Sequence[Couple] = ()
    parents: Sequence[Parentage] = ()
    ties: Sequence[Tie] = ()
    title: str = "Family tree"

    def draw(self) -> SafeString:
        if not self.figures:
            return SafeString("")
        tree = Tree(self.figures, self.couples, self.parents, self.ties)
        places = layout(tree)
        width = (max(place.across for place in places.values()) + 1) * COLUMN + 2 * EDGE
        height = (max(place.generation for place in places.values()) + 1) * ROW + 2 * EDGE
        lines = _lines_below(tree, places)
        drawn = [
            *_unions(tree, places),
            *_ties(self.ties, places),
            *(_figure(one, places[one.id], lines[places[one.id].generation]) for one in self.figures),
        ]
        return format_html(
            '<div class="kith-picture" data-kith-scroll="{}"><svg class="kith-genogram" role="img" aria-label="{}"'
            ' viewBox="0 0 {w} {h}" width="{w}" height="{h}">{}</svg></div>',
            self.title,
            self.title,
            format_html_join("\n", "{}", ((one,) for one in drawn)),
            w=round(width),
            h=round(height),
        )


def _at(place: Place) -> tuple[int, int]:
    return round(place.across * COLUMN + COLUMN / 2 + EDGE), place.generation * ROW + EDGE + HALF + 6


def _lines_below(tree: Tree, places: dict[str, Place]) -> dict[int, int]:
    """How many lines run between the symbols of each generation and their names."""
    lines = {place.generation: 0 for place in places.values()}
    couples = {couple.pair for couple in tree.couples} | {
        frozenset(pair) for pair in tree.parents_of.values()
    }
    for pair in couples:
        known = [places[one].generation for one in pair if one in places]
        if known:
            lines[max(known)] = min(lines[max(known)] + 1, DEPTHS)
    return lines


def _unions(tree: Tree, places: dict[str, Place]) -> Iterable[SafeString]:
    """Every couple with its line, and the children that hang from it; a parent alone has children too."""
    by_parents: dict[frozenset[str], list[str]] = {
        couple.pair: [] for couple in tree.couples if couple.pair <= places.keys()
    }
    for child, parents in tree.parents_of.items():
        by_parents.setdefault(frozenset(parents[:2]), []).append(child)
    states = {couple.pair: couple.state for couple in tree.couples}
    adoptive = {(one.parent, one.child) for one in tree.parents if one.is_adoptive}
    used: dict[int, int] = {}
    for pair, children in sorted(by_parents.items(), key=lambda one: sorted(one[0])):
        points = sorted(_at(places[one]) for one in pair)
        depth = used.setdefault(points[0][1], 0)
        used[points[0][1]] += 1
        line = max(y for _, y in points) + DROP + (depth % DEPTHS) * STEP
        if len(points) == 2:
            yield _couple(points, line, states.get(pair, "parents"))
        if len(points) == 2:
            middle, start = sum(x for x, _ in points) // 2, line
        else:
            middle, start = points[0][0] + COLUMN // 2 - 6, points[0][1]
            yield format_html(
                '<path class="kith-genogram__line" d="M{} {}H{}"/>', points[0][0] + HALF, start, middle
            )
        adopted = {child for child in children if any((parent, child) in adoptive for parent in pair)}
        yield from _children(middle, start, {child: _at(places[child]) for child in children}, adopted, depth)


def _couple(points: Sequence[tuple[int, int]], line: int, state: str) -> SafeString:
    (x1, y1), (x2, y2) = points
    path = f"M{x1} {y1 + HALF}V{line}H{x2}V{y2 + HALF}"
    slash = ""
    if state == "apart":
        at = (x1 + x2) // 2 - 12
        slash = format_html(
            '<path class="kith-genogram__line" d="M{} {}l8 -14M{} {}l8 -14"/>', at, line + 7, at + 7, line + 7
        )
    return format_html(
        '<path class="kith-genogram__line kith-genogram__line--{}" d="{}"/>{}', state, path, slash
    )


def _children(
    middle: int, start: int, children: dict[str, tuple[int, int]], adopted: set[str], depth: int
) -> Iterable[SafeString]:
    if not children:
        return
    bar = min(y for _, y in children.values()) - BAR - (depth % DEPTHS) * 5
    ends = [x for x, _ in children.values()]
    yield format_html(
        '<path class="kith-genogram__line" d="M{} {}V{}M{} {}H{}"/>',
        middle,
        start,
        bar,
        min([*ends, middle]),
        bar,
        max([*ends, middle]),
    )
    for child, (x, y) in sorted(children.items()):
        kind = " kith-genogram__line--adopted" if child in adopted else ""
        yield format_html('<path class="kith-genogram__line{}" d="M{} {}V{}"/>', kind, x, bar, y - HALF)


def _ties(ties: Iterable[Tie], places: dict[str, Place]) -> Iterable[SafeString]:
    """Brothers and sisters of whom no common parent is known: a bracket over both."""
    for tie in ties:
        if {tie.one, tie.other} <= places.keys():
            (x1, y1), (x2, y2) = sorted((_at(places[tie.one]), _at(places[tie.other])))
            top = min(y1, y2) - BAR + 8
            yield format_html(
                '<path class="kith-genogram__line kith-genogram__line--sibling" d="M{} {}V{}H{}V{}"/>',
                x1,
                y1 - HALF,
                top,
                x2,
                y2 - HALF,
            )


def _figure(figure: Figure, place: Place, lines: int) -> SafeString:
    x, y = _at(place)
    focus = " kith-genogram__figure--focus" if figure.is_focus else ""
    symbol = _symbol(figure, x, y, HALF)
    outer = _symbol(figure, x, y, HALF + 5) if figure.is_focus else ""
    cross = (
        format_html(
            '<path class="kith-genogram__cross" d="M{} {}l{} {}m0 -{}l-{} {}"/>',
            x - HALF,
            y - HALF,
            2 * HALF,
            2 * HALF,
            2 * HALF,
            2 * HALF,
            2 * HALF,
        )
        if figure.is_dead
        else ""
    )
    words = format_html_join(
        "",
        '<text class="kith-genogram__words{}" x="{}" y="{}">{}</text>',
        (
            ("" if n else " kith-genogram__words--name", x, y + HALF + 24 + lines * STEP + n * 16, line)
            for n, line in enumerate(figure.lines)
        ),
    )
    return format_html('<g class="kith-genogram__figure{}">{}{}{}{}</g>', focus, outer, symbol, cross, words)


def _symbol(figure: Figure, x: int, y: int, half: int) -> SafeString:
    if figure.is_unborn:
        return format_html('<path d="M{} {}l{} {}h-{}z"/>', x, y - half, half, 2 * half - 4, 2 * half)
    if figure.sex == "M":
        return format_html('<rect x="{}" y="{}" width="{s}" height="{s}"/>', x - half, y - half, s=2 * half)
    if figure.sex == "F":
        return format_html('<circle cx="{}" cy="{}" r="{}"/>', x, y, half)
    return format_html('<path d="M{} {}l{h} {h}l-{h} {h}l-{h} -{h}z"/>', x, y - half, h=half)
