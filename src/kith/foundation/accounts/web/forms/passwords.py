"""Changing a password, and making a new one when it is forgotten."""

from __future__ import annotations

from functools import partial
from typing import Any

from allauth.account import forms as allauth
from allauth.account.adapter import get_adapter
from allauth.account.utils import user_pk_to_url_str
from django import forms
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from kith.foundation.accounts import queries
from kith.foundation.accounts.signing_in import mail
from kith.foundation.accounts.web.forms.fields import (
    check_new_password,
    email_field,
    new_password_field,
    password_field,
)
from kith.foundation.workforce.models import Worker


class ChangePassword(allauth.ChangePasswordForm):
    """One box for the new password: it can be shown, so typing it twice proves nothing."""

    label_size = "s"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields = {"oldpassword": password_field("Your password now"), "password1": new_password_field()}

    def clean_password1(self) -> str:
        return check_new_password(self.cleaned_data["password1"], self.user)


class NewPassword(allauth.ResetPasswordKeyForm):
    label_size = "s"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields = {"password1": new_password_field()}

    def clean_password1(self) -> str:
        return check_new_password(self.cleaned_data["password1"], self.user)


class AskForReset(forms.Form):
    """Asks for a link. Whether there is such an account is found out after the answer has gone (F046)."""

    label_size = "s"
    email = email_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["email"].error_messages["required"] = "Enter your email address"

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        email = str(self.cleaned_data["email"])
        workers = list(queries.workers_with_a_password(email))
        here = request.build_absolute_uri("/")[:-1]
        transaction.on_commit(lambda: mail.in_background(partial(_send_links, workers, here=here)))
        return email


def _send_links(workers: list[Worker], *, here: str) -> None:
    for worker in workers:
        where = {"uidb36": user_pk_to_url_str(worker), "key": default_token_generator.make_token(worker)}
        link = here + reverse("account_reset_password_from_key", kwargs=where)
        get_adapter().send_mail(
            "account/email/password_reset_key", worker.email, {"worker": worker, "link": link}
        )
