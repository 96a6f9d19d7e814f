"""What assessments offer: the step that a referral hands on to."""

from __future__ import annotations

from datetime import date

from kith.engines.pathway.models import HandOver
from kith.engines.pathway.steps import Step, offer
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Team

TAKEN_BY = (Team.Kind.ASSESSMENT, Team.Kind.DISABILITIES, Team.Kind.ASYLUM, Team.Kind.ADOLESCENT)


def connect() -> None:
    offer(Step("assessments.start", "a child and family assessment", TAKEN_BY, begin_assessment))


def begin_assessment(*, by: Viewer, hand_over: HandOver) -> None:
    """Begin what a team has accepted: the cases become theirs, and one assessment is opened for the family."""
    from kith.practice.assessments.actions import request_assessment
    from kith.record.cases.actions import pass_responsibility

    people = [row.person for row in hand_over.people.select_related("person")]
    for person in people:
        pass_responsibility(by=by, person=person, to_team=hand_over.to_team)
    request_assessment(
        by=by,
        people=people,
        team=hand_over.to_team,
        referred_on=date.fromisoformat(hand_over.facts["referred_on"]),
        reason=hand_over.words,
    )
