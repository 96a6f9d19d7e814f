"""Signing in to the demo, and that there is no such thing anywhere else."""

import importlib

import pytest
import time_machine
from django.test import Client
from django.urls import Resolver404, clear_url_caches, resolve

from kith.foundation.access.roles import ROLES
from kith.foundation.accounts import demo


@pytest.fixture
def outside_the_demo(settings):
    """The addresses as a real authority has them."""
    settings.DEMO = False
    urls = importlib.import_module("kith.config.urls")
    importlib.reload(urls)
    clear_url_caches()
    yield
    settings.DEMO = True
    importlib.reload(urls)
    clear_url_caches()


def test_one_worker_of_each_role_that_anyone_holds(cast):
    people = demo.one_worker_of_each_role()
    assert [one.role.code for one in people] == [
        code for code in ROLES if code in {one.role.code for one in people}
    ]
    assert {one.role.code: one.worker.name for one in people}["social_worker"] == "Tom Reyes"
    assert len({one.role.code for one in people}) == len(people) == 12


def test_one_press_signs_in(cast, client, events):
    page = client.get("/demo/").content.decode()
    assert "Sign in as Tom Reyes" in page
    answer = client.post("/demo/sign-in/", {"worker": cast.worker("tom").pk})
    assert answer["Location"] == "/"
    assert client.get("/account/").status_code == 200
    assert [event.detail for event in events("signed_in")] == [{"ways": ["demo"]}]


@pytest.mark.parametrize("sent", ["", "999999", "abc", "1; DROP TABLE", "ola"])
def test_only_the_workers_on_the_page_can_be_chosen(cast, client, sent):
    worker = cast.worker("ola").pk if sent == "ola" else sent
    assert client.post("/demo/sign-in/", {"worker": worker})["Location"] == "/demo/"
    assert client.get("/account/").status_code == 302


def test_a_link_or_a_get_alone_signs_nobody_in(cast, client):
    assert client.get("/demo/sign-in/").status_code == 405
    [(role, name, path)] = [link for link in demo.demo_sign_in_links() if link[0] == "Social worker"]
    page = client.get(path).content.decode()
    assert (role, name) == ("Social worker", "Tom Reyes")
    assert "Sign in as Tom Reyes" in page
    assert client.get("/account/").status_code == 302


def test_signing_in_takes_the_token_of_the_page(cast):
    client = Client(enforce_csrf_checks=True)
    assert client.post("/demo/sign-in/", {"worker": cast.worker("tom").pk}).status_code == 403


def test_a_link_is_good_for_an_hour(cast, client):
    with time_machine.travel("2026-11-16 10:00Z", tick=False):
        path = demo.demo_sign_in_links()[0][2]
    with time_machine.travel("2026-11-16 10:59Z", tick=False):
        assert client.get(path).status_code == 200
    with time_machine.travel("2026-11-16 11:01Z", tick=False):
        assert client.get(path).status_code == 410


def test_a_forged_link_is_over(cast, client):
    assert client.get("/demo/as/WyJkaXJlY3RvciIsMV0:1:x/").status_code == 410


def test_f121_outside_the_demo_there_is_no_such_address(outside_the_demo, cast):
    for path in ("/demo/", "/demo/sign-in/", "/demo/as/x/"):
        with pytest.raises(Resolver404):
            resolve(path)
        assert Client().get(path).status_code == 404
    assert demo.demo_sign_in_links() == []


def test_f121_and_even_the_views_themselves_refuse(cast, settings, client):
    settings.DEMO = False
    assert client.get("/demo/").status_code == 404
    assert client.post("/demo/sign-in/", {"worker": cast.worker("tom").pk}).status_code == 404
    assert client.get("/demo/as/x/").status_code == 404
