"""Asking partners, and partners answering."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import enquiries
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import AgencyRequest, Contact
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.enquiry import EnquiryForm, ReturnForm


@page(permission=permissions.SCREEN, finds=queries.contact)
def open_enquiry(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    return submit(
        request,
        bind(request, EnquiryForm),
        lambda data, how: enquiries.open_enquiry(
            by=viewer, contact=contact, **EnquiryForm.asked(data, viewer.now), **how
        ),
        template="frontdoor/open_enquiry.html",
        done=presenters.contact_page(contact),
        said="Agencies asked",
        contact=contact,
    )


@page(permission=permissions.SEE_REQUESTS)
def requests(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """What a partner's own agency was asked and has not answered. No search, and nothing of any record."""
    waiting = queries.requests_to(viewer)[:50]
    return render(
        request, "frontdoor/requests.html", {"table": presenters.partner_requests_table(viewer, waiting)}
    )


@page(permission=permissions.ANSWER_REQUEST, finds=queries.request_by_id)
def request(request: HttpRequest, viewer: Viewer, asked: AgencyRequest) -> HttpResponse:
    """One request, and its answer."""
    own = viewer.agency_id == asked.agency_id
    return submit(
        request,
        bind(request, ReturnForm),
        lambda data, how: enquiries.record_return(by=viewer, request=asked, **data, **how),
        template="frontdoor/request.html",
        done="/front-door/requests/" if own else f"/front-door/contacts/{asked.contact_id}/",
        said="Return recorded",
        asked=asked,
        summary=presenters.request_summary(asked),
    )


@require_POST
@page(permission=permissions.SCREEN, finds=queries.request_by_id)
def chase(request: HttpRequest, viewer: Viewer, asked: AgencyRequest) -> HttpResponse:
    enquiries.chase(by=viewer, request=asked)
    return redirect(presenters.contact_page(asked.contact))
