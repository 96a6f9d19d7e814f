"""The filter above a chronology, and the forms for weighing an entry and adding one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from kith.engines.chronology.kinds import Strand
from kith.kernel.ui.forms import CharacterCount, DateField, Form, Radios

WORDS_LIMIT = 5000


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
    first = DateField(label="From", required=False)
    last = DateField(label="To", required=False)

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
