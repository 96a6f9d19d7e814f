"""Filling the posts: invented workers, one after another, until today.

Turnover and the share of agency workers follow the published London figures (indicators WF03 and WF04):
permanent workers stay seven years on average, agency workers one, and three in five who join a busy team come
through an agency.
"""

from datetime import date, timedelta
from itertools import count
from random import Random

from kith.borough.chance import Spread, Weighted, between, even, happens, stream
from kith.borough.facts import Membership, Team, Worker
from kith.borough.names.naming import parent_name
from kith.borough.places.borough import EMAIL_DOMAIN
from kith.borough.places.numbers import landline, registration_number
from kith.borough.workforce.posts import Post

FIRST_DAY = date(2006, 4, 3)
PERMANENT_YEARS = Spread((0, 0.6), (0.25, 2.6), (0.5, 5.5), (0.75, 10), (1, 18))
AGENCY_YEARS = Spread((0, 0.15), (0.5, 0.8), (0.9, 2), (1, 3.5))
AGENCY_PERCENT = {"high": 60, "low": 4}
HERITAGES = Weighted(
    {
        "british": 54,
        "irish": 4,
        "caribbean": 10,
        "punjabi": 8,
        "nigerian": 7,
        "pakistani": 4,
        "gujarati": 3,
        "ghanaian": 4,
        "somali": 2,
        "polish": 2,
        "portuguese": 1,
    }.items()
)
TRAINED_ABROAD = Weighted([("England", 90), ("South Africa", 8.6), ("Canada", 1.4)])  # calibration C072


class Recruiter:
    """Makes workers with numbers of their own; the same ones for the same seed."""

    def __init__(self, seed: int, today: date) -> None:
        self._seed = seed
        self._luck = stream(seed, "workforce")
        self._today = today
        self._numbers = count(1)
        self.workers: list[Worker] = []
        self.memberships: list[Membership] = []

    def fill(self, team: Team, *, role: str, job_title: str, registered: bool, turnover: str) -> Post:
        """A post of `team` with everybody who has held it since FIRST_DAY."""
        post = Post(team.key)
        begins = FIRST_DAY
        while begins <= self._today:
            through_agency = (
                registered and even(self._seed, len(self.workers), 0) * 100 < AGENCY_PERCENT[turnover]
            )
            years = (AGENCY_YEARS if through_agency else PERMANENT_YEARS).pick(self._luck)
            if begins == FIRST_DAY:
                years *= self._luck.random()  # they were not all new on the first day
            leaves = begins + timedelta(days=max(30, round(years * 365)))
            left = leaves if leaves <= self._today else None
            key = self._hire(begins, left, registered=registered, through_agency=through_agency)
            self.memberships.append(Membership(key, team.key, role, job_title, begins, left))
            post.starts.append(begins)
            post.holders.append(key)
            begins = leaves + timedelta(days=1)
        return post

    def partner(self, team: Team, agency: int, job_title: str) -> int:
        """A partner agency's worker in the hub."""
        begins = self._today - timedelta(days=between(self._luck, 90, 2500))
        key = self._hire(begins, None, registered=False, through_agency=False, agency=agency)
        self.memberships.append(Membership(key, team.key, "partner_worker", job_title, begins, None))
        return key

    def _hire(
        self,
        begins: date,
        left: date | None,
        *,
        registered: bool,
        through_agency: bool,
        agency: int | None = None,
    ) -> int:
        luck, key = self._luck, next(self._numbers)
        trained_in = TRAINED_ABROAD.pick(luck) if registered else "England"
        heritage = "south_african" if trained_in == "South Africa" else HERITAGES.pick(luck)
        name = parent_name(luck, heritage, "F" if happens(luck, 81) else "M")
        mailbox = f"{name.given}.{name.family}{key}".lower().replace("'", "")
        self.workers.append(
            Worker(
                key=key,
                given=name.given,
                family=name.family,
                email=f"{mailbox}@{EMAIL_DOMAIN}",
                phone=landline(luck),
                agency=agency,
                registration=registration_number(key) if registered else None,
                registration_expires_on=_next_renewal(left or self._today) if registered else None,
                trained_in=trained_in,
                agency_worker=through_agency,
                full_time_equivalent=_hours(luck),
                started_on=begins,
                left_on=left,
            )
        )
        return key


def _hours(luck: Random) -> float:
    return 1.0 if happens(luck, 82) else (0.6, 0.8)[happens(luck, 50)]


def _next_renewal(day: date) -> date:
    """Social Work England renews every registration on 30 November."""
    renewal = date(day.year, 11, 30)
    return renewal if day <= renewal else date(day.year + 1, 11, 30)
