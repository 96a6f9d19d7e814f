"""What is done for a child after the front door. Names follow the children in need census where it has
them.
"""

from datetime import date, datetime
from typing import NamedTuple


class Episode(NamedTuple):
    """A child in need episode, from referral to closure (CINdetails). Children referred together share
    `referral`.
    """

    key: int
    person: int
    referral: int
    referral_date: date
    referral_source: str
    primary_need_code: str
    referral_nfa: bool
    closure_date: date | None
    reason_for_closure: str | None
    contact: int | None


class Allocation(NamedTuple):
    person: int
    episode: int
    worker: int
    team: int
    valid_from: date
    valid_to: date | None
    change_reason: str | None  # published reason for a change of social worker; None for the first
    rationale: str


class Assessment(NamedTuple):
    """A child's part of the family's child and family assessment; `family_assessment` is shared by the
    siblings.
    """

    key: int
    person: int
    episode: int
    family_assessment: int
    actual_start_date: date
    due_on: date
    authorisation_date: date | None
    author: int
    authorised_by: int | None
    child_seen_on: date | None
    child_seen_alone: bool
    factors: tuple[str, ...]
    wishes: str
    analysis: str
    outcome: str | None


class StrategyDiscussion(NamedTuple):
    key: int
    person: int
    episode: int
    held_at: datetime
    attended: tuple[str, ...]
    decision: str
    text: str


class Section47(NamedTuple):
    key: int
    person: int
    episode: int
    actual_start_date: date
    initial_cpc_target: date
    date_of_initial_cpc: date | None
    icpc_not_required: bool
    ended_on: date | None
    worker: int


class Conference(NamedTuple):
    key: int
    person: int
    episode: int
    section47: int
    held_on: date
    chair: int
    plan_made: bool
    text: str


class ProtectionPlan(NamedTuple):
    key: int
    person: int
    episode: int
    start_date: date
    end_date: date | None
    initial_category: str
    latest_category: str
    number_of_previous_plans: int


class ProtectionReview(NamedTuple):
    key: int
    person: int
    plan: int
    due_on: date
    held_on: date
    continued: bool
    participation: str


class NeedPlan(NamedTuple):
    key: int
    person: int
    episode: int
    start_date: date
    end_date: date | None
    goal: str


class NeedReview(NamedTuple):
    key: int
    person: int
    plan: int
    held_on: date
    progress: str  # better, same, worse


class Visit(NamedTuple):
    key: int
    person: int
    episode: int
    kind: str  # assessment, need, protection, care
    visited_on: date
    due_on: date | None
    worker: int
    seen: bool
    seen_alone: bool
    bedroom_seen: bool


class Entry(NamedTuple):
    """A line of the chronology, or a case note. `about` is (kind of fact, its key) where it tells of one."""

    key: int
    family: int
    people: tuple[int, ...]
    kind: str
    happened_at: datetime
    recorded_at: datetime
    by: int
    text: str
    significant: bool
    analysis: str
    about: tuple[str, int] | None
