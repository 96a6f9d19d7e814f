"""Signing in through the authority's directory: the whole way by code and proof, over real HTTP on this machine."""

from urllib.parse import parse_qs, urlsplit

import pytest
import requests
import time_machine
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from kith.foundation.accounts import actions
from kith.foundation.accounts.tests import provider as small
from kith.foundation.accounts.tests.conftest import EDGE, PASSWORD

START = 1_794_909_600
TOM = {"sub": "subject-tom", "email": "tom@example.test", "email_verified": True, "name": "Tom Reyes"}


@pytest.fixture
def directory(settings):
    """The authority's directory, running; the one who sits at the browser is ``directory.person``."""
    provider = small.Provider(person=dict(TOM))
    server = small.serve(provider)
    app = {
        "provider_id": "authority", "name": "Marlowe Vale", "client_id": small.CLIENT, "secret": small.SECRET,
        "settings": {"server_url": provider.address},
    }  # fmt: skip
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
    yield provider
    server.shutdown()
    server.server_close()


def go(client=None, **sent):
    """Press the button, be sent round by the directory, and come back: the browser and the last answer."""
    client = client or Client(headers={"user-agent": EDGE})
    to_directory = client.post("/account/directory/", sent)
    assert to_directory.status_code == 302, to_directory.content.decode()
    back = requests.get(to_directory["Location"], allow_redirects=False, timeout=5).headers["Location"]
    parts = urlsplit(back)
    return client, client.get(f"{parts.path}?{parts.query}")


def test_the_first_time_links_the_account_made_for_that_address(cast, directory, events):
    client, answer = go()
    assert answer["Location"] == "/"
    assert client.get("/account/").status_code == 200
    assert SocialAccount.objects.get(user=cast.worker("tom")).uid == "subject-tom"
    assert [event.worker_id for event in events("linked_to_directory")] == [cast.worker("tom").pk]
    assert events("signed_in")[0].detail == {"ways": ["socialaccount"]}


def test_the_way_goes_by_code_state_and_proof(cast, directory):
    go()
    [asked] = directory.asked
    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == "http://testserver/account/directory/authority/back/"
    assert len(asked["state"]) >= 16
    assert directory.refused == []


def test_the_password_here_no_longer_works_once_the_directory_signs_in(cast, directory):
    go()
    answer = Client().post("/account/login/", {"login": "tom@example.test", "password": PASSWORD})
    assert answer.status_code == 422


def test_one_comes_back_to_where_one_wanted_to_go_and_nowhere_else(cast, directory):
    assert go(next="/account/sessions/")[1]["Location"] == "/account/sessions/"
    assert go(next="//evil.example")[1]["Location"] == "/"


def test_the_sign_in_page_leads_with_the_directory(cast, directory, client):
    page = client.get("/account/login/").content.decode()
    assert "Continue with your work account" in page
    assert page.index("Continue with your work account") < page.index("Sign in with a password")


def test_f059_afterwards_the_directorys_number_counts_and_not_the_address(cast, directory):
    go()
    directory.person = {**TOM, "email": "tom.reyes-married@example.test"}
    client, _ = go()
    assert "tom@example.test" in client.get("/account/").content.decode()


def test_f059_someone_else_with_a_linked_workers_address_is_refused(cast, directory, events):
    go()
    directory.person = {**TOM, "sub": "subject-new-starter"}
    client, answer = go()
    assert answer.status_code == 403
    assert "There is no account for you here" in answer.content.decode()
    assert client.get("/account/").status_code == 302
    assert events("directory_sign_in_refused")[0].detail["reason"] == "unknown"


def test_f059_a_new_starter_with_a_leavers_address_gets_only_what_was_made_for_them(cast, directory):
    go()
    rhea = cast.viewer("rhea")
    actions.end_account(by=rhea, worker=cast.worker("tom"), reason="Left")
    directory.person = {**TOM, "sub": "subject-new-starter"}
    assert go()[1].status_code == 403
    new = actions.start_account(by=rhea, name="Tomasz Reyes", email="tom@example.test")
    client, _ = go()
    assert SocialAccount.objects.get(uid="subject-new-starter").user == new
    assert "Not recorded" in client.get("/account/").content.decode()  # no role, no team


def test_f059_a_leaver_whom_the_directory_still_lets_through_is_refused(cast, directory):
    go()
    actions.end_account(by=cast.viewer("rhea"), worker=cast.worker("tom"), reason="Left")
    assert go()[1].status_code == 403


def test_an_account_switched_off_by_other_means_is_refused_too(cast, directory, events):
    go()
    worker = cast.worker("tom")
    worker.is_active = False
    worker.save()
    assert go()[1].status_code == 403
    assert events("directory_sign_in_refused")[0].detail["reason"] == "ended"


def test_whom_the_authority_made_no_account_for_is_refused_and_none_is_made(cast, directory, events):
    directory.person = {"sub": "subject-x", "email": "stranger@example.test", "email_verified": True}
    before = type(cast.worker("tom")).objects.count()
    client, answer = go()
    assert answer.status_code == 403
    assert type(cast.worker("tom")).objects.count() == before
    assert client.get("/account/").status_code == 302
    assert "stranger" not in str(events("directory_sign_in_refused")[0].detail)


@pytest.mark.parametrize(
    "person", [{**TOM, "email_verified": False}, {"sub": "s"}, {"sub": "s", "email": ""}]
)
def test_an_address_the_directory_does_not_vouch_for_links_nothing(cast, directory, person):
    directory.person = person
    assert go()[1].status_code == 403
    assert not SocialAccount.objects.exists()


def test_a_worker_whom_the_directory_has_switched_off_is_told_plainly(cast, directory, client, events):
    directory.person = None
    client, answer = go()
    assert answer["Location"] == "/account/directory/stopped/"
    page = client.get(answer["Location"])
    assert page.status_code == 403
    assert "ask your help desk" in page.content.decode()
    assert len(events("directory_sign_in_failed")) == 1


def test_a_code_is_worth_nothing_without_the_browsers_own_state(cast, directory):
    started = Client().post("/account/directory/")
    back = urlsplit(requests.get(started["Location"], allow_redirects=False, timeout=5).headers["Location"])
    thief = Client()
    answer = thief.get(f"{back.path}?{back.query}")
    assert answer.status_code == 401
    assert "Signing in did not work" in answer.content.decode()
    assert thief.get("/account/").status_code == 302


def test_an_answer_works_once(cast, directory):
    client = Client(headers={"user-agent": EDGE})
    started = client.post("/account/directory/")
    back = urlsplit(requests.get(started["Location"], allow_redirects=False, timeout=5).headers["Location"])
    assert client.get(f"{back.path}?{back.query}").status_code == 302
    client.post("/account/logout/")
    assert client.get(f"{back.path}?{back.query}").status_code == 401


def test_a_made_up_code_is_refused_by_the_directory(cast, directory):
    client = Client()
    state = parse_qs(urlsplit(client.post("/account/directory/")["Location"]).query)["state"][0]
    answer = client.get("/account/directory/authority/back/", {"state": state, "code": "made-up"})
    assert answer.status_code == 401
    assert "code" in directory.refused


def test_f026_a_directory_that_does_not_answer_is_said_and_passwords_still_work(cast, directory, settings):
    app = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]
    app["settings"] = {"server_url": "http://127.0.0.1:1"}
    answer = Client().post("/account/directory/")
    assert answer.status_code == 503
    assert "not answering" in answer.content.decode()
    assert (
        Client().post("/account/login/", {"login": "ola@example.test", "password": PASSWORD}).status_code
        == 302
    )


def test_following_a_link_starts_nothing(cast, directory, client):
    assert client.get("/account/directory/")["Location"] == "/account/login/"
    assert directory.asked == []


def test_nothing_but_where_to_come_back_to_is_taken_from_the_form(cast, directory):
    client = Client()
    started = client.post(
        "/account/directory/?process=connect&scope=everything&auth_params=x%3Dy", {"process": "redirect"}
    )
    asked = parse_qs(urlsplit(started["Location"]).query)
    assert set(asked["scope"][0].split()) == {"openid", "profile", "email"}
    assert "x" not in asked


def test_without_a_directory_there_is_no_button_and_no_way(cast, client):
    assert "work account" not in client.get("/account/login/").content.decode()
    assert client.post("/account/directory/")["Location"] == "/account/login/"
    assert client.get("/account/directory/authority/back/").status_code == 404


def test_f050_coming_back_from_the_directory_unlocks_the_same_workers_session(cast, directory, events):
    with time_machine.travel(START, tick=False) as clock:
        client, _ = go()
        clock.shift(25 * 60)
        locked = client.get("/account/sessions/")["Location"]
        assert "Unlock with your work account" in client.get(locked).content.decode()
        before = client.session.session_key
        _, answer = go(client, next="/account/sessions/")
        assert answer["Location"] == "/account/sessions/"
        assert client.get("/account/sessions/").status_code == 200
        assert client.session.session_key != before
    assert (
        directory.asked[-1]["prompt"] == "login"
    )  # an unattended desk is not unlocked by the directory's own session
    assert events("session_unlocked")[0].detail == {"way": "directory"}


def test_another_worker_coming_back_gets_their_own_session_and_not_the_locked_one(cast, directory):
    with time_machine.travel(START, tick=False) as clock:
        client, _ = go()
        clock.shift(25 * 60)
        client.post("/account/password/change/", {"note": "Amara"})
        directory.person = {"sub": "subject-ola", "email": "ola@example.test"}
        go(client)
        assert "Ola Brandt" in client.get("/account/").content.decode()
        assert client.get("/account/kept/")["Location"] == "/"


def test_the_directory_brings_the_second_factor_where_the_authority_says_so(cast, directory, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client, _ = go()
    assert client.get("/account/").status_code == 200
    settings.DIRECTORY_BRINGS_SECOND_FACTOR = False
    client, _ = go()
    assert client.get("/account/")["Location"] == "/account/second-factor/set-up/"


def test_a_worker_with_an_app_of_ours_is_asked_for_its_code_also_then(cast, directory):
    go()
    Authenticator.objects.create(user=cast.worker("tom"), type="totp", data={"secret": "x"})
    client, answer = go()
    assert answer["Location"] == "/account/second-factor/code/"
    assert client.get("/account/").status_code == 302
