"""What is around a child, as a wheel: the child in the middle, and a line to each tie that says how it is for them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kith.kernel.ui.parts.base import Part

WIDTH, HEIGHT = 860, 560
INNER = 52
MOST_ON_A_RING = 12


class Quality(StrEnum):
    """How a tie is; each has its own line, so that nothing depends on colour."""

    STRONG = "strong"
    ORDINARY = "ordinary"
    WEAK = "weak"
    STRESSFUL = "stressful"


@dataclass(frozen=True)
class Spoke:
    """One tie: what it is called, what kind of thing it is, and how it is."""

    name: str
    kind: str
    quality: Quality = Quality.ORDINARY


@dataclass(frozen=True)
class Ecomap(Part):
    """The wheel. Those of one kind stand together, in the order given."""

    middle: str
    spokes: Sequence[Spoke]
    title: str = "Ecomap"

    def draw(self) -> SafeString:
        if not self.spokes:
            return SafeString("")
        spots = [_spot(place, len(self.spokes)) for place in range(len(self.spokes))]
        lines = format_html_join(
            "", "{}", ((_line(spoke, *spot),) for spoke, spot in zip(self.spokes, spots, strict=True))
        )
        boxes = format_html_join(
            "", "{}", ((_box(spoke, *spot),) for spoke, spot in zip(self.spokes, spots, strict=True))
        )
        return format_html(
            '<div class="kith-picture" data-kith-scroll="{}"><svg class="kith-ecomap" role="img" aria-label="{}"'
            ' viewBox="0 0 {w} {h}" width="{w}" height="{h}">{}<circle class="kith-ecomap__middle" cx="{}" cy="{}" r="{}"/>'
            "{}{}</svg></div>",
            self.title,
            self.title,
            lines,
            WIDTH // 2,
            HEIGHT // 2,
            INNER,
            _words(self.middle, WIDTH // 2, HEIGHT // 2),
            boxes,
            w=WIDTH,
            h=HEIGHT,
        )


def _spot(place: int, of: int) -> tuple[float, float]:
    """Where a tie stands: round an ellipse, and on a nearer one too where there are many."""
    rings = 1 if of <= MOST_ON_A_RING else 2
    share = 1.0 if place % rings == 0 else 0.66
    angle = 2 * math.pi * place / of - math.pi / 2
    return WIDTH / 2 + math.cos(angle) * (WIDTH / 2 - 90) * share, HEIGHT / 2 + math.sin(angle) * (
        HEIGHT / 2 - 44
    ) * share


def _line(spoke: Spoke, x: float, y: float) -> SafeString:
    """A line from the middle: thick for strong, broken for weak, a zigzag for stressful."""
    cx, cy = WIDTH / 2, HEIGHT / 2
    length = math.hypot(x - cx, y - cy)
    dx, dy = (x - cx) / length, (y - cy) / length
    start = (cx + dx * INNER, cy + dy * INNER)
    if spoke.quality is not Quality.STRESSFUL:
        path = f"M{start[0]:.0f} {start[1]:.0f}L{x:.0f} {y:.0f}"
    else:
        steps = max(int((length - INNER) / 12), 2)
        points = []
        for step in range(steps + 1):
            along = INNER + (length - INNER) * step / steps
            aside = 6 if step % 2 else -6
            points.append(f"{cx + dx * along - dy * aside:.0f} {cy + dy * along + dx * aside:.0f}")
        path = "M" + "L".join(points)
    return format_html(
        '<path class="kith-ecomap__line kith-ecomap__line--{}" d="{}"/>', spoke.quality.value, path
    )


def _box(spoke: Spoke, x: float, y: float) -> SafeString:
    name = spoke.name if len(spoke.name) <= 24 else f"{spoke.name[:22]}…"
    width = max(len(name), len(spoke.kind)) * 7.4 + 24
    return format_html(
        '<rect class="kith-ecomap__box" x="{}" y="{}" width="{}" height="42" rx="21"/>'
        '<text class="kith-ecomap__name" x="{}" y="{}">{}</text>'
        '<text class="kith-ecomap__kind" x="{}" y="{}">{}</text>',
        round(x - width / 2),
        round(y - 21),
        round(width),
        round(x),
        round(y - 2),
        name,
        round(x),
        round(y + 14),
        spoke.kind,
    )


def _words(name: str, x: float, y: float) -> SafeString:
    parts = name.split(" ", 1)
    return format_html_join(
        "",
        '<text class="kith-ecomap__who" x="{}" y="{}">{}</text>',
        ((round(x), round(y + (n - (len(parts) - 1) / 2) * 18 + 5), part) for n, part in enumerate(parts)),
    )
