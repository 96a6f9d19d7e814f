"""The safeguarding hub asks its partners: police, health, education, housing and the domestic abuse advocates at once.

Each has the contact's time limit. Some answer late, some in part, some never; a decision made meanwhile says without
whom it was made.
"""

from datetime import datetime, timedelta

from kith.borough.chance import between, happens
from kith.borough.facts import InformationRequest
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case
from kith.borough.narrative.lines import PHRASES

HOURS_ALLOWED = {"red": 4, "amber": 24, "green": 72}
NEVER_PERCENT, LATE_PERCENT, PART_PERCENT = 6.0, 14.0, 11.0


def ask_partners(
    case: Case, *, contact: int, arrival_at: datetime, rag: str, child: Member, due: datetime
) -> datetime:
    """Send the requests and record the answers; the moment at which the decision is then made.

    The decision waits for those who answer in time, never for those who do not, and comes no earlier than `due`.
    """
    asked = arrival_at + timedelta(minutes=between(case.luck, 10, 90))
    limit = asked + timedelta(hours=HOURS_ALLOWED[rag])
    answers = [(agency, _answer_moment(case, asked, limit)) for agency in _agencies(case, child, asked)]
    in_time = [answered for _, answered in answers if answered and answered <= limit]
    decided = max([due, *(answered + timedelta(minutes=20) for answered in in_time)])
    for agency, answered in answers:
        _record(case, contact, agency, asked, limit, answered, decided, child)
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
    luck, allowed = case.luck, (limit - asked).total_seconds() / 60
    if happens(luck, NEVER_PERCENT):
        return None
    if happens(luck, LATE_PERCENT):
        return limit + timedelta(minutes=int(60 + luck.random() * 4 * 1440))
    return asked + timedelta(minutes=int(15 + luck.random() ** 2.4 * (allowed - 20)))


def _record(
    case: Case,
    contact: int,
    agency: str,
    asked: datetime,
    limit: datetime,
    answered: datetime | None,
    decided: datetime,
    child: Member,
) -> None:
    now = case.end_of_records
    come = answered if answered and answered <= now else None
    part = happens(case.luck, PART_PERCENT)
    chased = limit + timedelta(minutes=5)
    text = ""
    if come:
        lines = PHRASES["partner.partial" if part else f"partner.{agency}"]
        text = case.say(lines, child, [child], asked.date())
    case.chunk.requests.append(
        InformationRequest(
            key=case.key(),
            contact=contact,
            agency=agency,
            requested_at=asked,
            due_at=limit,
            returned_at=come,
            complete=not part if come else None,
            chased_at=chased if (come is None or come > limit) and chased <= now else None,
            decided_without=decided <= now and (answered is None or answered > decided),
            text=text,
        )
    )
