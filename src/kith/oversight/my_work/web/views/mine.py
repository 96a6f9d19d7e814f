"""The page a worker opens in the morning, and the whole of each list on it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.kernel.ui.parts import Pagination
from kith.oversight.my_work import queries
from kith.oversight.my_work.kinds import permissions
from kith.oversight.my_work.web import presenters
from kith.record.people import offers

MOST_DUE = 8
MOST_CHILDREN = 30
MOST_CHANGES = 6
PAGE_SIZE = 50


@page(permission=permissions.SEE)
def mine(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """What waits for me, what runs out, my children, what changed: the most urgent of each."""
    morning = queries.morning(viewer)
    ids = [child.allocation.person_id for child in morning.children]
    news, changed = offers.some_of(queries.changed(viewer, ids), MOST_CHANGES) if ids else ([], 0)
    cards = presenters.offered(viewer)
    return render(
        request,
        "my_work/mine.html",
        {
            "today": presenters.day(viewer),
            "tally": presenters.tally(morning, cards, changed),
            "answer": cards[offers.Desk.ANSWER],
            "due": presenters.due_section(morning, most=MOST_DUE),
            "to_do": cards[offers.Desk.TO_DO],
            "children": presenters.children_section(viewer, morning, most=MOST_CHILDREN),
            "changes": presenters.changes_section(news, changed, has_children=bool(ids)),
            "unfinished": cards[offers.Desk.UNFINISHED],
            "around": cards[offers.Desk.AROUND],
        },
    )


@page(permission=permissions.SEE)
def children(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """All my children, those with the most urgent work first."""
    found = queries.morning(viewer).children
    shown = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    return _list(
        request,
        "My children",
        presenters.children_table(viewer, shown),
        Pagination(shown, request.GET, "children"),
    )


@page(permission=permissions.SEE)
def due(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Everything that runs out for my children."""
    morning = queries.morning(viewer)
    shown = Paginator(morning.running_out, PAGE_SIZE).get_page(request.GET.get("page"))
    table = presenters.due_table(morning, shown)
    return _list(request, "Running out", table, Pagination(shown, request.GET, "timescales"))


@page(permission=permissions.SEE)
def changes(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Everything others recorded about my children since I last opened each child's page."""
    found = queries.changed(viewer, queries.my_children_ids(viewer))
    shown = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    return _list(
        request, "Changed since you looked", presenters.news(shown), Pagination(shown, request.GET, "entries")
    )


def _list(request: HttpRequest, title: str, content: object, pages: Pagination) -> HttpResponse:
    return render(request, "my_work/list.html", {"title": title, "content": content, "pages": pages})
