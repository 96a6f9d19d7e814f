"""Forms that log a contact: the whole one, and the two-minute one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms

from kith.foundation.access.viewer import Viewer
from kith.kernel import codes
from kith.kernel.dates import (
    Occurrence,
    TimeDoesNotExist,
    TimeHappensTwice,
    at_local,
    local_date,
    say_time,
    to_local,
)
from kith.kernel.text.clean import clean_line, clean_name, clean_note
from kith.kernel.ui.forms import (
    Checkboxes,
    DateField,
    Form,
    PartialDateField,
    Radios,
    TextInput,
    TimeField,
)
from kith.practice.frontdoor.actions.told import Concern, Consent, Named, Referrer
from kith.practice.frontdoor.kinds import presenting
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.web.forms.fields import checked
from kith.practice.frontdoor.web.forms.naming import PersonAsTold, birth

LONGEST_ACCOUNT = 20_000
SOURCES = [
    ("", "Choose who told us"),
    *[(c, label.capitalize()) for c, label in codes.choices("referral_source")],
]


class ContactForm(PersonAsTold):
    """A contact by phone, e-mail, letter, police notification or in person, with its first child."""

    channel = forms.ChoiceField(
        label="How it came", choices=Contact.Channel.choices, widget=Radios(small=True), initial="phone"
    )
    received_on = DateField(label="Date received", named="Date received")
    received_time = TimeField(label="Time received")
    which_hour = forms.TypedChoiceField(
        label="The clocks went back: which of the two?", required=False, coerce=Occurrence, empty_value=None,
        choices=[(Occurrence.FIRST.value, "The first, before the clocks changed"), (Occurrence.SECOND.value, "The second")],
        widget=Radios(small=True),
    )  # fmt: skip
    is_out_of_hours = forms.BooleanField(label="Taken out of hours", required=False)

    source = forms.ChoiceField(label="Who told us", choices=SOURCES)
    is_anonymous = forms.BooleanField(label="They will not give their name", required=False)
    referrer_name = checked(clean_name)(label="Their name", required=False)
    referrer_role = checked(clean_line)(label="Their role", required=False, max_length=100)
    referrer_phone = checked(clean_line)(
        label="Their phone", required=False, max_length=40, widget=TextInput(width=20)
    )
    referrer_email = forms.EmailField(label="Their e-mail", required=False, max_length=320)

    description = checked(clean_name)(
        label="If you have no name, describe the child", required=False, max_length=200
    )
    account = checked(clean_note)(
        label="What we were told",
        help_text="In the caller's own words where you can. Say what was seen or heard, when, and by whom.",
        max_length=LONGEST_ACCOUNT,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    needs = forms.MultipleChoiceField(
        label="What it is about", required=False, choices=list(presenting.NEEDS.items()),
        widget=Checkboxes(small=True, columns=True),
    )  # fmt: skip
    consent = forms.ChoiceField(
        label="Does the family know, and agree?", choices=Contact.Consent.choices, widget=Radios(small=True),
        initial="not_known",
    )  # fmt: skip
    consent_words = checked(clean_note)(
        label="What was said about it", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )  # fmt: skip
    lawful_basis = forms.ChoiceField(
        label="Lawful basis", choices=Contact.LawfulBasis.choices, widget=Radios(small=True), initial="public_task"
    )  # fmt: skip
    exploitation_level = forms.ChoiceField(
        label="Exploitation level", required=False, help_text="Level 1 goes to the police desk at once.",
        choices=[("", "Not about exploitation"), ("1", "1 – most serious"), ("2", "2"), ("3", "3")],
    )  # fmt: skip

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        self.now = now
        local = to_local(now)
        right_now = {
            "received_on": local.date(),
            "received_time": local.time().replace(second=0, microsecond=0),
        }
        super().__init__(*args, initial=right_now, **kwargs)
        self.asks_which_hour = False
        for code, question in presenting.PROMPTS.items():
            self.fields[f"prompt_{code}"] = forms.ChoiceField(
                label=question, choices=list(presenting.ANSWERS.items()), widget=Radios(inline=True, small=True),
                initial="not_known",
            )  # fmt: skip

    @property
    def prompts(self) -> list[Any]:
        """The screening prompts, for the template to draw together."""
        return [self[f"prompt_{code}"] for code in presenting.PROMPTS]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not any(data.get(name) for name in ("given", "family", "description")):
            self.add_error("given", "Enter the child's name, or describe the child.")
        if data.get("born") and data["born"].earliest > local_date(self.now):
            self.add_error("born", "Date of birth is in the future. Is the child unborn?")
        if data.get("received_on") and data.get("received_time") is not None:
            self._settle_the_hour(data)
        return data

    def _settle_the_hour(self, data: dict[str, Any]) -> None:
        """The moment it was received; on the nights when the clocks change, asked about or refused (B056, B057)."""
        try:
            data["received_at"] = at_local(
                data["received_on"], data["received_time"], occurrence=data.get("which_hour")
            )
        except TimeHappensTwice:
            self.asks_which_hour = True
            self.add_error("which_hour", "This time came twice that night. Say which you mean.")
        except TimeDoesNotExist as wrong:
            near = " and ".join(say_time(to_local(near).time()) for near in (wrong.before, wrong.after))
            self.add_error("received_time", f"{wrong}. The nearest times are {near}.")

    @staticmethod
    def contact(data: dict[str, Any]) -> dict[str, Any]:
        """The contact, as the act takes it."""
        level = data["exploitation_level"]
        return {
            "received_at": data["received_at"],
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
                    given=data["given"] or data["description"], family=data["family"], birth=birth(data), sex=data["sex"],
                    address=data["address"], postcode=data["postcode"], school=data["school"],
                )
            ],
        }  # fmt: skip


class UrgentForm(Form):
    """The two-minute referral: enough to act on. Everything else is asked for afterwards (R012)."""

    child = checked(clean_name)(label="The child", help_text="A name, or a description: boy of about 6.")
    born = PartialDateField(
        label="Date of birth", required=False, help_text="If you know it. The year alone will do."
    )
    address = checked(clean_note)(label="Where the child is now", required=False, max_length=500)
    account = checked(clean_note)(
        label="What is happening", max_length=LONGEST_ACCOUNT, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="What was seen or heard, and any danger at this moment.",
    )  # fmt: skip
    source = forms.ChoiceField(label="Who told us", choices=SOURCES)
    referrer_name = checked(clean_name)(label="Their name", required=False)
    referrer_phone = checked(clean_line)(
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
            "named": [Named(given=data["child"], birth=birth(data), address=data["address"])],
        }  # fmt: skip
