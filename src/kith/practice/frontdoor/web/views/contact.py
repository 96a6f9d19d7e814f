"""One contact: what we were told, who it is about, what is known, what was asked, and what was decided."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kith.engines.clocks import queries as clocks
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.web import presenters

# What the links of the page ask for, by the name the template knows them by.
MAY = {
    "screen": permissions.SCREEN,
    "decide": permissions.DECIDE,
    "look_again": permissions.LOOK_AGAIN,
    "acknowledge": permissions.ACKNOWLEDGE,
    "disagree": permissions.DISAGREE,
}


@require_safe
@page(permission=permissions.OPEN_CONTACT, finds=queries.contact)
def contact(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    may = {name: viewer.holds(permission) for name, permission in MAY.items()}
    found = queries.whole(viewer, contact)
    return render(
        request,
        "frontdoor/contact.html",
        {
            "contact": contact,
            "may": may,
            "head": presenters.head(contact),
            "account": presenters.account(contact),
            "told": presenters.told(contact),
            "steps": presenters.steps(contact, found.readiness, is_fed_back=bool(found.feedback)),
            "named": presenters.named_table(contact, found.reviews, may_screen=may["screen"]),
            "clocks": presenters.clocks(viewer, clocks.on(viewer, contact)),
            "requests": presenters.requests_table(viewer, found.requests),
            "returns": presenters.returns(found.requests),
            "more": presenters.more_table(contact, found.sent_back),
            "decision": presenters.decision(found.decision),
            "came_after": found.came_after,
            "feedback": presenters.feedback_table(contact, found.feedback),
            "hand_overs": presenters.hand_overs_table(found.hand_overs),
            "disagreements": presenters.disagreements_table(found.disagreements),
            "files": presenters.files_table(found.files),
            "ratings": presenters.ratings_table(found.ratings),
            "recognises": found.recognises,
        },
    )
