"""Taking, rating and completing a contact."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.kernel.ui.parts import Words
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import contacts, screening
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact, RequestForMore
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.enquiry import from_now
from kith.practice.frontdoor.web.forms.screening import (
    AnswerForm,
    DetailsForm,
    MoreForm,
    RatingForm,
    SufficiencyForm,
)
from kith.practice.frontdoor.web.views.here import OfContact


@dataclass(frozen=True)
class MoreHere(OfContact):
    """Something a referral was sent back for, fetched through its contact."""

    request: RequestForMore


def more_here(viewer: Viewer, contact_id: int, more_id: int) -> MoreHere | None:
    contact = queries.contact(viewer, contact_id)
    request = queries.sent_back_for(contact, more_id) if contact else None
    return MoreHere(contact, request) if contact and request else None


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
        account=presenters.account(contact),
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
        account=presenters.account(contact),
    )


@page(permission=permissions.SCREEN, finds=queries.contact)
def ask_for_more(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    return submit(
        request,
        bind(request, MoreForm),
        lambda data, how: screening.ask_for_more(
            by=viewer, contact=contact, what=data["what"], due_at=from_now(data, viewer.now), **how
        ),
        template="frontdoor/more.html",
        done=presenters.contact_page(contact),
        said="Sent back for more information",
        contact=contact,
    )


@page(permission=permissions.SCREEN, finds=more_here)
def record_answer(request: HttpRequest, viewer: Viewer, here: MoreHere) -> HttpResponse:
    """What came back after a referral was sent back."""
    return submit(
        request,
        bind(request, AnswerForm),
        lambda data, how: screening.record_answer(by=viewer, contact=here.contact, request=here.request, **data, **how),
        template="frontdoor/answer.html",
        done=presenters.contact_page(here.contact),
        said="Answer recorded",
        contact=here.contact,
        what=Words(here.request.what),
    )  # fmt: skip


@page(permission=permissions.SCREEN, finds=queries.contact)
def mark_sufficiency(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    """How full the referral was."""
    return submit(
        request,
        bind(request, SufficiencyForm, initial={"mark": contact.sufficiency}),
        lambda data, how: screening.mark_sufficiency(by=viewer, contact=contact, **data, **how),
        template="frontdoor/sufficiency.html",
        done=presenters.contact_page(contact),
        said="Referral marked",
        contact=contact,
    )
