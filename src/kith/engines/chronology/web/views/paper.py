"""A chronology to print or to keep as a PDF: the same filter, the whole of what it finds, oldest first."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.engines.chronology import permissions, queries
from kith.engines.chronology.queries import Story
from kith.engines.chronology.web import presenters
from kith.engines.chronology.web.forms import StoryFilter
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.kernel.ui import paper

MOST_PRINTED = 2000
MOST_IN_PDF = 300  # about 30 ms of the server for each entry: 300 take it nine seconds


@page(permission=permissions.READ, finds=queries.story)
def child_print(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    return _printed(request, viewer, story)


@page(permission=permissions.READ, finds=queries.family_story)
def family_print(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    return _printed(request, viewer, story)


@page(permission=permissions.READ, finds=queries.story)
def child_pdf(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    return _pdf(request, viewer, story)


@page(permission=permissions.READ, finds=queries.family_story)
def family_pdf(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    return _pdf(request, viewer, story)


def _printed(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    told = _told(request, viewer, story, most=MOST_PRINTED)
    ways = {
        "back": presenters.story_page(story),
        "pdf_page": f"{presenters.print_page(story, as_pdf=True)}?{request.GET.urlencode()}",
        "pdf_fits": told["total"] <= MOST_IN_PDF,
    }
    return render(request, "chronology/print.html", told | ways)


def _pdf(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    told = _told(request, viewer, story, most=MOST_IN_PDF)
    written = paper.pdf("chronology/pdf.html", told, request=request)
    return paper.download(written, f"chronology-{story.person.child_id}-{viewer.today.isoformat()}")


def _told(request: HttpRequest, viewer: Viewer, story: Story, *, most: int) -> dict[str, Any]:
    chosen = StoryFilter(request.GET).chosen()
    newest = queries.chronology(viewer, story.people, **chosen)
    total = newest.count()
    # Where not all fit, the newest are the ones to keep; on paper they stand oldest first all the same.
    entries = list(reversed(newest[:most]))
    return {
        "head": presenters.head(viewer, story.person),
        "title": presenters.title(story),
        "whose": presenters.whose(story),
        "chosen": presenters.chosen_words(chosen),
        "shown": len(entries),
        "total": total,
        "table": presenters.paper_table(entries, story),
    }
