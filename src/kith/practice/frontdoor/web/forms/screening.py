"""Forms for rating a contact and getting what is missing."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms

from kith.kernel.ui.forms import Form, Radios
from kith.practice.frontdoor.models import Rating


class RatingForm(Form):
    colour = forms.ChoiceField(
        label="Rating",
        choices=Rating.Colour.choices,
        widget=Radios(
            hints={
                "red": "A child may be at immediate risk of serious harm. Decide within 4 hours, day or night.",
                "amber": "Serious concern, no danger at this moment. Decide within 24 hours.",
                "green": "A need, and time to understand it. Decide within 72 hours.",
            }
        ),
    )
    rationale = forms.CharField(
        label="Why this colour", max_length=5000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="The facts that make it so. The next screener reads this.",
    )  # fmt: skip


class DetailsForm(Form):
    account = forms.CharField(
        label="What came later", max_length=20_000, widget=forms.Textarea(attrs={"rows": 8}),
        help_text="It is added below what was first said, which stays as it was.",
    )  # fmt: skip


class MoreForm(Form):
    what = forms.CharField(
        label="What is missing", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="As you will say it to the referrer.",
    )  # fmt: skip
    within = forms.ChoiceField(
        label="Answer needed within", widget=Radios(inline=True), initial="24",
        choices=[("2", "2 hours"), ("4", "4 hours"), ("24", "24 hours"), ("72", "3 days")],
    )  # fmt: skip

    @staticmethod
    def due_at(data: dict[str, Any], now: datetime) -> datetime:
        return now + timedelta(hours=int(data["within"]))
