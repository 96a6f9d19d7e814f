"""The account pages in a browser: signing in with a second factor, who works here, the demo; accessible on two screens."""

from __future__ import annotations

import re
import time
from threading import Thread

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

from kith.config.testing.cast import Cast

pytestmark = pytest.mark.browser
PASSWORD = "a long enough password"


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture
def site(own_database, settings):
    """The address of the whole site on a database of this test's own."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(StaticFilesHandler(WSGIHandler()))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def wait_for_a_fresh_code():
    """A code holds for its own thirty seconds: do not type one that is about to lapse."""
    while time.time() % 30 > 10:
        time.sleep(0.5)


def test_a_worker_signs_in_sets_up_a_second_factor_and_signs_out(site, settings, watched, problems, screen):
    settings.SECOND_FACTOR_REQUIRED = True
    page = watched(screen)

    def look():
        assert fits(page), page.url
        assert problems(page) == [], page.url

    page.goto(f"{site}/account/people/")
    look()
    page.fill("#id_login", "rhea@example.test")
    page.fill("#id_password", "wrong")
    page.click("button:has-text('Sign in')")
    look()
    page.fill("#id_password", PASSWORD)
    page.click("button:has-text('Sign in')")
    page.wait_for_url("**/second-factor/set-up/")
    assert (
        page.evaluate("document.querySelector('main img').naturalWidth") > 0
    )  # the policy lets the square through
    page.click("summary:has-text('I cannot use the camera')")
    look()
    key = re.sub(r"\s", "", page.inner_text("details[open] strong"))
    wait_for_a_fresh_code()
    page.fill("#id_code", format_hotp_value(hotp_value(key, int(time.time()) // 30)))
    page.click("button:has-text('Continue')")
    page.wait_for_url("**/recovery-codes/")
    assert page.locator("main code").count() == 10
    look()
    for path in (
        "/account/",
        "/account/sessions/",
        "/account/password/change/",
        "/account/logout/",
        "/account/people/",
    ):
        page.goto(site + path)
        look()
    page.click("text=Tom Reyes")
    look()
    for link in (
        "Give a role",
        "Put in a team",
        "Record a registration",
        "Clear a lost second factor",
        "End this account",
    ):
        page.click(f"text={link}")
        look()
        page.click(".govuk-back-link")
    page.goto(f"{site}/account/logout/")
    page.click("main button:has-text('Sign out')")
    page.wait_for_url("**/account/login/")
    assert "You have signed out" in page.inner_text("main")
    look()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_demo_signs_in_with_one_press(site, watched, problems, screen, scripts):
    page = watched(screen, scripts=scripts)
    page.goto(f"{site}/demo/")
    assert not scripts or (fits(page) and problems(page) == [])
    page.click("text=Sign in as Rhea Sandhu")
    page.goto(f"{site}/account/people/")
    assert page.locator("h1").inner_text() == "Who works here"


def test_what_was_typed_before_the_screen_locked_is_sent_after_unlocking(site, watched, problems, screen):
    page = watched(screen)
    page.goto(f"{site}/account/login/")
    page.fill("#id_login", "rhea@example.test")
    page.fill("#id_password", PASSWORD)
    page.click("button:has-text('Sign in')")
    page.goto(f"{site}/account/people/{Cast().worker('tom').pk}/roles/")
    page.select_option("#id_role", "personal_adviser")
    page.fill("#id_reason", "Works with care leavers too")
    _lock_every_session()
    page.click("button:has-text('Give role')")
    assert "Kith locked itself while you were away" in page.inner_text("main")
    assert problems(page) == []
    page.fill("#id_password", PASSWORD)
    page.click("button:has-text('Unlock')")
    assert "What you typed has not been sent yet" in page.inner_text("main")
    assert problems(page) == []
    page.click("button:has-text('Send what I typed')")
    assert "Role given" in page.inner_text("main")
    assert "Personal adviser" in page.inner_text("main")


def _lock_every_session():
    from django.contrib.sessions.backends.db import SessionStore
    from django.contrib.sessions.models import Session

    for row in Session.objects.all():
        session = SessionStore(row.session_key)
        session["kith.locked"] = True
        session.save()
