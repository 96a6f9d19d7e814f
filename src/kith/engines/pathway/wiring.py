"""What the pathway offers: the hand-overs that wait for a manager's answer."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from kith.engines.pathway import queries
from kith.engines.pathway.models import HandOver
from kith.engines.pathway.steps import STEPS
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import Column, Link, Moment, Row, Stack, Table
from kith.record.people import offers

MOST = 5
SHOWN_NAMES = 3


def connect() -> None:
    offers.offer(
        offers.WorkCard("pathway.waiting", offers.Desk.ANSWER, "Hand-overs to accept", waiting, order=10)
    )
    offers.offer(WAITING)


def waiting(viewer: Viewer) -> offers.Drawn | None:
    """What other teams have handed on to the viewer's, and nobody has answered; nothing for who manages no team."""
    if not viewer.managed_team_ids:
        return None
    found, total = offers.some_of(queries.waiting_for(viewer), MOST)
    return offers.Drawn(hand_over_table(viewer, found), total, see_all="/team/hand-overs/") if found else None


def hand_over_table(viewer: Viewer, hand_overs: Iterable[HandOver]) -> Table:
    """Hand-overs, longest waiting first."""
    columns = [Column("Children"), Column("Asked for"), Column("From"), Column("Waiting since")]
    rows = [
        Row(
            [
                Stack(Link(names(one), page(one)), [f"To {one.to_team.name}"]),
                STEPS[one.step].label[:1].upper() + STEPS[one.step].label[1:]
                if one.step in STEPS
                else one.step,
                Stack(one.from_team.name if one.from_team else one.asked_by.name, [one.asked_by.name]),
                Moment(one.asked_at, say_moment(one.asked_at)),
            ],
            tone="attention",
        )
        for one in hand_overs
    ]
    return Table("Hand-overs to accept", columns, rows, empty="Nothing waits for your teams to accept.")


def names(hand_over: HandOver) -> str:
    """The children handed over, the first few by name."""
    found = [row.person.name for row in hand_over.people.all() if row.person]
    more = f" and {len(found) - SHOWN_NAMES} more" if len(found) > SHOWN_NAMES else ""
    return f"{', '.join(found[:SHOWN_NAMES])}{more}"


def page(hand_over: HandOver) -> str:
    return reverse("pathway:hand_over", args=[hand_over.pk])


WAITING = offers.Worklist(
    code="hand-overs", title="Hand-overs to accept", noun="hand-overs", order=20,
    means="Work handed on to your teams. The sending team stays responsible until you accept. Longest waiting first.",
    figure=lambda viewer: offers.Figure(queries.waiting_for(viewer).count()),
    rows=queries.waiting_for,
    table=hand_over_table,
)  # fmt: skip
