"""Requests to agencies, for the front door and for the agency asked."""

from __future__ import annotations

from collections.abc import Iterable

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import Column, Link, Moment, Row, Stack, SummaryList, SummaryRow, Table, Tag
from kith.practice.frontdoor.models import AgencyRequest


def requests_table(requests: Iterable[AgencyRequest]) -> Table:
    """What each agency was asked and what came back."""
    rows = [_row(request) for request in requests]
    columns = [Column("Agency"), Column("Answer by"), Column("State"), Column("What they know")]
    return Table("Partners", columns, rows, empty="No agency has been asked.")


def partner_requests_table(viewer: Viewer, requests: Iterable[AgencyRequest]) -> Table:
    """What an agency has still to answer. The names are on the request itself, not in the list."""
    rows = [
        Row(
            [
                Link(f"Request {request.pk}", f"/front-door/requests/{request.pk}/"),
                Moment(request.requested_at, say_moment(request.requested_at)),
                Moment(request.due_at, say_moment(request.due_at)),
                _state(request) if request.due_at > viewer.now else Tag("Overdue", "red"),
            ],
            tone="urgent" if request.due_at <= viewer.now else "",
        )
        for request in requests
    ]
    columns = [Column("Request"), Column("Asked"), Column("Answer by"), Column("State")]
    return Table("Requests to answer", columns, rows, empty="You have answered every request.")


def request_summary(request: AgencyRequest) -> SummaryList:
    """One request, as the agency asked sees it."""
    return SummaryList(
        [
            SummaryRow("About", request.about),
            SummaryRow("What we need to know", request.question),
            SummaryRow("Asked", say_moment(request.requested_at)),
            SummaryRow("Answer by", say_moment(request.due_at)),
        ]
    )


def _row(request: AgencyRequest) -> Row:
    page = f"/front-door/requests/{request.pk}/"
    if request.returned_at:
        what = Stack(
            request.information or request.get_completeness_display(),
            [f"{request.get_handling_display()}. {request.returned_by_name}".strip()],
        )
    else:
        what = Link("Record what they returned", page, f"({request.get_agency_kind_display()})")
    return Row([request.get_agency_kind_display(), say_moment(request.due_at), _state(request), what])


def _state(request: AgencyRequest) -> Tag:
    if request.returned_at:
        return (
            Tag("Returned late", "orange")
            if request.returned_at > request.due_at
            else Tag("Returned", "green")
        )
    if request.escalated_at:
        return Tag("Escalated", "red")
    return Tag(f"Chased {request.chases}", "yellow") if request.chases else Tag("Waiting", "grey")
