"""The public referral form, whole and in two minutes. It asks; it never says what is known."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core import signing

from kith.kernel.dates import local_date
from kith.kernel.text.clean import clean_line, clean_name, clean_note
from kith.kernel.text.postcodes import clean_postcode
from kith.kernel.ui.forms import Checkboxes, Form, PartialDateField, Radios, TextInput
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions.told import Concern, Consent, Named, Referrer
from kith.practice.frontdoor.kinds import presenting
from kith.practice.frontdoor.models import Contact, NamedInContact
from kith.practice.frontdoor.rules import referring as rules
from kith.practice.frontdoor.web.forms.fields import checked
from kith.practice.frontdoor.web.forms.logging import LONGEST_ACCOUNT, SOURCES
from kith.practice.frontdoor.web.forms.naming import BORN_HINT, birth
from kith.record.people.models import Person

CHILDREN = (1, 2, 3, 4)
SALT = "kith.refer"
NOT_TYPED = ("ticket", "website")


def new_ticket(now: datetime) -> str:
    """Says when a form was given out, signed so that nobody can write their own."""
    return signing.dumps(now.timestamp(), salt=SALT)


class _FromOutside(Form):
    """What both forms share: who tells us, and the defences."""

    source = forms.ChoiceField(label="Who you are", choices=SOURCES)
    referrer_name = checked(clean_name)(label="Your name", required=False)
    referrer_phone = checked(clean_line)(
        label="Your phone number", required=False, max_length=40, widget=TextInput(width=20)
    )
    account = checked(clean_note)(
        label="What are you worried about?", max_length=LONGEST_ACCOUNT, widget=forms.Textarea(attrs={"rows": 7}),
        help_text="What you saw or heard, when, and from whom. Say what is fact and what you think.",
    )  # fmt: skip
    website = forms.CharField(
        label="Leave this empty",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"tabindex": "-1"}),
    )
    ticket = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        self.fields["source"].choices = [("", "Choose who you are"), *SOURCES[1:]]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("website"):
            self.add_error("website", "Leave this box empty. It is there to stop machines.")
        if trouble := rules.ticket_trouble(self._issued_at(), self.now):
            self.add_error(None, trouble)
        return data

    def fresh_ticket(self) -> str:
        """For the page: the ticket it came with while that is good, so that a second sending is the same; else a new one."""
        sent = self.data.get("ticket", "") if self.is_bound else ""
        return (
            sent if sent and not rules.ticket_trouble(self._issued_at(), self.now) else new_ticket(self.now)
        )

    def content_id(self) -> str:
        """What was typed, as the number of this referral."""
        typed = {name: value for name, value in self.cleaned_data.items() if name not in NOT_TYPED}
        return rules.content_id(typed, local_date(self.now))

    def _issued_at(self) -> datetime | None:
        try:
            return datetime.fromtimestamp(
                signing.loads(self.data.get("ticket", ""), salt=SALT), self.now.tzinfo
            )
        except (signing.BadSignature, TypeError, ValueError, OverflowError):
            return None


class ReferralForm(_FromOutside):
    """The whole form. What a need asks is revealed beneath it, and must then be answered (R007)."""

    agency = forms.ModelChoiceField(
        label="Your organisation, if it is on the list", required=False, queryset=None, empty_label="Not on the list"
    )  # fmt: skip
    referrer_role = checked(clean_line)(label="Your role, and where you work", required=False, max_length=100)
    referrer_email = forms.EmailField(label="Your e-mail", required=False, max_length=320)
    is_anonymous = forms.BooleanField(label="I do not want to give my name", required=False)
    address = checked(clean_note)(
        label="Address", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    postcode = checked(clean_postcode)(label="Postcode", required=False, widget=TextInput(width=10))
    parent = checked(clean_name)(label="Parent or carer", required=False)
    parent_phone = checked(clean_line)(
        label="Their phone number", required=False, max_length=40, widget=TextInput(width=20)
    )
    needs = forms.MultipleChoiceField(
        label="What is it about?", choices=list(presenting.NEEDS.items()),
        widget=Checkboxes(small=True), help_text="Choose all that apply. Some ask one thing more.",
    )  # fmt: skip
    consent = forms.ChoiceField(
        label="Does the family know that you are telling us, and agree?", choices=Contact.Consent.choices,
        widget=Radios(small=True), initial="not_known",
    )  # fmt: skip
    consent_words = checked(clean_note)(
        label="What was said about it", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = queries.other_agencies()
        for number in CHILDREN:
            self._ask_child(number)
        self.fields["needs"].widget.reveals = {
            need: [q.code for q in asked] for need, asked in presenting.ASKED.items()
        }
        for question in (question for asked in presenting.ASKED.values() for question in asked):
            self.fields[question.code] = checked(clean_note)(
                label=question.asks, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
            )
            self.fields[question.code].error_messages["required"] = f"Answer “{question.asks}”"

    def _ask_child(self, number: int) -> None:
        start = f"child_{number}_"
        self.fields[f"{start}given"] = checked(clean_name)(label="First names", required=False)
        self.fields[f"{start}family"] = checked(clean_name)(label="Last name", required=False)
        self.fields[f"{start}born"] = PartialDateField(
            label="Date of birth", required=False, help_text=BORN_HINT
        )
        self.fields[f"{start}sex"] = forms.ChoiceField(
            label="Sex", choices=Person.Sex.choices, widget=Radios(inline=True, small=True), initial="U"
        )
        self.fields[f"{start}school"] = checked(clean_line)(
            label="School or nursery", required=False, max_length=200
        )

    @property
    def children(self) -> list[dict[str, Any]]:
        """The fields of each child, for the page; the first is open, and the rest are folded until used."""
        parts = ("given", "family", "born", "sex", "school")
        return [
            {"number": number, "is_open": self._is_used(number)}
            | {part: self[f"child_{number}_{part}"] for part in parts}
            for number in CHILDREN
        ]

    def _is_used(self, number: int) -> bool:
        names = (f"child_{number}_given", f"child_{number}_family")
        return number == 1 or any(
            self.data.get(name) or name in self.errors for name in names if self.is_bound
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not self._named_children(data):
            self.add_error("child_1_given", "Name the child, or describe them: 'a boy of about 6'.")
        for number in CHILDREN:
            born = data.get(f"child_{number}_born")
            if born and born.earliest > local_date(self.now):
                self.add_error(f"child_{number}_born", "Date of birth must be in the past.")
        return data

    def referral(self) -> dict[str, Any]:
        """The referral, as the act takes it."""
        data = self.cleaned_data
        asked = [q.code for need in data["needs"] for q in presenting.ASKED.get(need, ())]
        return {
            "referrer": Referrer(
                source=data["source"], name=data["referrer_name"], role=data["referrer_role"], phone=data["referrer_phone"],
                email=data["referrer_email"], agency=data["agency"], is_anonymous=data["is_anonymous"],
            ),
            "concern": Concern(
                account=data["account"], needs=data["needs"], answers={code: data[code] for code in asked}
            ),
            "named": [*self._named_children(data), *self._named_parent(data)],
            "consent": Consent(answer=data["consent"], words=data["consent_words"]),
        }  # fmt: skip

    def _named_children(self, data: dict[str, Any]) -> list[Named]:
        return [
            Named(
                given=data.get(f"child_{n}_given") or "", family=data.get(f"child_{n}_family") or "",
                birth=birth({"born": data.get(f"child_{n}_born")}), sex=data.get(f"child_{n}_sex") or "U",
                school=data.get(f"child_{n}_school") or "", address=data.get("address") or "",
                postcode=data.get("postcode") or "",
            )
            for n in CHILDREN
            if data.get(f"child_{n}_given") or data.get(f"child_{n}_family")
        ]  # fmt: skip

    def _named_parent(self, data: dict[str, Any]) -> list[Named]:
        if not data["parent"]:
            return []
        return [Named(given=data["parent"], part=NamedInContact.Part.PARENT, phone=data["parent_phone"])]


class UrgentReferralForm(_FromOutside):
    """The two-minute form: a child, what is happening, where, and who you are (R012)."""

    field_order = ("child", "account", "address", "source", "referrer_name", "referrer_phone")

    child = checked(clean_name)(label="The child", help_text="A name, or a description: boy of about 6.")
    address = checked(clean_note)(label="Where is the child now?", required=False, max_length=500)

    def referral(self) -> dict[str, Any]:
        """The referral, as the act takes it."""
        data = self.cleaned_data
        return {
            "referrer": Referrer(
                source=data["source"], name=data["referrer_name"], phone=data["referrer_phone"],
                is_anonymous=not data["referrer_name"],
            ),
            "concern": Concern(account=data["account"]),
            "named": [Named(given=data["child"], address=data["address"])],
            "is_urgent": True,
        }  # fmt: skip
