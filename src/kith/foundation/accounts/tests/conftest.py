"""A browser that signs in as the cast do, and a clock to hold."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from kith.foundation.audit.models import Event

PASSWORD = "a long enough password"
EDGE = "Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537 Edg/140"


@pytest.fixture
def browser_of(cast):
    """``browser_of("tom")``: a new browser in which tom has signed in with his password."""

    def sign_in(key: str, *, agent: str = EDGE) -> Client:
        client = Client(headers={"user-agent": agent})
        answer = client.post("/account/login/", {"login": f"{key}@example.test", "password": PASSWORD})
        assert answer.status_code == 302, answer.content.decode()
        return client

    return sign_in


@pytest.fixture
def events(db):
    """``events("signed_in")``: what the audit trail holds under that name, oldest first."""

    def found(what: str) -> list[Event]:
        return list(Event.objects.filter(verb=f"foundation.accounts.{what}").order_by("id"))

    return found


@pytest.fixture
def letters(db, monkeypatch, django_capture_on_commit_callbacks):
    """``with letters() as sent:`` — the e-mails that leave once the block's work is kept."""
    monkeypatch.setattr("kith.foundation.accounts.signing_in.mail.in_background", lambda work: work())

    class Sent:
        def __enter__(self):
            self.capture = django_capture_on_commit_callbacks(execute=True)
            self.capture.__enter__()
            self.before = len(mail.outbox)
            self.all: list = []
            return self.all

        def __exit__(self, *error):
            self.capture.__exit__(*error)
            self.all += mail.outbox[self.before :]

    return Sent
