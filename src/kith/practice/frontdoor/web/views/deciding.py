"""Deciding a contact, and what follows."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import deciding
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.deciding import DecisionForm, FeedbackForm, LookAgainForm


@page(permission=permissions.DECIDE, finds=queries.contact)
def decide(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    state = queries.readiness(viewer, contact)
    return submit(
        request,
        bind(request, DecisionForm, outstanding=state.outstanding, today=viewer.today),
        lambda data, how: deciding.decide_contact(
            by=viewer,
            contact=contact,
            choice=DecisionForm.choice(data),
            based_on=version_shown(request),
            **how,
        ),
        template="frontdoor/decide.html",
        done=presenters.contact_page(contact),
        said="Contact decided",
        contact=contact,
        account=contact.account,
        missing=presenters.missing(contact, state),
        named=presenters.named_table(contact, queries.history_read(contact)),
        requests=presenters.requests_table(queries.requests_of(contact)),
    )


@page(permission=permissions.DECIDE, finds=queries.contact)
def look_again(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    return submit(
        request,
        bind(request, LookAgainForm),
        lambda data, how: deciding.look_again(by=viewer, contact=contact, words=data["words"], **how),
        template="frontdoor/look_again.html",
        done=presenters.contact_page(contact),
        said="Decision looked at again",
        contact=contact,
        decision=presenters.decision(queries.standing_decision(viewer, contact)),
        requests=presenters.requests_table(queries.requests_of(contact)),
    )


@page(permission=permissions.SCREEN, finds=queries.contact)
def give_feedback(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    decision = queries.standing_decision(viewer, contact)
    initial = {"words": presenters.feedback_words(decision)} if decision else {}
    return submit(
        request,
        bind(request, FeedbackForm, initial=initial),
        lambda data, how: deciding.give_feedback(by=viewer, contact=contact, **data, **how),
        template="frontdoor/feedback.html",
        done=presenters.contact_page(contact),
        said="Feedback recorded",
        contact=contact,
        referrer=presenters.referrer(contact),
    )


@require_POST
@page(permission=permissions.ACKNOWLEDGE, finds=queries.contact)
def acknowledge(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    deciding.acknowledge(by=viewer, contact=contact)
    return redirect("frontdoor:out_of_hours")
