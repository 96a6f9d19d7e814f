"""Changing a password; making a new one when it is forgotten; giving it once more."""

from __future__ import annotations

from typing import Any

from allauth.account import views as allauth
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from kith.foundation.accounts.signing_in import events, sessions
from kith.foundation.accounts.web.doors import Answers422
from kith.foundation.accounts.web.views.signing_in import directory_name


class ChangePassword(Answers422, allauth.PasswordChangeView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_usable_password():
            return render(request, "account/no_password.html", {"directory": directory_name()})
        return super().dispatch(request, *args, **kwargs)

    def get_default_success_url(self) -> str:
        return "/account/"

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        events.record(self.request, "password_changed", self.request.user)
        return response


class AskForReset(Answers422, allauth.PasswordResetView):
    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        events.record_unnamed(
            self.request, "password_reset_asked", form.cleaned_data["email"], outcome="done"
        )
        return response


class NewPassword(Answers422, allauth.PasswordResetFromKeyView):
    """From the link in the e-mail. It does not sign in, so the second factor is asked for as ever (F047)."""

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        sessions.end_all(self.reset_user)
        events.record(self.request, "password_reset", self.reset_user)
        return response


class PasswordAgain(Answers422, allauth.ReauthenticateView):
    def form_valid(self, form: Any) -> HttpResponse:
        sessions.change_key(self.request)
        return super().form_valid(form)
