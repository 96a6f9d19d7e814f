"""A form in a browser: saved while it is typed, through a killed server and an ended session, and by two people at once."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection, transaction

from kith.config.environment import CHECKOUT
from kith.config.testing.cast import Cast
from kith.engines.forms import queries
from kith.engines.forms.actions.beginning import About, begin
from kith.engines.forms.models import AnswerRow
from kith.engines.forms.rules.values import Place
from kith.practice.assessments.kinds.forms.child_and_family import VERSION_1

pytestmark = pytest.mark.browser

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SERVING = Path(__file__).with_name("serving.py")
SAVED, NOT_SAVED = "text=/^Saved at/", "text=/^Not saved/"
SECTIONS = ["", *(section.key for section in VERSION_1.sections if section.when is None)]
STORY = "There was a fire in 2019, and they lost their home."


class Site:
    """A running Kith that can be killed and started again at the same address."""

    def __init__(self, database_url: str) -> None:
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.database_url = database_url
        self.address = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, str(SERVING), str(self.port), self.database_url]
        self.process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(CHECKOUT / "src")})
        for _ in range(200):
            with closing(socket.socket()) as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        raise AssertionError("Kith did not start")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def site(own_database, django_db_blocker):
    running = Site(own_database.web_url)
    with django_db_blocker.unblock():
        running.start()
        yield running
        running.kill()


def as_requested(work):
    """One transaction on a connection of its own, as a page would have."""
    try:
        with transaction.atomic():
            return work(Cast())
    finally:
        connection.close()


@pytest.fixture
def response(site):
    def begun(cast):
        tom = cast.viewer("tom")
        about = About([cast.child("amara"), cast.child("leo")])
        return begin(by=tom, form="child_and_family", about=about, team=cast.team("north"))

    return as_requested(begun)


def stands(response, key, *path):
    """The answer as it stands, and how many versions it has."""

    def look(cast):
        tom = cast.viewer("tom")
        value = queries.opened(tom, response).answers.get(Place(key, path))
        row = AnswerRow.objects.filter(response=response, key=key, path=list(path)).first()
        return value, row.version if row else 0

    return as_requested(look)


@pytest.fixture
def opened(browser, site, response):
    """``opened("tom", "family_history")``: that section in a browser of that worker's own."""
    contexts = []

    def open_page(who, section="", *, scripts=True, size=DESKTOP):
        context = browser.new_context(viewport=size, java_script_enabled=scripts)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        sign_in(page, site, who, f"/forms/{response.pk}/" + (f"section/{section}/" if section else ""))
        return page

    yield open_page
    for context in contexts:
        context.close()


def sign_in(page, site, who, then):
    page.goto(f"{site.address}/account/login/?next={then}")
    page.fill("[name=login]", f"{who}@example.test")
    page.fill("[name=password]", "a long enough password")
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"**{then}")


def test_what_is_typed_is_saved_without_asking_and_says_when(opened, response):
    page = opened("tom", "family_history")
    page.fill("[name=history]", STORY)
    page.wait_for_selector(SAVED)
    assert stands(response, "history") == (STORY, 1)


def test_f015_typing_goes_on_through_a_killed_server_and_is_saved_once_it_is_back(opened, site, response):
    page = opened("tom", "family_history")
    page.fill("[name=history]", "There was a fire")
    page.wait_for_selector(SAVED)
    site.kill()
    page.fill("[name=history]", STORY)
    page.wait_for_selector(NOT_SAVED)
    site.start()
    page.wait_for_selector(SAVED)
    assert stands(response, "history") == (STORY, 2)
    assert page.evaluate("sessionStorage.length") == 0


def test_f015_what_was_typed_before_a_crash_is_offered_back_when_the_page_is_opened_again(
    opened, site, response
):
    page = opened("tom", "family_history")
    site.kill()
    page.fill("[name=history]", STORY)
    page.wait_for_selector(NOT_SAVED)
    page.once("dialog", lambda dialog: dialog.accept())
    site.start()
    page.reload()
    if stands(response, "history")[1] == 0:  # unless the page got it through on its way out
        page.click("text=Put back what I typed")
        page.wait_for_selector(SAVED)
    assert stands(response, "history") == (STORY, 1)


def test_b123_after_the_session_ended_one_signs_in_again_and_it_is_saved_once(opened, site, response):
    page = opened("tom", "family_history")
    page.context.clear_cookies()
    page.fill("[name=history]", STORY)
    page.wait_for_selector("text=you are signed out")
    assert stands(response, "history") == (None, 0)
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("a:has-text('Sign in again')")
    page.fill("[name=login]", "tom@example.test")
    page.fill("[name=password]", "a long enough password")
    page.press("[name=password]", "Enter")
    page.click("text=Put back what I typed")
    page.wait_for_selector(SAVED)
    assert page.input_value("[name=history]") == STORY
    assert stands(response, "history") == (STORY, 1)


def test_f050_a_locked_session_is_said_so_and_what_is_typed_stays(opened, response):
    page = opened("tom", "family_history")
    page.route("**/autosave/", lambda route: route.fulfill(status=401, body="Locked."))
    page.fill("[name=history]", STORY)
    page.wait_for_selector("text=you are signed out")
    assert page.evaluate("sessionStorage.length") == 1
    assert page.input_value("[name=history]") == STORY


def test_what_one_worker_typed_is_not_offered_to_another_and_signing_out_empties_the_tab(
    opened, site, response
):
    page = opened("tom", "family_history")
    page.route("**/autosave/", lambda route: route.abort())
    page.fill("[name=history]", STORY)
    page.wait_for_selector(NOT_SAVED)
    assert page.evaluate("sessionStorage.length") == 1
    page.on("dialog", lambda dialog: dialog.accept())
    page.click(".kith-account summary")
    page.click("text=Sign out")
    page.wait_for_load_state()
    assert page.evaluate("sessionStorage.length") == 0


def test_f001_two_who_type_in_one_question_both_keep_their_words_and_choose(opened, response):
    tom, grace = opened("tom", "family_history"), opened("grace", "family_history")
    grace.fill("[name=history]", "Grace's words.")
    grace.wait_for_selector(SAVED)
    tom.fill("[name=history]", "Tom's words.")
    tom.click("text=See both and choose")
    tom.wait_for_selector("h1:has-text('Someone else answered this')")
    assert tom.locator(".kith-clash__side").all_inner_texts()[1].startswith("Grace Lindqvist, saved")
    tom.click("label:has-text('One made from both')")
    assert tom.input_value("textarea") == "Grace's words.\n\nTom's words."
    tom.click("text=Save my choice")
    tom.wait_for_selector("[name=history]")
    assert stands(response, "history") == ("Grace's words.\n\nTom's words.", 2)


def test_a_question_shows_and_hides_as_answers_change(opened, response):
    page = opened("tom", "seen_and_heard")
    child = as_requested(lambda cast: cast.child("leo").child_id)
    why = page.locator(f"[data-kith-question='why_not_alone@{child}']")
    assert not why.is_visible()
    page.check(f"[name='seen@{child}'][value=yes]")
    page.check(f"[name='seen_alone@{child}'][value=no]")
    assert why.is_visible()
    page.check(f"[name='seen@{child}'][value=no]")
    assert not why.is_visible()


def test_without_scripts_an_entry_is_added_answered_and_taken_out(opened, response):
    page = opened("tom", "objectives", scripts=False)
    page.locator("[name^='outcome@']").fill("Leo sleeps at night")
    page.click("text=Add another objective")
    page.locator("[name^='outcome@']").nth(1).fill("Amara is at school")
    page.click("text=Save and stay here")
    assert page.locator("legend:has-text('Objective')").all_inner_texts() == ["Objective 1", "Objective 2"]
    page.locator("text=Remove").first.click()
    assert page.locator("[name^='outcome@']").first.input_value() == "Amara is at school"


def test_enter_in_a_box_saves_and_takes_nothing_out(opened, response):
    page = opened("tom", "objectives")
    page.locator("[name^='outcome@']").fill("Leo sleeps at night")
    page.locator("[name^='owner@']").fill("Mum")
    page.locator("[name^='owner@']").press("Enter")
    page.wait_for_url("**/objectives/")
    assert page.locator("[name^='owner@']").first.input_value() == "Mum"


@pytest.mark.parametrize(
    "section",
    [
        "",
        "start",
        "seen_and_heard",
        "identity",
        "relatives",
        "risks",
        "outside_home",
        "objectives",
        "conclusion",
    ],
)
def test_every_section_is_accessible_and_fits(opened, problems, screen, section):
    page = opened("tom", section, size=screen)
    assert problems(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@pytest.mark.parametrize("name", ["whole", "beside", "history", "submit"])
def test_every_page_of_a_form_is_accessible_and_fits(opened, problems, site, response, screen, name):
    page = opened("tom", size=screen)
    page.goto(f"{site.address}/forms/{response.pk}/{name}/")
    assert problems(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
