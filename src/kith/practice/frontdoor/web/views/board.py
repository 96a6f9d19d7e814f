"""The live board: what waits at the front door, most urgent first; and the lists beside it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kith.engines.clocks import queries as clocks
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.kernel.ui.parts import Pagination, Table
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.board import BoardFilter

PAGE_SIZE = 50


@require_safe
@page(permission=permissions.SEE_BOARD)
def board(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Contacts waiting for a decision."""
    filter_form = BoardFilter(request.GET)
    chosen = filter_form.chosen()
    counts = queries.board_counts(viewer)
    pages = Paginator(queries.board(viewer, **chosen), PAGE_SIZE)
    if not any(chosen.values()):
        pages.count = counts["all"]  # counted already
    shown = pages.get_page(request.GET.get("page"))
    waiting = list(shown.object_list)
    return render(
        request,
        "frontdoor/board.html",
        {
            "filter_form": filter_form,
            "counts": presenters.counts(counts, chosen),
            "table": presenters.board_table(viewer, waiting, clocks.on_each(viewer, waiting)),
            "pagination": Pagination(shown, request.GET, "contacts"),
            "look_again": presenters.look_again_table(queries.to_look_again(viewer)[:20]),
            "handover": queries.to_acknowledge(viewer).count(),
            "to_chase": queries.to_chase(viewer).count(),
            "may_log": viewer.holds(permissions.LOG_CONTACT),
        },
    )


@require_safe
@page(permission=permissions.SEE_BOARD)
def out_of_hours(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """What the night left for the day: each must be taken up by a named manager."""
    shown = Paginator(queries.to_acknowledge(viewer), PAGE_SIZE).get_page(request.GET.get("page"))
    return _list(
        request, "frontdoor/out_of_hours.html", presenters.handover_table(viewer, shown), shown, "contacts"
    )


@require_safe
@page(permission=permissions.SEE_BOARD)
def chasers(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Agencies that are late, longest first."""
    shown = Paginator(queries.to_chase(viewer), PAGE_SIZE).get_page(request.GET.get("page"))
    return _list(
        request, "frontdoor/chasers.html", presenters.chasers_table(viewer, shown), shown, "requests"
    )


def _list(request: HttpRequest, template: str, table: Table, shown: Page[Any], noun: str) -> HttpResponse:
    return render(request, template, {"table": table, "pagination": Pagination(shown, request.GET, noun)})
