"""Looking at a form: where it stands, the whole of it, beside the time before, and its history."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.engines.forms import queries
from kith.engines.forms.models import Response
from kith.engines.forms.permissions import READ
from kith.engines.forms.web.presenters import compared, histories, overviews, wholes
from kith.engines.forms.web.stage import Stage
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.kernel.ui.parts import Pagination

PAGE_SIZE = 50


@page(permission=READ, finds=queries.response)
def overview(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """The sections as a list with what is still to do, and what comes next."""
    return render(request, "forms/overview.html", overviews.overview(Stage(viewer, response)))


@page(permission=READ, finds=queries.response)
def whole(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """Everything on one page, for reading and for paper."""
    return render(request, "forms/whole.html", wholes.whole(Stage(viewer, response)))


@page(permission=READ, finds=queries.response)
def beside(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """Side by side with the response before; what stayed the same is left out unless asked for."""
    everything = request.GET.get("all") == "1"
    return render(
        request, "forms/beside.html", compared.beside(Stage(viewer, response), everything=everything)
    )


@page(permission=READ, finds=queries.response)
def history(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """Who did what to it, and every wording there was."""
    shown = Paginator(queries.revisions(viewer, response), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(
        request,
        "forms/history.html",
        {
            **histories.history(Stage(viewer, response), shown.object_list),
            "pagination": Pagination(shown, request.GET, "changes"),
        },
    )
