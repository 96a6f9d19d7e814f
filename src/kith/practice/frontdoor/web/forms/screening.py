"""Forms for rating a contact and getting what is missing."""

from __future__ import annotations

from django import forms

from kith.kernel.text.clean import clean_note
from kith.kernel.ui.forms import Form, Radios
from kith.practice.frontdoor.models import Rating
from kith.practice.frontdoor.web.forms.enquiry import within
from kith.practice.frontdoor.web.forms.fields import checked


class RatingForm(Form):
    colour = forms.ChoiceField(
        label="Rating",
        choices=Rating.Colour.choices,
        widget=Radios(
            hints={
                "red": "A child may be at immediate risk of serious harm. Decide within 4 hours, day or night.",
                "amber": "Serious concern, no danger at this moment. Decide within 24 hours.",
                "green": "A need, and time to understand it. Decide within 72 hours.",
            },
            small=True,
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
    within = within()


class AnswerForm(Form):
    answer = checked(clean_note)(
        label="What came back", max_length=20_000, widget=forms.Textarea(attrs={"rows": 6})
    )


class SufficiencyForm(Form):
    mark = forms.TypedChoiceField(
        label="How full was the referral?", coerce=int,
        choices=[(4, "Full"), (3, "Enough"), (2, "Thin"), (1, "Poor")],
        widget=Radios(small=True, hints={
            4: "Everything needed to decide was there.",
            3: "A question or two had to be asked.",
            2: "Facts that decide were missing.",
            1: "Nothing could be done with it.",
        }),
        help_text="The agency sees how its referrals do, month by month, and not this child.",
    )  # fmt: skip
