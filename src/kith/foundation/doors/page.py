"""The one door for pages: every URL of Kith is a ``@page``, an ``@own_page`` or a ``@public_page``, or the start fails.

A page runs in one transaction. Before the view: who is asking, is the thing there, may they see it. After it, in the same
transaction: the audit event of what was read or done. If that event cannot be written, nothing is shown.
"""

from __future__ import annotations

import functools
import uuid
from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from kith.foundation.access.permissions import Permission
from kith.foundation.access.rules import NOT_THERE, Decision, Outcome
from kith.foundation.access.standing import ConcernsPeople, decide_on
from kith.foundation.access.viewer import Viewer, session_mark, viewer_for
from kith.foundation.audit import trail
from kith.foundation.doors import breaking_glass
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused
from kith.foundation.workforce.models import Worker

View = Callable[..., HttpResponse]
Finder = Callable[..., Any]


class Door:
    """What the sweep and the start-up check know of a page."""

    def __init__(self, permission: Permission | None, finds: Finder | None, why_public: str = "") -> None:
        self.permission = permission
        self.finds = finds
        self.why_public = why_public


def page(*, permission: Permission, finds: Finder | None = None) -> Callable[[View], View]:
    """Make a view a page for signed-in workers who hold ``permission``.

    ``finds(viewer, **url_arguments)`` gives the thing the page is about, or None; the view is then called as
    ``view(request, viewer, thing)``, or ``view(request, viewer, **url_arguments)`` without a finder. Not there and not
    visible answer alike, 404; known but not for this role answers 403 with the reason.
    """

    def decorate(view: View) -> View:
        verb = f"{view.__module__.removeprefix('kith.')}.{view.__name__}"

        @functools.wraps(view)
        def wrapped(request: HttpRequest, **url: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            with transaction.atomic():
                viewer = _enter(request)
                thing = finds(viewer, **url) if finds else None
                decision = NOT_THERE if finds and thing is None else decide_on(viewer, permission, thing)
                response = _answer(request, viewer, decision, thing, lambda: (
                    view(request, viewer, thing) if finds else view(request, viewer, **url)
                ), verb)  # fmt: skip
            add_never_cache_headers(response)
            return response

        wrapped.door = Door(permission, finds)  # type: ignore[attr-defined]
        return wrapped

    return decorate


def own_page(*, why: str) -> Callable[[View], View]:
    """Make a view a page about the worker's own account: whoever is signed in may open it, whatever their roles.

    The view is called as ``view(request, viewer, **url_arguments)``. ``why`` says why no permission is asked.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def wrapped(request: HttpRequest, **url: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            with transaction.atomic():
                response = view(request, _enter(request), **url)
            add_never_cache_headers(response)
            return response

        wrapped.door = Door(None, None, why)  # type: ignore[attr-defined]
        return wrapped

    return decorate


def public_page(*, why: str) -> Callable[[View], View]:
    """Make a view a page that needs no sign-in. ``why`` says why that is safe, for the reference page of all doors."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def wrapped(request: HttpRequest, **url: Any) -> HttpResponse:
            with transaction.atomic():
                response = view(request, **url)
            add_never_cache_headers(response)
            return response

        wrapped.door = Door(None, None, why)  # type: ignore[attr-defined]
        return wrapped

    return decorate


def _enter(request: HttpRequest) -> Viewer:
    """The viewer of this request, told to the database so that row-level security knows who asks."""
    request_id = uuid.uuid4().hex
    session = session_mark(request.session.session_key)
    address = request.META.get("REMOTE_ADDR", "")
    viewer = viewer_for(
        cast(Worker, request.user),
        now=timezone.now(),
        session=session,
        address=address,
        request_id=request_id,
    )
    tell_database(viewer)
    request.viewer = viewer  # type: ignore[attr-defined]
    return viewer


def tell_database(viewer: Viewer) -> None:
    """Set who is asking for the rest of this transaction; afterwards the setting is gone and policies show nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('kith.worker', %s, true), set_config('kith.teams', %s, true),"
            " set_config('kith.powers', %s, true)",
            [
                str(viewer.worker_id),
                "{" + ",".join(map(str, viewer.all_team_ids)) + "}",
                ",".join(sorted(viewer.powers)),
            ],
        )


def _answer(
    request: HttpRequest,
    viewer: Viewer,
    decision: Decision,
    thing: Any,
    view: Callable[[], HttpResponse],
    verb: str,
) -> HttpResponse:
    people = list(thing.people_concerned()) if isinstance(thing, ConcernsPeople) else []
    if not decision.allowed:
        trail.append(
            viewer,
            verb,
            subject=thing,
            people=people,
            outcome="refused",
            detail={"reason": decision.outcome.value},
        )
        return _refuse(request, decision, thing)
    try:
        response = view()
    except NotAllowed as refusal:
        return _refuse(request, refusal.decision, thing)
    except ChangedMeanwhile as clash:
        return render(request, "ui/errors/409.html", {"clash": clash}, status=409)
    except Refused as refusal:
        return render(request, "ui/errors/422.html", {"reason": refusal.message}, status=422)
    trail.append(viewer, verb, subject=thing, people=people, relationship=decision.relationship,
                 detail={"method": request.method, "status": response.status_code})  # fmt: skip
    return response


def _refuse(request: HttpRequest, decision: Decision, thing: Any) -> HttpResponse:
    if decision.outcome is Outcome.NEED_REASON and request.method == "GET":
        return redirect(breaking_glass.page_for(thing, back_to=request.get_full_path()))
    if decision.outcome is Outcome.NOT_FOUND:
        return render(request, "ui/errors/404.html", status=404)
    return render(request, "ui/errors/403.html", {"reason": decision.reason}, status=403)
