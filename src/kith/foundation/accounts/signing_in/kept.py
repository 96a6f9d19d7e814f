"""What was typed on a page whose session had locked or ended: nothing of it is lost (F050, B123).

A locked session still belongs to its worker, so their form waits in it until they unlock it. Where the session is gone
nobody is known to keep it for: the answer itself then carries the form, to be sent once its writer has signed in again.
Either way it is sent by the worker's own press, with the page's idempotency key, so it is done once.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

_KEPT = "kith.kept"
_NEVER = ("csrfmiddlewaretoken", "password", "oldpassword", "password1", "password2")


def keep(request: HttpRequest) -> None:
    """Put the form that was sent into the locked session."""
    request.session[_KEPT] = _form(request)


def take(request: HttpRequest) -> dict[str, Any] | None:
    """The form that was kept, once."""
    kept: dict[str, Any] | None = request.session.pop(_KEPT, None)
    return kept


def is_waiting(request: HttpRequest) -> bool:
    return _KEPT in request.session


def carried(request: HttpRequest) -> HttpResponse:
    """An answer that carries the form itself, saying to sign in again and send it from there."""
    return page(request, _form(request), status=403)


def page(request: HttpRequest, form: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return render(request, "account/kept.html", {"kept": form}, status=status)


def _form(request: HttpRequest) -> dict[str, Any]:
    return {
        "path": request.get_full_path(),
        "fields": [(name, value) for name, values in request.POST.lists() if name not in _NEVER for value in values],
        "had_files": bool(request.FILES),
    }  # fmt: skip
