"""A concern arrives: the contact, the children it names, its rating, what partners knew, and what was
decided.
"""

from datetime import date, datetime
from typing import NamedTuple


class Contact(NamedTuple):
    key: int
    family: int
    received_at: datetime
    channel: str  # phone, e_form, email, police_notification, in_person
    source: str  # published referral source code
    agency: str
    referrer: str
    referrer_phone: str
    presenting: str
    theme: str
    consent: str  # given, refused, not_sought_unsafe, not_sought
    out_of_hours: bool
    text: str
    taken_by: int
    rag: str
    outcome: str | None
    level: int | None
    threshold_version: str | None
    decided_at: datetime | None
    decided_by: int | None
    rationale: str
    referral: int | None  # the referral it became or joined
    fed_back_at: datetime | None


class ContactChild(NamedTuple):
    contact: int
    person: int | None  # None while nobody knows who is meant
    named_as: str  # as the referrer gave it
    born_as: date | None


class RagRating(NamedTuple):
    contact: int
    colour: str  # red, amber, green
    rated_at: datetime
    rated_by: int
    reason: str


class InformationRequest(NamedTuple):
    """The hub's question to one agency. An answer may be late, in part, or never come."""

    key: int
    contact: int
    agency: str
    requested_at: datetime
    due_at: datetime
    returned_at: datetime | None
    complete: bool | None
    chased_at: datetime | None
    decided_without: bool
    text: str


class Handover(NamedTuple):
    """The out-of-hours team's contact as taken on by a named manager in the morning."""

    contact: int
    acknowledged_at: datetime
    acknowledged_by: int
