"""A session from sign-in to its end: locked, unlocked, ended, followed."""

import re
import time

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client

from kith.foundation.accounts.tests.conftest import EDGE, PASSWORD
from kith.foundation.doors.act import acting
from kith.foundation.workforce.models import RoleHolding

START = 1_794_909_600  # 17 November 2026, 10:00 UTC
MINUTES = 60


@pytest.fixture
def clock():
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def tom(clock, browser_of):
    return browser_of("tom")


def test_f049_signing_out_ends_the_session_on_the_server(tom):
    cookie = tom.cookies["kith"].value
    tom.post("/account/logout/")
    thief = Client(headers={"user-agent": EDGE})
    thief.cookies["kith"] = cookie
    assert thief.get("/account/").status_code == 302
    assert not Session.objects.filter(pk=cookie).exists()
    assert not UserSession.objects.exists()


def test_f049_a_link_does_not_sign_out(tom):
    assert "Do you want to sign out?" in tom.get("/account/logout/").content.decode()
    assert tom.get("/account/").status_code == 200


def test_f054_signing_out_tells_the_browser_to_forget_what_it_stored(tom, events):
    answer = tom.post("/account/logout/")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert len(events("signed_out")) == 1


def test_f050_twenty_idle_minutes_lock_and_the_page_says_so(tom, clock, events):
    clock.shift(20 * MINUTES)
    answer = tom.get("/account/sessions/?from=list")
    assert answer["Location"] == "/account/locked/?next=%2Faccount%2Fsessions%2F%3Ffrom%3Dlist"
    page = tom.get(answer["Location"]).content.decode()
    assert "Kith locked itself while you were away" in page
    assert "20 minutes" in page
    assert len(events("session_locked")) == 1


def test_f050_working_keeps_it_open(tom, clock):
    for _ in range(4):
        clock.shift(15 * MINUTES)
        assert tom.get("/account/").status_code == 200


def test_f050_locked_means_every_page_and_moving_the_clock_back_opens_nothing(tom, clock):
    clock.shift(20 * MINUTES)
    tom.get("/account/")
    clock.shift(-10 * MINUTES)
    assert tom.get("/account/sessions/").status_code == 302


def test_b123_after_unlocking_one_is_back_on_the_same_page(tom, clock, events):
    clock.shift(25 * MINUTES)
    locked = tom.get("/account/sessions/")["Location"]
    before = tom.session.session_key
    answer = tom.post(locked, {"password": PASSWORD, "next": "/account/sessions/"})
    assert answer["Location"] == "/account/sessions/"
    assert tom.get("/account/sessions/").status_code == 200
    assert tom.session.session_key != before  # F043: a new key at step-up
    assert [event.detail for event in events("session_unlocked")] == [{"way": "password"}]


def test_unlocking_takes_the_right_password_and_leads_nowhere_else(tom, clock):
    clock.shift(25 * MINUTES)
    tom.get("/account/")
    wrong = tom.post("/account/locked/", {"password": "wrong", "next": "/account/"})
    assert wrong.status_code == 422
    assert "The password is not right" in wrong.content.decode()
    assert tom.get("/account/").status_code == 302
    assert tom.post("/account/locked/", {"password": PASSWORD, "next": "//evil.example"})["Location"] == "/"


def test_f044_guessing_at_a_locked_screen_is_slowed_like_signing_in(tom, clock):
    clock.shift(25 * MINUTES)
    answers = [tom.post("/account/locked/", {"password": f"guess {n}"}).status_code for n in range(6)]
    assert answers == [422, 422, 422, 422, 429, 429]


def test_b123_a_form_sent_to_a_locked_session_waits_and_is_sent_by_its_writer(tom, clock):
    clock.shift(25 * MINUTES)
    typed = {
        "oldpassword": "secret",
        "note": "He said <b>no</b>",
        "who": ["a", "b"],
        "idempotency_key": "k-1",
    }
    answer = tom.post("/account/password/change/", typed)
    assert answer["Location"].startswith("/account/locked/")
    assert "so is what you just sent" in tom.get(answer["Location"]).content.decode()
    assert tom.post("/account/locked/", {"password": PASSWORD})["Location"] == "/account/kept/"
    page = tom.get("/account/kept/").content.decode()
    assert 'action="/account/password/change/"' in page
    assert 'name="note" value="He said &lt;b&gt;no&lt;/b&gt;"' in page
    assert page.count('name="who"') == 2
    assert 'value="k-1"' in page
    assert "secret" not in page
    assert tom.get("/account/kept/")["Location"] == "/"  # shown once


def test_b123_the_waiting_form_is_never_another_workers(tom, clock):
    clock.shift(25 * MINUTES)
    tom.post("/account/password/change/", {"note": "Amara"})
    tom.post("/account/logout/")
    tom.post("/account/login/", {"login": "ola@example.test", "password": PASSWORD})
    assert tom.get("/account/kept/")["Location"] == "/"


def test_an_autosave_in_a_locked_session_is_told_so_and_the_page_stays(tom, clock):
    clock.shift(25 * MINUTES)
    answer = tom.post("/account/password/change/", {"note": "x"}, headers={"hx-request": "true"})
    assert answer.status_code == 401
    assert "kith.kept" not in tom.session


def test_f050_twelve_hours_end_it_and_the_sign_in_page_says_why(tom, clock, events):
    for _ in range(48):
        clock.shift(15 * MINUTES)
        answer = tom.get("/account/")
    assert answer["Location"].startswith("/account/login/?why=ended")
    assert "signed in for 12 hours" in tom.get(answer["Location"]).content.decode()
    assert len(events("session_ended_by_time")) == 1


def test_b123_a_form_sent_after_the_end_is_carried_by_the_answer(tom, clock):
    for _ in range(47):
        clock.shift(15 * MINUTES)
        tom.get("/account/")
    clock.shift(15 * MINUTES)
    answer = tom.post("/account/password/change/", {"note": "Three words", "idempotency_key": "k-1"})
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "You were signed out before it reached us" in page
    assert 'value="Three words"' in page


def test_b123_a_page_open_since_before_signing_in_again_is_sent_once_more_with_a_good_token(browser_of):
    tom = Client(enforce_csrf_checks=True, headers={"user-agent": EDGE, "origin": "http://testserver"})
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', tom.get("/account/login/").content.decode())[1]
    tom.post(
        "/account/login/", {"login": "tom@example.test", "password": PASSWORD, "csrfmiddlewaretoken": token}
    )
    stale = tom.post("/account/password/change/", {"note": "kept", "csrfmiddlewaretoken": token})
    assert stale.status_code == 403
    page = stale.content.decode()
    assert "You are signed in as Tom Reyes" in page
    assert 'value="kept"' in page
    good = re.search(r'csrfmiddlewaretoken" value="([^"]+)', page)[1]
    sent = tom.post("/account/password/change/", {"note": "kept", "csrfmiddlewaretoken": good})
    assert sent.status_code == 422  # it arrived: what is asked for there is a password


def test_f055_a_form_from_another_site_is_refused_and_nothing_of_it_is_offered(browser_of):
    tom = Client(enforce_csrf_checks=True, headers={"user-agent": EDGE, "origin": "https://evil.example"})
    answer = tom.post("/account/password/change/", {"note": "planted"})
    assert answer.status_code == 403
    assert "planted" not in answer.content.decode()


def test_a_sign_in_page_left_open_overnight_begins_again():
    client = Client(enforce_csrf_checks=True, headers={"origin": "http://testserver"})
    answer = client.post("/account/login/", {"login": "a@b.c", "next": "/account/"})
    assert answer["Location"] == "/account/login/?why=stale&next=%2Faccount%2F"


def test_f053_a_cookie_used_in_another_browser_ends_the_session_and_is_told(tom, cast, events):
    thief = Client(headers={"user-agent": "curl/8"})
    thief.cookies["kith"] = tom.cookies["kith"].value
    answer = thief.get("/account/")
    assert answer["Location"].startswith("/account/login/?why=elsewhere")
    [event] = events("session_used_elsewhere")
    assert (event.worker_id, event.outcome) == (cast.worker("tom").pk, "refused")
    assert tom.get("/account/")["Location"].startswith("/account/login/")


def test_f043_a_new_role_gives_the_session_a_new_key(tom, cast, clock):
    tom.get("/account/")
    before = tom.session.session_key
    tom.get("/account/")
    assert tom.session.session_key == before
    with acting(cast.viewer("rhea")):
        RoleHolding.objects.create(
            worker=cast.worker("tom"), role="personal_adviser", valid_from="2026-01-01"
        )
    tom.get("/account/")
    assert tom.session.session_key != before
    assert tom.get("/account/").status_code == 200
    assert UserSession.objects.get().session_key == tom.session.session_key


def test_f052_a_role_that_ended_is_gone_at_the_next_click(cast, clock, browser_of):
    rhea = browser_of("rhea")
    assert rhea.get("/account/people/").status_code == 200
    with acting(cast.viewer("ines")):
        RoleHolding.objects.filter(worker=cast.worker("rhea")).update(valid_to="2026-11-15")
    assert rhea.get("/account/people/").status_code == 403


def test_signing_out_everywhere_else_ends_the_others_and_keeps_this_one(cast, browser_of, events):
    desk, phone = browser_of("tom"), browser_of("tom", agent="Mozilla/5.0 (iPhone) Safari/604")
    page = desk.get("/account/sessions/").content.decode()
    assert "Edge on Windows" in page
    assert "Safari on iPhone" in page
    assert desk.post("/account/sessions/").status_code == 302
    assert desk.get("/account/").status_code == 200
    assert phone.get("/account/").status_code == 302
    assert [event.detail for event in events("signed_out_everywhere")] == [{"sessions": 1}]


def test_the_session_is_not_written_at_every_page(tom, clock):
    seen = tom.session["kith.seen"]
    clock.shift(30)
    tom.get("/account/")
    assert tom.session["kith.seen"] == seen
    clock.shift(31)
    tom.get("/account/")
    assert tom.session["kith.seen"] == pytest.approx(time.time())


def test_a_session_begun_by_other_means_is_counted_from_its_first_page(cast, clock):
    client = Client()
    client.force_login(cast.worker("tom"))
    assert client.get("/account/").status_code == 200
    clock.shift(20 * MINUTES)
    assert client.get("/account/").status_code == 302
