"""Signing in and out, by password or through the directory."""

from __future__ import annotations

from typing import Any

from allauth.account import views as allauth
from allauth.account.adapter import get_adapter as account_adapter
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.base import AuthProcess
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from requests import RequestException

from kith.foundation.accounts.signing_in import events, sessions
from kith.foundation.accounts.signing_in.directory import PROVIDER
from kith.foundation.accounts.web.doors import Answers422

WHY = {
    "ended": "You have been signed in for 12 hours, so we signed you out.",
    "elsewhere": "Your session was used from another browser, so we ended it. If that was not you, tell your help desk now.",
    "stale": "The page had been open for too long. Sign in from here.",
}


class SignIn(Answers422, allauth.LoginView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            why=WHY.get(self.request.GET.get("why", ""), ""),
            directory=directory_name(),
            next=get_next_redirect_url(self.request) or "",
            **kwargs,
        )


class SignOut(allauth.LogoutView):
    """A link does nothing; the button signs out (F049), and the browser is told to forget what it stored (F054)."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().post(*args, **kwargs)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response


def directory_name() -> str:
    """The name of the authority whose directory signs its workers in, or nothing where there is none."""
    return settings.AUTHORITY_NAME if settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"] else ""


def directory_sign_in(request: HttpRequest) -> HttpResponse:
    """Send the worker to the directory. Nothing but where to come back to is taken from what was sent."""
    if request.method != "POST" or not directory_name():
        return redirect("account_login")
    asked_again = {"prompt": "login"} if sessions.is_locked(request) else {}
    next_url = request.POST.get("next", "")
    try:
        return get_adapter().get_provider(request, PROVIDER).redirect(
            request, AuthProcess.LOGIN, auth_params=asked_again,
            next_url=next_url if account_adapter().is_safe_url(next_url) else None,
        )  # fmt: skip
    except RequestException as trouble:
        events.record_unnamed(request, "directory_unreachable", "", reason=type(trouble).__name__)
        return render(request, "socialaccount/authentication_error.html", {"away": True}, status=503)


def directory_cancelled(request: HttpRequest) -> HttpResponse:
    return render(request, "socialaccount/login_cancelled.html", {"directory": directory_name()}, status=403)
