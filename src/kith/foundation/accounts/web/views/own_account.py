"""A worker's own account, on one page."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kith.foundation.access.viewer import Viewer
from kith.foundation.accounts import queries
from kith.foundation.accounts.signing_in import adapter
from kith.foundation.accounts.web import presenters
from kith.foundation.accounts.web.views.signing_in import directory_name


def own_account(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    shown = {
        "summary": presenters.own_account(request.user, viewer.roles, queries.own_teams(viewer)),
        "has_password": request.user.has_usable_password(),
        "has_second_factor": adapter.has_second_factor(request.user),
        "must_have_one": settings.SECOND_FACTOR_REQUIRED,
        "directory": directory_name(),
    }
    return render(request, "account/own_account.html", shown)


def to_own_account(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Where the second factor's pages come back to."""
    return redirect("account_home")
