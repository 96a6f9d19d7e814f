"""Dates and facts of a generated borough agree with one another, as the census would have them."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from kith.borough.almanac import almanac, at_time
from kith.borough.facts import Chunk, Episode, Person

FOREVER = date.max


@pytest.fixture(scope="module")
def people(borough: Chunk) -> dict[int, Person]:
    return {person.key: person for person in borough.people}


@pytest.fixture(scope="module")
def episodes(borough: Chunk) -> dict[int, Episode]:
    return {episode.key: episode for episode in borough.episodes}


def test_nobody_is_assessed_more_than_forty_weeks_before_birth(
    borough: Chunk, people: dict[int, Person]
) -> None:
    for episode in borough.episodes:
        born = people[episode.person].born_on
        assert born is None or episode.referral_date > born - timedelta(days=280)


def test_a_child_is_seen_only_once_born(borough: Chunk, people: dict[int, Person]) -> None:
    for visit in borough.visits:
        born = people[visit.person].born_on
        assert born is not None
        assert born <= visit.visited_on


def test_an_unborn_child_has_no_sex_nhs_number_or_name(borough: Chunk, today: date) -> None:
    expected = {person.key for person in borough.people if person.birth == "expected"}
    assert expected
    for person in borough.people:
        if person.key in expected:
            assert person.born_on is not None
            assert (person.sex, person.nhs_number) == ("U", None)
            assert person.born_on >= today
    assert {name.given for name in borough.names if name.person in expected} == {"Baby"}


def test_a_childs_episodes_do_not_overlap(borough: Chunk) -> None:
    by_child: dict[int, list[Episode]] = defaultdict(list)
    for episode in borough.episodes:
        by_child[episode.person].append(episode)
    for theirs in by_child.values():
        theirs.sort(key=lambda episode: episode.referral_date)
        for earlier, later in pairwise(theirs):
            assert (earlier.closure_date or FOREVER) < later.referral_date


def test_a_closure_has_a_reason_and_comes_after_the_referral(borough: Chunk) -> None:
    for episode in borough.episodes:
        assert (episode.closure_date is None) == (episode.reason_for_closure is None)
        assert episode.closure_date is None or episode.closure_date >= episode.referral_date


def test_nothing_happens_on_an_episode_outside_its_dates(
    borough: Chunk, episodes: dict[int, Episode]
) -> None:
    dated = (
        [(one.episode, one.actual_start_date, one.authorisation_date) for one in borough.assessments]
        + [(one.episode, one.actual_start_date, one.date_of_initial_cpc) for one in borough.section47s]
        + [(one.episode, one.start_date, one.end_date) for one in borough.need_plans]
        + [(one.episode, one.start_date, one.end_date) for one in borough.protection_plans]
        + [(one.episode, one.started_on, one.ended_on) for one in borough.care_periods]
    )
    for key, starts, ends in dated:
        episode = episodes[key]
        assert episode.referral_date <= starts
        if episode.closure_date:
            assert (ends or starts) <= episode.closure_date


def test_closed_after_assessment_means_no_enquiry_or_plan(
    borough: Chunk, episodes: dict[int, Episode]
) -> None:
    acted_on = {one.episode for one in borough.section47s}
    acted_on |= {one.episode for one in borough.need_plans} | {
        one.episode for one in borough.protection_plans
    }
    assessed = {one.episode for one in borough.assessments}
    for episode in episodes.values():
        if episode.reason_for_closure in ("RC8", "RC9"):
            assert episode.key not in acted_on
            assert episode.key in assessed
        if episode.referral_nfa:
            assert episode.key not in acted_on | assessed


def test_a_closed_episode_leaves_nothing_open(borough: Chunk, episodes: dict[int, Episode]) -> None:
    closed = {key for key, episode in episodes.items() if episode.closure_date}
    assert not closed & {one.episode for one in borough.assessments if one.authorisation_date is None}
    assert not closed & {one.episode for one in borough.need_plans if one.end_date is None}
    assert not closed & {one.episode for one in borough.protection_plans if one.end_date is None}
    assert not closed & {one.episode for one in borough.care_periods if one.ended_on is None}
    assert not closed & {one.episode for one in borough.allocations if one.valid_to is None}


def test_a_protection_plan_starts_at_its_conference_on_a_working_day(borough: Chunk) -> None:
    held = {(one.person, one.held_on) for one in borough.conferences if one.plan_made}
    assert held == {(plan.person, plan.start_date) for plan in borough.protection_plans}
    assert all(almanac().is_working_day(day) for _, day in held)


def test_no_child_has_a_need_plan_and_a_protection_plan_at_once(borough: Chunk) -> None:
    protected = defaultdict(list)
    for plan in borough.protection_plans:
        protected[plan.person].append((plan.start_date, plan.end_date or FOREVER))
    for need in borough.need_plans:
        for starts, ends in protected[need.person]:
            assert (need.end_date or FOREVER) <= starts or need.start_date >= ends


def test_review_conferences_lie_inside_the_plan_and_the_last_one_ends_it(borough: Chunk) -> None:
    reviews = defaultdict(list)
    for review in borough.protection_reviews:
        reviews[review.plan].append(review)
    for plan in borough.protection_plans:
        days = [review.held_on for review in reviews[plan.key]]
        assert all(plan.start_date < day <= (plan.end_date or FOREVER) for day in days)


def test_siblings_referred_together_share_the_day_source_and_assessment(borough: Chunk) -> None:
    by_referral = defaultdict(list)
    for episode in borough.episodes:
        by_referral[episode.referral].append(episode)
    shared = [together for together in by_referral.values() if len(together) > 1]
    assert shared
    assert all(
        len({(one.referral_date, one.referral_source) for one in together}) == 1 for together in shared
    )


def test_placements_follow_one_another_through_the_period_of_care(borough: Chunk) -> None:
    stays = defaultdict(list)
    for placement in borough.placements:
        stays[placement.period].append((placement.valid_from, placement.valid_to))
    for period in borough.care_periods:
        theirs = stays[period.key]
        assert theirs[0][0] == period.started_on
        assert theirs[-1][1] == period.ended_on
        assert all(earlier[1] == later[0] for earlier, later in pairwise(theirs))


def test_a_looked_after_child_is_not_also_living_at_home(borough: Chunk) -> None:
    homes = {address.key for address in borough.addresses if address.kind == "home"}
    placed = {placement.address for placement in borough.placements}
    at_home = defaultdict(list)
    for residence in borough.residences:
        if residence.address in homes - placed:
            at_home[residence.person].append((residence.valid_from, residence.valid_to or FOREVER))
    for period in borough.care_periods:
        for starts, ends in at_home[period.person]:
            assert ends <= period.started_on or starts >= (period.ended_on or FOREVER)


def test_every_child_on_a_plan_or_looked_after_has_a_worker(borough: Chunk) -> None:
    allocated = {one.episode for one in borough.allocations if one.valid_to is None}
    assert {one.episode for one in borough.protection_plans if one.end_date is None} <= allocated
    assert {one.episode for one in borough.care_periods if one.ended_on is None} <= allocated


def test_a_worker_has_a_case_only_while_employed(borough: Chunk) -> None:
    workers = {worker.key: worker for worker in borough.workers}
    for allocation in borough.allocations:
        worker = workers[allocation.worker]
        assert worker.started_on <= allocation.valid_from
        assert worker.left_on is None or (allocation.valid_to or FOREVER) <= worker.left_on


def test_statutory_work_is_done_by_registered_workers(borough: Chunk) -> None:
    registered = {worker.key for worker in borough.workers if worker.registration}
    assert {one.author for one in borough.assessments} <= registered
    assert {one.worker for one in borough.section47s} <= registered


def test_a_contact_is_decided_after_it_is_received_and_rated(borough: Chunk) -> None:
    rated = {rating.contact: rating for rating in borough.ratings}
    for contact in borough.contacts:
        assert rated[contact.key].colour == contact.rag
        assert rated[contact.key].rated_at >= contact.received_at
        if contact.decided_at:
            assert contact.decided_at > contact.received_at
            assert contact.outcome
            assert contact.level
            assert contact.rationale
        else:
            assert contact.outcome is None


def test_nothing_follows_from_a_contact_before_it_is_decided(borough: Chunk) -> None:
    accepted = [contact for contact in borough.contacts if contact.outcome in ("referral", "strategy")]
    decided = {contact.referral: contact.decided_at for contact in accepted}
    referral = {episode.key: episode.referral for episode in borough.episodes}
    for discussion in borough.strategy_discussions:
        moment = decided[referral[discussion.episode]]
        assert moment is not None
        assert moment < discussion.held_at
    for assessment in borough.assessments:
        moment = decided[referral[assessment.episode]]
        assert moment is not None
        assert moment.date() <= assessment.actual_start_date


def test_a_decision_made_without_a_partner_says_so(borough: Chunk) -> None:
    decided = {contact.key: contact.decided_at for contact in borough.contacts}
    seen = set()
    for asked in borough.requests:
        moment = decided[asked.contact]
        missing = moment is not None and (asked.returned_at is None or asked.returned_at > moment)
        if moment and moment < at_time(date(2026, 11, 12), 0):
            assert asked.decided_without == missing
            seen.add(missing)
    assert seen == {True, False}


def test_out_of_hours_is_what_it_says(borough: Chunk) -> None:
    for contact in borough.contacts:
        assert contact.out_of_hours == (not almanac().in_office_hours(contact.received_at))


def test_the_chronology_is_written_up_after_the_event(borough: Chunk) -> None:
    assert all(entry.recorded_at >= entry.happened_at for entry in borough.entries)


def test_a_withheld_address_is_never_where_the_withheld_from_live(borough: Chunk) -> None:
    withheld = {row.address for row in borough.residences if row.withheld}
    lives_at = defaultdict(set)
    for row in borough.residences:
        lives_at[row.person].add(row.address)
    kept_from = {row.from_person for row in borough.withholdings} - {None}
    assert kept_from
    assert all(not lives_at[person] & withheld for person in kept_from if person is not None)
