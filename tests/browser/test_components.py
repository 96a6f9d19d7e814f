"""The component pages in a browser: accessible, within the screen, inside the policy, and usable without scripts."""

from __future__ import annotations

import re
from threading import Thread

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.test import override_settings

from kith.kernel.ui.web.components.views import PAGES

pytestmark = pytest.mark.browser

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SITE = {
    "ROOT_URLCONF": "kith.kernel.ui.tests.urls",
    "KITH_PAGE_FRAME": "kith.kernel.ui.tests.frames.signed_in",
    "MIDDLEWARE": ["csp.middleware.CSPMiddleware"],
    "ALLOWED_HOSTS": ["127.0.0.1"],
}
PATHS = ["", *(f"{slug}/" for slug, _ in PAGES), "forms/?filled", "errors/404/", "errors/500/"]


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def site():
    """The address of the component pages, served without sign-in and without a database."""
    with override_settings(**SITE):
        server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
        server.set_app(StaticFilesHandler(WSGIHandler()))
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/components/"
        server.shutdown()
        server.server_close()
        thread.join()


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def refused(page, site):
    """The form page after a refusal, with something typed."""
    page.goto(f"{site}forms/")
    page.fill("#id_name", "Amara")
    page.fill("#id_born-month", "13")
    page.check("#id_how")
    page.click("text=Record contact")
    return page


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_accessible_and_fits(site, watched, problems, screen, path):
    page = watched(screen)
    page.goto(site + path)
    assert problems(page) == []
    assert overflow(page) == 0


def test_a_refused_form_is_accessible_and_fits(site, watched, problems, screen):
    page = refused(watched(screen), site)
    assert problems(page) == []
    assert overflow(page) == 0


def test_after_a_refusal_the_summary_has_the_focus_and_leads_to_the_wrong_box(site, watched):
    page = refused(watched(DESKTOP), site)
    assert page.evaluate("document.activeElement.className") == "govuk-error-summary"
    page.click("text=must include a year")
    assert page.evaluate("document.activeElement.id") == "id_born-year"


def test_a_choice_reveals_its_question_and_hides_it_again(site, watched):
    page = watched(DESKTOP)
    page.goto(f"{site}forms/")
    assert not page.is_visible("#id_number")
    page.check("#id_how")
    assert page.is_visible("#id_number")
    page.check("#id_how-2")
    assert not page.is_visible("#id_number")
    assert page.is_visible("#id_address")


def test_none_of_these_unticks_the_rest(site, watched):
    page = watched(DESKTOP)
    page.goto(f"{site}forms/?filled")
    page.check("input[name=concerns][value=none]")
    assert page.locator("input[name=concerns]:checked").count() == 1


@pytest.mark.req("R561")
def test_without_scripts_a_choice_reveals_its_question_and_the_form_can_be_sent(site, watched, screen):
    page = watched(screen, scripts=False)
    page.goto(f"{site}forms/")
    for name in ("number", "address", "missing_since-day"):
        box = page.locator(f"[name={name}]")
        revealed = page.locator(".govuk-radios__conditional, .govuk-checkboxes__conditional").filter(has=box)
        revealed.locator("xpath=preceding-sibling::*[1]//input").check()
        assert box.is_visible()
    page.fill("#id_name", "Amara")
    page.click("text=Record contact")
    assert page.title().startswith("Error: ")
    assert page.input_value("#id_name") == "Amara"


def test_without_scripts_tabs_menu_and_navigation_are_all_in_reach(site, watched):
    page = watched(PHONE, scripts=False)
    page.goto(f"{site}parts/")
    assert page.locator("#household").is_visible()
    assert page.locator("#school").is_visible()
    assert page.locator(".govuk-service-navigation__link").first.is_visible()
    page.click(".kith-account summary")
    assert page.locator("text=Sign out").is_visible()


def test_the_keyboard_starts_at_the_skip_link_and_its_focus_is_seen(site, watched):
    page = watched(DESKTOP)
    page.goto(f"{site}tables/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to main content"
    assert page.locator(".govuk-skip-link").bounding_box()["height"] > 20
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_everything_that_can_be_reached_shows_that_it_has_the_focus(site, watched):
    page = watched(DESKTOP)
    page.goto(f"{site}tables/")
    reached = page.evaluate("document.querySelectorAll('a[href], button, input, select, summary').length")
    unseen = []
    for _ in range(reached):
        page.keyboard.press("Tab")
        style = "el => { const s = getComputedStyle(el); return [s.outlineStyle, s.boxShadow, s.backgroundColor].join('|') }"
        outline, shadow, _ = page.evaluate(f"({style})(document.activeElement)").split("|")
        if (
            outline == "none"
            and shadow == "none"
            and page.evaluate("document.activeElement !== document.body")
        ):
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    # A checkbox shows it on the box drawn beside it.
    assert [one for one in unseen if "checkboxes__input" not in one] == []


def test_the_menu_closes_by_escape_and_by_a_click_elsewhere(site, watched):
    page = watched(DESKTOP)
    page.goto(site)
    menu = page.locator(".kith-account")
    page.click(".kith-account summary")
    page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    page.click(".kith-account summary")
    page.click("h1")
    assert menu.get_attribute("open") is None


@pytest.mark.parametrize(("query", "is_open"), [("", False), ("?source=police", True)])
def test_on_a_phone_a_filter_is_folded_unless_it_filters(site, watched, query, is_open):
    page = watched(PHONE)
    page.goto(f"{site}tables/{query}")
    page.wait_for_function("document.body.classList.contains('govuk-frontend-supported')")
    page.wait_for_timeout(200)
    assert page.locator("#id_source").is_visible() == is_open


def test_on_a_phone_a_row_names_each_of_its_cells(site, watched):
    page = watched(PHONE)
    page.goto(f"{site}tables/")
    named = page.evaluate(
        "getComputedStyle(document.querySelector('td[data-label=From]'), '::before').content"
    )
    assert named == '"From"'


def test_a_wide_table_can_be_scrolled_by_keyboard(site, watched):
    page = watched({"width": 320, "height": 800})
    page.goto(f"{site}charts/")
    page.locator("summary", has_text="Visits out of time").click()
    box = page.locator("#late-visits [data-kith-scroll]")
    page.wait_for_function("document.querySelector('#late-visits [data-kith-scroll]').tabIndex === 0")
    assert box.get_attribute("role") == "region"
    assert re.match("Visits out of time", box.get_attribute("aria-label"))
    assert overflow(page) == 0


def test_on_paper_there_is_nothing_to_click_and_it_says_who_printed(site, watched):
    page = watched(DESKTOP)
    page.goto(f"{site}record/")
    page.emulate_media(media="print")
    assert page.locator(".kith-print-head").is_visible()
    for hidden in (
        ".kith-header",
        ".govuk-service-navigation",
        ".kith-footer",
        ".moj-sub-navigation",
        ".govuk-button",
    ):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator("text=Do not give the address").is_visible()
