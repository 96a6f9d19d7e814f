"""Forms for a disagreement between agencies."""

from __future__ import annotations

from typing import Any

from django import forms

from kith.kernel.text.clean import clean_note
from kith.kernel.ui.forms import Form
from kith.practice.frontdoor.web.forms.fields import checked


class _Resolver(Form):
    resolver = forms.ModelChoiceField(
        label="Who must resolve it", queryset=None, empty_label="Choose a person"
    )

    def __init__(self, *args: Any, resolvers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["resolver"].queryset = resolvers


class DisagreementForm(_Resolver):
    field_order = ("agency", "about", "resolver")

    agency = forms.ModelChoiceField(label="Agency", queryset=None, empty_label="Choose an agency")
    about = checked(clean_note)(
        label="What it is about", max_length=5000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What each side thinks should happen for the child, and why.",
    )  # fmt: skip

    def __init__(self, *args: Any, agencies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = agencies


class NextStageForm(_Resolver):
    """One stage higher, to a named person."""


class ResolvedForm(Form):
    outcome = checked(clean_note)(
        label="How it ended", max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )
