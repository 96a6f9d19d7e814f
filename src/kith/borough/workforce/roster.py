"""The teams as staffed, and the questions the story asks of them: who is on duty, whose desk, which
manager.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from itertools import groupby

from kith.borough.facts import Agency, DutyWeek, Membership, Team, Worker
from kith.borough.places.borough import LOCALITIES
from kith.borough.workforce.posts import Post
from kith.borough.workforce.recruit import Recruiter

DUTY_CYCLE_WEEKS = 5  # calibration C020
DUTY_CYCLE_BEGAN = date(2017, 4, 3)
TEAMS_THAT_MULTIPLY = frozenset(
    {"protection", "looked_after", "asylum", "leaving_care", "disability", "adolescent", "early_help"}
)
CASE_HOLDERS = frozenset({"social_worker", "personal_adviser"})


@dataclass(slots=True)
class Roster:
    """Everybody, and the posts by kind of team: case-holding desks, and by role the rest."""

    agencies: list[Agency]
    teams: list[Team]
    workers: list[Worker]
    memberships: list[Membership]
    desks: dict[str, list[Post]]
    roles: dict[tuple[str, str], list[Post]]
    managers: dict[int, Post]
    kind_of_team: dict[int, str]

    def desk(self, kind: str, share: float) -> Post:
        """The case-holding post at `share` (0 to 1) of the way round the teams of a kind."""
        posts = self.desks[kind]
        return posts[int(share * len(posts))]

    def duty_desk(self, day: date, share: float) -> Post:
        """A post in a pod that takes new work in the week of `day`."""
        posts = self.desks["assessment"]
        week = duty_week(day)
        on_duty = len(posts) // DUTY_CYCLE_WEEKS
        return posts[week * on_duty + int(share * on_duty)]

    def holder(self, kind: str, role: str, day: date, share: float) -> int:
        """Somebody in a role on a day, such as a screener or a conference chair."""
        posts = self.roles[kind, role]
        return posts[int(share * len(posts))].holder_on(day)

    def manager(self, team: int, day: date) -> int:
        return self.managers[team].holder_on(day)

    def duty_weeks(self, first: date, last: date) -> list[DutyWeek]:
        """Which pods are on duty in each week from `first` to `last`."""
        monday = max(first, DUTY_CYCLE_BEGAN)
        monday -= timedelta(days=monday.weekday())
        found = []
        while monday <= last:
            found += [
                DutyWeek(team.key, monday) for team in self.teams if team.duty_week == duty_week(monday)
            ]
            monday += timedelta(days=7)
        return found


def duty_week(day: date) -> int:
    """The place of `day` in the five-week cycle, 0 to 4."""
    return (day - DUTY_CYCLE_BEGAN).days // 7 % DUTY_CYCLE_WEEKS


def staff(seed: int, scale: float, today: date) -> Roster:
    """Staff a borough of a size, teams and partners, from 2006 until today."""
    recruiter = Recruiter(seed, today)
    desks: dict[str, list[Post]] = defaultdict(list)
    roles: dict[tuple[str, str], list[Post]] = defaultdict(list)
    roster = Roster([], [], recruiter.workers, recruiter.memberships, desks, roles, {}, {})
    for code, rows in groupby(_rows("teams.csv"), key=lambda row: row["code"]):
        _open_teams(roster, recruiter, code, list(rows), scale)
    for row in _rows("partners.csv"):
        agency = Agency(len(roster.agencies) + 1, row["code"], row["name"])
        roster.agencies.append(agency)
        team = Team(len(roster.teams) + 1, f"partner_{agency.code}", agency.name, "Partners", "", None)
        roster.teams.append(team)
        for _ in range(max(1, round(int(row["workers"]) * scale))):
            recruiter.partner(team, agency.key, f"{agency.name} hub worker")
    return roster


def _open_teams(
    roster: Roster, recruiter: Recruiter, code: str, rows: list[dict[str, str]], scale: float
) -> None:
    copies = int(rows[0]["copies"])
    teams = max(1, round(copies * scale)) if code in TEAMS_THAT_MULTIPLY else 1
    if code == "assessment":
        teams = max(1, round(scale)) * DUTY_CYCLE_WEEKS
    if code == "leadership":
        scale = min(scale, 1)  # a larger borough still has one director
    for number in range(teams):
        name = rows[0]["name"] + (f" {number + 1}" if teams > 1 else "")
        week = number * DUTY_CYCLE_WEEKS // teams if code == "assessment" else None
        locality = LOCALITIES[number % len(LOCALITIES)].name if copies > 1 else ""
        team = Team(len(roster.teams) + 1, f"{code}_{number + 1}", name, rows[0]["service"], locality, week)
        roster.teams.append(team)
        roster.kind_of_team[team.key] = code
        for row in rows:
            posts = max(1, round(int(row["posts"]) * copies * scale / teams))
            _fill_posts(roster, recruiter, team, code, row, posts if row["role"] != "team_manager" else 1)
        roster.managers.setdefault(team.key, roster.roles["leadership", "service_manager"][0])


def _fill_posts(
    roster: Roster, recruiter: Recruiter, team: Team, code: str, row: dict[str, str], posts: int
) -> None:
    for _ in range(posts):
        post = recruiter.fill(
            team,
            role=row["role"],
            job_title=row["job_title"],
            registered=row["registered"] == "yes",
            turnover=row["turnover"],
        )
        roster.roles[code, row["role"]].append(post)
        if row["role"] in CASE_HOLDERS:
            roster.desks[code].append(post)
        if row["role"] == "team_manager":
            roster.managers.setdefault(team.key, post)


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files(__package__).joinpath(name).read_text("utf-8").splitlines()))
