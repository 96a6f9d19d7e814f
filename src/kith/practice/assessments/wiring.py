"""What assessments offer: the step that a referral hands on to, and a manager's list of those that are open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kith.engines.pathway.models import HandOver
from kith.engines.pathway.steps import Step, offer
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Team
from kith.kernel.dates import england, working_days_between
from kith.kernel.ui.parts import Column, Link, Row, Stack, Table
from kith.practice.assessments import queries
from kith.practice.assessments.models import Assessment
from kith.record.people import offers

TAKEN_BY = (Team.Kind.ASSESSMENT, Team.Kind.DISABILITIES, Team.Kind.ASYLUM, Team.Kind.ADOLESCENT)


WORKING_DAYS = 45
"""From the referral (*Working Together to Safeguard Children* 2023, chapter 3); the clock itself runs in the engine."""


def connect() -> None:
    offers.offer(OPEN)
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


def open_figure(viewer: Viewer) -> offers.Figure:
    """How many are open, and how many of them are older than the time there is for one."""
    referred = queries.open_in_my_teams(viewer).values_list("referred_on", flat=True)
    ages = [age_in_working_days(day, viewer.today) for day in referred]
    late = sum(age > WORKING_DAYS for age in ages)
    return offers.Figure(
        len(ages), urgent=late, words=f"{late} over {WORKING_DAYS} working days" if ages else ""
    )


def open_table(viewer: Viewer, assessments: Sequence[Assessment]) -> Table:
    """Open assessments by age, oldest first."""
    columns = [
        Column("Children"),
        Column("Working days", is_numeric=True),
        Column("State"),
        Column("Author"),
        Column("Team"),
    ]
    rows = []
    for one in assessments:
        age = age_in_working_days(one.referred_on, viewer.today)
        people = [child.person for child in one.children.all() if child.person]
        links = [Link(person.name, offers.people_page(person)) for person in people]
        rows.append(
            Row(
                [
                    Stack(links[0], links[1:]) if links else "Nobody you may know of",
                    age,
                    one.get_state_display(),
                    one.author.name if one.author else "Nobody yet",
                    one.team.name,
                ],
                tone="urgent" if age > WORKING_DAYS else "",
            )
        )
    return Table("Open assessments", columns, rows, empty="No assessment is open in your teams.")


def age_in_working_days(referred_on: date, today: date) -> int:
    return working_days_between(referred_on, today, england())


OPEN = offers.Worklist(
    code="assessments", title="Open assessments", noun="assessments", order=35,
    means=f"Assessments not yet authorised, by age. There are {WORKING_DAYS} working days from the referral. Oldest first.",
    figure=open_figure,
    rows=lambda viewer: queries.open_in_my_teams(viewer).prefetch_related("children__person"),
    table=open_table,
)  # fmt: skip
