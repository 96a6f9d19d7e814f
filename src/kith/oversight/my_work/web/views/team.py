"""A manager's page: one figure for each list of work in their teams, and the lists behind them."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.kernel.ui.parts import Pagination
from kith.oversight.my_work.web import presenters
from kith.record.cases.kinds.permissions import SEE_TEAM
from kith.record.people import offers
from kith.record.people.offers import Worklist

PAGE_SIZE = 50
MOST_OF_FIRST = 8


def worklist_called(viewer: Viewer, code: str) -> Worklist | None:
    return offers.WORKLISTS.get(code)


@page(permission=SEE_TEAM)
def team(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """How much waits, is late and is carried; each figure opens its list, and the first that is late lies open."""
    figures = [(one, one.figure(viewer)) for one in offers.worklists()]
    late = next(((one, figure) for one, figure in figures if figure.urgent), None)
    return render(
        request,
        "my_work/team.html",
        {
            "today": presenters.day(viewer),
            "figures": presenters.figures(figures),
            "first": presenters.first_of(viewer, *late, most=MOST_OF_FIRST) if late else None,
        },
    )


@page(permission=SEE_TEAM, finds=worklist_called)
def worklist(request: HttpRequest, viewer: Viewer, worklist: Worklist) -> HttpResponse:
    """One list, most urgent first."""
    shown = Paginator(worklist.rows(viewer), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(
        request,
        "my_work/worklist.html",
        {
            "worklist": worklist,
            "table": presenters.untitled(worklist.table(viewer, list(shown))),
            "pages": Pagination(shown, request.GET, worklist.noun),
        },
    )
