"""Forms for what must be known before ringing, and for who may open a record."""

from __future__ import annotations

from typing import Any

from django import forms

from kith.kernel.ui.forms import CharacterCount, DateField, Form, Radios
from kith.record.people import queries
from kith.record.people.models import Alert, BreakGlass
from kith.record.people.web.forms.base import PersonForm, ReasonForm, words


class ReviewAlertForm(PersonForm):
    words = words("What to do, and why", rows=3, most=1000)
    review_on = DateField(label="Look at it again on", named="The review")

    def start(self) -> dict[str, Any]:
        return {"words": self.row.words} if self.row else {}


class AlertForm(ReviewAlertForm):
    kind = forms.ChoiceField(
        label="Kind of alert",
        choices=Alert.Kind.choices,
        widget=Radios(
            hints={
                "do_not_disclose": "Something must not be told to someone.",
                "call_first": "Shown in search to every practitioner: only that the worker must be rung first.",
            }
        ),
    )

    field_order = ["kind", "words", "review_on"]


class EndAlertForm(PersonForm):
    because = words("Why it no longer holds", rows=3, most=1000)


class BreakGlassForm(PersonForm):
    category = forms.ChoiceField(
        label="Why do you need this record now?", choices=BreakGlass.Category.choices, widget=Radios()
    )
    reason = forms.CharField(
        label="In your own words",
        max_length=1000,
        widget=CharacterCount(characters=1000, rows=4),
        help_text="At least 20 characters. Whoever reviews it reads this.",
    )


class ReviewGlassForm(Form):
    verdict = forms.ChoiceField(
        label="Was it right to open this record?", choices=BreakGlass.Verdict.choices, widget=Radios()
    )
    words = words(
        "Why, and what happens next", rows=3, required=False, help_text="Needed unless it was justified."
    )


class StaffForm(ReasonForm):
    """A reason, and the workers who may open the record."""

    staff = forms.MultipleChoiceField(
        label="Who can open it", widget=forms.SelectMultiple(attrs={"size": 12})
    )

    field_order = ["reason", "staff"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.workers = {str(worker.pk): worker for worker in queries.active_workers(self.viewer)}
        self.fields["staff"].choices = [
            (pk, f"{one.name}, {one.job_title}") for pk, one in self.workers.items()
        ]

    def as_act(self, data: dict[str, Any]) -> dict[str, Any]:
        return {"reason": data["reason"], "staff": [self.workers[pk] for pk in data["staff"]]}


class DecideForm(Form):
    """Yes or no to something that waits for a second person."""

    answer = forms.ChoiceField(
        label="Your decision", choices=[("yes", "Approve"), ("no", "Refuse")], widget=Radios(inline=True)
    )


class ProposeMergeForm(PersonForm):
    child_id = forms.CharField(
        label="Kith ID of the other record",
        max_length=20,
        help_text="It is at the top of their page and in search.",
    )
    reason = words("How do you know this is one person?", rows=3, help_text="At least 20 characters.")
    not_twins_because = words(
        "If they could be twins: how did you rule that out?",
        rows=3,
        required=False,
        help_text="Needed when name, birth date or the record say they could be.",
    )


class UndoMergeForm(Form):
    because = words("Why are these two people?", rows=3)

    def __init__(self, *args: Any, made_since: list[tuple[str, str, bool]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if made_since:
            self.fields["home"] = forms.MultipleChoiceField(
                label="Made since the merge: which belong to the record that goes home?",
                required=False,
                choices=[(code, said) for code, said, _ in made_since],
                widget=forms.CheckboxSelectMultiple(),
                initial=[code for code, _, is_meant in made_since if is_meant],
            )
