"""Forms for who and what is around a person: addresses, family, ties."""

from __future__ import annotations

from typing import Any

from django import forms

from kith.kernel.ui.forms import Checkboxes, DateField, Radios
from kith.record.people import queries
from kith.record.people.models import Address, Person, Relationship, Residence, Tie, Withholding
from kith.record.people.rules.relationships import Kind
from kith.record.people.rules.responsibility import How
from kith.record.people.web.forms.base import PersonForm, since, words

NEW = "new"


class CorrectAddressForm(PersonForm):
    kind = forms.ChoiceField(label="Kind of address", choices=Address.Kind.choices)
    lines = words(
        "Address", rows=4, most=500, required=False, help_text="As on an envelope, without the postcode."
    )
    postcode = forms.CharField(label="Postcode", required=False, max_length=10)
    country = forms.CharField(
        label="Country", required=False, max_length=60, help_text="If it is not in the United Kingdom."
    )

    def start(self) -> dict[str, Any]:
        address = self.row.address if self.row else None
        if address is None or self.row.is_protected:
            return {}
        return {name: getattr(address, name) for name in ("kind", "lines", "postcode", "country")}


class AddressForm(CorrectAddressForm):
    residence_kind = forms.ChoiceField(
        label="What is it to them?",
        choices=Residence.Kind.choices,
        initial=Residence.Kind.MAIN,
        widget=Radios(),
    )
    valid_from = since("Since", help_text="Leave empty if they moved in today.")
    source = forms.CharField(label="Who says so", required=False, max_length=200)


class ProtectForm(PersonForm):
    audiences = forms.MultipleChoiceField(
        label="Keep it from",
        widget=Checkboxes(),
        choices=[
            choice for choice in Withholding.Audience.choices if choice[0] != Withholding.Audience.PERSON
        ],
        required=False,
    )
    persons = forms.MultipleChoiceField(label="And from", widget=Checkboxes(), required=False)
    reason = words("Why", rows=3, help_text="What could happen, and who says so.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        family = queries.family_of(self.viewer, self.person)
        self.around = {str(pk): one for pk, one in family.people.items() if pk != self.person.pk}
        self.fields["persons"].choices = [(pk, one.name) for pk, one in self.around.items()]
        if not self.around:
            del self.fields["persons"]

    def start(self) -> dict[str, Any]:
        return {}

    def as_act(self, data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "persons": [self.around[pk] for pk in data.get("persons", ())]}


class RelativeForm(PersonForm):
    """Someone around a person: found by their Kith ID, or added under a name."""

    kind = forms.ChoiceField(
        label="They are the child's", choices=[(kind.value, kind.label.capitalize()) for kind in Kind]
    )
    who = forms.ChoiceField(
        label="Who is it?",
        choices=[("known", "Someone who has a record"), (NEW, "Someone new to us")],
        widget=Radios(reveals={"known": ["child_id"], NEW: ["given", "family", "sex"]}),
    )
    child_id = forms.CharField(
        label="Their Kith ID",
        max_length=20,
        help_text="Find the person first; the ID is at the top of their page.",
    )
    given = forms.CharField(label="First name", required=False)
    family = forms.CharField(label="Last name", required=False)
    sex = forms.ChoiceField(label="Sex", choices=Person.Sex.choices, initial="U", widget=Radios(inline=True))
    confidence = forms.ChoiceField(
        label="How sure are we?",
        choices=Relationship.Confidence.choices,
        initial="reported",
        widget=Radios(inline=True),
    )
    is_absent = forms.BooleanField(label="They are not part of the child's daily life", required=False)
    valid_from = since("Since", help_text="Leave empty if it was always so, or is not known.")
    source = forms.CharField(label="Who says so", required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("who") == "known" and data.get("child_id"):
            data["other"] = queries.person(self.viewer, data["child_id"].strip().upper().replace(" ", ""))
            if data["other"] is None:
                self.add_error("child_id", "No record with this ID. Check it, or add them as someone new.")
        return data


class CorrectRelationshipForm(PersonForm):
    confidence = forms.ChoiceField(
        label="How sure are we?", choices=Relationship.Confidence.choices, widget=Radios(inline=True)
    )
    is_absent = forms.BooleanField(label="They are not part of the child's daily life", required=False)
    valid_from = since("Since")
    source = forms.CharField(label="Who says so", required=False, max_length=200)
    note = forms.CharField(label="Note", required=False, max_length=200)


class ResponsibilityForm(PersonForm):
    holder = forms.ChoiceField(label="Who holds it", required=False)
    body = forms.CharField(label="Or the authority that holds it", required=False, max_length=200)
    how = forms.ChoiceField(
        label="How they came by it", choices=[(how.value, how.label.capitalize()) for how in How]
    )
    evidence = forms.CharField(
        label="What shows it", max_length=200, help_text="Birth certificate, agreement, order and court."
    )
    valid_from = DateField(label="From")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        family = queries.family_of(self.viewer, self.person)
        self.around = {str(pk): one for pk, one in family.people.items() if pk != self.person.pk}
        self.fields["holder"].choices = [
            ("", "Choose a person"),
            *((pk, one.name) for pk, one in self.around.items()),
        ]

    def as_act(self, data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "holder": self.around.get(data["holder"])}


class ConfirmFamilyForm(PersonForm):
    with_whom = forms.CharField(label="Who did you go through it with?", max_length=200)


class ChangeTieForm(PersonForm):
    quality = forms.ChoiceField(
        label="How is it for them?", choices=Tie.Quality.choices, initial="ordinary", widget=Radios()
    )
    words = forms.CharField(
        label="What it means to them", required=False, max_length=200, help_text="In their words, if you can."
    )


class TieForm(ChangeTieForm):
    kind = forms.ChoiceField(label="What is it?", choices=Tie.Kind.choices, widget=Radios())
    name = forms.CharField(label="Name", max_length=200)

    field_order = ["kind", "name", "quality", "words"]


class KeepEcomapForm(PersonForm):
    words = forms.CharField(
        label="Note",
        required=False,
        max_length=200,
        help_text="For example: before the move to a new school.",
    )
