"""Children looked after and care leavers. Legal status and placement are separate histories; the return joins
them.
"""

from datetime import date, datetime
from typing import NamedTuple


class PreProceedings(NamedTuple):
    key: int
    person: int
    letter_sent_on: date
    first_meeting_on: date | None
    ended_on: date | None
    outcome: str | None  # step_down or issue


class CareProceedings(NamedTuple):
    key: int
    person: int
    issued_on: date
    final_order_on: date | None
    order: str | None


class CarePeriod(NamedTuple):
    """One period of being looked after."""

    key: int
    person: int
    episode: int
    started_on: date
    need: str
    route: str  # airport or home
    ended_on: date | None
    end_reason: str | None  # published reason episode ceased


class LegalStatus(NamedTuple):
    person: int
    period: int
    code: str
    valid_from: date
    valid_to: date | None


class Placement(NamedTuple):
    key: int
    person: int
    period: int
    type: str
    provider: str
    address: int
    valid_from: date
    valid_to: date | None
    change_reason: str | None
    miles_from_home: float | None
    in_borough: bool


class CareReview(NamedTuple):
    key: int
    person: int
    period: int
    due_on: date
    held_on: date
    participation: str
    officer: int


class HealthCheck(NamedTuple):
    person: int
    kind: str  # health_assessment, dental, immunisations
    checked_on: date


class Questionnaire(NamedTuple):
    """A strengths and difficulties score, 0 to 40."""

    person: int
    completed_on: date
    score: int


class MissingEpisode(NamedTuple):
    key: int
    person: int
    started_at: datetime
    ended_at: datetime | None
    kind: str  # M missing, A away without authorisation
    interview_offered: bool
    interview_held_at: datetime | None
    text: str


class LeavingCare(NamedTuple):
    """How a care leaver was doing at one time of asking."""

    key: int
    person: int
    eligibility: str
    valid_from: date
    valid_to: date | None
    in_touch: str
    latest_contact: date
    accommodation: str
    suitable: bool
    activity: str
    pathway_plan_reviewed_on: date | None


class PrivateFostering(NamedTuple):
    person: int
    carer: int
    started_on: date
    notified_on: date
    ended_on: date | None
