"""Signing in with a password: who gets in, who is slowed down, what is told and what is kept."""

import re

import pytest
import time_machine
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client
from django.urls import NoReverseMatch, reverse

from kith.foundation.accounts.tests.conftest import EDGE, PASSWORD
from kith.foundation.audit.models import Event
from kith.foundation.workforce.models import Worker

LOGIN = "/account/login/"


def try_to(client, login, password="wrong", **more):
    return client.post(LOGIN, {"login": login, "password": password, **more})


def plain(answer):
    """A page without what is new in each: tokens and keys."""
    return re.sub(r'value="[^"]*"', "", answer.content.decode())


def test_a_worker_signs_in_and_the_trail_says_so(cast, client, events):
    answer = try_to(client, "tom@example.test", PASSWORD)
    assert answer.status_code == 302
    assert answer["Location"] == "/"
    [event] = events("signed_in")
    assert event.worker_id == cast.worker("tom").pk
    assert event.detail == {"ways": ["password"]}


def test_the_address_may_be_typed_in_capitals(cast, client):
    assert try_to(client, "TOM@Example.test", PASSWORD).status_code == 302


def test_a_wrong_password_is_said_at_the_top_with_422(cast, client, events):
    answer = try_to(client, "tom@example.test")
    assert answer.status_code == 422
    assert "The email address or password is not right" in answer.content.decode()
    [event] = events("sign_in_failed")
    assert event.outcome == "failed"
    assert event.worker_id is None


@pytest.mark.parametrize(
    "name", ["account_signup", "account_email", "socialaccount_signup", "socialaccount_connections"]
)
def test_there_is_no_page_to_sign_up_or_to_link_an_account_by_oneself(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)
    assert Client().get("/account/signup/").status_code == 404


def test_f043_a_session_known_before_signing_in_is_worth_nothing_after(cast):
    client = Client(headers={"user-agent": EDGE})
    client.get(LOGIN)
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["kith"] = fixed = session.session_key
    try_to(client, "tom@example.test", PASSWORD)
    assert client.session.session_key != fixed
    thief = Client(headers={"user-agent": EDGE})
    thief.cookies["kith"] = fixed
    assert thief.get("/account/").status_code == 302


def test_f044_an_account_is_slowed_after_5_wrong_tries_whatever_the_guessers_browser_and_address(cast):
    answers = [
        try_to(
            Client(headers={"user-agent": f"browser {n}"}, REMOTE_ADDR=f"10.0.0.{n}"), "tom@example.test"
        ).status_code
        for n in range(6)
    ]
    assert answers == [422, 422, 422, 422, 429, 429]
    assert try_to(Client(), "tom@example.test", PASSWORD).status_code == 429


def test_f044_the_worker_at_a_computer_they_have_used_before_still_gets_in(cast, browser_of):
    desk = browser_of("tom")
    desk.post("/account/logout/")
    for _ in range(6):
        try_to(Client(), "tom@example.test")
    assert try_to(desk, "tom@example.test", PASSWORD).status_code == 302


def test_f044_a_device_known_to_one_account_is_unknown_to_another(cast, browser_of):
    desk = browser_of("ola")
    desk.post("/account/logout/")
    for _ in range(6):
        try_to(Client(), "tom@example.test")
    assert try_to(desk, "tom@example.test", PASSWORD).status_code == 429


def test_f044_nobody_else_behind_the_same_address_is_slowed(cast):
    for _ in range(6):
        try_to(Client(REMOTE_ADDR="10.9.9.9"), "tom@example.test")
    assert try_to(Client(REMOTE_ADDR="10.9.9.9"), "ola@example.test", PASSWORD).status_code == 302


def test_f044_forty_failures_within_a_minute_from_one_address_hold_nobody_back(cast):
    answers = {
        try_to(Client(REMOTE_ADDR="10.9.9.9"), f"nobody{n}@example.test").status_code for n in range(40)
    }
    assert answers == {422}


def test_f044_after_a_quarter_of_an_hour_the_account_opens_again(cast):
    with time_machine.travel("2026-11-16 10:00Z", tick=False):
        for _ in range(6):
            try_to(Client(), "tom@example.test")
    with time_machine.travel("2026-11-16 10:16Z", tick=False):
        assert try_to(Client(), "tom@example.test", PASSWORD).status_code == 302


def test_f045_a_spray_over_many_accounts_is_told_by_its_number(cast, events):
    for n in range(33):
        try_to(Client(), f"nobody{n}@example.test")
    counts = [event.detail["tries_this_minute"] for event in events("sign_in_failed")]
    assert max(counts) >= 32
    assert len({event.detail["account"] for event in events("sign_in_failed")}) >= 32


def test_f046_unknown_wrong_and_ended_accounts_are_answered_alike(cast):
    Worker.objects.create_user("left@example.test", PASSWORD, name="Left", is_active=False)
    Worker.objects.create_user("linked@example.test", None, name="Linked")
    tries = [
        ("nobody@example.test", "x"),
        ("tom@example.test", "x"),
        ("left@example.test", PASSWORD),
        ("linked@example.test", "x"),
    ]
    answers = [try_to(Client(), login, password) for login, password in tries]
    assert {answer.status_code for answer in answers} == {422}
    assert len({plain(answer) for answer in answers}) == 1


def test_f046_an_account_that_is_not_there_is_slowed_like_one_that_is(cast):
    here = [try_to(Client(), "tom@example.test") for _ in range(6)][-1]
    nowhere = [try_to(Client(), "nobody@example.test") for _ in range(6)][-1]
    assert here.status_code == nowhere.status_code == 429
    assert plain(here) == plain(nowhere)


@pytest.mark.parametrize("login", ["nobody@example.test", "tom@example.test", "linked@example.test"])
def test_f046_as_much_hashing_is_done_for_an_unknown_account_as_for_a_known_one(cast, monkeypatch, login):
    Worker.objects.create_user("linked@example.test", None, name="Linked")
    hashed = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *given: hashed.append(1) or encode(*given))
    try_to(Client(), login)
    assert len(hashed) == 1


@pytest.mark.parametrize(
    "evil",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "http:///evil.example",
        "https:evil",
    ],
)
def test_f058_next_leads_nowhere_but_here(cast, client, evil):
    assert try_to(client, "tom@example.test", PASSWORD, next=evil)["Location"] == "/"
    assert evil not in client.get(LOGIN, {"next": evil}).content.decode()


def test_after_signing_in_one_is_where_one_wanted_to_go(cast, client):
    assert client.get("/account/people/")["Location"] == "/account/login/?next=/account/people/"
    assert (
        try_to(client, "rhea@example.test", PASSWORD, next="/account/people/")["Location"]
        == "/account/people/"
    )


def test_f055_a_form_is_refused_without_this_sessions_token(cast, browser_of):
    other = browser_of("ola")
    other.get("/account/password/change/")
    client = Client(enforce_csrf_checks=True, headers={"user-agent": EDGE})
    client.get(LOGIN)
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', client.get(LOGIN).content.decode())[1]
    assert try_to(client, "tom@example.test", PASSWORD).status_code == 403
    assert try_to(client, "tom@example.test", PASSWORD, csrfmiddlewaretoken=token).status_code == 302
    # the token of before signing in is no longer this session's
    assert client.post("/account/logout/", {"csrfmiddlewaretoken": token}).status_code == 403


def test_f056_f057_f090_no_page_is_framed_read_from_elsewhere_or_kept(cast, browser_of):
    for client, address in (
        (Client(), LOGIN),
        (browser_of("tom"), "/account/"),
        (browser_of("tom"), "/nowhere/"),
    ):
        answer = client.get(address, headers={"origin": "https://evil.example"})
        assert answer["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
        assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in answer
        assert "no-store" in answer["Cache-Control"]


def test_f110_a_password_typed_where_the_address_belongs_is_kept_nowhere(cast, client, caplog):
    try_to(client, "correct\r\nhorse@battery.staple", "wrong")
    try_to(client, "correcthorse@battery.staple", "wrong")
    kept = " ".join(str(event.detail) for event in Event.objects.all()) + caplog.text
    assert "correcthorse" not in kept
    from axes.models import AccessAttempt

    [attempt] = AccessAttempt.objects.all()
    assert "correcthorse" not in str(attempt.__dict__)
    assert "wrong" not in str(attempt.__dict__)


def test_f110_what_one_account_leaves_behind_is_bounded_however_often_it_is_tried(cast):
    from axes.models import AccessAttempt

    for n in range(12):
        try_to(Client(headers={"user-agent": f"browser {n}"}), "tom@example.test")
    assert AccessAttempt.objects.count() == 5


@pytest.mark.parametrize("login", ["x" * 5000, "nul\x00@example.test", "no-at-sign", "a@b", " "])
def test_bad_addresses_are_refused_at_the_field(cast, client, login):
    assert try_to(client, login).status_code == 422


def test_a_password_too_long_to_hash_in_good_time_is_refused_before_it_is_hashed(cast, client, monkeypatch):
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *given: pytest.fail("it was hashed"))
    assert try_to(client, "tom@example.test", "x" * 201).status_code == 422


def test_b135_a_forged_host_is_refused(cast):
    assert Client(headers={"host": "evil.example"}).get(LOGIN).status_code == 400
