"""Forms for deciding a contact and for what follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Team
from kith.kernel import codes
from kith.kernel.ui.forms import Checkboxes, DateField, Form, Radios
from kith.practice.frontdoor.actions.deciding import Choice, Directed
from kith.practice.frontdoor.kinds import threshold
from kith.practice.frontdoor.models import Decision, Feedback
from kith.practice.frontdoor.rules.deciding import HAND_ON_OUTCOMES, Outstanding

TAKES_REFERRALS = (Team.Kind.ASSESSMENT, Team.Kind.DISABILITIES, Team.Kind.ASYLUM, Team.Kind.ADOLESCENT)
REFERRAL = "referral"
ACTIONS = (1, 2, 3)
OF_A_REFERRAL = ("referral_for", "to_team", "primary_need", "direction")
OUTCOMES = [choice for choice in Decision.Outcome.choices if choice[0] not in HAND_ON_OUTCOMES]
REFERRED_FOR = [
    (code, label.removeprefix("Referral: "))
    for code, label in Decision.Outcome.choices
    if code in HAND_ON_OUTCOMES
]


class DecisionForm(Form):
    """The decision. What a referral needs is asked beneath a referral, and a level's indicators beneath the level."""

    outcome = forms.ChoiceField(
        label="Outcome",
        choices=[(REFERRAL, "Referral to a social work team"), *OUTCOMES],
        widget=Radios(small=True),
    )
    referral_for = forms.ChoiceField(label="Referred for", choices=REFERRED_FOR, widget=Radios(small=True))
    to_team = forms.ModelChoiceField(label="Team that takes it", queryset=None, empty_label="Choose a team")
    primary_need = forms.ChoiceField(
        label="Main need",
        choices=[("", "Choose the main need"), *codes.choices("primary_need")],
    )
    direction = forms.CharField(
        label="Direction to the worker", max_length=10_000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What to do first, and what to look out for. The team and the worker read this.",
    )  # fmt: skip
    level = forms.TypedChoiceField(
        label="Level of need", choices=(), coerce=int, empty_value=None, widget=Radios(small=True)
    )
    rationale = forms.CharField(label="Why", max_length=10_000, widget=forms.Textarea(attrs={"rows": 4}))
    without_agencies = forms.MultipleChoiceField(
        label="Decide without these agencies, which have not returned",
        required=False,
        choices=(),
        widget=Checkboxes(small=True, columns=True),
    )
    without_reason = forms.CharField(
        label="Why it cannot wait for them",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, outstanding: Sequence[Outstanding], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._ask_level(threshold.in_force(today))
        self._ask_actions()
        self.fields["to_team"].queryset = workforce.teams_of_kind(*TAKES_REFERRALS)
        self.fields["to_team"].initial = workforce.team_on_duty(today)
        self.fields["without_agencies"].choices = [(one.agency_kind, one.label) for one in outstanding]
        if not outstanding:
            del self.fields["without_agencies"], self.fields["without_reason"]

    def _ask_level(self, document: threshold.Threshold) -> None:
        """The levels of the document in force; beneath each, folded until it is chosen, its indicators."""
        widget = self.fields["level"].widget
        self.fields["level"].choices = [(one.number, f"{one.number}. {one.name}") for one in document.levels]
        widget.hints = {str(one.number): one.means for one in document.levels}
        widget.reveals = {str(one.number): (f"indicators_{one.number}",) for one in document.levels}
        for one in document.levels:
            self.fields[f"indicators_{one.number}"] = forms.MultipleChoiceField(
                label=f"Indicators of level {one.number} relied on", required=False, choices=one.indicators,
                widget=Checkboxes(small=True),
            )  # fmt: skip

    def _ask_actions(self) -> None:
        """Up to three things to be done, each with its day (R014)."""
        names: list[str] = []
        for number in ACTIONS:
            self.fields[f"do_{number}"] = forms.CharField(
                label=f"Action {number}", required=False, max_length=300
            )
            self.fields[f"do_{number}_by"] = DateField(
                label="By when", named=f"By when of action {number}", required=False
            )
            names += [f"do_{number}", f"do_{number}_by"]
        self.fields["outcome"].widget.reveals = {REFERRAL: (*OF_A_REFERRAL, *names)}

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        for number in ACTIONS:
            what, by_when = data.get(f"do_{number}"), data.get(f"do_{number}_by")
            if what and not by_when and f"do_{number}_by" not in self.errors:
                self.add_error(f"do_{number}_by", f"Enter by when action {number} is to be done")
            if by_when and not what:
                self.add_error(f"do_{number}", f"Enter what action {number} is")
        return data

    @staticmethod
    def choice(data: dict[str, Any]) -> Choice:
        """The decision, as the act takes it."""
        is_referral = data["outcome"] == REFERRAL
        return Choice(
            outcome=data["referral_for"] if is_referral else data["outcome"], level=data["level"],
            rationale=data["rationale"], indicators=data[f"indicators_{data['level']}"],
            direction=data["direction"], to_team=data["to_team"], primary_need=data["primary_need"],
            directed=[
                Directed(data[f"do_{number}"], data[f"do_{number}_by"]) for number in ACTIONS if data[f"do_{number}"]
            ],
            without_agencies=data.get("without_agencies", ()), without_reason=data.get("without_reason", ""),
        )  # fmt: skip


class LookAgainForm(Form):
    words = forms.CharField(
        label="What you found, and why the decision stands",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class DecideAgainForm(DecisionForm):
    """A decision that replaces the one that stood, with what was found."""

    field_order = ("words", "outcome")
    words = forms.CharField(
        label="What you found, and why the decision changes",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class FeedbackForm(Form):
    method = forms.ChoiceField(
        label="How", choices=Feedback.Method.choices, widget=Radios(inline=True, small=True)
    )
    words = forms.CharField(
        label="What they are told", max_length=2000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="The outcome and the level, and nothing about the child or family.",
    )  # fmt: skip
