"""A worker's day in a real browser: the morning's page, a task, the chronology, and a manager's team."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def served(own_database, django_db_blocker) -> Iterator[Any]:
    """Kith on a port of this machine, on a busy morning of Tom's and Grace's, with the cast to sign in as."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.db import connections
    from django.test.testcases import LiveServerThread
    from django.utils import timezone

    from kith.config.testing.cast import Cast

    class Today(Cast):
        """The cast at the real present: the server tells its own time."""

        now = timezone.now()

        def viewer(self, key: str, **more: Any) -> Any:
            return super().viewer(key, **({"now": self.now} | more))

    with django_db_blocker.unblock():
        cast = Today()
        a_morning(cast)
        thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
        thread.daemon = True
        thread.start()
        thread.is_ready.wait()
        assert thread.error is None, thread.error
        cast.site = f"http://127.0.0.1:{thread.port}"
        yield cast
        thread.terminate()
        for one in connections.all(initialized_only=True):
            one.close()


def a_morning(cast: Any) -> None:
    """Tom has Amara, with an assessment overdue, two tasks and something new; Leo waits for a worker; Yusuf is offered."""
    from django.db import transaction

    from kith.engines.chronology.tests.making import ARREST, an_entry
    from kith.engines.tasks.tests.making import a_task
    from kith.oversight.my_work.tests.making import a_clock
    from kith.practice.frontdoor.actions import deciding
    from kith.practice.frontdoor.tests.making import a_referral, a_screened_contact
    from kith.record.cases.actions import offer_transfer
    from kith.record.cases.tests.making import a_case, allocated
    from kith.record.people.actions.relationships import relate

    with transaction.atomic():
        allocated(cast, "amara", "tom")
        cast.leo_case = a_case(cast, "leo", hours=60)
        yusuf = a_case(cast, "yusuf", team="south")
        tom, amara = cast.viewer("tom"), cast.child("amara")
        cast.amara = amara
        relate(by=tom, person=cast.child("leo"), other=amara, kind="sibling")
        a_clock(tom, amara, due_on=tom.today - timedelta(days=2))
        cast.task = a_task(
            tom, "Ring the school", person_id=amara.pk, due_at=tom.now - timedelta(hours=30), important=True
        )
        an_entry(tom, amara, "Found with a knife.", happened=tom.now - timedelta(days=9), kind=ARREST)
        cast.entry = an_entry(tom, amara, "Moved to stay with an aunt.", happened=tom.today)
        grace = cast.viewer("grace")
        an_entry(grace, amara, "Strategy discussion agreed.")
        a_task(grace, "Read the police report", team_id=cast.team("north").pk, person_id=amara.pk)
        hana = cast.viewer("hana")
        cast.transfer = offer_transfer(
            by=hana, case=yusuf, to_team=cast.team("north"), summary="He moved north."
        )
        farah = cast.viewer("farah")
        deciding.decide_contact(
            by=farah, contact=a_screened_contact(farah), choice=a_referral(cast.team("north"))
        )
        from kith.engines.pathway.models import HandOver

        cast.hand_over = HandOver.objects.get()


def sign_in(page: Any, served: Any, key: str) -> None:
    """Give the browser a session of its own, as signing in would."""
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(served.worker(key), backend="allauth.account.auth_backends.AuthenticationBackend")
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": served.site}])


def faults(page: Any, problems: Any, served: Any, addresses: list[str]) -> list[str]:
    """What is wrong with these pages: refused, wider than the screen, or not accessible."""
    found = []
    for address in addresses:
        answer = page.goto(served.site + address)
        if answer.status != 200:
            found.append(f"{address}: {answer.status}")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{address}: wider than the screen")
        found += [f"{address}: {one}" for one in problems(page)]
    return found


def test_every_page_of_a_workers_day_fits_and_scans_clean(served, watched, screen, problems):
    page = watched(screen)
    sign_in(page, served, "tom")
    story = f"/people/{served.amara.child_id}/chronology/"
    task = f"/tasks/{served.task.pk}/"
    rest = ["", "?significant=yes", "family/", "print/", "add/", f"{served.entry.pk}/"]
    mine = [
        "/",
        "/my/children/",
        "/my/due/",
        "/my/changes/",
        "/tasks/",
        task,
        f"{task}finish/",
        f"{task}not-proceeding/",
    ]
    assert faults(page, problems, served, mine + [f"{story}{one}" for one in rest]) == []


def test_every_page_of_a_managers_day_fits_and_scans_clean(served, watched, screen, problems):
    page = watched(screen)
    sign_in(page, served, "grace")
    lists = [
        "unallocated",
        "hand-overs",
        "transfers",
        "signing",
        "overdue",
        "assessments",
        "tasks",
        "caseloads",
    ]
    answering = [f"/hand-overs/{served.hand_over.pk}/", f"/hand-overs/{served.hand_over.pk}/accept/",
                 f"/hand-overs/{served.hand_over.pk}/decline/", f"/cases/transfers/{served.transfer.pk}/",
                 f"/cases/transfers/{served.transfer.pk}/decline/", f"/cases/{served.leo_case.pk}/allocate/",
                 f"/cases/workers/{served.worker('tom').pk}/", f"/tasks/{served.task.pk}/give/"]  # fmt: skip
    team = ["/", "/team/", *(f"/team/{one}/" for one in lists)]
    assert faults(page, problems, served, team + answering) == []


@pytest.mark.parametrize("scripts", [True, False])
def test_tom_reads_what_is_new_ends_a_task_and_weighs_an_entry(served, watched, screen, scripts):
    page = watched(screen, scripts=scripts)
    sign_in(page, served, "tom")
    page.goto(served.site)
    page.get_by_text("Strategy discussion agreed.").wait_for()
    page.get_by_role("link", name="Ring the school").click()
    page.get_by_role("link", name="Mark as done").click()
    page.get_by_role("button", name="Mark as done").click()
    page.get_by_text("Done: Tom Reyes").wait_for()
    page.goto(f"{served.site}/people/{served.amara.child_id}/chronology/")
    page.locator(f"#entry-{served.entry.pk}").get_by_role("link", name="Mark significant").click()
    page.get_by_label("Yes, significant").check()
    page.get_by_label("Analysis").fill("The third move this year.")
    page.get_by_role("button", name="Save").click()
    page.locator(f"#entry-{served.entry.pk}").get_by_text("The third move this year.").wait_for()
    page.goto(served.site)
    assert page.get_by_text("Ring the school").count() == 0


def test_grace_accepts_a_transfer_and_allocates_a_worker_from_the_keyboard(served, watched, screen):
    page = watched(screen)
    sign_in(page, served, "grace")
    page.goto(served.site)
    page.get_by_role("link", name="Yusuf Demir").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Accept").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Accepted: Grace Lindqvist").wait_for()
    page.goto(f"{served.site}/team/unallocated/")
    page.get_by_role("link", name="Allocate a worker to Yusuf Demir").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Worker", exact=True).select_option(label="Tom Reyes: 1 child")
    page.get_by_label("Why this worker").fill("He knows the uncle.")
    page.get_by_role("button", name="Allocate").click()
    page.get_by_role("heading", name="Who is working with them").wait_for()
    page.goto(f"{served.site}/team/unallocated/")
    page.get_by_role("link", name="Leo Adeyemi-Cole", exact=True).wait_for()
    assert page.get_by_text("Yusuf Demir").count() == 0
