"""What an access administrator types about a worker."""

from __future__ import annotations

from typing import Any

from django import forms

from kith.foundation.access import roles
from kith.foundation.accounts import rules
from kith.foundation.accounts.web.forms.fields import email_field
from kith.kernel.ui.forms import DateField, Form, TextInput

ASSIGNABLE = sorted(
    ((role.code, role.name) for role in roles.ROLES.values() if role is not roles.PUBLIC_FORM),
    key=lambda pair: pair[1],
)


class FindForm(Form):
    text = forms.CharField(label="Name or email address", required=False, max_length=200)
    role = forms.ChoiceField(label="Role", required=False, choices=[("", "Any role"), *ASSIGNABLE])
    ended = forms.BooleanField(label="Also accounts that have ended", required=False)
    mark_optional = False


class StartForm(Form):
    name = forms.CharField(label="Name", max_length=200)
    email = email_field("Work email address")
    job_title = forms.CharField(label="Job title", max_length=100, required=False)
    phone = forms.CharField(label="Phone", max_length=40, required=False, widget=TextInput(width=20))
    agency = forms.ModelChoiceField(None, label="Agency", empty_label="Select an agency")

    def __init__(self, *args: Any, agencies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = agencies
        self.fields["email"].widget.attrs["autocomplete"] = "off"


class RoleForm(Form):
    role = forms.ChoiceField(label="Role", choices=[("", "Select a role")])
    reason = forms.CharField(label="Why they need this role", max_length=500)
    starts_on = DateField(label="From", required=False, help_text="Leave empty for today.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [
            ("", "Select a role"),
            *((code, _said(code, name)) for code, name in ASSIGNABLE),
        ]


class TeamForm(Form):
    team = forms.ModelChoiceField(None, label="Team", empty_label="Select a team")
    is_manager = forms.BooleanField(label="Manages this team, and sees every child of it", required=False)
    starts_on = DateField(label="From", required=False, help_text="Leave empty for today.")

    def __init__(self, *args: Any, teams: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams


class RegistrationForm(Form):
    body = forms.CharField(label="Register", max_length=40, initial="Social Work England")
    number = forms.CharField(label="Registration number", max_length=20, widget=TextInput(width=10))
    valid_from = DateField(label="Registered from")
    valid_to = DateField(label="Registered until")


class EndForm(Form):
    reason = forms.CharField(label="Reason", max_length=500, help_text="For example: left the authority.")
    left_on = DateField(
        label="Last day", required=False, help_text="Leave empty for today. The account ends at once."
    )


class SureForm(Form):
    """Nothing to type: the press is the answer."""


def _said(code: str, name: str) -> str:
    return f"{name} (a second person must agree)" if rules.sees_more(roles.ROLES[code]) else name
