"""Who works in the borough and with it: teams, workers, what they may do, and the places they speak of."""

from datetime import date
from typing import NamedTuple


class Agency(NamedTuple):
    key: int
    code: str  # police, health, education, housing, domestic_abuse, …
    name: str


class Team(NamedTuple):
    key: int
    code: str
    name: str
    service: str
    locality: str
    duty_week: int | None  # place in the five-week duty cycle, 0 to 4


class Worker(NamedTuple):
    key: int
    given: str
    family: str
    email: str
    phone: str
    agency: int | None  # a partner's worker; None for our own
    registration: str | None  # Social Work England number, in a range never issued
    registration_expires_on: date | None
    trained_in: str
    agency_worker: bool
    full_time_equivalent: float
    started_on: date
    left_on: date | None


class Membership(NamedTuple):
    worker: int
    team: int
    role: str  # a role of the access model
    job_title: str
    valid_from: date
    valid_to: date | None


class Conflict(NamedTuple):
    """A worker who must not see a family's record, because they belong to it or are close to it."""

    worker: int
    person: int
    reason: str
    declared_on: date


class DutyWeek(NamedTuple):
    """The week, from Monday, in which a pod takes new work."""

    team: int
    starts_on: date


class School(NamedTuple):
    key: int
    urn: str
    name: str
    phase: str  # nursery, primary, secondary, special, pupil_referral_unit
    locality: str
    line: str
    postcode: str
