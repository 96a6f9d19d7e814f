"""Signing in to the demo, where everyone is invented: one worker of each role, one press. Nowhere else (F121)."""

from __future__ import annotations

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kith.foundation.accounts import demo
from kith.foundation.doors.page import public_page


@public_page(why="The demo has no real people in it; the address does not exist anywhere else")
def workers(request: HttpRequest) -> HttpResponse:
    _only_in_the_demo()
    return render(request, "accounts/demo/workers.html", {"people": demo.one_worker_of_each_role()})


@public_page(why="The demo has no real people in it; the address does not exist anywhere else")
def link(request: HttpRequest, token: str) -> HttpResponse:
    """From a printed link: says who it is for. Following a link alone signs nobody in."""
    _only_in_the_demo()
    person = demo.person_of(token)
    if person is None:
        return render(request, "accounts/demo/link_over.html", status=410)
    return render(request, "accounts/demo/link.html", {"person": person})


@require_POST
@public_page(why="The demo has no real people in it; the address does not exist anywhere else")
def sign_in(request: HttpRequest) -> HttpResponse:
    _only_in_the_demo()
    sent = request.POST.get("worker", "")
    person = next((one for one in demo.one_worker_of_each_role() if str(one.worker.pk) == sent), None)
    if person is None:
        return redirect("demo_workers")
    record_authentication(request, person.worker, "demo")
    return perform_login(request, Login(user=person.worker, redirect_url="/"))


def _only_in_the_demo() -> None:
    if not settings.DEMO:
        raise Http404
