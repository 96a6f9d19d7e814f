"""Forms for asking partners and for their answers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms

from kith.foundation.workforce.models import Agency
from kith.kernel.ui.forms import Checkboxes, Form, Radios
from kith.practice.frontdoor.actions.enquiries import ASKED_BY_DEFAULT
from kith.practice.frontdoor.models import AgencyRequest, Contact


class EnquiryForm(Form):
    agencies = forms.MultipleChoiceField(
        label="Ask", choices=[(kind, kind.label) for kind in ASKED_BY_DEFAULT], widget=Checkboxes,
        initial=[kind.value for kind in ASKED_BY_DEFAULT],
    )  # fmt: skip
    purpose = forms.CharField(
        label="What you need to know, and for what decision", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Each agency sees this, with names and birth dates and nothing else.",
    )  # fmt: skip
    lawful_basis = forms.ChoiceField(
        label="Lawful basis", choices=Contact.LawfulBasis.choices, widget=Radios, initial="public_task"
    )
    within = forms.ChoiceField(
        label="Answer needed within", widget=Radios(inline=True), initial="24",
        choices=[("2", "2 hours"), ("4", "4 hours"), ("24", "24 hours"), ("72", "3 days")],
    )  # fmt: skip

    @staticmethod
    def asked(data: dict[str, Any], now: datetime) -> dict[str, Any]:
        """The enquiry, as the act takes it."""
        return {
            "agencies": [Agency.Kind(kind) for kind in data["agencies"]],
            "purpose": data["purpose"],
            "lawful_basis": data["lawful_basis"],
            "due_at": now + timedelta(hours=int(data["within"])),
        }


class ReturnForm(Form):
    completeness = forms.ChoiceField(
        label="How full is this?",
        choices=AgencyRequest.Completeness.choices,
        widget=Radios(
            hints={"partial": "More may follow.", "nothing_held": "You searched, and hold nothing."}
        ),
    )
    information = forms.CharField(
        label="What your agency knows",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    handling = forms.ChoiceField(
        label="How it may be shared", choices=AgencyRequest.Handling.choices, widget=Radios
    )
    returned_by_name = forms.CharField(label="Who answers", required=False, max_length=200)
