"""The few fields that account pages share, as GOV.UK components and with a bound on what may be sent."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms

from kith.kernel.text.clean import TextError
from kith.kernel.text.emails import clean_email
from kith.kernel.ui.forms import TextInput

LONGEST_PASSWORD = 200  # hashing is meant to be slow, so what is hashed must be bounded


def password_field(label: str, *, new: bool = False, hint: str = "") -> forms.CharField:
    """A password as typed, spaces and all."""
    autocomplete = "new-password" if new else "current-password"
    missing = (
        f"Enter {label[:1].lower()}{label[1:]}" if label.startswith("Your") else f"Enter your {label.lower()}"
    )
    return forms.CharField(
        label=label, help_text=hint, strip=False, max_length=LONGEST_PASSWORD, error_messages={"required": missing},
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete, "class": "govuk-!-width-two-thirds"}),
    )  # fmt: skip


def new_password_field() -> forms.CharField:
    return password_field(
        "New password",
        new=True,
        hint="At least 12 characters. Three words that do not belong together are good.",
    )


def email_field(label: str = "Email address") -> forms.CharField:
    """An address as typed; only its shape is looked at, so that a wrong one is told nothing more."""
    attrs = {
        "type": "email",
        "autocomplete": "username",
        "spellcheck": "false",
        "class": "govuk-!-width-two-thirds",
    }
    return EmailAddress(label=label, widget=forms.TextInput(attrs=attrs), max_length=254)


class EmailAddress(forms.CharField):
    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        if not typed:
            return ""
        try:
            return clean_email(typed)
        except TextError as wrong:
            raise forms.ValidationError(wrong.message) from wrong


def code_field(label: str, *, hint: str = "") -> forms.CharField:
    """A one-time code. Spaces are let through, as apps show codes in two halves."""
    return forms.CharField(
        label=label, help_text=hint, max_length=20,
        widget=TextInput(width=10, attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}),
    )  # fmt: skip


def check_new_password(password: str, worker: Any) -> str:
    """The password, if it keeps the rules of this authority. Raises ValidationError, worded for the screen."""
    return get_adapter().clean_password(password, user=worker)
