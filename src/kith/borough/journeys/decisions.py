"""How a contact is rated and when, by whom and why it is decided."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from kith.borough.chance import Weighted, between, happens
from kith.borough.journeys.arrivals import Arrival
from kith.borough.journeys.case import Case
from kith.borough.journeys.hub import ask_partners
from kith.borough.narrative.lines import PHRASES

RATINGS = {
    "strategy": Weighted([("red", 72), ("amber", 28)]),
    "referral": Weighted([("red", 8), ("amber", 64), ("green", 28)]),
}
OTHER_RATINGS = Weighted([("red", 1), ("amber", 21), ("green", 78)])
CHECKED_PERCENT = {
    "strategy": 34.0,
    "referral": 46.0,
    "declined": 60.0,
    "no_further_action": 12.0,
    "early_help": 9.0,
}
LEVELS = {
    "no_further_action": 1,
    "information": 1,
    "signposted": 1,
    "early_help": 2,
    "declined": 2,
    "referral": 3,
    "passed_to_worker": 3,
    "strategy": 4,
}
THRESHOLDS = ((date(2023, 12, 15), "2023.1"), (date(2018, 7, 4), "2018.2"), (date.min, "2014.1"))
# Working days from receipt to decision for all but red: nine in ten within one (indicator FD04).
DECISION_DAYS = Weighted([(0, 56), (1, 35), (2, 6), (3, 2), (5, 1)])
ARRIVED_ALONE = "asylum"


class Decision(NamedTuple):
    """A contact's outcome. `at` is None where the decision would fall after the borough's last day."""

    rag: str
    outcome: str
    at: datetime | None
    by: int
    rationale: str
    level: int
    threshold_version: str


def decide(case: Case, arrival: Arrival, contact: int, outcome: str) -> Decision:
    """Rate the contact, ask partners where that is usual, and decide it when they have answered."""
    arrived_alone = case.theme.code == ARRIVED_ALONE and outcome == "referral"
    rag = "red" if arrived_alone else RATINGS.get(outcome, OTHER_RATINGS).pick(case.luck)
    due = _when(case, arrival, rag)
    if happens(case.luck, CHECKED_PERCENT.get(outcome, 0)):
        due = ask_partners(
            case, contact=contact, asked_from=arrival.received_at, rag=rag, child=arrival.child, due=due
        )
    team = "out_of_hours" if rag == "red" and arrival.out_of_hours else "front_door"
    by = case.world.roster.holder(team, "team_manager", due.date(), case.luck.random())
    lines = PHRASES["decision.arrival" if arrived_alone else f"decision.{outcome}"]
    return Decision(
        rag=rag,
        outcome=outcome,
        at=due if due <= case.end_of_records else None,
        by=by,
        rationale=case.say(lines, arrival.child, arrival.children, arrival.day),
        level=LEVELS[outcome],
        threshold_version=threshold_version(arrival.day),
    )


def threshold_version(day: date) -> str:
    """Which edition of the threshold document was in force."""
    return next(version for since, version in THRESHOLDS if day >= since)


def _when(case: Case, arrival: Arrival, rag: str) -> datetime:
    """When it would be decided if nobody had to be asked: red at once, the rest in working hours."""
    received = arrival.received_at
    if rag == "red":
        return received + timedelta(minutes=between(case.luck, 25, 230))
    after = DECISION_DAYS.pick(case.luck)
    if arrival.out_of_hours:
        morning = case.working(arrival.day, 0 if received.hour < 9 else 1)
        return case.office_time(case.working(morning, after if after > 1 else 0))
    if after == 0:
        left = 18 * 60 - received.hour * 60 - received.minute
        return received + timedelta(minutes=20 + int(case.luck.random() * left))
    return case.office_time(case.working(arrival.day, after))


def feedback(case: Case, decided: datetime | None) -> datetime | None:
    """When the referrer was told the outcome: nine times in ten, within two working days."""
    if decided is None or not happens(case.luck, 89):
        return None
    told = case.office_time(case.working(decided.date(), between(case.luck, 0, 2)))
    told = max(told, decided + timedelta(minutes=5))
    return told if told <= case.end_of_records else None
