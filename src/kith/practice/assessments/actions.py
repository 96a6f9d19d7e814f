"""Asking for, writing, authorising and stopping an assessment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kith.engines.chronology.actions import enter
from kith.engines.clocks.actions import happened
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Team
from kith.practice.assessments.kinds import chronology
from kith.practice.assessments.models import AssessedChild, Assessment
from kith.record.people.models import Person


def request_assessment(
    *, by: Viewer, people: Sequence[Person], team: Team, referred_on: date, reason: str
) -> Assessment:
    """Open one assessment for a family, as a part of the act that asks for it; its clock counts from the referral.

    45 working days (*Working Together to Safeguard Children* 2023, chapter 3).
    """
    assessment = Assessment.objects.create(
        referred_on=referred_on,
        requested_at=by.now,
        reason=reason,
        team=team,
        state=Assessment.State.REQUESTED,
    )
    for person in people:
        AssessedChild.objects.create(assessment=assessment, person=person)
    happened(
        by=by, event="assessments.referred", subject=assessment, people=[p.pk for p in people], at=referred_on
    )
    enter(
        people=[person.pk for person in people], kind=chronology.STARTED, source=assessment, happened=by.now,
        words=f"Child and family assessment asked of {team.name}. {reason}",
    )  # fmt: skip
    return assessment
