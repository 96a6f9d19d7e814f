"""Who works here: the list, one worker, starting and ending an account."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kith.foundation.access.viewer import Viewer
from kith.foundation.accounts import actions, queries
from kith.foundation.accounts.kinds import permissions
from kith.foundation.accounts.web import presenters
from kith.foundation.accounts.web.forms import people as forms
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.foundation.workforce.models import Worker
from kith.kernel.ui.parts import Pagination

ON_A_PAGE = 50


@page(permission=permissions.SEE_WORKERS)
def workers(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    form = forms.FindForm(request.GET or None)
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = queries.workers(
        viewer, text=asked.get("text", ""), role=asked.get("role", ""), with_ended=asked.get("ended", False)
    )
    shown = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    ids = [one.pk for one in shown]
    waiting = queries.role_requests(viewer)
    table = presenters.workers_table(shown, queries.roles_today(viewer, ids), queries.last_signed_in(ids))
    return render(request, "accounts/workers.html", {
        "filter": form, "table": table, "pages": Pagination(shown, request.GET, noun="workers"),
        "waiting": presenters.requests_table(waiting) if waiting else "",
        "may_start": viewer.holds(permissions.START_ACCOUNT),
    })  # fmt: skip


@page(permission=permissions.SEE_WORKERS, finds=queries.worker)
def worker(request: HttpRequest, viewer: Viewer, one: Worker) -> HttpResponse:
    history = queries.history(viewer, one)
    is_own = one.pk == viewer.worker_id
    may_change = viewer.holds(permissions.CHANGE_ACCESS) and one.is_active and not is_own
    return render(request, "accounts/worker.html", {
        "worker": one, "is_own": is_own, "may_change": may_change,
        "summary": presenters.worker_summary(one, queries.last_signed_in([one.pk]).get(one.pk)),
        "roles": presenters.roles_table(history, viewer.today, may_end=may_change),
        "teams": presenters.teams_table(history, viewer.today, may_end=may_change),
        "registrations": presenters.registrations_table(history, viewer.today),
        "asked": presenters.asked_history(history.asked),
    })  # fmt: skip


@page(permission=permissions.START_ACCOUNT)
def start(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    return submit(
        request, bind(request, forms.StartForm, agencies=queries.agencies(viewer)),
        lambda data, how: actions.start_account(by=viewer, **data, **how),
        template="accounts/start.html", said="Account started",
        done=lambda made: worker_page(made) if made else reverse("accounts_workers"),
    )  # fmt: skip


@page(permission=permissions.END_ACCOUNT, finds=queries.worker)
def end(request: HttpRequest, viewer: Viewer, one: Worker) -> HttpResponse:
    return submit(
        request, bind(request, forms.EndForm),
        lambda data, how: actions.end_account(by=viewer, worker=one, **data, **how),
        template="accounts/end.html", done=worker_page(one), said="Account ended", worker=one,
    )  # fmt: skip


@page(permission=permissions.CHANGE_ACCESS, finds=queries.worker)
def clear_second_factor(request: HttpRequest, viewer: Viewer, one: Worker) -> HttpResponse:
    return submit(
        request, bind(request, forms.SureForm),
        lambda data, how: actions.clear_second_factor(by=viewer, worker=one, **how),
        template="accounts/clear_second_factor.html", done=worker_page(one), said="Second factor cleared", worker=one,
    )  # fmt: skip


def worker_page(one: Worker) -> str:
    return reverse("accounts_worker", args=[one.pk])
