"""Used by the form templates themselves; a page needs only `ui`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import template
from django.forms import BoundField

register = template.Library()


@dataclass(frozen=True)
class Choice:
    """One radio button or checkbox, ready to draw."""

    id: str
    value: Any
    label: Any
    is_chosen: bool
    hint: str = ""
    divider: str = ""
    is_exclusive: bool = False
    reveals: list[BoundField] = field(default_factory=list)


@register.simple_tag
def choices_of(widget: dict[str, Any]) -> list[Choice]:
    """The choices of a radio or checkbox widget's context. The first has the field's own id."""
    place, choices = 0, []
    for option in (option for _, options, _ in widget["optgroups"] for option in options):
        place += 1
        divider = _divider(widget, option)
        if divider:
            place += 1  # a divider takes a place in the published numbering
        choices.append(_choice(widget, option, place, divider))
    return choices


def _divider(widget: dict[str, Any], option: dict[str, Any]) -> str:
    before = widget.get("divider_before")
    return "or" if before is not None and str(option["value"]) == str(before) else ""


def _choice(widget: dict[str, Any], option: dict[str, Any], place: int, divider: str) -> Choice:
    base, value = widget["attrs"].get("id", ""), str(option["value"])
    exclusive = widget.get("exclusive")
    return Choice(
        id=base if place == 1 else f"{base}-{place}",
        value=option["value"],
        label=option["label"],
        is_chosen=option["selected"],
        hint=widget.get("hints", {}).get(value, ""),
        divider=divider,
        is_exclusive=exclusive is not None and value == str(exclusive),
        reveals=widget.get("revealed", {}).get(value, []),
    )
