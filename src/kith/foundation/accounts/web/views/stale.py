"""What to answer when a page's token is no longer good: the session ended, or was begun again in another tab."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.foundation.accounts.signing_in import kept
from kith.kernel.ui.web import errors


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Carry what was typed, if one of our own pages sent it; a form from anywhere else is refused (F055, B123)."""
    if not _came_from_us(request):
        return errors.csrf_failure(request, reason)
    sign_in = reverse("account_login")
    if request.path == sign_in:
        return redirect(f"{sign_in}?{urlencode({'why': 'stale', 'next': request.POST.get('next', '')})}")
    return kept.carried(request)


def _came_from_us(request: HttpRequest) -> bool:
    """Browsers say with every form which site sent it, and a page cannot make its browser say another."""
    ours = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Origin") == ours
