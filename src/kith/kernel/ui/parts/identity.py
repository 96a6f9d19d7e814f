"""Whose record this is: the bar at the head of every page of a child's or adult's record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kith.kernel.ui.parts.base import Content, Part
from kith.kernel.ui.parts.inline import Link


@dataclass(frozen=True)
class Fact:
    """One short fact with its name, as "Age: 14"."""

    name: str
    value: Content


@dataclass(frozen=True)
class IdentityBar(Part):
    """Who this is and who must be told or not told. `alerts` stand first because they may protect someone."""

    template = "ui/parts/identity_bar.html"

    name: str
    facts: Sequence[Fact] = ()
    tags: Sequence[Content] = ()
    alerts: Sequence[Content] = ()
    actions: Sequence[Link] = ()
    label: str = "Whose record this is"
