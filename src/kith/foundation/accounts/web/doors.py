"""django-allauth's views as pages of ours: through a door, drawn inside its transaction, and 422 for a refused form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import own_page, public_page

_View = Callable[..., HttpResponse]


class Answers422:
    """A form view that says so when it refuses what was typed."""

    def form_invalid(self, form: Any) -> HttpResponse:
        response: HttpResponse = self.render_to_response(self.get_context_data(form=form))  # type: ignore[attr-defined]  # a mixin
        response.status_code = 422
        return response


def open_to_all(view: _View, *, why: str) -> _View:
    """The view as a page that needs no sign-in."""

    def page(request: HttpRequest, **url: Any) -> HttpResponse:
        return _drawn(view(request, **url))

    return public_page(why=why)(page)


def own(view: _View) -> _View:
    """The view as a page about the worker's own account."""

    def page(request: HttpRequest, viewer: Viewer, **url: Any) -> HttpResponse:
        return _drawn(view(request, **url))

    return own_page(why="It is the worker's own account")(page)


def _drawn(response: HttpResponse) -> HttpResponse:
    return response.render() if hasattr(response, "render") else response
