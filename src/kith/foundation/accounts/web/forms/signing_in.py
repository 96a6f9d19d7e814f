"""Signing in, and the password once more."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as allauth

from kith.foundation.accounts.web.forms.fields import email_field, password_field


class SignIn(allauth.LoginForm):
    label_size = "s"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields = {"login": email_field(), "password": password_field("Password")}
        self.fields["login"].error_messages["required"] = "Enter your email address"


class PasswordAgain(allauth.ReauthenticateForm):
    """For a page that asks for the password once more, and for unlocking a session."""

    label_size = "s"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["password"] = password_field("Password")
