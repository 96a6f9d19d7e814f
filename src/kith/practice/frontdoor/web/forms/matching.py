"""Forms for saying who someone is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from kith.kernel.ui.forms import Form, Radios
from kith.practice.frontdoor.web.presenters.matches import match_hint, match_label
from kith.record.people.finding import Match
from kith.record.people.models import Person

NEW = "new"


class MatchForm(Form):
    """One choice among the likely matches, each with its reasons, and "none of these"."""

    person = forms.ChoiceField(
        label="Is it one of these people?", choices=(), widget=Radios(divider_before=NEW)
    )

    def __init__(self, *args: Any, matches: Sequence[Match], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        field.choices = [(one.person.child_id, match_label(one)) for one in matches] + [
            (NEW, "None of these: add a new record" if matches else "Add a new record")
        ]
        field.widget.hints = {one.person.child_id: match_hint(one) for one in matches}
        field.error_messages["required"] = "Choose a person, or say that it is none of them."


class RecogniseForm(Form):
    """One of the people whom the worker is named on and whom the contact may be about."""

    person = forms.ChoiceField(label="Who is it?", choices=(), widget=Radios(small=True))

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [(one.child_id, one.name) for one in people]


class UnmatchForm(Form):
    """Nothing to ask: the page says what undoing does."""


class HistoryForm(Form):
    words = forms.CharField(
        label="What matters now", max_length=5000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What in this history bears on today's concern. If nothing does, say so.",
    )  # fmt: skip
