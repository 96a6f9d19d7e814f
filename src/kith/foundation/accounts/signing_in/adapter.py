"""How the authority runs its accounts, told to django-allauth: it makes them, nobody signs up."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from kith.foundation.accounts import rules
from kith.foundation.accounts.signing_in import events, mail, sessions, throttling
from kith.foundation.workforce.models import Worker

_WORDS = {
    "email_password_mismatch": "The email address or password is not right",
    "incorrect_password": "The password is not right",
    "enter_current_password": "The password is not right",
    "too_many_login_attempts": "There have been too many tries. Wait 5 minutes and try again",
    "invalid_password_reset": "This link cannot be used",
}


class Accounts(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | _WORDS

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Only an address of our own, without a host in it, is ever gone to (F058)."""
        return bool(url) and str(url).startswith("/") and url_has_allowed_host_and_scheme(url, None)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Tries are counted by django-axes, by account and device; allauth would count by account alone."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Worker | None:
        """The worker, if the password is right and the account still stands; allauth would tell the two apart."""
        user = super().authenticate(request, **credentials)
        if user is not None and not user.is_active:
            self.authentication_failed(request, **credentials)
            return None
        return user

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        held_back = bool(getattr(request, "axes_locked_out", False))
        events.record_unnamed(
            request, "sign_in_failed", str(credentials.get("email", "")), held_back=held_back
        )

    def reauthenticate(self, user: Worker, password: str) -> bool:
        """Whether this is the worker's password, counted like any other try at it."""
        return self.authenticate(self.request, email=user.email, password=password) == user

    def login(self, request: HttpRequest, user: Worker) -> None:
        super().login(request, user)
        sessions.begin(request)
        ways = [record["method"] for record in get_authentication_records(request, user)]
        events.record(request, "signed_in", user, ways=ways)

    def post_login(self, request: HttpRequest, user: Worker, **how: Any) -> HttpResponse:
        response = super().post_login(request, user, **how)
        throttling.remember_device(request, response, user.email)
        return response

    def logout(self, request: HttpRequest) -> None:
        events.record(request, "signed_out", sessions.signed_in(request))
        sessions.end(request)

    def respond_user_inactive(self, request: HttpRequest, user: Worker) -> HttpResponse:
        return render(request, "account/no_account.html", status=403)

    def is_reauthentication_required(self, *, app: str, **how: Any) -> bool:
        """A worker who has just signed in and has no second factor yet sets one up without their password again."""
        return has_second_factor(self.request.user) or not _signed_in_just_now(self.request)

    def get_reauthentication_methods(self, user: Worker) -> list[dict[str, Any]]:
        """Who has a second factor shows that one: a password alone could otherwise take it away (F048)."""
        methods = super().get_reauthentication_methods(user)
        by_code = [method for method in methods if method["id"] == "mfa_reauthenticate"]
        return by_code or methods

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        mail.send_soon(
            self.render_mail(template_prefix, email, {"authority": settings.AUTHORITY_NAME, **context})
        )

    def send_notification_mail(
        self, template_prefix: str, user: Worker, context: Any = None, email: str | None = None
    ) -> None:
        self.send_mail(template_prefix, user.email, {"worker": user, **(context or {})})


def has_second_factor(user: Worker) -> bool:
    return Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists()


def _signed_in_just_now(request: HttpRequest) -> bool:
    return time.time() - sessions.facts(request).began < rules.JUST_NOW_SECONDS
