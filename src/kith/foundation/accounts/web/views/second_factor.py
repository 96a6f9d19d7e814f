"""The second factor: asked for, set up, taken away, and the recovery codes that stand in for it."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base import views as allauth
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from kith.foundation.accounts.signing_in import adapter, events, sessions
from kith.foundation.accounts.web.doors import Answers422


class Challenge(allauth.AuthenticateView):
    """Between the password and the first page."""

    def form_valid(self, form: Any) -> HttpResponse:
        worker = self.stage.login.user
        if form.authenticator.type == Authenticator.Type.RECOVERY_CODES:
            events.record(self.request, "recovery_code_used", worker)
        return super().form_valid(form)

    def form_invalid(self, form: Any) -> HttpResponse:
        events.record(self.request, "second_factor_failed", self.stage.login.user, outcome="failed")
        response = super().form_invalid(form)
        response.status_code = 422
        return response


class CodeAgain(Answers422, allauth.ReauthenticateView):
    def form_valid(self, form: Any) -> HttpResponse:
        sessions.change_key(self.request)
        return super().form_valid(form)

    def form_invalid(self, form: Any) -> HttpResponse:
        events.record(self.request, "second_factor_failed", self.request.user, outcome="failed")
        return super().form_invalid(form)


class SetUp(Answers422, totp.ActivateTOTPView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = super().get_context_data(**kwargs)
        secret = shown["form"].secret
        shown["key"] = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
        return shown

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        sessions.note_second_factor(self.request)
        sessions.change_key(self.request)
        ended = sessions.end_all(self.request.user, but=self.request.session.session_key)
        events.record(self.request, "second_factor_set_up", self.request.user, other_sessions_ended=ended)
        return response


class TakeAway(Answers422, totp.DeactivateTOTPView):
    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        sessions.forget_second_factor(self.request)
        events.record(self.request, "second_factor_taken_away", self.request.user)
        return response


class NewRecoveryCodes(Answers422, recovery.GenerateRecoveryCodesView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not adapter.has_second_factor(request.user):
            return SetUp.as_view()(request)
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        events.record(self.request, "recovery_codes_made", self.request.user)
        return response
