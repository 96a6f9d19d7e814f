"""Cases for tests, opened and allocated through the acts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kith.record.cases.actions import allocate, open_case
from kith.record.cases.models import Allocation, Case


def a_case(cast: Any, child: str, team: str = "north", *, hours: int = 60) -> Case:
    """A case of the cast's child, referred so many hours ago, opened by the service manager."""
    ines = cast.viewer("ines")
    return open_case(
        by=ines, person=cast.child(child), team=cast.team(team), referred_at=ines.now - timedelta(hours=hours),
        referral_source="1A", primary_need="N1",
    )  # fmt: skip


def allocated(cast: Any, child: str, worker: str, team: str = "north") -> Allocation:
    """A case of the cast's child, allocated to one of the cast."""
    case = a_case(cast, child, team)
    return allocate(
        by=cast.viewer("ines"), case=case, worker=cast.worker(worker), rationale="Knows the family."
    )
