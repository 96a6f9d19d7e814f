"""The named stories are all there, going on today, and each shows what it is for."""

from datetime import date, timedelta

import pytest

from kith.borough.facts import Chunk
from kith.borough.stories.told import STORIES, tell_stories
from kith.borough.world import Order, World

DAYS = [
    date(2026, 11, 20),
    date(2026, 11, 23),
    date(2027, 1, 4),
    date(2027, 5, 4),
]  # Friday, Monday, after holidays


def told(today: date) -> Chunk:
    return tell_stories(World.made_for(Order(seed=1, today=today, from_year=today.year, scale=0.05)))


@pytest.fixture(scope="module")
def stories() -> Chunk:
    return told(DAYS[0])


def of(chunk: Chunk, rows: str, family: int) -> list:  # type: ignore[type-arg]
    mine = {person.key for person in chunk.people if person.family == family}
    return [
        row
        for row in getattr(chunk, rows)
        if getattr(row, "family", None) == family or getattr(row, "person", None) in mine
    ]


@pytest.mark.parametrize("today", DAYS)
def test_every_story_can_be_told_on_any_day(today: date) -> None:
    chunk = told(today)
    assert {stop.story for stop in chunk.tour} == {
        "school_refers_siblings", "police_at_night", "anonymous_caller", "late_health_return", "protected_address",
        "twins", "unborn_baby", "disputed_age", "girl_missing",
    }  # fmt: skip
    assert len(chunk.tour) == len(STORIES)
    assert all(contact.received_at.date() < today for contact in chunk.contacts)
    assert all(entry.recorded_at.date() < today for entry in chunk.entries)
    assert all(asked.returned_at is None or asked.returned_at.date() < today for asked in chunk.requests)


def test_the_school_names_two_siblings_and_waits_for_a_decision(stories: Chunk) -> None:
    waiting = of(stories, "contacts", 1)[-1]
    children = [row.person for row in stories.contact_children if row.contact == waiting.key]
    answers = [row.returned_at is not None for row in stories.requests if row.contact == waiting.key]
    assert (len(children), waiting.outcome) == (2, None)
    assert sorted(answers) == [False, False, True, True]


def test_the_police_notification_is_red_and_not_yet_taken_on(stories: Chunk) -> None:
    latest = of(stories, "contacts", 2)[-1]
    assert (latest.rag, latest.out_of_hours, latest.outcome) == ("red", True, "strategy")
    assert latest.key not in {handover.contact for handover in stories.handovers}
    assert not of(stories, "allocations", 2)
    earlier = {contact.key for contact in of(stories, "contacts", 2)} - {latest.key}
    assert earlier <= {handover.contact for handover in stories.handovers}


def test_the_anonymous_caller_names_nobody_we_know(stories: Chunk) -> None:
    latest = of(stories, "contacts", 3)[-1]
    named = next(row for row in stories.contact_children if row.contact == latest.key)
    assert (latest.source, latest.referrer, named.person) == ("9", "", None)


def test_the_late_return_came_after_a_decision_made_without_it(stories: Chunk) -> None:
    contact = of(stories, "contacts", 4)[0]
    late = next(row for row in stories.requests if row.contact == contact.key and row.agency == "health")
    assert late.decided_without
    assert late.returned_at is not None
    assert late.returned_at > contact.decided_at
    assert late.returned_at > late.due_at


def test_the_protected_family_is_kept_from_the_father_and_his_sister(stories: Chunk) -> None:
    withheld = of(stories, "withholdings", 5)
    assert len(withheld) == 3
    aunt = next(worker for worker in stories.workers if worker.given == "Rukhsana")
    assert {conflict.worker for conflict in stories.conflicts} == {aunt.key}
    children = {row.person for row in withheld} & {conflict.person for conflict in stories.conflicts}
    assert len(children) == 2


def test_the_twins_share_a_birthday_and_were_found_to_be_two(stories: Chunk) -> None:
    check = stories.duplicate_checks[0]
    one, other = (next(p for p in stories.people if p.key == key) for key in (check.person, check.other))
    assert one.born_on == other.born_on
    assert one.nhs_number != other.nhs_number
    assert check.same_person is False
    assert check.proposed_by != check.decided_by


def test_the_unborn_baby_has_a_plan_and_an_expected_birth(stories: Chunk) -> None:
    plan = of(stories, "protection_plans", 7)[0]
    baby = next(person for person in stories.people if person.key == plan.person)
    assert (baby.birth, baby.sex) == ("expected", "U")
    assert baby.born_on == DAYS[0] + timedelta(days=63)
    assert plan.start_date == of(stories, "conferences", 7)[0].held_on


def test_the_boy_has_one_name_an_alias_and_an_age_in_doubt(stories: Chunk) -> None:
    names = {name.kind: name for name in of(stories, "names", 8)}
    assert names["legal"].family == ""
    assert {"alias", "own_script"} <= names.keys()
    assert of(stories, "people", 8)[0].birth == "estimated"
    assert of(stories, "care_periods", 8)[0].route == "airport"


def test_the_girl_is_missing_now_and_longer_each_time(stories: Chunk) -> None:
    episodes = of(stories, "missing_episodes", 9)
    lengths = [one.ended_at - one.started_at for one in episodes if one.ended_at]
    assert lengths == sorted(lengths)
    assert episodes[-1].ended_at is None


def test_a_story_cannot_reach_into_today() -> None:
    from kith.borough.stories.stage import Stage

    world = World.made_for(Order(seed=1, today=DAYS[0], from_year=2026, scale=0.05))
    with pytest.raises(ValueError, match="today"):
        Stage(world, 1, Chunk()).ago(0)
