"""Someone named in a contact, as told. Any part may be left empty."""

from __future__ import annotations

from typing import Any

from django import forms

from kith.kernel.dates import PartialDate
from kith.kernel.text.clean import clean_line, clean_name, clean_note
from kith.kernel.text.postcodes import clean_postcode
from kith.kernel.ui.forms import DateField, Form, PartialDateField, Radios, TextInput
from kith.practice.frontdoor.actions.told import Named
from kith.practice.frontdoor.models import NamedInContact
from kith.practice.frontdoor.web.forms.fields import checked
from kith.record.people.models import Person
from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth, born_in, expected_on

BORN_HINT = "For example, 27 3 2015. The year alone will do."


class PersonAsTold(Form):
    """What may be said of anyone."""

    given = checked(clean_name)(label="First names", required=False, widget=TextInput(width=20))
    family = checked(clean_name)(label="Last name", required=False, widget=TextInput(width=20))
    born = PartialDateField(label="Date of birth", required=False, help_text=BORN_HINT)
    expected = DateField(
        label="Expected date of birth", required=False, help_text="Only for an unborn child."
    )
    sex = forms.ChoiceField(
        label="Sex", choices=Person.Sex.choices, widget=Radios(inline=True, small=True), initial="U"
    )
    address = checked(clean_note)(
        label="Address", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    postcode = checked(clean_postcode)(label="Postcode", required=False, widget=TextInput(width=10))
    school = checked(clean_line)(label="School or nursery", required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("born") and data.get("expected"):
            self.add_error("expected", "Give a date of birth or an expected date, not both.")
        return data


class NamedForm(PersonAsTold):
    """Someone else named in a contact that is already logged."""

    field_order = ("given", "family", "part")

    part = forms.ChoiceField(
        label="Who they are", choices=NamedInContact.Part.choices, widget=Radios(inline=True, small=True),
        initial="child",
    )  # fmt: skip
    phone = checked(clean_line)(label="Phone", required=False, max_length=40, widget=TextInput(width=20))

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not (data.get("given") or data.get("family")) and not self.errors:
            self.add_error("given", "Enter a name, or describe the person: 'a man of about 30'.")
        return data

    @staticmethod
    def named(data: dict[str, Any]) -> Named:
        """The person named, as the act takes them."""
        return Named(
            given=data["given"], family=data["family"], part=data["part"], sex=data["sex"], birth=birth(data),
            address=data["address"], postcode=data["postcode"], phone=data["phone"], school=data["school"],
        )  # fmt: skip


def birth(data: dict[str, Any]) -> Birth:
    """The birth as typed: a date or a part of one, an expected date, or unknown."""
    if data.get("expected"):
        return expected_on(data["expected"])
    known: PartialDate | None = data.get("born")
    return born_in(known) if known else UNKNOWN_BIRTH
