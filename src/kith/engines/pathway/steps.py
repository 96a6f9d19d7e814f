"""The steps that areas offer, and the check that every step asked for is offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kith.engines.pathway.models import HandOver
    from kith.foundation.access.viewer import Viewer


@dataclass(frozen=True)
class Step:
    """``code`` is ``area.step``; ``label`` completes "Handed on to …"; ``team_kinds`` are the kinds of team that take it.

    ``begins(by=…, hand_over=…)`` runs inside the act that accepts, and starts the receiving area's work.
    """

    code: str
    label: str
    team_kinds: tuple[str, ...]
    begins: Callable[..., None]


STEPS: dict[str, Step] = {}
_asked_for: dict[str, str] = {}


def offer(step: Step) -> None:
    """Offer a step. Raises ValueError when the code is taken."""
    if step.code in STEPS:
        raise ValueError(f"The step {step.code} is offered twice.")
    STEPS[step.code] = step


def asks_for(code: str, *, area: str) -> str:
    """Declare that an area hands on by this step, so that the start fails if nobody offers it. Returns the code."""
    _asked_for[code] = area
    return code


def unoffered() -> list[str]:
    """Sentences naming each step that is asked for and not offered; empty when the pathway is whole."""
    return [
        f"{area} hands on to {code}, which no area offers."
        for code, area in _asked_for.items()
        if code not in STEPS
    ]


def journeys() -> list[tuple[str, str]]:
    """Every (asking area, step) of the pathway, for the generated journey map."""
    return sorted((area, code) for code, area in _asked_for.items())


def begin(by: Viewer, hand_over: HandOver) -> None:
    STEPS[hand_over.step].begins(by=by, hand_over=hand_over)
