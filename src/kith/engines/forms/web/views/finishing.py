"""Submitting, signing, returning, stopping and putting right."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from kith.engines.forms import queries, registry
from kith.engines.forms.actions import finishing
from kith.engines.forms.actions.finishing import Stop, Verdict
from kith.engines.forms.actions.reopening import reopen as reopen_form
from kith.engines.forms.models import Response
from kith.engines.forms.permissions import SIGN_OFF, STOP, WRITE
from kith.engines.forms.web import addresses
from kith.engines.forms.web.forms import NothingToAsk, ReopenForm, SigningForm, StopForm
from kith.engines.forms.web.presenters import finishings
from kith.engines.forms.web.stage import Stage
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, version_shown
from kith.foundation.doors.submitting import submit as do_submit


@page(permission=WRITE, finds=queries.response)
def submit(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """What is still to do, with the way to each; or, when nothing is, the button."""
    return do_submit(
        request,
        bind(request, NothingToAsk),
        lambda data, how: finishing.submit_for_sign_off(
            by=viewer, response=response, based_on=version_shown(request), **how
        ),
        template="forms/submit.html", done=addresses.overview, said="Submitted for sign-off",
        **finishings.submitting(Stage(viewer, response)),
    )  # fmt: skip


@page(permission=SIGN_OFF, finds=queries.response)
def sign_off(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """Sign it off with a rating of its analysis, or return it with what has to be done."""
    form = bind(request, SigningForm, has_analysis=queries.has_analysis(response))
    return do_submit(
        request,
        form,
        lambda data, how: _decide(viewer, response, data, version_shown(request), how),
        template="forms/decide.html", done=addresses.overview, said=_said(request),
        **finishings.signing(Stage(viewer, response)),
    )  # fmt: skip


def _decide(
    viewer: Viewer, response: Response, data: dict[str, Any], based_on: int | None, how: dict[str, Any]
) -> Response:
    if data["decision"] == "return":
        return finishing.return_to_author(
            by=viewer, response=response, reason=data["reason"], based_on=based_on, **how
        )
    verdict = Verdict(data.get("rating") or None, data["words"])
    return finishing.sign_off(by=viewer, response=response, verdict=verdict, based_on=based_on, **how)


def _said(request: HttpRequest) -> str:
    return "Returned to its author" if request.POST.get("decision") == "return" else "Signed off"


@page(permission=STOP, finds=queries.response)
def stop(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """End it unfinished, saying why and where this leaves the child."""
    reasons = registry.FORMS[response.form_key].reasons
    return do_submit(
        request,
        bind(request, StopForm, reasons=reasons),
        lambda data, how: finishing.stop_as_not_proceeding(
            by=viewer, response=response, stop=Stop(data["reason"], data["words"], data["position"]),
            based_on=version_shown(request), **how,
        ),
        template="forms/decide.html", done=addresses.overview, said="Recorded as not proceeding",
        **finishings.stopping(Stage(viewer, response)),
    )  # fmt: skip


@page(permission=SIGN_OFF, finds=queries.response)
def reopen(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """Begin a new version of a signed form, to put it right."""
    return do_submit(
        request,
        bind(request, ReopenForm),
        lambda data, how: reopen_form(by=viewer, response=response, reason=data["reason"], **how),
        template="forms/decide.html", done=addresses.overview, said="A new version has been started",
        **finishings.reopening(Stage(viewer, response)),
    )  # fmt: skip
