"""A child's chronology on the screen: every outcome of the page."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from kith.engines.chronology import pages
from kith.engines.chronology.models import Entry
from kith.engines.chronology.tests.making import ARREST, an_entry, story_of
from kith.foundation.audit.models import Event
from kith.foundation.doors.act import acting
from kith.kernel.dates import start_of_day
from kith.record.people.actions.alerts import add_alert
from kith.record.people.actions.relationships import relate

QUESTIONS = 12
"""Session, worker, the transaction's two ends, two at the door, the person, two of access, the trail; their alerts, how
many entries there are, and a page of them."""


def text(page):
    return page.content.decode()


@pytest.fixture
def amara(cast):
    amara = cast.child("amara")
    tom = cast.viewer("tom")
    an_entry(tom, amara, "Moved to stay with an aunt.", happened=tom.today)
    an_entry(tom, amara, "Found with a knife.", happened=tom.now, kind=ARREST)
    return amara


@pytest.mark.req("R072")
def test_the_story_is_made_from_what_was_recorded(visit, amara):
    shown = text(visit("tom", story_of(amara)))
    assert "Found with a knife." in shown
    assert "Moved to stay with an aunt." in shown
    assert "Showing all 2 entries" in shown
    assert shown.count("govuk-tag--purple") == 1  # only the arrest is significant


@pytest.mark.parametrize(
    ("query", "seen", "hidden"),
    [
        ("?strand=harm_outside_home", "knife", "aunt"),
        ("?significant=yes", "knife", "aunt"),
        ("?strand=family", "No entry fits this filter", "knife"),
        ("?first=17/11/2026", "No entry fits this filter", "knife"),
        ("?last=16 November 2026", "knife", "No entry fits"),
    ],
)
def test_a_filter_narrows_it(visit, amara, query, seen, hidden):
    shown = text(visit("tom", story_of(amara, query)))
    assert seen in shown
    assert hidden not in shown


@pytest.mark.parametrize("query", ["?strand=nonsense", "?page=-1", "?page=abc", "?page=1000000000"])
def test_b126_b127_what_is_not_on_the_list_filters_nothing(visit, amara, query):
    assert "knife" in text(visit("tom", story_of(amara, query)))


def test_a_date_that_cannot_be_is_said_beside_its_field(visit, amara):
    shown = text(visit("tom", story_of(amara, "?first=31/2/2026")))
    assert "From must be a real date" in shown


def test_f111_what_was_recorded_late_shows_both_times(visit, cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    an_entry(tom, amara, "A visit.", happened=datetime(2026, 5, 4, 14, 0, tzinfo=UTC))
    shown = text(visit("tom", story_of(amara)))
    assert "4 May 2026 at 3:00pm" in shown
    assert "Recorded late" in shown
    assert "Recorded by Tom Reyes on " in shown
    assert " days after" in shown


def test_what_was_recorded_in_time_does_not_repeat_itself(visit, cast, monkeypatch):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    entry = an_entry(tom, amara, happened=tom.now)
    recorded = Entry.objects.get(pk=entry.pk).recorded_at
    other = an_entry(tom, cast.child("leo"), happened=recorded)
    shown = text(visit("tom", story_of(cast.child("leo"))))
    assert "Recorded by Tom Reyes" in shown
    assert "Recorded late" not in shown
    assert other.person_id != entry.person_id


def test_an_entry_leads_to_its_source_where_the_area_offers_a_page(visit, cast, monkeypatch):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    team = cast.team("north")
    an_entry(tom, amara, source=team)
    monkeypatch.setattr(pages, "_pages", {"workforce.team": lambda pk: f"/teams/{pk}/"})
    assert f'href="/teams/{team.pk}/"' in text(visit("tom", story_of(amara)))


def test_words_are_never_markup(visit, cast):
    amara = cast.child("amara")
    an_entry(cast.viewer("tom"), amara, "<img src=x onerror=alert(1)>")
    shown = text(visit("tom", story_of(amara)))
    assert "<img" not in shown
    assert "&lt;img" in shown


def test_the_family_is_one_story_that_says_whose_each_entry_is(visit, cast, amara):
    tom, leo = cast.viewer("tom"), cast.child("leo")
    relate(by=tom, person=leo, other=amara, kind="sibling")
    an_entry(tom, leo, "Excluded from school.")
    shown = text(visit("tom", story_of(amara, "family/")))
    assert "With Leo Adeyemi-Cole (brother or sister)" in shown
    assert "Excluded from school." in shown
    assert "knife" in shown
    event = Event.objects.filter(verb__endswith="stories.family").first()
    assert set(event.people) == {amara.pk, leo.pk}  # Leo's record was read too, and the trail says so


def test_a_family_of_nobody_says_so(visit, amara):
    assert "No brother, sister or member of the household" in text(visit("tom", story_of(amara, "family/")))


def test_who_must_not_be_told_stands_over_it(visit, cast, amara):
    tom = cast.viewer("tom")
    add_alert(by=tom, person=amara, kind="do_not_disclose", words="Not to her father.",
              review_on=tom.today + timedelta(days=30))  # fmt: skip
    assert "Not to her father." in text(visit("tom", story_of(amara)))


def test_an_empty_story_says_what_that_means(visit, cast):
    assert "Nothing is recorded yet" in text(visit("tom", story_of(cast.child("leo"))))


@pytest.mark.parametrize(
    ("worker", "child", "status"),
    [
        ("tom", "amara", 200),
        ("grace", "amara", 200),
        ("ines", "amara", 200),
        ("bea", "amara", 404),
        ("ana", "amara", 404),
        ("ola", "amara", 302),  # asked for a reason
        ("tom", "josie", 404),
        ("ines", "rowan", 404),
        ("ola", "mila", 404),
    ],
)
def test_who_may_read_it(visit, cast, worker, child, status):
    page = visit(worker, story_of(cast.child(child)))
    assert page.status_code == status
    assert status != 302 or "break-glass" in page.url


def test_there_is_no_such_person(visit):
    assert visit("tom", "/people/K000000000/chronology/").status_code == 404


def test_a_page_of_a_long_story_asks_no_more_than_of_a_short_one(
    visit, cast, client, django_assert_num_queries
):
    """Fifty years of it: the count and one page, however long it is."""
    tom, amara = cast.viewer("tom"), cast.child("amara")
    with acting(tom):
        Entry.objects.bulk_create(
            Entry(person=amara, kind="chronology.event", strand="other", words=f"Entry {n}.",
                  happened_at=start_of_day(tom.today - timedelta(days=n)))
            for n in range(120)
        )  # fmt: skip
    visit("tom", story_of(amara))  # what a session's first page asks once
    with time_machine.travel(cast.now, tick=False), django_assert_num_queries(QUESTIONS):
        shown = client.get(story_of(amara, "?page=2"))
    assert "Showing 51 to 100 of 120 entries" in text(shown)
    assert "Entry 50." in text(shown)
    assert "Entry 100." not in text(shown)
