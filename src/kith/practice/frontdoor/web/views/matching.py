"""Saying who the people named in a contact are, and reading what is already known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import matching
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact, NamedInContact
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.matching import (
    NEW,
    HistoryForm,
    MatchForm,
    RecogniseForm,
    UnmatchForm,
)
from kith.practice.frontdoor.web.forms.naming import NamedForm
from kith.practice.frontdoor.web.views.here import OfContact


@dataclass(frozen=True)
class NamedHere(OfContact):
    """Someone named in a contact."""

    named: NamedInContact


def named_here(viewer: Viewer, contact_id: int, named_id: int) -> NamedHere | None:
    contact = queries.contact(viewer, contact_id)
    named = queries.named_in(contact, named_id) if contact else None
    return NamedHere(contact, named) if contact and named else None


@page(permission=permissions.SCREEN, finds=queries.contact)
def name_another(request: HttpRequest, viewer: Viewer, contact: Contact) -> HttpResponse:
    return submit(
        request,
        bind(request, NamedForm),
        lambda data, how: matching.name_another(
            by=viewer, contact=contact, named=NamedForm.named(data), **how
        ),
        template="frontdoor/name_another.html",
        done=presenters.contact_page(contact),
        said="Person added to the contact",
        contact=contact,
    )


@page(permission=permissions.SCREEN, finds=named_here)
def match(request: HttpRequest, viewer: Viewer, here: NamedHere) -> HttpResponse:
    """Likely matches, each with its reasons; the screener chooses one, or none."""
    found = queries.likely_matches(viewer, here.named)
    form = bind(request, MatchForm, matches=found)

    def do(data: dict[str, Any], how: dict[str, Any]) -> NamedInContact:
        if data["person"] == NEW:
            return matching.add_as_new(by=viewer, contact=here.contact, named=here.named, **how)
        chosen = next(one for one in found if one.person.child_id == data["person"])
        return matching.match(
            by=viewer, contact=here.contact, named=here.named, person=chosen.person,
            reasons=chosen.likeness.reasons, **how,
        )  # fmt: skip

    return submit(
        request, form, do, template="frontdoor/match.html", done=presenters.contact_page(here.contact),
        said="Match recorded", contact=here.contact, named=here.named, told=presenters.named_summary(here.named),
        how_many=len(found),
    )  # fmt: skip


@page(permission=permissions.SCREEN, finds=named_here)
def unmatch(request: HttpRequest, viewer: Viewer, here: NamedHere) -> HttpResponse:
    return submit(
        request,
        bind(request, UnmatchForm),
        lambda data, how: matching.unmatch(by=viewer, contact=here.contact, named=here.named, **how),
        template="frontdoor/unmatch.html",
        done=presenters.contact_page(here.contact),
        said="Match undone",
        contact=here.contact,
        named=here.named,
    )


@page(permission=permissions.SCREEN, finds=named_here)
def history(request: HttpRequest, viewer: Viewer, here: NamedHere) -> HttpResponse:
    """Everything already known of a child, at the point of contact, and that it was read (R019)."""
    person = here.named.person
    if person is None:
        raise Http404  # nobody knows yet who this is
    known = queries.history_of(viewer, person, before=here.contact.received_at)
    return submit(
        request,
        bind(request, HistoryForm),
        lambda data, how: matching.review_history(
            by=viewer, contact=here.contact, person=person, contacts_seen=known.contacts_count, **data, **how
        ),
        template="frontdoor/history.html",
        done=presenters.contact_page(here.contact),
        said="History read",
        contact=here.contact,
        named=here.named,
        history=presenters.history(known, person),
    )


@page(permission=permissions.RECOGNISE, finds=named_here)
def recognise(request: HttpRequest, viewer: Viewer, here: NamedHere) -> HttpResponse:
    """For staff named on a hidden record whom Kith told of this contact: is this them?"""
    people = queries.routed_to(viewer, here.contact)
    return submit(
        request,
        bind(request, RecogniseForm, people=people),
        lambda data, how: matching.recognise(
            by=viewer, contact=here.contact, named=here.named,
            person=next(one for one in people if one.child_id == data["person"]), **how,
        ),
        template="frontdoor/recognise.html",
        done=presenters.contact_page(here.contact),
        said="Recognised. The contact is now hidden with the record.",
        contact=here.contact,
        told=presenters.named_summary(here.named),
    )  # fmt: skip
