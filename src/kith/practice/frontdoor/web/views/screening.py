"""Taking, rating and completing a contact."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import contacts, screening
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.screening import DetailsForm, MoreForm, RatingForm


@require_POST
@page(permission=permissions.SCREEN, finds=queries.contact)
def take(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    screening.take(by=viewer, contact=contact)
    return redirect(presenters.contact_page(contact))


@page(permission=permissions.SCREEN, finds=queries.contact)
def rate(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    return submit(
        request,
        bind(request, RatingForm),
        lambda data, how: screening.rate(
            by=viewer, contact=contact, based_on=version_shown(request), **data, **how
        ),
        template="frontdoor/rate.html",
        done=presenters.contact_page(contact),
        said="Contact rated",
        contact=contact,
    )


@page(permission=permissions.SCREEN, finds=queries.contact)
def add_details(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    return submit(
        request,
        bind(request, DetailsForm),
        lambda data, how: contacts.add_details(
            by=viewer, contact=contact, based_on=version_shown(request), **data, **how
        ),
        template="frontdoor/details.html",
        done=presenters.contact_page(contact),
        said="Details added",
        contact=contact,
    )


@page(permission=permissions.SCREEN, finds=queries.contact)
def ask_for_more(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    return submit(
        request,
        bind(request, MoreForm),
        lambda data, how: screening.ask_for_more(
            by=viewer, contact=contact, what=data["what"], due_at=MoreForm.due_at(data, viewer.now), **how
        ),
        template="frontdoor/more.html",
        done=presenters.contact_page(contact),
        said="Sent back for more information",
        contact=contact,
    )
