"""The small forms with which a filled-in form is finished."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from kith.engines.forms.models import Response
from kith.engines.forms.rules.items import Option
from kith.kernel.ui.forms import Form, Radios

LONGEST = 5000


def _words(label: str, *, rows: int = 4, **kwargs: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": rows}), **kwargs
    )


class NothingToAsk(Form):
    """The page says what the button does."""


class SigningForm(Form):
    """Sign, or give back: one choice, and beneath each what it asks."""

    decision = forms.ChoiceField(
        label="What do you decide?",
        choices=[("sign", "Sign it off"), ("return", "Return it to its author")],
        widget=Radios(reveals={"sign": ("rating", "words"), "return": ("reason",)}),
    )
    rating = forms.TypedChoiceField(
        label="The analysis is", choices=Response.Rating.choices, coerce=int, widget=Radios(small=True)
    )
    words = _words("What you want its author to know", required=False)
    reason = _words("What has to be done before you can sign it")

    def __init__(self, *args: Any, has_analysis: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_analysis:
            del self.fields["rating"]
            self.fields["decision"].widget.reveals = {"sign": ("words",), "return": ("reason",)}


class StopForm(Form):
    reason = forms.ChoiceField(label="Why will it not proceed?", choices=(), widget=Radios)
    words = _words("Say more", help_text="What happened, and who decided.")
    position = _words(
        "Where does this leave the child?", help_text="Who keeps them safe, and who will check."
    )

    def __init__(self, *args: Any, reasons: Sequence[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = [(option.code, option.label) for option in reasons]


class ReopenForm(Form):
    reason = _words(
        "What has to be put right?",
        help_text="The signed version stays as it is. The new one begins with its answers.",
    )
