"""Signing the cast in, for the tests of pages."""

import pytest
from django.test import Client


@pytest.fixture
def signed_in(cast):
    """``signed_in("tom")`` gives Tom's browser."""

    def sign_in(key: str) -> Client:
        client = Client()
        client.force_login(cast.worker(key), backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
