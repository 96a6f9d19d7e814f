"""The filter above a chronology, and the forms for weighing an entry and adding one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from kith.engines.chronology.kinds import Strand
from kith.kernel.dates import NotADate, date_from_text
from kith.kernel.ui.forms import CharacterCount, DateField, Form, Radios, TextInput

WORDS_LIMIT = 5000


class DayField(forms.Field):
    """A date in one box, for a filter, where three boxes would push what is filtered out of sight."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=TextInput({"placeholder": "27/3/2026"}, width=10), **kwargs)

    def to_python(self, value: Any) -> date | None:
        """The date typed. Raises ValidationError with the sentence that says what is wrong with it."""
        if not value:
            return None
        try:
            return date_from_text(value, field=str(self.label))
        except NotADate as wrong:
            raise forms.ValidationError(str(wrong)) from wrong


class StoryFilter(Form):
    """What part of a story to show. What cannot be read filters nothing, and is said beside its field."""

    mark_optional = False

    strand = forms.ChoiceField(
        label="About",
        required=False,
        choices=[("", "Everything"), *((one.value, one.label) for one in Strand)],
    )
    significant = forms.ChoiceField(
        label="Show", required=False, choices=[("", "All entries"), ("yes", "Significant only")]
    )
    first = DayField(label="From", required=False)
    last = DayField(label="To", required=False)

    def chosen(self) -> dict[str, Any]:
        """The filter as the query takes it."""
        self.is_valid()
        data = self.cleaned_data
        strand = data.get("strand")
        return {
            "strands": [strand] if strand else [],
            "significant_only": data.get("significant") == "yes",
            "first": data.get("first"),
            "last": data.get("last"),
        }


class WeighForm(Form):
    """Whether an entry is significant, and what it means for the child."""

    significant = forms.ChoiceField(
        label="Is this significant for the child?",
        choices=[("yes", "Yes, significant"), ("no", "No")],
        widget=Radios(inline=True),
    )
    analysis = forms.CharField(
        label="Analysis", required=False, max_length=WORDS_LIMIT,
        widget=CharacterCount(characters=WORDS_LIMIT, threshold=80, rows=6),
        help_text="What this means for the child, in your judgement. What was recorded stays as it is.",
    )  # fmt: skip

    @staticmethod
    def weighed(data: dict[str, Any]) -> dict[str, Any]:
        return {"significant": data["significant"] == "yes", "analysis": data["analysis"]}


class EventForm(Form):
    """Something that no form, contact or visit holds."""

    happened_on = DateField(label="When did it happen?", named="When it happened")
    words = forms.CharField(
        label="What happened", max_length=WORDS_LIMIT,
        widget=CharacterCount(characters=WORDS_LIMIT, threshold=80, rows=5),
        help_text="A birth, a move, a fire, an arrest you heard of. What you record elsewhere comes here by itself.",
    )  # fmt: skip
    significant = forms.ChoiceField(
        label="Is this significant for the child?",
        choices=[("yes", "Yes"), ("no", "No")],
        widget=Radios(reveals={"yes": ["analysis"]}),
    )
    analysis = forms.CharField(
        label="Analysis", required=False, max_length=WORDS_LIMIT, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What this means for the child, in your judgement.",
    )  # fmt: skip

    @staticmethod
    def event(data: dict[str, Any]) -> dict[str, Any]:
        happened: date = data["happened_on"]
        return {
            "words": data["words"],
            "happened_on": happened,
            "significant": data["significant"] == "yes",
            "analysis": data["analysis"] or "",
        }
