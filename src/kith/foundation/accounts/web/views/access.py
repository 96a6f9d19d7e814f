"""A worker's roles, teams and registration, changed; and the second person's answer."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from kith.foundation.access.viewer import Viewer
from kith.foundation.accounts import actions, queries
from kith.foundation.accounts.kinds import permissions
from kith.foundation.accounts.models import RoleRequest
from kith.foundation.accounts.web import presenters
from kith.foundation.accounts.web.forms import people as forms
from kith.foundation.accounts.web.views.people import worker_page
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.foundation.workforce.models import Membership, RoleHolding, Worker


@page(permission=permissions.CHANGE_ACCESS, finds=queries.worker)
def give_role(request: HttpRequest, viewer: Viewer, one: Worker) -> HttpResponse:
    def done(given: RoleHolding | RoleRequest) -> str:
        waits = isinstance(given, RoleRequest)
        messages.success(request, "Sent to a second person, who must agree" if waits else "Role given")
        return worker_page(one)

    return submit(
        request, bind(request, forms.RoleForm),
        lambda data, how: actions.give_role(by=viewer, worker=one, **data, **how),
        template="accounts/give_role.html", done=done, worker=one,
    )  # fmt: skip


@page(permission=permissions.CHANGE_ACCESS, finds=queries.role_holding)
def end_role(request: HttpRequest, viewer: Viewer, holding: RoleHolding) -> HttpResponse:
    return submit(
        request, bind(request, forms.SureForm),
        lambda data, how: actions.end_role(by=viewer, holding=holding, **how),
        template="accounts/end_period.html", done=worker_page(holding.worker), said="Role ended",
        worker=holding.worker, what=presenters.role_name(holding.role), button="End this role",
    )  # fmt: skip


@page(permission=permissions.CHANGE_ACCESS, finds=queries.worker)
def join_team(request: HttpRequest, viewer: Viewer, one: Worker) -> HttpResponse:
    return submit(
        request, bind(request, forms.TeamForm, teams=queries.teams(viewer)),
        lambda data, how: actions.join_team(by=viewer, worker=one, **data, **how),
        template="accounts/join_team.html", done=worker_page(one), said="Team recorded", worker=one,
    )  # fmt: skip


@page(permission=permissions.CHANGE_ACCESS, finds=queries.membership)
def leave_team(request: HttpRequest, viewer: Viewer, membership: Membership) -> HttpResponse:
    return submit(
        request, bind(request, forms.SureForm),
        lambda data, how: actions.leave_team(by=viewer, membership=membership, **how),
        template="accounts/end_period.html", done=worker_page(membership.worker), said="Team left",
        worker=membership.worker, what=membership.team.name, button="Take out of this team",
    )  # fmt: skip


@page(permission=permissions.CHANGE_ACCESS, finds=queries.worker)
def record_registration(request: HttpRequest, viewer: Viewer, one: Worker) -> HttpResponse:
    return submit(
        request, bind(request, forms.RegistrationForm),
        lambda data, how: actions.record_registration(by=viewer, worker=one, **data, **how),
        template="accounts/registration.html", done=worker_page(one), said="Registration recorded", worker=one,
    )  # fmt: skip


@page(permission=permissions.AGREE_ROLE, finds=queries.role_request)
def role_request(request: HttpRequest, viewer: Viewer, asked: RoleRequest) -> HttpResponse:
    agreed = request.POST.get("answer") == "agree"
    answer = actions.agree_role if agreed else actions.refuse_role
    return submit(
        request, bind(request, forms.SureForm),
        lambda data, how: answer(by=viewer, asked=asked, **how),
        template="accounts/role_request.html", done=reverse("accounts_workers"),
        said="Role given" if agreed else "Request refused", summary=presenters.asked_summary(asked),
        may_agree=viewer.worker_id not in (asked.asked_by_id, asked.worker_id), is_own=asked.asked_by_id == viewer.worker_id,
    )  # fmt: skip
