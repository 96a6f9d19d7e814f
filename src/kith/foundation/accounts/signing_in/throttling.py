"""Slowing down whoever guesses passwords, and nobody else (F044, T36).

Failures are counted by account and device. A device is known to an account when it once signed in to it: it then carries a
signed cookie saying so. All devices that an account does not know share one count, so changing the browser's name or the
address gains a guesser nothing, and the worker at their own desk is not locked out by them. An address is never counted: a
whole council shares one.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from kith.foundation.accounts.signing_in.events import mark_of

_SALT = "kith.device"
_DAYS = 400  # the longest a browser keeps a cookie
_MOST_ACCOUNTS = 12  # on one shared computer


@dataclass(frozen=True)
class Device:
    """One browser: its number, and the marks of the accounts that have signed in on it."""

    number: str
    accounts: tuple[str, ...] = ()


def device_of(request: HttpRequest) -> Device | None:
    """The device that the browser says it is, if the cookie was made here."""
    try:
        kept = signing.loads(request.COOKIES.get(cookie_name(), ""), salt=_SALT, max_age=_DAYS * 86_400)
    except signing.BadSignature:
        return None
    return Device(kept["number"], tuple(kept["accounts"]))


def remember_device(request: HttpRequest, response: HttpResponseBase, email: str) -> None:
    """Note on the browser that this account has signed in on it."""
    device = device_of(request) or Device(secrets.token_hex(8))
    mark = mark_of(email)
    accounts = [mark, *(one for one in device.accounts if one != mark)][:_MOST_ACCOUNTS]
    response.set_cookie(
        cookie_name(), signing.dumps({"number": device.number, "accounts": accounts}, salt=_SALT),
        max_age=_DAYS * 86_400, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip


def account_and_device(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Under what a try at signing in is counted; for django-axes (``AXES_USERNAME_CALLABLE``)."""
    given = credentials or {}
    mark = mark_of(str(given.get("email") or given.get(settings.AXES_USERNAME_FORM_FIELD) or ""))
    device = device_of(request)
    known = device is not None and mark in device.accounts
    return f"{mark}:{device.number if device and known else 'unknown'}"


def locked_out(request: HttpRequest, response: HttpResponse, credentials: dict[str, Any]) -> HttpResponse:
    """The answer while tries are held back, the same whether or not there is such an account (F046)."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    return render(request, "account/locked_out.html", {"minutes": minutes}, status=429)


def cookie_name() -> str:
    return "__Host-kith-device" if settings.SESSION_COOKIE_SECURE else "kith-device"
