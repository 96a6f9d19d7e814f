"""One section: filled in, saved, and, when two people answered the same question, chosen between."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kith.engines.forms import queries
from kith.engines.forms.actions.saving import Finished, save_answers
from kith.engines.forms.models import Response
from kith.engines.forms.permissions import READ
from kith.engines.forms.rules.items import Section
from kith.engines.forms.web import addresses, choosing, entering
from kith.engines.forms.web import sent as sending
from kith.engines.forms.web.drawing import Drawing, Typed
from kith.engines.forms.web.presenters import clashes, sections
from kith.engines.forms.web.stage import Stage
from kith.engines.forms.web.strict_json import Unreadable
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.kernel.ui.web.errors import refuse


def find_section(viewer: Viewer, response_id: int, section: str) -> Response | None:
    """The response, when it has that section and the section is shown."""
    response = queries.response(viewer, response_id)
    known = response and any(one.key == section for one in queries.opened(viewer, response).form.sections)
    return response if known else None


@page(permission=READ, finds=find_section)
def section(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """One section a page. Whoever may not write in the form, now or at all, is shown the whole of it instead."""
    stage = Stage(viewer, response)
    key = request.resolver_match.kwargs["section"]  # type: ignore[union-attr]  # a page always has one
    this = next(one for one in stage.opened.form.sections if one.key == key)
    if request.method == "POST":
        try:
            return _save(request, stage, this)
        except Unreadable:
            return refuse(request, 400)
    if not stage.may_write:
        return redirect(addresses.page(response, "whole"))
    drawing = Drawing(stage.opened, this, stage.offered, entering.asked_for(stage.opened, this, request.GET))
    return render(request, "forms/section.html", sections.section(stage, this, drawing))


def _save(request: HttpRequest, stage: Stage, this: Section) -> HttpResponse:
    form, kept = stage.opened.form, stage.opened.answers
    sent = choosing.chosen(sending.from_post(form, request.POST), request.POST)
    do = entering.Doing.read(form, request.POST.get("do", ""))
    submission = do.emptied(sent).read(form, stage.offered, kept)
    try:
        saving = save_answers(
            by=stage.viewer, response=stage.response, edits=sent.edits(submission), confirmed=sent.confirmed
        )
    except Finished as finished:
        context = sections.finished(stage, this, finished, submission)
        return render(request, "forms/finished.html", context, status=409)
    if saving.clashes:
        return render(
            request, "forms/conflict.html", clashes.conflict(stage, this, sent, saving, do.said), status=409
        )
    now = Stage(stage.viewer, stage.response)
    extra = entering.not_saved(now.opened, sent.based_on)
    drawing = Drawing(now.opened, this, now.offered, extra, Typed(request.POST, submission.problems))
    if drawing.problems:
        return render(
            request, "forms/section.html", sections.section(now, this, drawing, sent=sent), status=422
        )
    for notice in submission.notices:
        messages.info(request, notice)
    return redirect(do.leads_to(now, this))
