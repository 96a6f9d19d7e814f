"""Forms for who a person is: names, numbers, birth, how to reach them, and who they are in their own account."""

from __future__ import annotations

from typing import Any

from django import forms

from kith.kernel import codes
from kith.kernel.ui.forms import DateField, PartialDateField, Radios
from kith.record.people.finding import birth_of
from kith.record.people.models import ContactDetail, Identifier, ImmigrationStatus, Name, Person
from kith.record.people.rules import birth as births
from kith.record.people.web.forms.base import PersonForm, since


class CorrectNameForm(PersonForm):
    given = forms.CharField(
        label="First name", required=False, help_text="And any middle names. A single name goes here alone."
    )
    family = forms.CharField(label="Last name", required=False)


class NameForm(CorrectNameForm):
    kind = forms.ChoiceField(label="Kind of name", choices=Name.Kind.choices, widget=Radios())
    valid_from = since("Used since")

    field_order = ["kind", "given", "family", "valid_from"]


class IdentifierForm(PersonForm):
    kind = forms.ChoiceField(label="Kind of number", choices=Identifier.Kind.choices)
    value = forms.CharField(label="Number", max_length=60)
    source = forms.CharField(label="Where it comes from", required=False, max_length=200)


class CorrectContactDetailForm(PersonForm):
    value = forms.CharField(
        label="Number or address", help_text="As it was given, for example 07700 900123, ask for Mum."
    )
    is_safe = forms.TypedChoiceField(
        label="Is it safe to ring, write or leave a message?",
        choices=[("yes", "Yes"), ("no", "No")],
        initial="yes",
        coerce=lambda value: value == "yes",
        widget=Radios(inline=True),
    )
    note = forms.CharField(
        label="Note", required=False, max_length=200, help_text="Safe times; do not leave a message."
    )

    def start(self) -> dict[str, Any]:
        return {**super().start(), "is_safe": "yes" if self.row is None or self.row.is_safe else "no"}


class ContactDetailForm(CorrectContactDetailForm):
    kind = forms.ChoiceField(label="Kind", choices=ContactDetail.Kind.choices, widget=Radios(inline=True))

    field_order = ["kind", "value", "is_safe", "note"]


class BirthForm(PersonForm):
    """When someone was born, as nearly as it is known."""

    kind = forms.ChoiceField(
        label="What is known?",
        choices=[
            ("told", "A date of birth, or only the month or year"),
            ("estimated", "An estimate between two dates"),
            ("expected", "Not born yet: an expected date"),
            ("unknown", "Nothing is known"),
        ],
        widget=Radios(
            reveals={"told": ["born"], "estimated": ["earliest", "latest"], "expected": ["expected"]}
        ),
    )
    born = PartialDateField(
        label="Date of birth", help_text="Leave the day, or day and month, empty if they are not known."
    )
    earliest = DateField(label="Born on or after", named="The earliest date")
    latest = DateField(label="Born on or before", named="The latest date")
    expected = DateField(label="Expected date of birth")
    basis = forms.CharField(
        label="Who says so", help_text="Birth certificate, parent, age assessment, court.", max_length=200
    )

    def start(self) -> dict[str, Any]:
        known = birth_of(self.person)
        kinds = {"exact": "told", "partial": "told"}
        return {
            "kind": kinds.get(known.kind.value, known.kind.value),
            "born": known.on,
            "earliest": known.earliest,
            "latest": known.latest,
            "expected": known.earliest if known.is_unborn else None,
            "basis": self.person.birth_basis,
        }

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not self.errors:
            try:
                data["birth"] = self._birth(data)
            except births.BirthError as wrong:
                self.add_error("latest" if wrong.code == "order" else "born", wrong.message)
        return data

    def _birth(self, data: dict[str, Any]) -> births.Birth:
        if data["kind"] == "told":
            births.check_born(data["born"].earliest, today=self.viewer.today)
            return births.born_in(data["born"])
        if data["kind"] == "estimated":
            return births.born_between(data["earliest"], data["latest"])
        return births.expected_on(data["expected"]) if data["kind"] == "expected" else births.UNKNOWN_BIRTH

    def as_act(self, data: dict[str, Any]) -> dict[str, Any]:
        return {"birth": data["birth"], "basis": data["basis"]}


class RecordBirthForm(PersonForm):
    born_on = DateField(label="Date of birth")
    sex = forms.ChoiceField(label="Sex", choices=Person.Sex.choices, widget=Radios(inline=True))
    given = forms.CharField(label="First name", required=False)
    family = forms.CharField(label="Last name", required=False)


class DeathForm(PersonForm):
    died_on = DateField(label="Date of death")


class SexForm(PersonForm):
    sex = forms.ChoiceField(
        label="Sex",
        choices=Person.Sex.choices,
        widget=Radios(inline=True),
        help_text="As statutory returns ask for it.",
    )
    gender_identity = forms.CharField(
        label="Gender", required=False, max_length=100, help_text="In the person's own words."
    )
    pronouns = forms.CharField(label="Pronouns", required=False, max_length=40)

    def start(self) -> dict[str, Any]:
        return {name: getattr(self.person, name) for name in self.base_fields}


class EthnicityForm(PersonForm):
    code = forms.ChoiceField(label="Ethnicity", choices=lambda: codes.choices("ethnicity"))
    said_by = forms.CharField(
        label="Who said so", max_length=200, help_text="The child, a parent, a school. Never a guess."
    )
    said_on = DateField(label="When")


class LanguageForm(PersonForm):
    name = forms.CharField(label="Language", max_length=60)
    is_first = forms.BooleanField(label="This is their first language", required=False)
    needs_interpreter = forms.BooleanField(label="They need an interpreter in it", required=False)
    note = forms.CharField(
        label="Note", required=False, max_length=200, help_text="A dialect, or an interpreter to ask for."
    )


class ReligionForm(PersonForm):
    name = forms.CharField(label="Religion or belief", max_length=60)
    said_by = forms.CharField(label="Who said so", required=False, max_length=200)


class DisabilityForm(PersonForm):
    code = forms.ChoiceField(label="Disability", choices=lambda: codes.choices("disability"))
    valid_from = since("Known since")
    source = forms.CharField(label="Where this comes from", required=False, max_length=200)


class ImmigrationForm(PersonForm):
    status = forms.ChoiceField(label="Status", choices=ImmigrationStatus.Status.choices)
    valid_from = DateField(label="From")
    source = forms.CharField(label="Where this comes from", required=False, max_length=200)
