"""The frame round a page, the component pages, and the pages for what went wrong."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory, override_settings

from kith.kernel.ui.web import errors
from kith.kernel.ui.web.components.views import PAGES, REFUSALS

FRAME = "kith.kernel.ui.tests.frames.signed_in"


@pytest.fixture
def site():
    """A client of the component pages, without sign-in and without a database."""
    with override_settings(
        ROOT_URLCONF="kith.kernel.ui.tests.urls",
        KITH_PAGE_FRAME=FRAME,
        MIDDLEWARE=["csp.middleware.CSPMiddleware"],
    ):
        yield Client(raise_request_exception=False)


def title(html):
    return re.search(r"<title>(.*?)</title>", html)[1]


@pytest.mark.parametrize("slug", ["", *(f"{slug}/" for slug, _ in PAGES)])
def test_every_page_of_components_is_drawn(site, slug):
    answer = site.get(f"/components/{slug}")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert html.count("<h1") == 1
    assert '<html lang="en-GB"' in html
    assert title(html).endswith(" – Kith")
    assert "Amara" not in title(html)


@pytest.mark.parametrize("slug", [f"{slug}/" for slug, _ in PAGES])
def test_ids_are_unique(site, slug):
    ids = re.findall(r'\sid="([^"]+)"', site.get(f"/components/{slug}").content.decode())
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("slug", [f"{slug}/" for slug, _ in PAGES])
def test_everything_described_by_something_finds_it(site, slug):
    html = site.get(f"/components/{slug}").content.decode()
    asked = {
        one
        for many in re.findall(r'aria-(?:describedby|labelledby|controls)="([^"]+)"', html)
        for one in many.split()
    }
    assert asked <= set(re.findall(r'\sid="([^"]+)"', html))


def test_a_refused_form_answers_422_says_error_first_and_keeps_what_was_typed(site):
    answer = site.post(
        "/components/forms/",
        {"name": "Amara", "born-year": "20112", "person-TOTAL_FORMS": "2", "person-INITIAL_FORMS": "0"},
    )
    html = answer.content.decode()
    assert answer.status_code == 422
    assert title(html).startswith("Error: ")
    assert 'value="Amara"' in html
    assert 'value="20112"' in html
    assert html.index("There is a problem") < html.index("<h1")


def test_a_formset_alone_also_says_error_first(site):
    assert title(site.post("/components/question/", {}).content.decode()).startswith("Error: ")


def test_the_order_of_a_list_is_kept_by_its_pages(site):
    html = site.get("/components/tables/?sort=child&page=3").content.decode()
    assert "?sort=child&amp;page=4" in html
    assert "Showing 51 to 75 of 1,234 contacts" in html


def test_the_frame_shows_who_is_signed_in_and_which_system_this_is(site):
    html = site.get("/components/").content.decode()
    for words in (
        "Amina Yusuf",
        "Screening social worker",
        "Every child and worker here is invented.",
        "Sign out",
    ):
        assert words in html


def test_paper_says_for_whom_it_was_printed(site):
    html = site.get("/components/").content.decode()
    assert re.search(r"Printed for Amina Yusuf, Screening social worker on \d+ \w+ \d{4} at \d\d:\d\d", html)


def test_without_a_frame_there_is_a_page_and_nobody_is_named():
    html = render_to_string("ui/errors/404.html", request=HttpRequest())
    assert 'href="#main-content"' in html
    assert "Printed on" in html
    assert "Sign out" not in html


def test_a_message_is_shown_as_a_banner():
    class Message:
        level_tag, message = "success", "Plan <ended>"

    html = render_to_string("ui/frame/notices.html", {"messages": [Message(), Message()]})
    assert html.count("govuk-notification-banner--success") == 2
    assert "Plan &lt;ended&gt;" in html
    assert 'id="notice-1"' in html
    assert 'id="notice-2"' in html


@pytest.mark.parametrize("status", REFUSALS)
def test_a_refusal_says_what_to_do_under_its_own_status(site, status):
    answer = site.get(f"/components/errors/{status}/")
    assert answer.status_code == status
    assert answer.content.decode().count('<p class="govuk-body">') >= 2


@pytest.mark.parametrize("status", [400, 413, 500, 503])
def test_a_page_that_stands_alone_asks_nothing_of_the_request(status):
    with override_settings(KITH_PAGE_FRAME="kith.kernel.ui.tests.frames.broken"):
        assert errors.refuse(HttpRequest(), status).status_code == status


def test_what_does_not_exist_and_what_may_not_be_seen_look_the_same(site):
    assert site.get("/nowhere/").status_code == 404
    assert "Page not found" in site.get("/nowhere/").content.decode()


def test_a_refusal_carries_its_reason_as_text():
    answer = errors.permission_denied(RequestFactory().get("/"), PermissionDenied("Only <the> manager may"))
    assert "Only &lt;the&gt; manager may" in answer.content.decode()
    assert answer.status_code == 403


def test_a_stale_page_is_explained():
    assert (
        "The page was open for too long" in errors.csrf_failure(RequestFactory().post("/")).content.decode()
    )
    assert errors.bad_request(RequestFactory().get("/"), Exception()).status_code == 400
    assert errors.server_error(RequestFactory().get("/")).status_code == 500


def test_every_static_file_a_page_names_exists(site):
    from django.contrib.staticfiles import finders

    named = {
        name
        for slug, _ in PAGES
        for name in re.findall(
            r'(?:src|href)="/static/([^"]+)"', site.get(f"/components/{slug}/").content.decode()
        )
    }
    named |= set(re.findall(r'href="/static/([^"]+)"', site.get("/components/errors/500/").content.decode()))
    assert len(named) >= 10
    assert [name for name in named if not finders.find(name)] == []
