"""Asking partners, and partners answering."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.kernel.ui.parts import Pagination
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import enquiries
from kith.practice.frontdoor.actions.following import page_of
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import AgencyRequest, Contact
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.enquiry import AnotherAgencyForm, EnquiryForm, ReturnForm, from_now

PAGE_SIZE = 50
REQUESTS = "/front-door/requests/"


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


@page(permission=permissions.SCREEN, finds=queries.contact)
def ask_another(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    """One more agency, in an enquiry that is open."""
    return submit(
        request,
        bind(request, AnotherAgencyForm, not_asked=queries.not_asked_yet(viewer, contact)),
        lambda data, how: enquiries.ask_another_agency(
            by=viewer,
            contact=contact,
            agency_kind=data["agency_kind"],
            due_at=from_now(data, viewer.now),
            **how,
        ),
        template="frontdoor/ask_another.html",
        done=presenters.contact_page(contact),
        said="Agency asked",
        contact=contact,
    )


@require_safe
@page(permission=permissions.SEE_REQUESTS)
def requests(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """What a partner's own agency was asked and has not answered. No search, and nothing of any record."""
    shown = Paginator(queries.requests_to(viewer), PAGE_SIZE).get_page(request.GET.get("page"))
    table = presenters.partner_requests_table(viewer, shown)
    pagination = Pagination(shown, request.GET, "requests")
    return render(request, "frontdoor/requests.html", {"table": table, "pagination": pagination})


@page(permission=permissions.ANSWER_REQUEST, finds=queries.request_by_id)
def request(request: HttpRequest, viewer: Viewer, asked: AgencyRequest) -> HttpResponse:
    """One request, and its answer. An agency sees its own; the front door may answer for one that rings."""
    is_own = viewer.agency_id == asked.agency_id
    return submit(
        request,
        bind(request, ReturnForm),
        lambda data, how: enquiries.record_return(by=viewer, request=asked, **data, **how),
        template="frontdoor/request.html",
        done=REQUESTS if is_own else page_of(asked.contact_id),
        said="Return recorded",
        asked=asked,
        summary=presenters.request_summary(asked),
        back=REQUESTS if is_own else page_of(asked.contact_id),
        may_chase=viewer.holds(permissions.SCREEN),
        may_acknowledge=is_own and asked.acknowledged_at is None and asked.returned_at is None,
    )


@require_POST
@page(permission=permissions.SCREEN, finds=queries.request_by_id)
def chase(request: HttpRequest, viewer: Viewer, asked: AgencyRequest) -> HttpResponse:
    enquiries.chase(by=viewer, request=asked)
    messages.success(request, "Chase recorded")
    return redirect(page_of(asked.contact_id))


@require_POST
@page(permission=permissions.ANSWER_REQUEST, finds=queries.request_by_id)
def acknowledge(request: HttpRequest, viewer: Viewer, asked: AgencyRequest) -> HttpResponse:
    """An agency says that it has a request."""
    enquiries.acknowledge_request(by=viewer, request=asked)
    return redirect("frontdoor:request", asked.pk)
