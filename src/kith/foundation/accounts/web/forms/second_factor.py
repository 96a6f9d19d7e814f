"""The code of the second factor: at sign-in, once more, and the first one from a new app."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base import forms as allauth
from allauth.mfa.totp import forms as totp
from django import forms

from kith.foundation.accounts.web.forms.fields import code_field


class _Code(forms.Form):
    label_size = "s"
    label = "Code"
    hint = "The 6 figures your app shows now, or one of your recovery codes."

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["code"] = code_field(self.label, hint=self.hint)
        self.fields["code"].error_messages["required"] = "Enter the code"


class Code(_Code, allauth.AuthenticateForm):
    pass


class CodeAgain(_Code, allauth.ReauthenticateForm):
    pass


class FirstCode(_Code, totp.ActivateTOTPForm):
    label = "Code from the app"
    hint = "The 6 figures the app shows now."
