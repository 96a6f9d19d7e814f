"""Allocating a worker to a child, answering a transfer, and how much a worker carries."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.foundation.workforce.models import Worker
from kith.kernel.ui.parts import Pagination
from kith.record.cases import actions, queries
from kith.record.cases.kinds import permissions
from kith.record.cases.models import Case, Transfer
from kith.record.cases.web import presenters
from kith.record.cases.web.forms import AcceptForm, AllocationForm, DeclineForm
from kith.record.people import offers

PAGE_SIZE = 50


@page(permission=permissions.ALLOCATE, finds=queries.case)
def allocate(request: HttpRequest, viewer: Viewer, case: Case) -> HttpResponse:
    form = bind(request, AllocationForm, workers=queries.caseloads(viewer).order_by("children", "name", "id"))
    return submit(
        request,
        form,
        lambda data, how: actions.allocate(by=viewer, case=case, **form.allocated(data), **how),
        template="cases/allocate.html",
        done=offers.people_page(case.person),
        said="Worker allocated",
        case=case,
        facts=presenters.case_facts(case),
    )


@page(permission=permissions.ANSWER_TRANSFER, finds=queries.transfer)
def transfer(request: HttpRequest, viewer: Viewer, transfer: Transfer) -> HttpResponse:
    """A case offered to the viewer's team, with what the sending team says of it; and to accept it."""
    return submit(
        request,
        bind(request, AcceptForm),
        lambda data, how: actions.accept_transfer(by=viewer, transfer=transfer, **how),
        template="cases/transfer.html",
        done=_page(transfer),
        said=f"Accepted for {transfer.to_team.name}",
        may_answer=transfer.state == Transfer.State.OFFERED
        and transfer.to_team_id in viewer.managed_team_ids,
        **_shown(transfer),
    )


@page(permission=permissions.ANSWER_TRANSFER, finds=queries.transfer)
def decline(request: HttpRequest, viewer: Viewer, transfer: Transfer) -> HttpResponse:
    return submit(
        request,
        bind(request, DeclineForm),
        lambda data, how: actions.decline_transfer(by=viewer, transfer=transfer, **data, **how),
        template="cases/decline.html",
        done=_page(transfer),
        said="Transfer declined",
        **_shown(transfer),
    )


@page(permission=permissions.SEE_TEAM, finds=queries.worker_of_mine)
def caseload(request: HttpRequest, viewer: Viewer, worker: Worker) -> HttpResponse:
    """The children whom a worker of the viewer's teams is allocated."""
    shown = Paginator(queries.children_of(viewer, worker), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(
        request,
        "cases/caseload.html",
        {"worker": worker, "table": presenters.children_table(shown), "pages": Pagination(shown, request.GET, "children")},
    )  # fmt: skip


def _shown(transfer: Transfer) -> dict[str, Any]:
    return {"transfer": transfer, "facts": presenters.transfer_facts(transfer), "back": _page(transfer)}


def _page(transfer: Transfer) -> str:
    return reverse("cases:transfer", args=[transfer.pk])
