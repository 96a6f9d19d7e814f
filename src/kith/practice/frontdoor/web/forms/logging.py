"""Forms that log a contact."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms

from kith.foundation.access.viewer import Viewer
from kith.kernel import codes
from kith.kernel.dates import PartialDate, at_local, local_date, to_local
from kith.kernel.text.clean import clean_name
from kith.kernel.text.postcodes import clean_postcode
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
from kith.practice.frontdoor.actions.contacts import Concern, Consent, Named, Referrer
from kith.practice.frontdoor.kinds import presenting
from kith.practice.frontdoor.models import Contact, NamedInContact
from kith.practice.frontdoor.web.forms.fields import checked
from kith.record.people.models import Person
from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth, born_in, expected_on

LONGEST_ACCOUNT = 20_000
SOURCES = [
    ("", "Choose who told us"),
    *[(c, label.capitalize()) for c, label in codes.choices("referral_source")],
]


class NamedForm(Form):
    """Someone named in a contact, as told. Any part may be left empty."""

    given = checked(clean_name)(label="First names", required=False, widget=TextInput(width=20))
    family = checked(clean_name)(label="Last name", required=False, widget=TextInput(width=20))
    part = forms.ChoiceField(
        label="Who they are", choices=NamedInContact.Part.choices, widget=Radios(inline=True), initial="child"
    )
    born = PartialDateField(
        label="Date of birth", required=False, help_text="For example, 27 3 2015. The year alone will do."
    )
    expected = DateField(
        label="Expected date of birth", required=False, help_text="Only for an unborn child."
    )
    sex = forms.ChoiceField(label="Sex", choices=Person.Sex.choices, widget=Radios(inline=True), initial="U")
    address = forms.CharField(
        label="Address", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    postcode = checked(clean_postcode)(label="Postcode", required=False, widget=TextInput(width=10))
    phone = forms.CharField(label="Phone", required=False, max_length=40, widget=TextInput(width=20))
    school = forms.CharField(label="School or nursery", required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("born") and data.get("expected"):
            self.add_error("expected", "Give a date of birth or an expected date, not both.")
        return data

    @staticmethod
    def named(data: dict[str, Any]) -> Named:
        """The person named, as the act takes them."""
        return Named(
            given=data["given"], family=data["family"], part=data["part"], sex=data["sex"], birth=_birth(data),
            address=data["address"], postcode=data["postcode"], phone=data["phone"], school=data["school"],
        )  # fmt: skip


class _Arrival(Form):
    """What both ways of logging a contact ask."""

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        self.now = now
        local = to_local(now)
        kwargs.setdefault(
            "initial",
            {"received_on": local.date(), "received_time": local.time().replace(second=0, microsecond=0)},
        )
        super().__init__(*args, **kwargs)


class ContactForm(_Arrival):
    """A contact by phone, e-mail, letter, police notification or in person, with its first child."""

    channel = forms.ChoiceField(
        label="How it came", choices=Contact.Channel.choices, widget=Radios(small=True), initial="phone"
    )
    received_on = DateField(label="Date received", named="Date received")
    received_time = TimeField(label="Time received")
    is_out_of_hours = forms.BooleanField(label="Taken out of hours", required=False)

    source = forms.ChoiceField(label="Who told us", choices=SOURCES)
    is_anonymous = forms.BooleanField(label="They will not give their name", required=False)
    referrer_name = checked(clean_name)(label="Their name", required=False)
    referrer_role = forms.CharField(label="Their role", required=False, max_length=100)
    referrer_phone = forms.CharField(
        label="Their phone", required=False, max_length=40, widget=TextInput(width=20)
    )
    referrer_email = forms.EmailField(label="Their e-mail", required=False, max_length=320)

    given = checked(clean_name)(label="First names", required=False, widget=TextInput(width=20))
    family = checked(clean_name)(label="Last name", required=False, widget=TextInput(width=20))
    description = forms.CharField(
        label="If you have no name, describe the child", required=False, max_length=200
    )
    born = PartialDateField(
        label="Date of birth", required=False, help_text="For example, 27 3 2015. The year alone will do."
    )
    expected = DateField(
        label="Expected date of birth", required=False, help_text="Only for an unborn child."
    )
    sex = forms.ChoiceField(label="Sex", choices=Person.Sex.choices, widget=Radios(inline=True), initial="U")
    address = forms.CharField(
        label="Address", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    postcode = checked(clean_postcode)(label="Postcode", required=False, widget=TextInput(width=10))
    school = forms.CharField(label="School or nursery", required=False, max_length=200)

    account = forms.CharField(
        label="What we were told",
        help_text="In the caller's own words where you can. Say what was seen or heard, when, and by whom.",
        max_length=LONGEST_ACCOUNT,
        widget=CharacterCount(characters=LONGEST_ACCOUNT, rows=8, threshold=75),
    )
    needs = forms.MultipleChoiceField(
        label="What it is about",
        required=False,
        choices=list(presenting.NEEDS.items()),
        widget=Checkboxes(small=True),
    )
    consent = forms.ChoiceField(
        label="Does the family know, and agree?",
        choices=Contact.Consent.choices,
        widget=Radios(small=True),
        initial="not_known",
    )
    consent_words = forms.CharField(
        label="What was said about it",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    lawful_basis = forms.ChoiceField(
        label="Lawful basis",
        choices=Contact.LawfulBasis.choices,
        widget=Radios(small=True),
        initial="public_task",
    )
    exploitation_level = forms.ChoiceField(
        label="Exploitation level", required=False, help_text="Level 1 goes straight to the police desk.",
        choices=[("", "Not about exploitation"), ("1", "1 – most serious"), ("2", "2"), ("3", "3")],
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, question in presenting.PROMPTS.items():
            self.fields[f"prompt_{code}"] = forms.ChoiceField(
                label=question,
                choices=list(presenting.ANSWERS.items()),
                widget=Radios(inline=True, small=True),
                initial="not_known",
            )

    @property
    def prompts(self) -> list[Any]:
        """The screening prompts, for the template to draw together."""
        return [self[f"prompt_{code}"] for code in presenting.PROMPTS]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not any(data.get(name) for name in ("given", "family", "description")):
            self.add_error("given", "Enter the child's name, or describe the child.")
        if data.get("born") and data.get("expected"):
            self.add_error("expected", "Give a date of birth or an expected date, not both.")
        elif data.get("born") and data["born"].earliest > local_date(self.now):
            self.add_error("born", "Date of birth is in the future. Is the child unborn?")
        return data

    @staticmethod
    def contact(data: dict[str, Any]) -> dict[str, Any]:
        """The contact, as the act takes it."""
        level = data["exploitation_level"]
        return {
            "received_at": at_local(data["received_on"], data["received_time"]),
            "channel": data["channel"],
            "is_out_of_hours": data["is_out_of_hours"],
            "referrer": Referrer(
                source=data["source"], name=data["referrer_name"], role=data["referrer_role"], phone=data["referrer_phone"],
                email=data["referrer_email"], is_anonymous=data["is_anonymous"],
            ),
            "concern": Concern(
                account=data["account"], needs=data["needs"], exploitation_level=int(level) if level else None,
                prompts={code: data[f"prompt_{code}"] for code in presenting.PROMPTS},
            ),
            "consent": Consent(answer=data["consent"], words=data["consent_words"], lawful_basis=data["lawful_basis"]),
            "named": [
                Named(
                    given=data["given"] or data["description"], family=data["family"], birth=_birth(data), sex=data["sex"],
                    address=data["address"], postcode=data["postcode"], school=data["school"],
                )
            ],
        }  # fmt: skip


class UrgentForm(_Arrival):
    """The two-minute referral: enough to act on. Everything else is asked for afterwards (R012)."""

    child = checked(clean_name)(label="The child", help_text="A name, or a description: boy of about 6.")
    born = PartialDateField(
        label="Date of birth", required=False, help_text="If you know it. The year alone will do."
    )
    address = forms.CharField(label="Where the child is now", required=False, max_length=500)
    account = forms.CharField(
        label="What is happening", max_length=LONGEST_ACCOUNT, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="What was seen or heard, and any danger at this moment.",
    )  # fmt: skip
    source = forms.ChoiceField(label="Who told us", choices=SOURCES)
    referrer_name = checked(clean_name)(label="Their name", required=False)
    referrer_phone = forms.CharField(
        label="Number to ring back", required=False, max_length=40, widget=TextInput(width=20)
    )
    is_out_of_hours = forms.BooleanField(label="Taken out of hours", required=False)

    @staticmethod
    def contact(data: dict[str, Any], viewer: Viewer) -> dict[str, Any]:
        """The contact, as the act takes it: received now, marked urgent."""
        return {
            "received_at": viewer.now,
            "channel": Contact.Channel.OUT_OF_HOURS if data["is_out_of_hours"] else Contact.Channel.PHONE,
            "is_out_of_hours": data["is_out_of_hours"],
            "is_urgent": True,
            "referrer": Referrer(
                source=data["source"], name=data["referrer_name"], phone=data["referrer_phone"],
                is_anonymous=not data["referrer_name"],
            ),
            "concern": Concern(account=data["account"]),
            "named": [Named(given=data["child"], birth=_birth(data), address=data["address"])],
        }  # fmt: skip


def _birth(data: dict[str, Any]) -> Birth:
    if data.get("expected"):
        return expected_on(data["expected"])
    known: PartialDate | None = data.get("born")
    return born_in(known) if known else UNKNOWN_BIRTH
