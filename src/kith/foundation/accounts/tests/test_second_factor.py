"""The second factor: everyone has one, nobody takes it away with a password alone."""

import re
import time
from importlib import import_module

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from kith.foundation.accounts.tests.conftest import EDGE, PASSWORD

SET_UP = "/account/second-factor/set-up/"
START = 1_794_909_600


@pytest.fixture(autouse=True)
def a_real_authority(settings):
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def clock():
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


def code_for(key: str) -> str:
    return format_hotp_value(hotp_value(key, int(time.time()) // 30))


def set_up(client) -> str:
    """Set the factor up as a worker would, and return the key in the app."""
    page = client.get(SET_UP).content.decode()
    key = re.search(r"Type this key into the app: <strong>([A-Z2-7 ]+)<", page)[1].replace(" ", "")
    answer = client.post(SET_UP, {"code": code_for(key)})
    assert answer["Location"] == "/account/second-factor/recovery-codes/", answer.content.decode()
    return key


@pytest.fixture
def tom(clock, browser_of):
    """A worker who has just set up their second factor."""
    client = browser_of("tom")
    client.key = set_up(client)
    return client


def signed_in(login="tom"):
    client = Client(headers={"user-agent": EDGE})
    return client, client.post("/account/login/", {"login": f"{login}@example.test", "password": PASSWORD})


def test_a_worker_without_one_is_sent_to_set_it_up_before_any_page(clock, browser_of, cast):
    rhea = browser_of("rhea")
    for address in ("/account/", "/account/people/", "/account/sessions/", "/front-door/"):
        assert rhea.get(address)["Location"] == SET_UP
    assert rhea.post("/account/people/start/", {"name": "x"})["Location"] == SET_UP
    assert rhea.get("/account/logout/").status_code == 200


def test_in_the_demo_it_may_be_left_out_and_only_there(settings, browser_of):
    real = import_module("kith.config.settings")
    assert real.SECOND_FACTOR_REQUIRED is (not real.DEMO)
    settings.SECOND_FACTOR_REQUIRED = False
    assert browser_of("tom").get("/account/").status_code == 200


def test_setting_it_up_opens_the_pages_and_gives_recovery_codes_once(tom, events, cast):
    page = tom.get("/account/second-factor/recovery-codes/").content.decode()
    assert len(re.findall(r"<code>\d+</code>", page)) == 10
    again = tom.get("/account/second-factor/recovery-codes/").content.decode()
    assert "<code>" not in again
    assert tom.get("/account/").status_code == 200
    assert len(events("second_factor_set_up")) == 1


def test_the_square_is_an_image_of_the_page_itself(clock, browser_of):
    page = browser_of("tom").get(SET_UP).content.decode()
    assert 'src="data:image/svg+xml;base64,' in page
    assert "<script>" not in page


def test_a_wrong_first_code_sets_nothing_up(clock, browser_of):
    client = browser_of("tom")
    client.get(SET_UP)
    answer = client.post(SET_UP, {"code": "000000"})
    assert answer.status_code == 422
    assert not Authenticator.objects.exists()


def test_the_secret_lies_encrypted_in_the_database(tom):
    kept = Authenticator.objects.get(type="totp").data["secret"]
    assert tom.key not in kept


def test_at_the_next_sign_in_the_code_is_asked_for_and_nothing_is_open_before(tom, clock, events):
    client, answer = signed_in()
    assert answer["Location"] == "/account/second-factor/code/"
    assert client.get("/account/").status_code == 302
    clock.shift(60)
    assert client.post("/account/second-factor/code/", {"code": code_for(tom.key)}).status_code == 302
    assert client.get("/account/").status_code == 200
    assert events("signed_in")[-1].detail == {"ways": ["password", "mfa"]}


def test_a_wrong_code_is_said_and_kept_as_a_failure(tom, events):
    client, _ = signed_in()
    answer = client.post("/account/second-factor/code/", {"code": "000000"})
    assert answer.status_code == 422
    assert "The code is not right" in answer.content.decode()
    assert len(events("second_factor_failed")) == 1


def test_f048_a_code_works_once(tom, clock):
    clock.shift(60)
    code = code_for(tom.key)
    first, _ = signed_in()
    assert first.post("/account/second-factor/code/", {"code": code}).status_code == 302
    second, _ = signed_in()
    assert second.post("/account/second-factor/code/", {"code": code}).status_code == 422


def test_f048_codes_are_tried_five_times_and_then_not(tom, clock):
    client, _ = signed_in()
    for _ in range(5):
        client.post("/account/second-factor/code/", {"code": "000000"})
    clock.shift(60)
    answer = client.post("/account/second-factor/code/", {"code": code_for(tom.key)})
    assert answer.status_code == 422
    assert "too many tries" in answer.content.decode()


def test_a_recovery_code_signs_in_once_and_the_trail_says_so(tom, events):
    page = tom.get("/account/second-factor/recovery-codes/").content.decode()
    code = re.search(r"<code>(\d+)</code>", page)[1]
    client, _ = signed_in()
    assert client.post("/account/second-factor/code/", {"code": code}).status_code == 302
    again, _ = signed_in()
    assert again.post("/account/second-factor/code/", {"code": code}).status_code == 422
    assert len(events("recovery_code_used")) == 1


def test_f048_a_stolen_session_and_the_password_do_not_take_it_away(tom, clock):
    clock.shift(6 * 60)
    for address in ("/account/second-factor/take-away/", "/account/second-factor/recovery-codes/new/"):
        answer = tom.post(address)
        assert answer["Location"].startswith("/account/second-factor/again/")
    # the way by password is shut to whoever has a second factor
    assert tom.post("/account/reauthenticate/", {"password": PASSWORD})["Location"].startswith(
        "/account/second-factor/again/"
    )
    assert Authenticator.objects.filter(type="totp").exists()


def test_f048_a_second_one_cannot_be_added_beside_the_first(tom):
    assert tom.get(SET_UP)["Location"] == "/account/second-factor/take-away/"


def test_f048_setting_one_up_late_in_a_session_takes_the_password_again(clock, browser_of):
    client = browser_of("tom")
    clock.shift(6 * 60)
    assert client.get(SET_UP)["Location"].startswith("/account/reauthenticate/")
    before = client.session.session_key
    answer = client.post(f"/account/reauthenticate/?next={SET_UP}", {"password": PASSWORD})
    assert answer["Location"] == SET_UP
    assert client.session.session_key != before  # F043: a new key at step-up
    set_up(client)


def test_f048_the_owner_is_told_when_one_is_set_up_and_when_it_is_taken_away(clock, browser_of, letters):
    client = browser_of("tom")
    with letters() as sent:
        set_up(client)
    assert [letter.subject for letter in sent] == ["Kith: A second factor was set up"]
    with letters() as sent:
        client.post("/account/second-factor/take-away/")
    [letter] = sent
    assert letter.to == ["tom@example.test"]
    assert "tell your help desk now" in letter.body


def test_setting_one_up_ends_every_other_session(clock, browser_of):
    elsewhere, here = browser_of("tom"), browser_of("tom")
    set_up(here)
    assert here.get("/account/").status_code == 200
    assert elsewhere.get("/account/")["Location"].startswith("/account/login/")


def test_taking_it_away_sends_the_worker_to_set_up_the_next(tom, events):
    assert tom.post("/account/second-factor/take-away/").status_code == 302
    assert not Authenticator.objects.exists()
    assert tom.get("/account/")["Location"] == SET_UP
    assert len(events("second_factor_taken_away")) == 1


def test_new_recovery_codes_replace_the_old(tom, clock, events):
    clock.shift(60)
    page = tom.get("/account/second-factor/recovery-codes/").content.decode()
    old = re.search(r"<code>(\d+)</code>", page)[1]
    assert (
        "The 10 you have left stop working"
        in tom.get("/account/second-factor/recovery-codes/new/").content.decode()
    )
    assert tom.post("/account/second-factor/recovery-codes/new/").status_code == 302
    client, _ = signed_in()
    assert client.post("/account/second-factor/code/", {"code": old}).status_code == 422
    assert len(events("recovery_codes_made")) == 1


def test_recovery_codes_without_an_app_lead_to_setting_one_up(clock, browser_of):
    client = browser_of("tom")
    answer = client.get("/account/second-factor/recovery-codes/new/")
    assert answer.status_code == 302
    assert answer["Location"] == SET_UP
