"""Proposing, deciding and undoing that two records are of one person."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.refusals import Refused
from kith.foundation.doors.submitting import bind, submit
from kith.record.people import offers, queries
from kith.record.people.actions import merging
from kith.record.people.kinds import permissions
from kith.record.people.models import Merge, Person
from kith.record.people.web import presenters
from kith.record.people.web.forms.access import DecideForm, ProposeMergeForm, UndoMergeForm

MOST = 50


@page(permission=permissions.PROPOSE_MERGE, finds=queries.person)
def propose(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Name the other record. This one goes into it."""

    def do(data: dict[str, Any], how: dict[str, Any]) -> Merge:
        other = queries.person(viewer, data["child_id"].strip().upper().replace(" ", ""))
        if other is None:
            raise Refused("No record with this ID. Check it.", field="child_id")
        return merging.propose_merge(
            by=viewer,
            pair=merging.Pair(goes=person, stays=other),
            reason=data["reason"],
            not_twins_because=data["not_twins_because"],
            **how,
        )

    return submit(
        request,
        bind(request, ProposeMergeForm, viewer=viewer, person=person),
        do,
        template="people/change.html",
        done=offers.people_page(person),
        said="Merge proposed: a second person must approve it",
        person=person,
        title="This is the same person as someone else",
        button="Propose merge",
        version=person.version,
        back=offers.people_page(person),
        head=presenters.small_head(person),
        explained="Nothing changes until someone else approves. This record then goes into the one you name.",
    )


@page(permission=permissions.DECIDE_MERGE)
def waiting(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Merges that wait for a second person, and those done."""
    found = queries.merges_waiting(viewer)
    return render(
        request,
        "people/merges.html",
        {"table": presenters.merges_table(found[:MOST]), "how_many": found.count()},
    )


@page(permission=permissions.DECIDE_MERGE, finds=queries.merge_by_id)
def decide(request: HttpRequest, viewer: Viewer, merge: Merge) -> HttpResponse:
    """The two records side by side, with everything that would move; approve or refuse."""

    def do(data: dict[str, Any], how: dict[str, Any]) -> Merge:
        act = merging.approve_merge if data["answer"] == "yes" else merging.refuse_merge
        return act(by=viewer, merge=merge, **how)

    rows = (
        merging.rows_of(merge.goes)
        if merge.state == Merge.State.PROPOSED
        else merge.manifest.get("moved", {})
    )
    people = {one.pk: one for one in merging.side_by_side(merge)}
    return submit(
        request,
        bind(request, DecideForm),
        do,
        template="people/merge.html",
        done="/people/merges/",
        said="Decision recorded",
        merge=merge,
        side_by_side=presenters.side_by_side(people[merge.goes_id], people[merge.stays_id]),
        manifest=presenters.manifest_table(rows),
    )


@page(permission=permissions.DECIDE_MERGE, finds=queries.merge_by_id)
def undo(request: HttpRequest, viewer: Viewer, merge: Merge) -> HttpResponse:
    """Take a merge apart, saying of each row made since whose it is."""
    since = merging.made_since(merge) if merge.state == Merge.State.DONE else {}
    meant = merging.meant_for_the_other(merge)
    asked = [
        (f"{place}:{pk}", f"{presenters.table_words(place)}, number {pk}", (place, pk) in meant)
        for place, ids in since.items()
        for pk in ids
    ]

    def do(data: dict[str, Any], how: dict[str, Any]) -> Merge:
        home: dict[str, list[int]] = {}
        for chosen in data.get("home", ()):
            place, pk = chosen.rsplit(":", 1)
            home.setdefault(place, []).append(int(pk))
        return merging.undo_merge(by=viewer, merge=merge, because=data["because"], to_go_home=home, **how)

    return submit(
        request,
        bind(request, UndoMergeForm, made_since=asked),
        do,
        template="people/undo_merge.html",
        done="/people/merges/",
        said="Merge undone",
        merge=merge,
        manifest=presenters.manifest_table(merge.manifest.get("moved", {})),
    )
