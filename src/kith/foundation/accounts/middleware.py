"""What every request of a signed-in session must pass, and what every answer carries.

The checks run just before the view, after the check against forged forms, so they hold for every page of every area, and
nobody can forget them. What may be opened while a session is locked, or before a second factor is set up, is listed here.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from kith.foundation.accounts import rules
from kith.foundation.accounts.rules import SessionState
from kith.foundation.accounts.signing_in import events, kept, second_factor, sessions

_ALWAYS = {"account_logout", "directory_sign_in", "openid_connect_callback", "socialaccount_login_cancelled"}
OPEN_WHEN_LOCKED = _ALWAYS | {"account_locked", "demo_workers", "demo_sign_in"}
OPEN_BEFORE_SECOND_FACTOR = _ALWAYS | {
    "mfa_activate_totp", "account_reauthenticate", "mfa_reauthenticate", "mfa_view_recovery_codes",
}  # fmt: skip


class SignedInSessions:
    """Ends, locks or lets pass; and gives the session a new key when its worker's roles have changed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated and (viewer := getattr(request, "viewer", None)):
            sessions.follow_roles(request, viewer)
        # Everything that is not a static file: no copy is kept anywhere (F054, F090), no other site may read it (F057).
        add_never_cache_headers(response)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return None
        now = time.time()
        state = rules.session_state(sessions.facts(request), now=now, device=sessions.device_digest(request))
        if state is SessionState.ELSEWHERE:
            return _end(request, "elsewhere", "session_used_elsewhere", outcome="refused")
        if state is SessionState.ENDED:
            return _end(request, "ended", "session_ended_by_time")
        if state is SessionState.LOCKED:
            return _locked(request)
        if _name(request) not in OPEN_BEFORE_SECOND_FACTOR and second_factor.is_missing(request):
            return redirect("mfa_activate_totp")
        sessions.note_seen(request, now)
        return None


def _end(request: HttpRequest, why: str, event: str, *, outcome: str = "done") -> HttpResponse:
    events.record(request, event, sessions.signed_in(request), outcome=outcome)
    sessions.end(request)
    if why == "ended" and request.method == "POST":
        return kept.carried(request)
    return redirect(_with(reverse("account_login"), why=why, next=_here(request)))


def _locked(request: HttpRequest) -> HttpResponse | None:
    if not sessions.is_locked(request):
        sessions.lock(request)
        events.record(request, "session_locked", sessions.signed_in(request))
    if _name(request) in OPEN_WHEN_LOCKED:
        return None
    if request.headers.get("HX-Request") or request.headers.get("X-Requested-With"):
        return HttpResponse(
            "Locked. What you typed is still on the page.", status=401, content_type="text/plain"
        )
    if request.method == "POST":
        kept.keep(request)
    return redirect(_with(reverse("account_locked"), next=_here(request)))


def _here(request: HttpRequest) -> str:
    """Where to come back to: the page itself, or the one a form was sent from."""
    return request.get_full_path() if request.method == "GET" else "/"


def _name(request: HttpRequest) -> str:
    return (request.resolver_match and request.resolver_match.url_name) or ""


def _with(address: str, **parameters: str) -> str:
    return f"{address}?{urlencode(parameters)}"
