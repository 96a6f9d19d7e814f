"""The second factor: a code from an app on the worker's phone, and codes on paper for the day the phone is lost."""

from __future__ import annotations

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest

from kith.foundation.accounts import rules
from kith.foundation.accounts.signing_in import sessions
from kith.foundation.workforce.models import Worker


def is_missing(request: HttpRequest) -> bool:
    """Whether the signed-in worker must set one up before any other page."""
    return rules.second_factor_is_missing(
        sessions.ways_signed_in(request),
        required=settings.SECOND_FACTOR_REQUIRED,
        directory_brings_one=settings.DIRECTORY_BRINGS_SECOND_FACTOR,
    )


class SecondFactors(DefaultMFAAdapter):
    """Secrets lie encrypted in the database, so that a copy of it alone makes no codes."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "The code is not right. If the app shows a new one by now, type that",
    }

    def encrypt(self, text: str) -> str:
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _lock().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        return f"Kith {settings.AUTHORITY_NAME}"

    def get_totp_label(self, user: Worker) -> str:
        return user.email


def _lock() -> Fernet:
    return Fernet(
        base64.urlsafe_b64encode(hashlib.sha256(f"kith.mfa:{settings.SECRET_KEY}".encode()).digest())
    )
