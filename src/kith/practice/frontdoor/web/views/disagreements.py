"""Disagreements between agencies: the log, one, and what happens to it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.kernel.ui.parts import Pagination
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import disagreements
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact, Disagreement
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.disagreements import DisagreementForm, NextStageForm, ResolvedForm

PAGE_SIZE = 50


@require_safe
@page(permission=permissions.SEE_BOARD)
def log(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Every disagreement, open ones first."""
    shown = Paginator(queries.disagreement_log(viewer), PAGE_SIZE).get_page(request.GET.get("page"))
    pagination = Pagination(shown, request.GET, "disagreements")
    table = presenters.disagreements_table(shown)
    return render(request, "frontdoor/disagreements.html", {"table": table, "pagination": pagination})


@page(permission=permissions.DISAGREE, finds=queries.contact)
def raise_one(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    form = bind(
        request, DisagreementForm, agencies=queries.other_agencies(), resolvers=queries.possible_resolvers(viewer)
    )  # fmt: skip
    return submit(
        request,
        form,
        lambda data, how: disagreements.raise_disagreement(by=viewer, contact=contact, **data, **how),
        template="frontdoor/disagree.html",
        done=presenters.contact_page(contact),
        said="Disagreement recorded",
        contact=contact,
    )


@page(permission=permissions.DISAGREE, finds=queries.disagreement)
def resolve(request: HttpRequest, viewer: Viewer, disagreement: Disagreement) -> HttpResponse:
    """One disagreement, with the form that ends it."""
    return submit(
        request,
        bind(request, ResolvedForm),
        lambda data, how: disagreements.resolve(
            by=viewer, disagreement=disagreement, based_on=version_shown(request), **data, **how
        ),
        template="frontdoor/disagreement.html",
        done="/front-door/disagreements/",
        said="Disagreement resolved",
        disagreement=disagreement,
        summary=presenters.disagreement_summary(disagreement),
    )


@page(permission=permissions.DISAGREE, finds=queries.disagreement)
def next_stage(request: HttpRequest, viewer: Viewer, disagreement: Disagreement) -> HttpResponse:
    """To the next stage, and a named resolver."""
    return submit(
        request,
        bind(request, NextStageForm, resolvers=queries.possible_resolvers(viewer)),
        lambda data, how: disagreements.take_to_next_stage(
            by=viewer, disagreement=disagreement, based_on=version_shown(request), **data, **how
        ),
        template="frontdoor/next_stage.html",
        done="/front-door/disagreements/",
        said="Taken to the next stage",
        disagreement=disagreement,
        summary=presenters.disagreement_summary(disagreement),
    )
