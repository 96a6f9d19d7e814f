"""The safeguarding hub asks its partners: police, health, education, housing and the domestic abuse advocates
at once.

Each has the contact's time limit. Some answer late, some in part, some never; a decision made meanwhile says
without whom it was made.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from kith.borough.chance import between, happens
from kith.borough.facts import InformationRequest
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case
from kith.borough.narrative.lines import PHRASES

HOURS_ALLOWED = {"red": 4, "amber": 24, "green": 72}
NEVER_PERCENT, LATE_PERCENT, PART_PERCENT = 6.0, 14.0, 11.0


class Round(NamedTuple):
    """One round of questions about a contact."""

    contact: int
    child: Member
    asked: datetime
    limit: datetime
    decided: datetime


def ask_partners(
    case: Case, *, contact: int, asked_from: datetime, rag: str, child: Member, due: datetime
) -> datetime:
    """Send the requests and record the answers; the moment at which the decision is then made.

    The decision waits for those who answer in time, never for those who do not, and comes no earlier than
    `due`.
    """
    asked = min(asked_from + timedelta(minutes=between(case.luck, 10, 90)), case.end_of_records)
    limit = asked + timedelta(hours=HOURS_ALLOWED[rag])
    answers = {agency: _answer_moment(case, asked, limit) for agency in _agencies(case, child, asked)}
    in_time = [answered for answered in answers.values() if answered and answered <= limit]
    decided = max([due, *(answered + timedelta(minutes=20) for answered in in_time)])
    for agency, answered in answers.items():
        _record(case, Round(contact, child, asked, limit, decided), agency, answered)
    return decided


def _agencies(case: Case, child: Member, asked: datetime) -> list[str]:
    found = ["police", "health"]
    if child.age(asked.date()) >= 4:
        found.append("education")
    if happens(case.luck, 55):
        found.append("housing")
    if "3B" in dict(case.theme.factors):
        found.append("domestic_abuse")
    return found


def _answer_moment(case: Case, asked: datetime, limit: datetime) -> datetime | None:
    """Most answer early in the time allowed; some after it, some not at all."""
    luck, allowed = case.luck, (limit - asked).total_seconds() / 60
    if happens(luck, NEVER_PERCENT):
        return None
    if happens(luck, LATE_PERCENT):
        return limit + timedelta(minutes=int(60 + luck.random() * 4 * 1440))
    return asked + timedelta(minutes=int(15 + luck.random() ** 2.4 * (allowed - 20)))


def _record(case: Case, asked: Round, agency: str, answered: datetime | None) -> None:
    now = case.end_of_records
    come = answered if answered and answered <= now else None
    part = happens(case.luck, PART_PERCENT)
    chased = asked.limit + timedelta(minutes=5)
    lines = PHRASES["partner.partial" if part else f"partner.{agency}"]
    case.chunk.requests.append(
        InformationRequest(
            key=case.key(),
            contact=asked.contact,
            agency=agency,
            requested_at=asked.asked,
            due_at=asked.limit,
            returned_at=come,
            complete=not part if come else None,
            chased_at=chased if (come is None or come > asked.limit) and chased <= now else None,
            decided_without=asked.decided <= now and (answered is None or answered > asked.decided),
            text=case.say(lines, asked.child, [asked.child], asked.asked.date()) if come else "",
        )
    )
