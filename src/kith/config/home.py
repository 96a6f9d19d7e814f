"""Where a worker lands when they sign in, until they choose otherwise: the first of the places their roles open."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.config.frame import PLACES
from kith.foundation.access.permissions import REGISTER
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import own_page


@own_page(why="It shows nothing: it leads to the first page that the worker's roles open.")
def home(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    open_to_them = (
        href for _, href, code in PLACES if href != "/" and code in REGISTER and code in viewer.permissions
    )
    return redirect(next(open_to_them, "/account/"))
