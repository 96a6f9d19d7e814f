"""Deciding a contact, and what follows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import answering, deciding
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.deciding import (
    DecideAgainForm,
    DecisionForm,
    FeedbackForm,
    LookAgainForm,
)


@page(permission=permissions.DECIDE, finds=queries.contact)
def decide(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    found = queries.whole(viewer, contact)
    return submit(
        request,
        bind(request, DecisionForm, outstanding=found.readiness.outstanding, today=viewer.today),
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
        missing=presenters.missing(contact, found.readiness),
        **_beside(contact, found),
    )


@page(permission=permissions.LOOK_AGAIN, finds=queries.contact)
def look_again(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    """The decision stands, in words, after what came in late; or the manager goes on to change it."""
    found = queries.whole(viewer, contact)
    return submit(
        request,
        bind(request, LookAgainForm),
        lambda data, how: deciding.look_again(by=viewer, contact=contact, words=data["words"], **how),
        template="frontdoor/look_again.html",
        done=presenters.contact_page(contact),
        said="Decision looked at again",
        decision=presenters.decision(found.decision),
        **_beside(contact, found),
    )


@page(permission=permissions.LOOK_AGAIN, finds=queries.contact)
def decide_again(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    """A new decision in place of the one that stood."""
    found = queries.whole(viewer, contact)
    return submit(
        request,
        bind(request, DecideAgainForm, outstanding=found.readiness.outstanding, today=viewer.today),
        lambda data, how: deciding.look_again(
            by=viewer, contact=contact, words=data["words"], choice=DecideAgainForm.choice(data), **how
        ),
        template="frontdoor/decide_again.html",
        done=presenters.contact_page(contact),
        said="Decision changed",
        **_beside(contact, found),
    )


@page(permission=permissions.SCREEN, finds=queries.contact)
def give_feedback(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    decision = queries.standing_decision(viewer, contact)
    initial = {"words": presenters.feedback_words(decision)} if decision else {}
    return submit(
        request,
        bind(request, FeedbackForm, initial=initial),
        lambda data, how: answering.give_feedback(by=viewer, contact=contact, **data, **how),
        template="frontdoor/feedback.html",
        done=presenters.contact_page(contact),
        said="Feedback recorded",
        contact=contact,
        referrer=presenters.referrer(contact),
    )


@require_POST
@page(permission=permissions.ACKNOWLEDGE, finds=queries.contact)
def acknowledge(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    answering.acknowledge(by=viewer, contact=contact)
    return redirect(presenters.contact_page(contact))


def _beside(contact: Contact, found: queries.Whole) -> dict[str, Any]:
    """What stands beside a decision: what we were told, about whom, and every return in full."""
    return {
        "contact": contact,
        "account": presenters.account(contact),
        "named": presenters.named_lines(contact),
        "returns": presenters.returns(found.requests),
    }
