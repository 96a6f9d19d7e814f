"""The error summary: every error of the forms on a page, each leading to the control that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from kith.kernel.ui.parts import Part


@dataclass(frozen=True)
class WrongThing:
    """One error: its words, and where to go; nowhere for what concerns the form as a whole."""

    message: str
    href: str = ""


@dataclass(frozen=True)
class ErrorSummary(Part):
    """Stands at the top of a page whose form was refused. Draws nothing where nothing is wrong."""

    template = "ui/forms/error_summary.html"

    forms: tuple[Any, ...]

    @property
    def errors(self) -> list[WrongThing]:
        return [wrong for one in self.forms if one for wrong in _wrong(one)]


def _wrong(form: Any) -> Iterator[WrongThing]:
    if isinstance(form, forms.BaseFormSet):
        if form.is_bound:
            yield from (WrongThing(str(message)) for message in form.non_form_errors())
        for one in form.forms:
            yield from _wrong(one)
        return
    if not form.is_bound:
        return
    yield from (WrongThing(str(message)) for message in form.errors.get(NON_FIELD_ERRORS, []))
    for field in form:
        href = "" if field.is_hidden else f"#{field.first_id}"
        yield from (WrongThing(str(message), href) for message in field.errors)
