"""One person's record: its summary, and its pages of details, addresses and family."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.record.people import offers, queries
from kith.record.people.actions import addresses as address_acts
from kith.record.people.actions import relationships
from kith.record.people.kinds import permissions
from kith.record.people.models import Person, Residence
from kith.record.people.web import presenters
from kith.record.people.web.forms.around import RelativeForm
from kith.record.people.web.forms.base import ReasonForm


@page(permission=permissions.OPEN_RECORD, finds=queries.person)
def summary(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Who is this, who must be told or not told, what worries us, what is due, who works with them, what changed."""
    if request.resolver_match.kwargs["child_id"] != person.child_id:
        return redirect(offers.people_page(person))
    account = queries.account_of(viewer, person)
    return render(
        request,
        "people/summary.html",
        {
            **presenters.frame(viewer, person, account, here="summary"),
            "alerts": presenters.alerts_table(viewer, person, account),
            "places": presenters.places(viewer, person, account),
            "more": presenters.more(viewer, person),
            "actions": presenters.actions(viewer, person),
        },
    )


@page(permission=permissions.OPEN_RECORD, finds=queries.person)
def details(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Every fact of identity with its history: who recorded it, when, and what stood there before."""
    account = queries.account_of(viewer, person)
    return render(
        request,
        "people/details.html",
        {
            **presenters.frame(viewer, person, account, here="people.details"),
            "lists": presenters.detail_lists(viewer, person, account),
            "history": presenters.history_table(account),
        },
    )


@page(permission=permissions.OPEN_RECORD, finds=queries.person)
def addresses(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Where they live and lived; protected addresses are hidden until someone says what they need one for."""
    stays = queries.stays_of(viewer, person)
    return render(
        request,
        "people/addresses.html",
        {
            **presenters.frame(viewer, person, queries.account_of(viewer, person), here="people.addresses"),
            "stays": presenters.stays(viewer, person, stays),
            "household": presenters.household_table(queries.household_of(viewer, person, stays)),
        },
    )


@page(permission=permissions.REVEAL_ADDRESS, finds=queries.row_of(Residence))
def reveal(request: HttpRequest, viewer: Viewer, here: queries.Here) -> HttpResponse:
    """Show one protected address, once, after a reason. Nothing of it is on any other page."""
    form = bind(request, ReasonForm, viewer=viewer, person=here.person, row=here.row)
    back = f"{offers.people_page(here.person)}addresses/"
    common = {"person": here.person, "head": presenters.small_head(here.person), "back": back}
    if form.is_bound and form.is_valid():
        shown = address_acts.reveal_address(by=viewer, residence=here.row, reason=form.cleaned_data["reason"])
        return render(
            request, "people/revealed.html", {**common, "address": presenters.revealed(viewer, shown)}
        )
    return submit(
        request,
        form,
        lambda data, how: None,
        template="people/change.html",
        done=back,
        title="Show this address",
        button="Show address",
        version=here.row.version,
        explained="Who you are and what you write here are recorded.",
        **common,
    )


@page(permission=permissions.OPEN_RECORD, finds=queries.person)
def family(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """The family tree, who has parental responsibility, and what is around the child, as pictures and as tables."""
    known = queries.family_of(viewer, person)
    account = queries.account_of(viewer, person, queries.AROUND)
    return render(
        request,
        "people/family.html",
        {
            **presenters.frame(viewer, person, account, here="people.family"),
            "family": known,
            "genogram": presenters.genogram(viewer, known),
            "relatives": presenters.relatives_table(viewer, known),
            "responsibility": presenters.responsibility_table(person, known, account),
            "confirmed": presenters.confirmed(known, account),
            "ecomap": presenters.ecomap(viewer, person, account),
            "ties": presenters.ties_table(person, account),
            "kept": presenters.kept_table(account),
        },
    )


@page(permission=permissions.RELATE_PEOPLE, finds=queries.person)
def add_relative(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Someone around the child: with a record already, or new to us."""

    def do(data, how):
        shared = {name: data[name] for name in ("kind", "confidence", "is_absent", "valid_from", "source")}
        if data["who"] == "known":
            return relationships.relate(by=viewer, person=person, other=data["other"], **shared, **how)
        named = {name: data[name] for name in ("given", "family", "sex")}
        return relationships.add_relative(by=viewer, person=person, **named, **shared, **how)

    page_of = f"{offers.people_page(person)}family/"
    return submit(
        request,
        bind(request, RelativeForm, viewer=viewer, person=person),
        do,
        template="people/change.html",
        done=page_of,
        said="Relative added",
        person=person,
        title="Add a relative",
        button="Add relative",
        version=person.version,
        back=page_of,
        head=presenters.small_head(person),
        explained="",
    )
