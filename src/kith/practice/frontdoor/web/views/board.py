"""The live board: what waits at the front door, most urgent first."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.board import BoardFilter

PAGE_SIZE = 50


@page(permission=permissions.SEE_BOARD)
def board(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Contacts waiting for a decision."""
    filter_form = BoardFilter(request.GET)
    waiting = queries.board(viewer, **filter_form.chosen())
    shown = Paginator(waiting, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(
        request,
        "frontdoor/board.html",
        {
            "filter_form": filter_form,
            "counts": presenters.counts(queries.board_counts(viewer)),
            "table": presenters.board_table(viewer, shown.object_list),
            "pagination": presenters.pagination(shown, request.GET, "contacts"),
            "look_again": presenters.look_again_table(queries.to_look_again(viewer)[:20]),
            "handover": queries.to_acknowledge(viewer).count(),
        },
    )


@page(permission=permissions.SEE_BOARD)
def out_of_hours(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """What the night left for the day: each must be taken up by a named manager."""
    waiting = queries.to_acknowledge(viewer)[:PAGE_SIZE]
    return render(
        request, "frontdoor/out_of_hours.html", {"table": presenters.handover_table(viewer, waiting)}
    )
