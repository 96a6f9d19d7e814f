"""Forms for asking partners and for their answers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms

from kith.foundation.workforce.models import Agency
from kith.kernel.text.clean import clean_name, clean_note
from kith.kernel.ui.forms import Checkboxes, Form, Radios
from kith.practice.frontdoor.actions.enquiries import ASKED_BY_DEFAULT
from kith.practice.frontdoor.models import AgencyRequest, Contact
from kith.practice.frontdoor.web.forms.fields import checked


def within() -> forms.ChoiceField:
    """How soon an answer is needed."""
    return forms.ChoiceField(
        label="Answer needed within", widget=Radios(inline=True, small=True), initial="24",
        choices=[("2", "2 hours"), ("4", "4 hours"), ("24", "24 hours"), ("72", "3 days")],
    )  # fmt: skip


def from_now(data: dict[str, Any], now: datetime) -> datetime:
    """The moment an answer is needed by."""
    return now + timedelta(hours=int(data["within"]))


class EnquiryForm(Form):
    agencies = forms.MultipleChoiceField(
        label="Ask", choices=[(kind, kind.label) for kind in ASKED_BY_DEFAULT], widget=Checkboxes(small=True, columns=True),
        initial=[kind.value for kind in ASKED_BY_DEFAULT],
    )  # fmt: skip
    purpose = forms.CharField(
        label="What you need to know, and for what decision", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Each agency sees this, with names and birth dates and nothing else.",
    )  # fmt: skip
    lawful_basis = forms.ChoiceField(
        label="Lawful basis",
        choices=Contact.LawfulBasis.choices,
        widget=Radios(small=True),
        initial="public_task",
    )
    within = within()

    @staticmethod
    def asked(data: dict[str, Any], now: datetime) -> dict[str, Any]:
        """The enquiry, as the act takes it."""
        return {
            "agencies": [Agency.Kind(kind) for kind in data["agencies"]],
            "purpose": data["purpose"],
            "lawful_basis": data["lawful_basis"],
            "due_at": from_now(data, now),
        }


class AnotherAgencyForm(Form):
    agency_kind = forms.ChoiceField(label="Ask", choices=(), widget=Radios(small=True))
    within = within()

    def __init__(self, *args: Any, not_asked: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency_kind"].choices = not_asked


class ReturnForm(Form):
    completeness = forms.ChoiceField(
        label="How full is this?",
        choices=AgencyRequest.Completeness.choices,
        widget=Radios(
            hints={"partial": "More may follow.", "nothing_held": "You searched, and hold nothing."},
            small=True,
        ),
    )
    information = checked(clean_note)(
        label="What your agency knows",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    handling = forms.ChoiceField(
        label="How it may be shared", choices=AgencyRequest.Handling.choices, widget=Radios(small=True)
    )
    returned_by_name = checked(clean_name)(
        label="Who answers, if someone else", required=False, max_length=200
    )
