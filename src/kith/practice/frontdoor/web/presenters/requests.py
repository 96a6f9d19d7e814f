"""Requests to agencies, for the front door and for the agency asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import (
    Column,
    Content,
    Link,
    Moment,
    Parts,
    Row,
    Stack,
    SummaryList,
    SummaryRow,
    Table,
    Tag,
    Words,
)
from kith.practice.frontdoor.models import AgencyRequest
from kith.practice.frontdoor.rules.waiting import say_left


@dataclass(frozen=True)
class Returned:
    """What one agency returned, in full."""

    agency: str
    marks: Parts
    words: Words | str
    byline: str


def requests_table(viewer: Viewer, requests: Iterable[AgencyRequest]) -> Table | None:
    """What each agency was asked and how it stands; None before anyone is asked. What they said stands below it."""
    rows = [
        [
            request.get_agency_kind_display(),
            say_moment(request.due_at),
            state(viewer, request),
            _to_do(request),
        ]
        for request in requests
    ]
    columns = [
        Column("Agency"),
        Column("Answer by"),
        Column("State"),
        Column("To do", is_heading_hidden=True),
    ]
    return Table("Partners", columns, rows) if rows else None


def returns(requests: Iterable[AgencyRequest]) -> list[Returned]:
    """Every return as it was given, dated, attributed and with how it may be shared (R020)."""
    return [
        Returned(
            agency=request.get_agency_kind_display(),
            marks=Parts([Tag(request.get_completeness_display(), "grey"), Tag(request.get_handling_display(), "purple")]),
            words=Words(request.information) if request.information else "",
            byline=f"{request.returned_by_name}, {say_moment(request.returned_at)}",
        )
        for request in requests
        if request.returned_at
    ]  # fmt: skip


def partner_requests_table(viewer: Viewer, requests: Iterable[AgencyRequest]) -> Table:
    """What an agency has still to answer. The names are on the request itself, not in the list."""
    rows = [
        Row(
            [
                Link(f"Request {request.pk}", f"/front-door/requests/{request.pk}/"),
                Moment(request.requested_at, say_moment(request.requested_at)),
                Moment(request.due_at, say_moment(request.due_at)),
                state(viewer, request),
            ],
            tone="urgent" if request.due_at <= viewer.now else "",
        )
        for request in requests
    ]
    columns = [Column("Request"), Column("Asked"), Column("Answer by"), Column("State")]
    return Table(
        "Requests to answer", columns, rows, empty="You have answered every request.", is_caption_hidden=True
    )


def request_summary(request: AgencyRequest) -> SummaryList:
    """One request, as the agency asked sees it."""
    rows = [
        SummaryRow("About", Words(request.about)),
        SummaryRow("What we need to know", Words(request.question)),
        SummaryRow("Asked", say_moment(request.requested_at)),
        SummaryRow("Answer by", say_moment(request.due_at)),
    ]
    if request.acknowledged_at and request.acknowledged_by:
        rows.append(
            SummaryRow(
                "You have this", f"{request.acknowledged_by.name}, {say_moment(request.acknowledged_at)}"
            )
        )
    return SummaryList(rows)


def state(viewer: Viewer, request: AgencyRequest) -> Content:
    """How a request stands, in a word or two, and what was done about it."""
    if request.returned_at:
        is_late = request.returned_at > request.due_at
        return Tag("Returned late", "orange") if is_late else Tag("Returned", "green")
    is_overdue = request.due_at <= viewer.now
    tag = Tag(say_left(request.due_at, viewer.now), "red" if is_overdue else "grey")
    return Stack(tag, [_chased(request), _seen(request)])


def _chased(request: AgencyRequest) -> str:
    if request.escalated_at:
        return f"Chased {_times(request.chases)}; escalated to {request.escalated_to}"
    return f"Chased {_times(request.chases)}" if request.chases else ""


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _seen(request: AgencyRequest) -> str:
    return f"They have it since {say_moment(request.acknowledged_at)}" if request.acknowledged_at else ""


def _to_do(request: AgencyRequest) -> Content:
    if request.returned_at:
        return ""
    return Link(
        "Record or chase", f"/front-door/requests/{request.pk}/", f"({request.get_agency_kind_display()})"
    )
