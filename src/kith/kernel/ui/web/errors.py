"""Pages for what went wrong, in plain words and with what to do next.

The root URL configuration names them: `handler400`, `handler403`, `handler404`, `handler500`; and
`CSRF_FAILURE_VIEW = "kith.kernel.ui.web.errors.csrf_failure"`. A view answers other trouble with `refuse`.
"""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

ALONE = {400, 413, 500, 503}  # drawn without the request, because it may be what failed


def refuse(request: HttpRequest, status: int, *, reason: str = "", what_to_do: str = "") -> HttpResponse:
    """The page for this status. The reason is a whole sentence a worker can read, and names no child."""
    context = {"reason": reason, "what_to_do": what_to_do}
    name = f"ui/errors/{HTTPStatus(status).value}.html"
    if status in ALONE:
        return HttpResponse(render_to_string(name, context), status=status)
    return render(request, name, context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request itself could not be read."""
    return refuse(request, 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: the reason is what `PermissionDenied` was raised with."""
    return refuse(request, 403, reason=str(exception))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: never says whether there is something that this person may not see."""
    return refuse(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500."""
    return refuse(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the page was open for too long, or was not ours."""
    return refuse(
        request,
        403,
        reason="The page was open for too long, or you signed in again in another tab. Nothing was saved.",
        what_to_do="Go back, copy what you typed, open the page again and send it from there.",
    )
