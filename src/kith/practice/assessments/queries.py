"""Every question about assessments. The first argument is who asks."""

from __future__ import annotations

from django.db.models import QuerySet

from kith.foundation.access.roles import Power
from kith.foundation.access.viewer import Viewer
from kith.practice.assessments.models import Assessment

OPEN = (Assessment.State.REQUESTED, Assessment.State.UNDER_WAY, Assessment.State.SUBMITTED)


def open_in_my_teams(viewer: Viewer) -> QuerySet[Assessment]:
    """Assessments not yet authorised or stopped in the teams the viewer manages, oldest referral first; every team's for
    those who oversee the service."""
    found = Assessment.objects.standing().filter(state__in=OPEN)
    if not viewer.has(Power.SERVICE):
        found = found.filter(team__in=viewer.managed_team_ids)
    return found.select_related("team", "author").order_by("referred_on", "id")
