"""A child's chronology, alone or with the family's."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.engines.chronology import permissions, queries
from kith.engines.chronology.queries import Story
from kith.engines.chronology.web import presenters
from kith.engines.chronology.web.forms import StoryFilter
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.kernel.ui.parts import Pagination

PAGE_SIZE = 50


@page(permission=permissions.READ, finds=queries.story)
def child(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    """One child's chronology, newest first."""
    return _shown(request, viewer, story)


@page(permission=permissions.READ, finds=queries.family_story)
def family(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    """A child's chronology with those of their brothers, sisters and household, as one story."""
    return _shown(request, viewer, story)


def _shown(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    filter_form = StoryFilter(request.GET)
    chosen = filter_form.chosen()
    entries = queries.chronology(viewer, story.people, **chosen)
    shown = Paginator(entries, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(
        request,
        "chronology/story.html",
        {
            "head": presenters.head(viewer, story.person),
            "sections": presenters.sections(viewer, story.person),
            "person": story.person,
            "story": story,
            "title": presenters.title(story),
            "whose": presenters.whose(story),
            "filter_form": filter_form,
            "timeline": presenters.timeline(
                shown.object_list, story, is_filtered=any(chosen.values()),
                may_weigh=viewer.holds(permissions.MARK_SIGNIFICANT),
            ),
            "pagination": Pagination(shown, request.GET, "entries"),
            "may_add": viewer.holds(permissions.ADD_EVENT),
            "print_page": f"{presenters.print_page(story)}?{request.GET.urlencode()}",
        },
    )  # fmt: skip
