"""Reading hand-overs."""

from __future__ import annotations

from django.db.models import QuerySet

from kith.engines.pathway.models import HandOver
from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record


def waiting_for(viewer: Viewer) -> QuerySet[HandOver]:
    """What waits for the viewer's teams to accept, oldest first."""
    return (
        HandOver.objects.standing()
        .filter(state=HandOver.State.OFFERED, to_team__in=viewer.managed_team_ids)
        .select_related("to_team", "from_team", "asked_by")
        .prefetch_related("people__person")
        .order_by("asked_at", "id")
    )


def from_source(viewer: Viewer, source: Record) -> QuerySet[HandOver]:
    """The hand-overs that something gave rise to, newest first."""
    return (
        HandOver.objects.standing()
        .filter(source_kind=source._meta.label_lower, source_id=source.pk)
        .select_related("to_team", "answered_by")
        .order_by("-asked_at", "-id")
    )


def hand_over(viewer: Viewer, hand_over_id: int) -> HandOver | None:
    """One hand-over with its children, or None when there is none that the viewer may read."""
    found = HandOver.objects.standing().select_related("to_team", "from_team", "asked_by", "answered_by")
    return found.prefetch_related("people__person").filter(pk=hand_over_id).first()
