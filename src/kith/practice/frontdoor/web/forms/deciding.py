"""Forms for deciding a contact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Team
from kith.kernel import codes
from kith.kernel.ui.forms import Checkboxes, Form, Radios
from kith.practice.frontdoor.actions.deciding import Choice
from kith.practice.frontdoor.kinds import threshold
from kith.practice.frontdoor.models import Decision, Feedback
from kith.practice.frontdoor.rules import Outstanding

TAKES_REFERRALS = (Team.Kind.ASSESSMENT, Team.Kind.DISABILITIES, Team.Kind.ASYLUM, Team.Kind.ADOLESCENT)


class DecisionForm(Form):
    """The decision. What a referral needs is asked only beneath a referral."""

    outcome = forms.ChoiceField(
        label="Outcome",
        choices=Decision.Outcome.choices,
        widget=Radios,
    )
    level = forms.TypedChoiceField(label="Level of need", choices=(), coerce=int, widget=Radios)
    indicators = forms.MultipleChoiceField(
        label="Threshold indicators relied on", required=False, choices=(), widget=Checkboxes(small=True)
    )
    rationale = forms.CharField(label="Why", max_length=10_000, widget=forms.Textarea(attrs={"rows": 5}))
    without_agencies = forms.MultipleChoiceField(
        label="Decide without these agencies, which have not returned",
        required=False,
        choices=(),
        widget=Checkboxes(small=True),
    )
    without_reason = forms.CharField(
        label="Why it cannot wait for them",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    to_team = forms.ModelChoiceField(
        label="Team that takes the referral",
        required=False,
        queryset=None,
        empty_label="Choose a team",
    )
    primary_need = forms.ChoiceField(
        label="Main need",
        required=False,
        choices=[("", "Choose the main need"), *codes.choices("primary_need")],
    )
    direction = forms.CharField(
        label="Direction to the worker", required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Only for a referral: what to do, and by when.",
    )  # fmt: skip

    def __init__(self, *args: Any, outstanding: Sequence[Outstanding], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        document = threshold.in_force(today)
        self.threshold = document
        self.fields["level"].choices = [
            (level.number, f"{level.number}. {level.name}") for level in document.levels
        ]
        self.fields["level"].widget.hints = {str(level.number): level.means for level in document.levels}
        self.fields["indicators"].choices = [
            (f"Level {level.number}: {level.name}", list(level.indicators)) for level in document.levels
        ]
        self.fields["to_team"].queryset = workforce.teams_of_kind(*TAKES_REFERRALS)
        self.fields["without_agencies"].choices = [(one.agency_kind, one.label) for one in outstanding]
        if not outstanding:
            del self.fields["without_agencies"], self.fields["without_reason"]

    @staticmethod
    def choice(data: dict[str, Any]) -> Choice:
        """The decision, as the act takes it."""
        return Choice(
            outcome=data["outcome"], level=data["level"], rationale=data["rationale"], indicators=data["indicators"],
            direction=data["direction"], to_team=data["to_team"], primary_need=data["primary_need"],
            without_agencies=data.get("without_agencies", ()), without_reason=data.get("without_reason", ""),
        )  # fmt: skip


class LookAgainForm(Form):
    words = forms.CharField(
        label="What you found, and why the decision stands",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class FeedbackForm(Form):
    method = forms.ChoiceField(label="How", choices=Feedback.Method.choices, widget=Radios(inline=True))
    words = forms.CharField(
        label="What they are told", max_length=2000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="The outcome and the level, and nothing about the child or family.",
    )  # fmt: skip
