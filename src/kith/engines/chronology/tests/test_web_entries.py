"""Adding an event and weighing an entry, on the page."""

import pytest

from kith.engines.chronology.actions import mark_significant
from kith.engines.chronology.models import Entry
from kith.engines.chronology.tests.making import an_entry, story_of

TYPED = {
    "happened_on-day": "14", "happened_on-month": "11", "happened_on-year": "2026",
    "words": "A fire in the flat below.", "significant": "yes", "analysis": "She does not sleep at home.",
}  # fmt: skip


def text(page):
    return page.content.decode()


@pytest.mark.req("R072")
def test_an_event_is_added_and_stands_in_the_story(visit, cast):
    amara = cast.child("amara")
    page = visit("tom", story_of(amara, "add/"), TYPED)
    assert (page.status_code, page.url) == (302, story_of(amara))
    shown = text(visit("tom", story_of(amara)))
    assert "A fire in the flat below." in shown
    assert "She does not sleep at home." in shown
    assert "14 November 2026" in shown


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"words": ""}, "Enter what happened"),
        ({"significant": ""}, "Answer “Is this significant for the child?”"),
        ({"happened_on-year": "2027"}, "must be today or in the past"),
        ({"words": "x" * 5001}, "5000 characters"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(visit, cast, changes, said):
    page = visit("tom", story_of(cast.child("amara"), "add/"), TYPED | changes)
    assert page.status_code == 422
    assert said in text(page)
    assert "She does not sleep at home." in text(page)
    assert not Entry.objects.exists()


def test_b122_a_double_click_adds_one_event(visit, cast):
    key = {"idempotency_key": "0a0a0a0a-0000-4000-8000-000000000001"}
    for _ in range(2):
        visit("tom", story_of(cast.child("amara"), "add/"), TYPED | key)
    cast.viewer("tom")
    assert Entry.objects.count() == 1


@pytest.fixture
def entry(cast):
    return an_entry(cast.viewer("tom"), cast.child("amara"))


def of(entry):
    return story_of(entry.person, f"{entry.pk}/")


def test_an_entry_is_weighed_with_its_words_in_sight(visit, entry):
    assert "Moved to stay with an aunt." in text(visit("tom", of(entry)))
    typed = {"significant": "yes", "analysis": "The third move this year.", "based_on": entry.version}
    page = visit("tom", of(entry), typed)
    assert page.url == f"{story_of(entry.person)}#entry-{entry.pk}"
    assert "The third move this year." in text(visit("tom", story_of(entry.person)))


def test_f001_who_saves_second_sees_both_texts_and_may_then_save(visit, cast, entry):
    mark_significant(by=cast.viewer("grace"), entry=entry, significant=True, analysis="Grace’s words.")
    typed = {"significant": "no", "analysis": "Tom’s words.", "based_on": entry.version}
    page = visit("tom", of(entry), typed)
    assert page.status_code == 409
    assert "Grace’s words." in text(page)
    assert "Tom’s words." in text(page)
    cast.viewer("tom")
    current = Entry.objects.get(pk=entry.pk)
    assert current.analysis == "Grace’s words."
    assert f'name="based_on" value="{current.version}"' in text(page)
    assert visit("tom", of(entry), typed | {"based_on": current.version}).status_code == 302


@pytest.mark.parametrize(("worker", "status"), [("tom", 200), ("grace", 200), ("ola", 404), ("bea", 404)])
def test_who_may_weigh(visit, entry, worker, status):
    """The database hides the entry from who does not work with the child: to them it is not there."""
    assert visit(worker, of(entry)).status_code == status


@pytest.mark.parametrize(("worker", "status"), [("tom", 200), ("ola", 403), ("ana", 404)])
def test_who_may_add(visit, cast, worker, status):
    assert visit(worker, story_of(cast.child("amara"), "add/")).status_code == status


def test_an_entry_is_not_reached_through_another_child(visit, cast, entry):
    assert visit("tom", story_of(cast.child("leo"), f"{entry.pk}/")).status_code == 404
