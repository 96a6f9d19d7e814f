"""Forms with every kind of field."""

from __future__ import annotations

from typing import Any

from django import forms

from kith.kernel.ui.forms import (
    CharacterCount,
    Checkboxes,
    DateField,
    Form,
    PartialDateField,
    Radios,
    TextInput,
    TimeField,
)

SOURCES = [("", "Choose"), ("school", "School"), ("police", "Police"), ("health", "Health")]
HOW = [("phone", "Phone"), ("email", "E-mail"), ("none", "They asked not to be told")]
CONCERNS = [
    ("home", "Harm at home"),
    ("missing", "Missing"),
    ("outside", "Harm outside the home"),
    ("none", "None"),
]


class ContactForm(Form):
    """A contact as no real form would ask it: one field of each kind."""

    name = forms.CharField(label="Name of the child", help_text="As they are known", max_length=200)
    born = PartialDateField(label="Date of birth", help_text="For example, 27 3 2012, or the year alone")
    seen_on = DateField(label="When was the child last seen?", named="Date last seen")
    seen_at = TimeField(label="Time", help_text="For example, 14:30", required=False)
    siblings = forms.IntegerField(
        label="Brothers and sisters",
        required=False,
        widget=forms.NumberInput({"class": "govuk-input--width-2"}),
    )
    cost = forms.DecimalField(
        label="Weekly cost", required=False, widget=TextInput(width=5, prefix="£", suffix="a week")
    )
    source = forms.ChoiceField(label="Source of the contact", choices=SOURCES)
    how = forms.ChoiceField(
        label="How should we tell the referrer what was decided?",
        choices=HOW,
        widget=Radios(
            hints={"none": "Say why in the reason for the contact"},
            reveals={"phone": ["number"], "email": ["address"]},
            divider_before="none",
        ),
    )
    number = forms.CharField(label="Phone number", widget=forms.TextInput({"inputmode": "tel"}))
    address = forms.EmailField(label="E-mail address")
    concerns = forms.MultipleChoiceField(
        label="What is the worry about?",
        help_text="Choose all that apply",
        choices=CONCERNS,
        widget=Checkboxes(divider_before="none", exclusive="none", reveals={"missing": ["missing_since"]}),
    )
    missing_since = DateField(label="Missing since")
    urgent = forms.ChoiceField(
        label="Is it urgent?", choices=[("yes", "Yes"), ("no", "No")], widget=Radios(inline=True, small=True)
    )
    reason = forms.CharField(
        label="Reason for the contact", max_length=400, widget=CharacterCount(characters=400, threshold=50)
    )
    letter = forms.FileField(label="Letter or form", required=False)
    consent = forms.BooleanField(
        label="The parents know that we have been told", help_text="If not, say why", required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class PersonForm(Form):
    """One of several people."""

    noun = "Person"
    label_size = ""

    name = forms.CharField(label="Name")
    relationship = forms.CharField(label="Relationship to the child", required=False)


class OneQuestionForm(Form):
    """A page of one question, whose label is the heading."""

    worry = forms.CharField(
        label="What are you worried about?", help_text="In your own words", widget=CharacterCount(words=150)
    )


class BoardFilter(Form):
    """What a list can be narrowed by."""

    label_size = ""
    mark_optional = False

    q = forms.CharField(label="Name", required=False)
    source = forms.ChoiceField(label="From", choices=[("", "Anyone"), *SOURCES[1:]], required=False)
    rating = forms.MultipleChoiceField(
        label="Rating",
        choices=[("red", "Red"), ("amber", "Amber"), ("green", "Green")],
        required=False,
        widget=Checkboxes(small=True),
    )


def rows_of_forms(data: Any = None) -> forms.BaseFormSet[PersonForm]:
    """Two people, as a group of fields that repeats."""
    return forms.formset_factory(PersonForm, extra=2)(data, prefix="person")
