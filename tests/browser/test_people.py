"""The pages of people in a real browser: they fit a screen and a phone, work from the keyboard, and scan clean."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def served(own_database, django_db_blocker) -> Iterator[Any]:
    """Kith on a port of this machine, with a family in it, and the cast to sign in as."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.db import connections
    from django.test.testcases import LiveServerThread

    from kith.config.testing.cast import Cast

    with django_db_blocker.unblock():
        cast = Cast()
        child = a_family(cast)
        thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
        thread.daemon = True
        thread.start()
        thread.is_ready.wait()
        assert thread.error is None, thread.error
        cast.site, cast.amara = f"http://127.0.0.1:{thread.port}", child
        yield cast
        thread.terminate()
        for one in connections.all(initialized_only=True):
            one.close()


def a_family(cast: Any) -> Any:
    """Amara's family, with what a real one has: parted parents, a half-brother, a baby to come, a death, ties, alerts."""
    from django.db import transaction

    from kith.record.cases.actions import open_case
    from kith.record.people.actions import (
        addresses,
        alerts,
        characteristics,
        contact_details,
        identifiers,
        relationships,
        ties,
    )
    from kith.record.people.actions.person import add_person, record_death
    from kith.record.people.rules.birth import born_on, expected_on

    def add(given: str, born: date, sex: str, family: str = "Adeyemi") -> Any:
        return add_person(by=by, given=given, family=family, birth=born_on(born), sex=sex)

    with transaction.atomic():
        by = cast.viewer("ines")
        amara, leo = cast.child("amara"), cast.child("leo")
        mother, father = add("Bisi", date(1987, 5, 2), "F"), add("Marcus", date(1984, 9, 9), "M", "Cole")
        granny, grandad = add("Folake", date(1957, 1, 1), "F"), add("Tunde", date(1950, 1, 1), "M")
        partner, half = (
            add("Daniel", date(1990, 3, 3), "M", "Hart"),
            add("Kit", date(2021, 7, 7), "U", "Hart"),
        )
        baby = add_person(by=by, family="Adeyemi", birth=expected_on(by.today + timedelta(days=90)))
        friend = add("Rosa", date(1980, 1, 1), "F", "Lim")

        def relate(person: Any, other: Any, kind: str, **how: Any) -> None:
            relationships.relate(by=by, person=person, other=other, kind=kind, **how)

        for child in (amara, leo):
            relate(child, mother, "mother")
            relate(child, father, "father", is_absent=child is leo, source="Mother")
        for child in (mother,):
            relate(child, granny, "mother")
            relate(child, grandad, "father")
            relate(child, father, "former_partner", valid_from=date(2019, 1, 1))
            relate(child, partner, "partner")
            relate(child, half, "child")
            relate(child, baby, "child")
        relate(partner, half, "child")
        relate(partner, baby, "child")
        relate(amara, leo, "sibling")
        relate(
            amara, friend, "significant_other", note="Her old neighbour: she rings her when things are bad"
        )
        record_death(by=by, person=grandad, died_on=date(2018, 2, 2))
        tom = cast.viewer("tom")
        relationships.record_responsibility(
            by=tom,
            person=amara,
            holder=mother,
            how="mother",
            evidence="Birth certificate",
            valid_from=date(2012, 3, 4),
        )
        relationships.confirm_family(by=tom, person=amara, with_whom="Amara and her mother")
        for kind, name, quality in (
            ("school", "Hill Academy", "strong"),
            ("group", "Saturday football", "strong"),
            ("service", "School nurse", "ordinary"),
            ("person", "Older boys at the park", "stressful"),
            ("place", "Granny's flat", "strong"),
            ("service", "CAMHS", "weak"),
        ):
            ties.add_tie(by=tom, person=amara, kind=kind, name=name, quality=quality)
        ties.keep_ecomap(by=tom, person=amara, words="Before the move")
        alerts.add_alert(
            by=tom,
            person=amara,
            kind="do_not_disclose",
            review_on=tom.today + timedelta(days=90),
            words="Her father must not learn where she lives or goes to school.",
        )
        alerts.add_alert(
            by=tom,
            person=amara,
            kind="call_first",
            words="Ring Tom before any visit",
            review_on=tom.today + timedelta(days=30),
        )
        addresses.move_in(
            by=tom, person=amara, lines="14 Oak Road", postcode="SW1A 1AA", valid_from=date(2015, 1, 1)
        )
        addresses.move_in(
            by=tom, person=leo, lines="14 Oak Road", postcode="SW1A 1AA", valid_from=date(2015, 9, 21)
        )
        home = addresses.move_in(
            by=tom,
            person=amara,
            lines="Flat 2\n7 Elm Street",
            postcode="SW1A 2AA",
            valid_from=date(2026, 10, 1),
        )
        addresses.protect_address(
            by=tom,
            residence=home,
            audiences=["other_parent"],
            reason="He has threatened to come",
            persons=[father],
        )
        identifiers.add_identifier(by=tom, person=amara, kind="nhs", value="9990000018", source="GP")
        contact_details.add_contact_detail(
            by=tom, person=amara, kind="mobile", value="07700 900123", note="Text first"
        )
        contact_details.add_contact_detail(
            by=tom, person=amara, kind="landline", value="01632 960001", is_safe=False
        )
        characteristics.record_ethnicity(
            by=tom, person=amara, code="MWBA", said_by="Amara", said_on=tom.today
        )
        characteristics.add_language(by=tom, person=amara, name="Yoruba", needs_interpreter=True)
        characteristics.record_sex_and_gender(by=tom, person=amara, sex="F", pronouns="she/her")
        ines = cast.viewer("ines")
        open_case(
            by=ines,
            person=amara,
            team=cast.team("north"),
            referred_at=ines.now,
            referral_source="1A",
            primary_need="N1",
        )
    return amara


def sign_in(page: Any, served: Any, key: str) -> None:
    """Give the browser a session of its own, as signing in would."""
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(served.worker(key), backend="allauth.account.auth_backends.AuthenticationBackend")
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": served.site}])


def shot(page: Any, name: str) -> None:
    """A picture for whoever wants to look, outside the checkout: KITH_SHOTS names the folder."""
    if folder := os.environ.get("KITH_SHOTS"):
        width = page.viewport_size["width"]
        page.screenshot(path=str(Path(folder) / f"{name}-{width}.png"), full_page=True)


PAGES = {
    "summary": "",
    "details": "details/",
    "addresses": "addresses/",
    "family": "family/",
    "who": "who-looked/",
    "add-name": "names/new/",
    "add-relative": "family/new/",
    "born": "born/",
    "add-alert": "alerts/new/",
    "conflict": "conflict/",
    "merge": "merge/",
    "move-in": "addresses/new/",
}


def test_every_page_of_a_record_fits_and_scans_clean(served, watched, screen, problems):
    page = watched(screen)
    sign_in(page, served, "tom")
    found = []
    for name, where in PAGES.items():
        answer = page.goto(f"{served.site}/people/{served.amara.child_id}/{where}")
        assert answer.status == 200, name
        shot(page, name)
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        found += [f"{name}: wider than the screen"] if wide else []
        found += [f"{name}: {one}" for one in problems(page)]
    assert found == []


def test_a_stranger_gives_a_reason_and_a_manager_reviews_it(served, watched, screen, problems):
    page = watched(screen)
    sign_in(page, served, "ola")
    page.goto(f"{served.site}/people/{served.amara.child_id}/details/")
    assert page.get_by_role("heading", name="Why do you need this record?").is_visible()
    assert problems(page) == []
    shot(page, "glass")
    page.get_by_role("button", name="Open this record").click()
    page.get_by_role("alert").wait_for()
    page.get_by_label("A child may be at immediate risk").check()
    page.get_by_label("In your own words").fill("Mother rang: she has not come home and is frightened")
    page.get_by_role("button", name="Open this record").click()
    page.get_by_text("You have this record open with a reason until").wait_for()
    manager = watched(screen)
    sign_in(manager, served, "grace")
    manager.goto(f"{served.site}/people/reviews/")
    shot(manager, "reviews")
    manager.get_by_role("link", name="Amara Adeyemi-Cole").click()
    manager.get_by_role("heading", name="Review why a record was opened").wait_for()
    assert problems(manager) == []
    shot(manager, "review")
    manager.get_by_label("Justified", exact=True).check()
    manager.get_by_role("button", name="Record the review").click()
    manager.get_by_text("Nothing waits for review.").wait_for()


def test_results_come_while_typing_and_without_scripts_by_the_button(served, watched, screen, problems):
    page = watched(screen)
    sign_in(page, served, "tom")
    page.goto(f"{served.site}/people/")
    page.locator("#id_q").press_sequentially("ade", delay=40)
    page.get_by_role("link", name="Amara Adeyemi-Cole").wait_for()
    assert "ade" not in page.url
    assert problems(page) == []
    shot(page, "search")
    page.get_by_role("link", name="Amara Adeyemi-Cole").click()
    page.get_by_role("heading", name="Who is working with them").wait_for()
    page.go_back()
    page.get_by_role("link", name="Amara Adeyemi-Cole").wait_for()
    plain = watched(screen, scripts=False)
    sign_in(plain, served, "tom")
    plain.goto(f"{served.site}/people/")
    plain.locator("#id_q").fill("adeyemi")
    plain.get_by_role("button", name="Find", exact=True).last.click()
    plain.get_by_role("link", name="Amara Adeyemi-Cole").wait_for()


def test_an_address_is_shown_once_from_the_keyboard_alone(served, watched, screen):
    page = watched(screen)
    sign_in(page, served, "tom")
    page.goto(f"{served.site}/people/{served.amara.child_id}/addresses/")
    assert "Elm Street" not in page.content()
    page.get_by_role("link", name="Show").first.focus()
    page.keyboard.press("Enter")
    page.get_by_label("Why").focus()
    page.keyboard.type("Visit this afternoon")
    page.get_by_role("button", name="Show address").focus()
    page.keyboard.press("Enter")
    page.get_by_text("7 Elm Street").wait_for()
    shot(page, "revealed")
