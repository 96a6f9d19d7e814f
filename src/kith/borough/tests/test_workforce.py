from datetime import date, timedelta

import pytest

from kith.borough.workforce.posts import Post, Spell
from kith.borough.workforce.roster import Roster, duty_week, staff

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def roster() -> Roster:
    return staff(1, 1, TODAY)


def test_a_case_passes_to_the_next_holder_the_day_after_the_last_leaves() -> None:
    post = Post(1, starts=[date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1)], holders=[10, 11, 12])
    assert list(post.spells(date(2020, 6, 1), date(2021, 3, 1))) == [
        Spell(10, date(2020, 6, 1), date(2020, 12, 31), changed=False),
        Spell(11, date(2021, 1, 1), date(2021, 3, 1), changed=True),
    ]


def test_the_last_holder_still_has_what_has_not_ended() -> None:
    post = Post(1, starts=[date(2020, 1, 1), date(2022, 1, 1)], holders=[10, 12])
    assert list(post.spells(date(2022, 1, 1), None)) == [Spell(12, date(2022, 1, 1), None, changed=False)]


@pytest.mark.parametrize(
    ("day", "holder"), [(date(2020, 1, 1), 10), (date(2021, 12, 31), 10), (date(2022, 1, 1), 12)]
)
def test_a_post_knows_who_held_it(day: date, holder: int) -> None:
    assert Post(1, starts=[date(2020, 1, 1), date(2022, 1, 1)], holders=[10, 12]).holder_on(day) == holder


def test_five_pods_take_new_work_in_turn() -> None:
    monday = date(2026, 11, 16)
    weeks = [duty_week(monday + timedelta(weeks=number)) for number in range(6)]
    assert sorted(weeks[:5]) == [0, 1, 2, 3, 4]
    assert weeks[5] == weeks[0]
    assert duty_week(monday) == duty_week(monday + timedelta(days=6))


def test_new_work_goes_to_the_pod_on_duty(roster: Roster) -> None:
    pods = {team.key: team.duty_week for team in roster.teams if team.duty_week is not None}
    for weeks in range(10):
        day = TODAY - timedelta(weeks=weeks)
        assert {pods[roster.duty_desk(day, share).team] for share in (0, 0.5, 0.99)} == {duty_week(day)}


def test_the_duty_rota_is_written_out_from_when_it_began(roster: Roster) -> None:
    weeks = roster.duty_weeks(date(2015, 1, 1), date(2017, 5, 31))
    assert weeks[0].starts_on == date(2017, 4, 3)
    assert all(week.starts_on.weekday() == 0 for week in weeks)


def test_the_workforce_is_the_size_of_a_borough(roster: Roster) -> None:
    now = [worker for worker in roster.workers if worker.left_on is None]
    own = [worker for worker in now if worker.agency is None]
    assert 400 <= len(own) <= 600
    assert {agency.code for agency in roster.agencies} >= {
        "police",
        "health",
        "education",
        "housing",
        "domestic_abuse",
    }


def test_the_virtual_school_has_eleven_staff(roster: Roster) -> None:
    team = next(team for team in roster.teams if team.name == "Virtual School")
    titles = [one.job_title for one in roster.memberships if one.team == team.key and one.valid_to is None]
    assert (len(titles), titles.count("Lead Practitioner"), titles.count("Virtual School Officer")) == (
        11,
        6,
        3,
    )


def test_every_team_has_a_manager_to_decide(roster: Roster) -> None:
    assert all(
        roster.manager(team.key, TODAY) for team in roster.teams if not team.code.startswith("partner")
    )


def test_only_registered_workers_hold_children_in_need(roster: Roster) -> None:
    registered = {worker.key for worker in roster.workers if worker.registration}
    for kind in ("assessment", "protection", "looked_after", "asylum", "disability"):
        assert {post.holder_on(TODAY) for post in roster.desks[kind]} <= registered


def test_a_larger_borough_still_has_one_director() -> None:
    large = staff(1, 3, TODAY)
    directors = [one for one in large.memberships if one.role == "director" and one.valid_to is None]
    assert len(directors) == 1
    assert len({team.name for team in large.teams if team.code.startswith("protection")}) == 24
