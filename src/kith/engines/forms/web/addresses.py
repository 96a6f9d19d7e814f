"""Where the pages of one response are."""

from __future__ import annotations

from django.urls import reverse

from kith.engines.forms.models import Response


def overview(response: Response) -> str:
    return reverse("forms:overview", args=[response.pk])


def section(response: Response, key: str) -> str:
    return reverse("forms:section", args=[response.pk, key])


def page(response: Response, name: str) -> str:
    """One of the pages that every response has: whole, beside, history, submit, sign_off, stop, reopen, autosave."""
    return reverse(f"forms:{name}", args=[response.pk])
