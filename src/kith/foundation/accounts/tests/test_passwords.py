"""Changing a password and making a new one, without opening a way round signing in."""

import re

import pytest
import time_machine
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kith.foundation.accounts.signing_in import mail
from kith.foundation.accounts.tests.conftest import EDGE, PASSWORD
from kith.foundation.workforce.models import Worker

NEW = "three words apart"
ASK = "/account/password/reset/"


@pytest.fixture
def link_for(letters):
    """``link_for("tom")``: the address in the e-mail that asking for a new password sends."""

    def ask(key: str) -> str:
        with letters() as sent:
            Client().post(ASK, {"email": f"{key}@example.test"})
        [letter] = sent
        assert letter.to == [f"{key}@example.test"]
        return re.search(r"http://testserver(\S+)", letter.body)[1]

    return ask


def follow(client, link):
    """Open the link; the form is at the address it leads to, which no longer holds the key."""
    answer = client.get(link)
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def sign_in(client, password):
    return client.post("/account/login/", {"login": "tom@example.test", "password": password})


def test_a_changed_password_signs_in_and_the_old_one_does_not(browser_of, events, cast):
    tom = browser_of("tom")
    answer = tom.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": NEW})
    assert answer["Location"] == "/account/"
    assert sign_in(Client(), NEW).status_code == 302
    assert sign_in(Client(), PASSWORD).status_code == 422
    assert [event.worker_id for event in events("password_changed")] == [cast.worker("tom").pk]


def test_changing_it_keeps_this_session_under_a_new_key_and_ends_the_others(browser_of):
    here, elsewhere = browser_of("tom"), browser_of("tom")
    before = here.session.session_key
    here.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": NEW})
    assert here.get("/account/").status_code == 200
    assert here.session.session_key != before
    assert elsewhere.get("/account/").status_code == 302


def test_the_owner_is_told(browser_of, letters):
    tom = browser_of("tom")
    with letters() as sent:
        tom.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": NEW})
    assert [letter.subject for letter in sent] == ["Kith: Your password has changed"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("wrong", NEW, "The password is not right"),
        (PASSWORD, "eleven char", "at least 12 characters"),
        (PASSWORD, "q1w2e3r4t5y6", "too common"),
        (PASSWORD, "tom@example.test", "too similar"),
        (PASSWORD, "x" * 201, "at most 200 characters"),
        (PASSWORD, "", "Enter your new password"),
    ],
)
def test_the_rules_of_passwords(browser_of, old, new, said):
    answer = browser_of("tom").post("/account/password/change/", {"oldpassword": old, "password1": new})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_worker_of_the_directory_is_told_that_their_password_is_not_here(cast, client):
    worker = cast.worker("tom")
    worker.set_unusable_password()
    worker.save()
    client.force_login(worker)
    assert "Your password is not kept here" in client.get("/account/password/change/").content.decode()


def test_a_link_makes_a_new_password(link_for, cast, events):
    client = Client()
    form = follow(client, link_for("tom"))
    answer = client.post(form, {"password1": NEW})
    assert answer["Location"] == "/account/password/reset/done/"
    assert sign_in(Client(), NEW).status_code == 302
    assert len(events("password_reset")) == 1


def test_f047_it_does_not_sign_in_and_ends_every_session(link_for, browser_of):
    elsewhere = browser_of("tom")
    client = Client(headers={"user-agent": EDGE})
    client.post(follow(client, link_for("tom")), {"password1": NEW})
    assert not UserSession.objects.exists()
    assert client.get("/account/").status_code == 302
    assert elsewhere.get("/account/").status_code == 302


def test_f047_a_link_works_once(link_for, cast):
    link = link_for("tom")
    client = Client()
    client.post(follow(client, link), {"password1": NEW})
    assert "This link cannot be used" in Client().get(link).content.decode()


def test_f047_a_link_is_over_after_30_minutes(link_for, cast):
    with time_machine.travel("2026-11-16 10:00Z", tick=False):
        link = link_for("tom")
    with time_machine.travel("2026-11-16 10:29Z", tick=False):
        assert Client().get(link).status_code == 302
    with time_machine.travel("2026-11-16 10:31Z", tick=False):
        assert "This link cannot be used" in Client().get(link).content.decode()


def test_f047_a_link_is_over_once_the_password_has_changed(link_for, browser_of):
    link = link_for("tom")
    browser_of("tom").post("/account/password/change/", {"oldpassword": PASSWORD, "password1": NEW})
    assert "This link cannot be used" in Client().get(link).content.decode()


def test_f047_one_workers_link_does_not_open_another_account(link_for, cast):
    link = link_for("tom")
    other = re.sub(r"/reset/\w+/", f"/reset/{cast.worker('ola').pk:x}/", link)
    assert "This link cannot be used" in Client().get(other).content.decode()


def test_b135_a_link_is_never_made_for_a_forged_host(cast, letters):
    with letters() as sent:
        answer = Client(headers={"host": "evil.example"}).post(ASK, {"email": "tom@example.test"})
    assert answer.status_code == 400
    assert sent == []


def test_f046_asking_for_a_link_is_answered_alike_whoever_asks(cast, letters):
    Worker.objects.create_user("left@example.test", PASSWORD, name="Left", is_active=False)
    linked = Worker.objects.create_user("linked@example.test", None, name="Linked")
    SocialAccount.objects.create(user=linked, provider="authority", uid="1")
    answers, queries = [], []
    with letters() as sent:
        for who in ("tom", "nobody", "left", "linked"):
            with CaptureQueriesContext(connection) as counted:
                answers.append(Client().post(ASK, {"email": f"{who}@example.test"}))
            queries.append(len(counted))
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (302, "/account/password/reset/sent/")
    }
    assert len(set(queries)) == 1
    assert [letter.to for letter in sent] == [["tom@example.test"]]


def test_f046_nothing_about_the_account_is_done_before_the_answer_has_gone(cast, monkeypatch):
    sending = "kith.foundation.accounts.web.forms.passwords._send_links"
    monkeypatch.setattr(sending, lambda *given, **how: pytest.fail("done before the answer"))
    assert Client().post(ASK, {"email": "tom@example.test"}).status_code == 302


def test_asking_over_and_over_is_held_back(cast):
    answers = [Client().post(ASK, {"email": "tom@example.test"}).status_code for _ in range(6)]
    assert answers == [302] * 5 + [429]


def test_a_letter_that_cannot_be_sent_is_logged_without_whom_it_was_for(cast, monkeypatch, caplog):
    def refuses(self):
        raise ConnectionRefusedError("mail.example for tom@example.test")

    monkeypatch.setattr(EmailMessage, "send", refuses)
    mail.send(EmailMessage(to=["tom@example.test"]))
    assert "could not be sent: ConnectionRefusedError" in caplog.text
    assert "tom@" not in caplog.text
