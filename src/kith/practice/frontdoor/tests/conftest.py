"""What the tests of the front door's pages share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.test import Client

from kith.practice.frontdoor.tests.pages import Browser


@pytest.fixture
def at_ten(cast) -> Iterator[None]:
    """It is the cast's moment, a Monday at ten, and the clock stands still."""
    with time_machine.travel(cast.now, tick=False):
        yield


@pytest.fixture
def signed_in(cast, at_ten) -> Callable[[str], Browser]:
    """``signed_in("sam")``: the pages as that worker gets them."""

    def sign_in(name: str) -> Browser:
        client = Client()
        client.force_login(cast.worker(name), backend="allauth.account.auth_backends.AuthenticationBackend")
        browser = Browser(client)
        browser.get("")  # the first page of a session also writes it down
        return browser

    return sign_in
