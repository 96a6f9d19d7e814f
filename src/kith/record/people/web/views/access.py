"""Opening a record with a reason, reviewing that, seeing who looked, and declaring a conflict."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.record.people import offers, queries
from kith.record.people.actions import break_glass as glass_acts
from kith.record.people.actions import confidentiality
from kith.record.people.kinds import permissions
from kith.record.people.models import BreakGlass, Person
from kith.record.people.web import presenters
from kith.record.people.web.forms.access import BreakGlassForm, ReviewGlassForm
from kith.record.people.web.forms.base import ReasonForm

PAGE_SIZE = 50


@page(permission=permissions.BREAK_GLASS, finds=queries.person)
def break_glass(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Ask for the reason. Nothing of the record is on this page but what search shows."""
    back = request.GET.get("to", "")
    home = offers.people_page(person)
    inside = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/")
    if glass_acts.open_now(viewer, person):
        return redirect(back if inside else home)
    return submit(
        request,
        bind(request, BreakGlassForm, viewer=viewer, person=person),
        lambda data, how: glass_acts.break_glass(by=viewer, person=person, **data, **how),
        template="people/break_glass.html",
        done=back if inside else home,
        said="Record open for 4 hours",
        person=person,
        level=queries.index_level(viewer, [person.pk])[0],
    )


@page(permission=permissions.REVIEW_BREAK_GLASS)
def reviews(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Records opened with a reason that wait for review, longest due first."""
    shown = Paginator(queries.glass_to_review(viewer), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(
        request,
        "people/reviews.html",
        {
            "table": presenters.glass_table(viewer, shown.object_list),
            "shown": shown,
            "pagination": presenters.pagination(shown, request.GET, "reviews"),
        },
    )


@page(permission=permissions.REVIEW_BREAK_GLASS, finds=queries.one_glass)
def review(request: HttpRequest, viewer: Viewer, glass: BreakGlass) -> HttpResponse:
    """One record opened with a reason: who, when, why, what they then read; and the verdict."""
    during = queries.looks_at(viewer, glass.person, worker_id=glass.worker_id).filter(
        at__gte=glass.opened_at, at__lte=glass.closes_at
    )
    return submit(
        request,
        bind(request, ReviewGlassForm),
        lambda data, how: glass_acts.review_glass(by=viewer, glass=glass, **data, **how),
        template="people/review.html",
        done="/people/reviews/",
        said="Review recorded",
        glass=glass,
        facts=presenters.glass_facts(glass),
        read=presenters.looks_table(during[:PAGE_SIZE], {glass.worker_id: glass.worker.name}),
    )


@page(permission=permissions.WHO_LOOKED, finds=queries.person)
def who_looked(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Who opened or changed this record, newest first."""
    shown = Paginator(queries.looks_at(viewer, person), PAGE_SIZE).get_page(request.GET.get("page"))
    events = list(shown.object_list)
    names = queries.worker_names(event.worker_id for event in events)
    return render(
        request,
        "people/who_looked.html",
        {
            **presenters.frame(viewer, person, queries.account_of(viewer, person), here="people.who_looked"),
            "table": presenters.looks_table(events, names),
            "pagination": presenters.pagination(shown, request.GET, "events"),
        },
    )


@page(permission=permissions.DECLARE_CONFLICT, finds=queries.person)
def declare_conflict(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Say that one is related to someone or knows them. Afterwards the record is not there for them."""
    back = offers.people_page(person)

    def do(data: dict[str, Any], how: dict[str, Any]) -> Any:
        return confidentiality.declare_conflict(by=viewer, person=person, reason=data["reason"], **how)

    return submit(
        request,
        bind(request, ReasonForm, viewer=viewer, person=person),
        do,
        template="people/change.html",
        done="/people/",
        said="Conflict of interest declared",
        person=person,
        title="I know this person",
        button="Declare",
        version=person.version,
        back=back,
        head=presenters.small_head(person),
        explained="You will no longer see this record, or those of the family. Your manager can tell who declared what.",
    )
