"""Logging a contact: the whole form, and the two-minute one for the night, A&E and the police."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.practice.frontdoor.actions import contacts
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.logging import ContactForm, UrgentForm


@page(permission=permissions.LOG_CONTACT)
def log_contact(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    return submit(
        request,
        bind(request, ContactForm, now=viewer.now),
        lambda data, how: contacts.log_contact(by=viewer, **ContactForm.contact(data), **how),
        template="frontdoor/log_contact.html",
        done=presenters.contact_page,
        said="Contact logged",
    )


@page(permission=permissions.LOG_CONTACT)
def log_urgent(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    return submit(
        request,
        bind(request, UrgentForm),
        lambda data, how: contacts.log_contact(by=viewer, **UrgentForm.contact(data, viewer), **how),
        template="frontdoor/log_urgent.html",
        done=presenters.contact_page,
        said="Urgent contact logged",
    )
