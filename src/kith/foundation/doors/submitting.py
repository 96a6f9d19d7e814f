"""A page with a form that does one act: shown, filled in, refused with what was typed kept, or done.

Every such page goes the same way: the form checks what was typed, the act decides whether it may be done, and what either
refuses is said at the field and at the top with status 422.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render

from kith.foundation.doors.act import Key
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused
from kith.kernel.text.clean import TextError

KEY = "idempotency_key"
BASED_ON = "based_on"

Do = Callable[[dict[str, Any], dict[str, Any]], Any]


def submit(
    request: HttpRequest, form: forms.Form, do: Do, *, template: str, done: Callable[[Any], str] | str, said: str = "",
    **context: Any,
) -> HttpResponse:  # fmt: skip
    """Answer a request for a page whose form does one act.

    ``form`` is bound when the request is a POST (see ``bind``). ``do(cleaned, how)`` performs the act and returns its
    result; ``how`` holds the ``key`` for it. ``done`` is where to go afterwards, or a function of the result; ``said`` is
    the notice shown there. ``context`` goes to the template with the form.

    When someone saved the row meanwhile the answer is 409: the page shows the row as it stands now and the form as it was
    typed, both, and what is sent from it is based on what it shows (F001).
    """
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    if request.method != "POST":
        return render(request, template, {"form": form, **context})
    status = 422
    if form.is_valid():
        try:
            result = do(form.cleaned_data, {"key": _key(request)})
        except NotAllowed:
            raise
        except ChangedMeanwhile as clash:
            form.add_error(None, clash.message)
            status = 409
        except Refused as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        except TextError as wrong:
            form.add_error(None, str(wrong))
        else:
            if said:
                messages.success(request, said)
            return redirect(done(result) if callable(done) else done)
    return render(request, template, {"form": form, **context}, status=status)


def _key(request: HttpRequest) -> Key | None:
    """The page's key with a digest of what was sent beside it."""
    sent = request.POST.get(KEY, "")
    if not sent or len(sent) > 100:
        return None
    words = sorted(
        (name, request.POST.getlist(name))
        for name in request.POST
        if name not in (KEY, "csrfmiddlewaretoken")
    )
    return Key(sent, hashlib.sha256(json.dumps(words).encode()).hexdigest())


def bind(request: HttpRequest, form_class: type[forms.Form], **kwargs: Any) -> forms.Form:
    """The form filled from a POST, or empty (with its ``initial``) for a GET."""
    return form_class(request.POST if request.method == "POST" else None, **kwargs)


def version_shown(request: HttpRequest) -> int | None:
    """The version of the row that the page was made from, as the page sent it back."""
    sent = request.POST.get(BASED_ON, "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else None
