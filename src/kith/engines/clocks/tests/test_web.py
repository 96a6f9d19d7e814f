"""The page of a child's clocks, and the reference page of all timescales."""

import pytest
import time_machine

from kith.engines.clocks import pages
from kith.engines.clocks.actions import happened, set_local_figure, stop
from kith.engines.clocks.models import Because
from kith.engines.clocks.queries import timescales
from kith.engines.clocks.rules import Limit, Unit
from kith.engines.clocks.tests.given import at, on
from kith.foundation.audit.models import Event
from kith.foundation.doors.act import acting

pytestmark = pytest.mark.urls("kith.engines.clocks.tests.addresses")


@pytest.fixture(autouse=True)
def no_gathered_files(settings):
    """Static files are not gathered for these tests, and need not be."""
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture
def visit(client, cast):
    """Open a page as one of the cast, at the cast's present."""

    def opened(worker, address):
        client.force_login(cast.worker(worker))
        with time_machine.travel(cast.now, tick=False):
            return client.get(address)

    return opened


@pytest.fixture
def amara(cast, thing):
    """Amara, with a visit overdue, a decision met in time and an interview that was stopped."""
    tom = cast.viewer("tom")
    amara = cast.child("amara")
    told = {"by": tom, "people": [amara.pk]}
    with acting(tom):
        happened(event="test.plan_started", subject=thing, at=on(1), **told)
        happened(event="test.received", subject=thing, at=at(13), **told)
        happened(event="test.decided", subject=thing, at=at(13, 12), **told)
        happened(event="test.returned", subject=cast.team("south"), at=at(14), **told)
        stop(
            by=tom, subject=cast.team("south"), because=Because.NO_LONGER_APPLIES, words="Never went missing."
        )
    return amara


QUESTIONS = (
    10  # the session, the worker, four at the door and out, one of access, the person, clocks and audit
)


def page_of(person):
    return f"/clocks/people/{person.pk}/"


@pytest.mark.req("R547")
def test_the_page_shows_what_is_due_and_what_is_past_with_the_rule(visit, amara):
    page = visit("tom", page_of(amara))
    shown = page.content.decode()
    assert page.status_code == 200
    assert "1 overdue. 3 in all." in shown
    assert shown.index("Overdue by 3 days") < shown.index("Met in time on 13 November 2026 at midday")
    assert "Plan start date, then each visit, 1 November 2026" in shown
    assert "Local child protection visiting standard" in shown
    assert "Stopped: no longer applies. Never went missing." in shown


def test_the_title_never_names_the_child(visit, amara):
    shown = visit("tom", page_of(amara)).content.decode()
    assert "Amara" in shown
    assert "Amara" not in shown[shown.index("<title>") : shown.index("</title>")]


def test_a_clock_leads_to_where_the_work_is_done(visit, amara, monkeypatch):
    monkeypatch.setattr(pages, "_pages", {"workforce.team": lambda pk: f"/somewhere/{pk}/"})
    assert 'href="/somewhere/' in visit("tom", page_of(amara)).content.decode()


def test_nothing_due_is_said(visit, cast):
    assert "Nothing is due." in visit("tom", page_of(cast.child("leo"))).content.decode()


@pytest.mark.parametrize(
    ("worker", "child", "status"),
    [
        ("tom", "amara", 200),
        ("grace", "amara", 200),
        ("ines", "amara", 200),
        ("ana", "amara", 404),
        ("bea", "amara", 404),
        ("ola", "mila", 404),
        ("tom", "josie", 404),
        ("ines", "josie", 200),
        ("ines", "rowan", 404),
    ],
)
def test_who_may_see_a_childs_clocks(visit, cast, worker, child, status):
    assert visit(worker, page_of(cast.child(child))).status_code == status


def test_opening_the_page_is_an_event_about_the_child(visit, amara):
    visit("tom", page_of(amara))
    [event] = Event.objects.filter(verb="engines.clocks.web.views.child")
    assert event.people == [amara.pk]


@pytest.mark.parametrize("wrong", ["0", "99999999999999999999", "-1", "x"])
def test_b128_an_identifier_that_names_nobody_is_not_found(visit, cast, wrong):
    assert visit("tom", f"/clocks/people/{wrong}/").status_code == 404


def test_who_is_not_signed_in_is_sent_to_sign_in(client, cast, settings):
    settings.LOGIN_URL = "/sign-in/"
    assert client.get("/clocks/timescales/").status_code == 302


@pytest.mark.req("R113")
def test_the_reference_page_shows_every_timescale_with_its_citation(visit, cast):
    page = visit("bea", "/clocks/timescales/")
    shown = page.content.decode()
    assert page.status_code == 200
    assert "Initial child protection conference" in shown
    assert "15 working days" in shown
    assert "Working Together to Safeguard Children 2023" in shown
    assert "7 December 2026" in shown  # 15 working days from the cast's present
    assert "Still to be checked in its source" in shown


def test_the_reference_page_shows_the_authoritys_own_figure(visit, cast):
    set_local_figure(by=cast.viewer("ines"), timescale="cp_visit", from_date=on(9), reason="Agreed by the board",
                     limit=Limit(5, Unit.WORKING_DAYS))  # fmt: skip
    assert (
        "Our own figure since 9 November 2026: Agreed by the board"
        in visit("tom", "/clocks/timescales/").content.decode()
    )


def test_a_timescale_the_authority_does_not_use_says_so(visit, cast):
    set_local_figure(
        by=cast.viewer("ines"), timescale="cp_visit", from_date=on(9), reason="By plan", in_use=False
    )
    assert (
        "Not used here since 9 November 2026: By plan" in visit("tom", "/clocks/timescales/").content.decode()
    )


def test_the_timescales_are_those_in_force_in_one_question(cast, django_assert_num_queries):
    tom = cast.viewer("tom")
    with django_assert_num_queries(1):
        found = {one.timescale.id: one for one in timescales(tom)}
    assert "initial_assessment_10wd_superseded" not in found
    assert found["short_break_annual_limit"].due_words == ""
    assert found["review_health_assessment_under5"].due_words == ""


def test_how_many_questions_the_childs_page_asks(client, cast, amara, django_assert_num_queries):
    client.force_login(cast.worker("tom"))
    client.get(page_of(amara))  # what a session's first page asks once
    with time_machine.travel(cast.now, tick=False), django_assert_num_queries(QUESTIONS):
        client.get(page_of(amara))
