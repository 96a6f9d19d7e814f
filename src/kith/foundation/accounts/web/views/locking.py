"""Coming back to a session that locked itself, and sending what was typed in the meantime."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kith.foundation.access.viewer import Viewer
from kith.foundation.accounts import rules
from kith.foundation.accounts.signing_in import adapter, events, kept, sessions
from kith.foundation.accounts.web.forms.signing_in import PasswordAgain
from kith.foundation.accounts.web.views.signing_in import directory_name


def locked(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Ask the same worker for their password, and bring them back to where they were."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    back = asked if adapter.Accounts(request).is_safe_url(asked) else "/"
    if not sessions.is_locked(request):
        return redirect(back)
    has_password = request.user.has_usable_password()
    form = PasswordAgain(request.POST if request.method == "POST" else None, user=request.user)
    if request.method == "POST" and has_password and form.is_valid():
        sessions.unlock(request)
        events.record(request, "session_unlocked", request.user, way="password")
        return redirect("account_kept" if kept.is_waiting(request) else back)
    shown = {
        "form": form, "next": back, "minutes": rules.IDLE_SECONDS // 60, "has_kept": kept.is_waiting(request),
        "has_password": has_password, "directory": directory_name(), "can_demo": settings.DEMO,
    }  # fmt: skip
    return render(request, "account/locked.html", shown, status=422 if form.is_bound else 200)


def kept_form(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show that the form waits, and let its writer send it."""
    form = kept.take(request)
    return kept.page(request, form) if form else redirect("/")
