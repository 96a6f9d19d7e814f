"""What forms offer: what a worker has begun and not finished, and what waits for a manager to sign."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.urls import reverse

from kith.engines.forms import queries, registry
from kith.engines.forms.models import Response
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Column, Link, Moment, Row, Stack, Table, Tag
from kith.record.people import offers

MOST = 5
MOST_DRAFTS = 20


def connect() -> None:
    offers.offer(offers.WorkCard("forms.drafts", offers.Desk.UNFINISHED, "Drafts", drafts, order=10))
    offers.offer(
        offers.WorkCard("forms.to_sign", offers.Desk.ANSWER, "Waiting for you to sign", to_sign, order=30)
    )
    offers.offer(SIGNING)


def drafts(viewer: Viewer) -> offers.Drawn | None:
    """What the worker has begun and not submitted, longest waiting first."""
    found, total = offers.some_of(queries.my_drafts(viewer).prefetch_related("people__person"), MOST_DRAFTS)
    return offers.Drawn(draft_table(found), total) if found else None


def to_sign(viewer: Viewer) -> offers.Drawn | None:
    """What waits in the teams the viewer manages; nothing for who manages none."""
    if not viewer.managed_team_ids:
        return None
    found, total = offers.some_of(_to_sign(viewer), MOST)
    return offers.Drawn(signing_table(viewer, found), total, see_all="/team/signing/") if found else None


def draft_table(responses: Iterable[Response]) -> Table:
    rows = [
        Row(
            [
                Stack(Link(title(one), reverse("forms:overview", args=[one.pk])), [about(one)]),
                Tag("Returned to you", "orange") if one.state == Response.State.RETURNED else "",
                Moment(one.started_at),
            ]
        )
        for one in responses
    ]
    return Table("Drafts", [Column("Form"), Column("State"), Column("Begun")], rows)


def signing_table(viewer: Viewer, responses: Iterable[Response]) -> Table:
    rows = [
        Row(
            [
                Stack(Link(title(one), reverse("forms:overview", args=[one.pk])), [about(one)]),
                one.author.name,
                Moment(one.submitted_at or one.started_at),
            ],
            tone="attention",
        )
        for one in responses
    ]
    columns = [Column("Form"), Column("By"), Column("Submitted")]
    return Table("Waiting for you to sign", columns, rows, empty="Nothing waits for you to sign.")


def title(response: Response) -> str:
    return registry.form_of(response.form_key, response.form_version).title


def about(response: Response) -> str:
    """The children it is about, by name; those the viewer may not know of are left out."""
    return ", ".join(row.person.name for row in response.people.all() if row.person)


def _to_sign(viewer: Viewer) -> QuerySet[Response]:
    return queries.waiting_for_sign_off(viewer).prefetch_related("people__person")


SIGNING = offers.Worklist(
    code="signing", title="Waiting for you to sign", noun="forms", order=27,
    means="Forms that your workers have submitted. Longest waiting first.",
    figure=lambda viewer: offers.Figure(queries.waiting_for_sign_off(viewer).count()),
    rows=_to_sign, table=signing_table,
)  # fmt: skip
