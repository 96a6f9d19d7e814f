"""Adding an event, and saying whether an entry is significant and why."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.engines.chronology import actions, permissions, queries
from kith.engines.chronology.models import Entry
from kith.engines.chronology.queries import Story
from kith.engines.chronology.web import presenters
from kith.engines.chronology.web.forms import EventForm, WeighForm
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.refusals import ChangedMeanwhile
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.kernel.ui.parts import Timeline


@page(permission=permissions.ADD_EVENT, finds=queries.story)
def add(request: HttpRequest, viewer: Viewer, story: Story) -> HttpResponse:
    return submit(
        request,
        bind(request, EventForm),
        lambda data, how: actions.add_event(by=viewer, person=story.person, **EventForm.event(data), **how),
        template="chronology/add.html",
        done=presenters.story_page(story),
        said="Event added",
        head=presenters.head(viewer, story.person),
        back=presenters.story_page(story),
    )


@page(permission=permissions.MARK_SIGNIFICANT, finds=queries.entry_of)
def weigh(request: HttpRequest, viewer: Viewer, entry: Entry) -> HttpResponse:
    """Significance and analysis. When somebody saved theirs first, both are shown and the choice is the worker's."""
    back = presenters.story_page(Story(entry.person))
    form = bind(request, WeighForm, initial=_as_it_stands(entry))
    try:
        return submit(
            request, form,
            lambda data, how: actions.mark_significant(
                by=viewer, entry=entry, based_on=version_shown(request), **WeighForm.weighed(data), **how
            ),
            template="chronology/weigh.html", done=f"{back}#entry-{entry.pk}", said="Significance and analysis saved",
            **_about(viewer, entry),
        )  # fmt: skip
    except ChangedMeanwhile:
        theirs = queries.entry_of(viewer, entry.person.child_id, entry.pk)
        context = {"form": form, "is_clash": True, **_about(viewer, theirs)}
        return render(request, "chronology/weigh.html", context, status=409)


def _about(viewer: Viewer, entry: Entry) -> dict[str, Any]:
    return {
        "head": presenters.head(viewer, entry.person),
        "back": presenters.story_page(Story(entry.person)),
        "entry": entry,
        "shown": Timeline([presenters.weighed(entry)], heading_level=2),
    }


def _as_it_stands(entry: Entry) -> dict[str, str]:
    marked = {True: "yes", False: "no" if entry.significance_at else ""}[entry.is_significant]
    return {"significant": marked, "analysis": entry.analysis}
