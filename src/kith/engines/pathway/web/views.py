"""One hand-over, and a manager's answer to it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kith.engines.pathway import actions, permissions, queries
from kith.engines.pathway.models import HandOver
from kith.engines.pathway.web import presenters
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit
from kith.kernel.ui.forms import Form


class AcceptForm(Form):
    """Nothing to ask: the page says what accepting does."""


class DeclineForm(Form):
    words = forms.CharField(
        label="Why do you decline it?", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="It goes back to whoever asked, with your name and these words.",
    )  # fmt: skip


@page(permission=permissions.OPEN, finds=queries.hand_over)
def hand_over(request: HttpRequest, viewer: Viewer, hand_over: HandOver) -> HttpResponse:
    """What is handed on, about whom, by whom and why; and what became of it."""
    may_answer = hand_over.state == HandOver.State.OFFERED and hand_over.to_team_id in viewer.managed_team_ids
    shown = {**_shown(hand_over), "may_answer": may_answer}
    return render(request, "pathway/hand_over.html", shown)


@page(permission=permissions.ANSWER, finds=queries.hand_over)
def accept(request: HttpRequest, viewer: Viewer, hand_over: HandOver) -> HttpResponse:
    return submit(
        request,
        bind(request, AcceptForm),
        lambda data, how: actions.accept(by=viewer, hand_over=hand_over, **how),
        template="pathway/accept.html",
        done=_page(hand_over),
        said=f"Accepted for {hand_over.to_team.name}",
        **_shown(hand_over),
    )


@page(permission=permissions.ANSWER, finds=queries.hand_over)
def decline(request: HttpRequest, viewer: Viewer, hand_over: HandOver) -> HttpResponse:
    return submit(
        request,
        bind(request, DeclineForm),
        lambda data, how: actions.decline(by=viewer, hand_over=hand_over, **data, **how),
        template="pathway/decline.html",
        done=_page(hand_over),
        said="Declined, and sent back",
        **_shown(hand_over),
    )


def _shown(hand_over: HandOver) -> dict[str, Any]:
    return {
        "hand_over": hand_over,
        "title": presenters.title(hand_over),
        "facts": presenters.facts(hand_over),
        "back": _page(hand_over),
    }


def _page(hand_over: HandOver) -> str:
    return reverse("pathway:hand_over", args=[hand_over.pk])
