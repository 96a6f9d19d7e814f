"""One contact: what we were told, who it is about, what is known, what was asked, and what was decided."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.engines.clocks import queries as clocks
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.web import presenters


@page(permission=permissions.OPEN_CONTACT, finds=queries.contact)
def contact(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    return render(
        request,
        "frontdoor/contact.html",
        {
            "contact": contact,
            "head": presenters.head(contact),
            "told": presenters.told(contact),
            "account": contact.account,
            "steps": presenters.steps(viewer, contact, queries.readiness(viewer, contact)),
            "named": presenters.named_table(contact, queries.history_read(contact)),
            "clocks": presenters.clocks_table(clocks.on(viewer, contact)),
            "ratings": presenters.ratings_table(contact.ratings.select_related("rated_by")),
            "requests": presenters.requests_table(queries.requests_of(contact)),
            "decision": presenters.decision(queries.standing_decision(viewer, contact)),
            "after": presenters.after(viewer, contact, queries.hand_overs(viewer, contact)),
        },
    )
