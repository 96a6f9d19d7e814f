"""Signing in through the authority's own directory (OpenID Connect).

The directory says who someone is; whether they have an account here is the authority's decision, made beforehand. The first
time, a person is matched to the account made for them by e-mail address; from then on by the directory's own number for
them (``sub``) and by nothing else, so that an address given to somebody new opens nothing of its former owner's (F059).
"""

from __future__ import annotations

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from kith.foundation.accounts.signing_in import events, sessions
from kith.foundation.workforce.models import Worker

PROVIDER = "authority"


class Directory(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Link at the first time, refuse who has no account, and unlock a session its own worker comes back to."""
        if not sociallogin.is_existing:
            self._link(request, sociallogin)
        elif not sociallogin.user.is_active:
            self._refuse(request, sociallogin, "ended")
        if request.user.is_authenticated and sociallogin.user == request.user and sessions.is_locked(request):
            sessions.unlock(request)
            events.record(request, "session_unlocked", request.user, way="directory")
            raise ImmediateHttpResponse(HttpResponseRedirect(_where_to(sociallogin)))

    def on_authentication_error(self, request: HttpRequest, provider: Any, **what: Any) -> None:
        """The directory refused, or its answer could not be used. Kept as a failure; the page says it plainly."""
        trouble = what.get("exception")
        kind = type(trouble).__name__ if trouble else str(what.get("error", ""))
        events.record_unnamed(request, "directory_sign_in_failed", "", reason=kind)

    def _link(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        worker = account_made_for(sociallogin)
        if worker is None:
            self._refuse(request, sociallogin, "unknown")
            return
        worker.set_unusable_password()  # from now on the directory alone signs this worker in
        worker.save(update_fields=["password"])
        sociallogin.connect(request, worker)
        events.record(request, "linked_to_directory", worker)

    def _refuse(self, request: HttpRequest, sociallogin: SocialLogin, reason: str) -> None:
        events.record_unnamed(request, "directory_sign_in_refused", sociallogin.account.uid, reason=reason)
        raise ImmediateHttpResponse(render(request, "account/no_account.html", status=403))


def account_made_for(sociallogin: SocialLogin) -> Worker | None:
    """The account waiting for whom the directory names: active, with that address, and never linked before."""
    claims = sociallogin.account.extra_data
    said = claims.get("userinfo") or claims.get("id_token") or {}
    email = str(said.get("email") or "")
    if not email or said.get("email_verified") is False:
        return None
    worker = Worker.objects.filter(email__iexact=email, is_active=True, is_service=False).first()
    if worker is None or SocialAccount.objects.filter(user=worker).exists():
        return None
    return worker


def _where_to(sociallogin: SocialLogin) -> str:
    url = sociallogin.state.get("next") or ""
    return url if url.startswith("/") and url_has_allowed_host_and_scheme(url, None) else "/"
