"""A contact comes in: who rang, about which children, how it was rated, what partners knew, and what was decided.

Below the threshold it ends with the decision. A contact that is accepted becomes a referral; one about a child who is
open already goes to the allocated worker.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kith.borough.almanac import at_time
from kith.borough.chance import Weighted, between, happens
from kith.borough.facts import Contact, ContactChild, Handover, RagRating
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case
from kith.borough.journeys.hub import ask_partners
from kith.borough.journeys.sources import Source, minute_of_day, who_notices
from kith.borough.names.naming import as_heard, parent_name
from kith.borough.narrative.lines import PHRASES
from kith.borough.places.numbers import landline, mobile

CHANNELS = {
    "police": Weighted([("police_notification", 96), ("phone", 4)]),
    "school": Weighted([("e_form", 72), ("phone", 22), ("email", 6)]),
    "health": Weighted([("e_form", 66), ("phone", 22), ("email", 12)]),
    "public": Weighted([("phone", 78), ("email", 6), ("e_form", 10), ("in_person", 6)]),
}
OTHER_CHANNELS = Weighted([("e_form", 52), ("email", 28), ("phone", 20)])
RATINGS = {
    "strategy": Weighted([("red", 72), ("amber", 28)]),
    "referral": Weighted([("red", 8), ("amber", 64), ("green", 28)]),
    "other": Weighted([("red", 1), ("amber", 21), ("green", 78)]),
}
BELOW_THRESHOLD = Weighted([("no_further_action", 36), ("information", 24), ("early_help", 24), ("signposted", 16)])
LOWER_NEED = Weighted([("no_further_action", 16), ("information", 26), ("early_help", 30), ("signposted", 28)])
CHECKED_PERCENT = {"strategy": 34.0, "referral": 46.0, "declined": 60.0, "no_further_action": 12.0, "early_help": 9.0}
LEVELS = {"early_help": 2, "signposted": 1, "information": 1, "no_further_action": 1, "declined": 2, "strategy": 4}
THRESHOLDS = ((date(2023, 12, 15), "2023.1"), (date(2018, 7, 4), "2018.2"), (date.min, "2014.1"))
# Working days from receipt to decision for all but red: nine in ten within one (indicator FD04).
DECISION_DAYS = Weighted([(0, 56), (1, 35), (2, 6), (3, 2), (5, 1)])
REASONABLE_NIGHT = ("out_of_hours", "out_of_hours")


@dataclass(slots=True)
class Arrival:
    """A contact as it comes in, before anything is decided."""

    source: Source
    received_at: datetime
    children: list[Member]
    child: Member
    out_of_hours: bool
    taken_by: int


def arrive(case: Case, day: date, *, kind: str = "contact", source: Source | None = None) -> Arrival | None:
    """Somebody gets in touch on or soon after `day`; None if that day is still to come or nobody is a child then."""
    children = case.children(day)
    if not children:
        return None
    source = source or _who(case, day, kind)
    received = _moment(case, day, source)
    if received is None or case.over(received.date()):
        return None
    night = not case.world.almanac.in_office_hours(received)
    team, role = REASONABLE_NIGHT if night else ("front_door", "front_door")
    taken_by = case.world.roster.holder(team, role, received.date(), case.luck.random())
    child = case.spoken_of(children, day)
    if source.group == "school" and child.age(day) < 5:
        child = max(children, key=lambda one: one.age(day))
    return Arrival(source, received, children, child, night, taken_by)


def _who(case: Case, day: date, kind: str) -> Source:
    """A likely source; schools only in term and of a child at school."""
    noticing = who_notices(kind)[case.theme.code]
    at_school = any(5 <= child.age(day) <= 17 for child in case.children(day))
    source = noticing.pick(case.luck)
    for _ in range(4):
        if source.group != "school" or (at_school and _in_term(case, day)):
            break
        source = noticing.pick(case.luck)
    return source


def _in_term(case: Case, day: date) -> bool:
    """Whether schools are open, or will be within a fortnight: what worried them then comes on the first day back."""
    return case.world.almanac.school_day_from(day) - day <= timedelta(days=14)


def _moment(case: Case, day: date, source: Source) -> datetime | None:
    if source.hours == "school":
        day = case.world.almanac.school_day_from(day)
    elif source.hours == "office":
        day = case.working(day, 0)
    return at_time(day, minute_of_day(case.luck, source))


def below_threshold(case: Case, arrival: Arrival) -> int:
    """Record a contact that goes no further; its key."""
    table = LOWER_NEED if case.theme.code == "advice" else BELOW_THRESHOLD
    return record(case, arrival, table.pick(case.luck))


def record(case: Case, arrival: Arrival, outcome: str, *, referral: int | None = None) -> int:
    """Write the contact, its rating, its checks and its decision; the contact's key.

    Outcomes: no_further_action, information, signposted, early_help, passed_to_worker, declined, referral, strategy.
    A decision that would fall after the borough's last day has not been made.
    """
    key = case.key()
    luck, received = case.luck, arrival.received_at
    rag = RATINGS.get(outcome, RATINGS["other"]).pick(luck)
    text = _text(case, arrival)
    due = _decision_moment(case, arrival, rag)
    if outcome in CHECKED_PERCENT and happens(luck, CHECKED_PERCENT[outcome]):
        due = ask_partners(case, contact=key, arrival_at=received, rag=rag, child=arrival.child, due=due)
    decided = due if due <= case.end_of_records else None
    manager_team = "front_door" if rag != "red" or not arrival.out_of_hours else "out_of_hours"
    decided_by = case.world.roster.holder(manager_team, "team_manager", due.date(), luck.random())
    slots = {"worker": "", **_history(case)}
    rationale = case.say(PHRASES[f"decision.{outcome}"], arrival.child, arrival.children, received.date(), **slots)
    anonymous = arrival.source.code == "9"
    case.chunk.contacts.append(
        Contact(
            key=key,
            family=case.family.number,
            received_at=received,
            channel=CHANNELS.get(arrival.source.group, OTHER_CHANNELS).pick(luck),
            source=arrival.source.code,
            agency=arrival.source.agency,
            referrer="" if anonymous else _referrer(case, arrival.source),
            referrer_phone="" if anonymous else (mobile if arrival.source.group == "public" else landline)(luck),
            presenting=case.theme.presenting,
            theme=case.theme.code,
            consent=_consent(case, arrival, outcome),
            out_of_hours=arrival.out_of_hours,
            text=text,
            taken_by=arrival.taken_by,
            rag=rag,
            outcome=outcome if decided else None,
            level=LEVELS.get(outcome, 3) if decided else None,
            threshold_version=threshold_version(received.date()) if decided else None,
            decided_at=decided,
            decided_by=decided_by if decided else None,
            rationale=rationale if decided else "",
            referral=referral if decided else None,
            fed_back_at=_feedback(case, decided),
        )
    )
    _about_children(case, arrival, key)
    _rate(case, arrival, key, rag)
    _hand_over(case, arrival, key)
    _chronicle(case, arrival, key, text, outcome, decided, decided_by, rationale)
    case.contacts.append(received.date())
    case.touched = max(case.touched, received.date())
    return key


def threshold_version(day: date) -> str:
    return next(version for since, version in THRESHOLDS if day >= since)


def _text(case: Case, arrival: Arrival) -> str:
    day = arrival.received_at.date()
    lines = case.theme.contact_lines(arrival.source.group)
    told = case.say(lines, arrival.child, arrival.children, day)
    told = told or case.say(case.theme.lines["contact.other"], arrival.child, arrival.children, day)
    kind = "history.again" if case.contacts else "history.first"
    known = case.say(PHRASES[kind], arrival.child, arrival.children, day, **_history(case))
    return f"{told} {known}"


def _history(case: Case) -> dict[str, object]:
    if not case.contacts:
        return {"contacts": 0, "number": 1, "last": ""}
    return {
        "contacts": len(case.contacts),
        "number": len(case.contacts) + 1,
        "last": f"{case.contacts[-1]:%B %Y}",
    }


def _decision_moment(case: Case, arrival: Arrival, rag: str) -> datetime:
    received = arrival.received_at
    if rag == "red":
        return received + timedelta(minutes=between(case.luck, 25, 230))
    in_hours = case.world.almanac.in_office_hours(received)
    after = DECISION_DAYS.pick(case.luck)
    if not in_hours and after == 1:
        after = 0  # it waits for the morning already
    if in_hours and after == 0:
        left = 1080 - received.hour * 60 - received.minute
        return received + timedelta(minutes=20 + int(case.luck.random() * left))
    day = case.working(received.date(), 1 if received.hour >= 9 else 0) if not in_hours else received.date()
    return case.office_time(case.working(day, after))


def _consent(case: Case, arrival: Arrival, outcome: str) -> str:
    if outcome in ("early_help", "signposted"):
        return "given"
    if outcome == "strategy" or case.theme.code in ("sexual_abuse", "honour_and_faith"):
        return "not_sought_unsafe"
    if arrival.source.group == "police" or arrival.source.code in ("9", "1B", "1D"):
        return "not_sought"
    return "given" if happens(case.luck, 78) else "refused"


def _referrer(case: Case, source: Source) -> str:
    if source.code == "1A":
        adult = case.family.others[0] if case.family.others else case.family.mother
        return str(adult.name)
    if source.code == "1C":
        return str(case.focus.name)
    return str(parent_name(case.luck, "british", "F" if happens(case.luck, 60) else "M"))


def _feedback(case: Case, decided: datetime | None) -> datetime | None:
    """The referrer is told the outcome: nine times in ten, within two working days."""
    if decided is None or not happens(case.luck, 89):
        return None
    told = case.office_time(case.working(decided.date(), between(case.luck, 0, 2)))
    told = max(told, decided + timedelta(minutes=5))
    return told if told <= case.end_of_records else None


def _about_children(case: Case, arrival: Arrival, key: int) -> None:
    for child in arrival.children:
        born_on = child.born_on if happens(case.luck, 80) else None
        if born_on and happens(case.luck, 4):
            born_on += timedelta(days=between(case.luck, -9, 9))
        case.chunk.contact_children.append(ContactChild(key, child.key, as_heard(case.luck, child.name), born_on))


def _rate(case: Case, arrival: Arrival, key: int, rag: str) -> None:
    luck = case.luck
    rated = arrival.received_at + timedelta(minutes=between(luck, 4, 45))
    if rag != "red" and happens(luck, 4):
        lower = "green"
        case.chunk.ratings.append(RagRating(key, lower, rated, arrival.taken_by, PHRASES["rating.green"].pick(luck)))
        rated += timedelta(minutes=between(luck, 30, 200))
    case.chunk.ratings.append(RagRating(key, rag, rated, arrival.taken_by, PHRASES[f"rating.{rag}"].pick(luck)))


def _hand_over(case: Case, arrival: Arrival, key: int) -> None:
    """What the out-of-hours team took is taken on by a named manager in the morning."""
    if not arrival.out_of_hours:
        return
    received = arrival.received_at
    day = case.working(received.date(), 0 if received.hour < 9 else 1)
    taken_on = at_time(day, between(case.luck, 500, 575))
    if taken_on <= case.end_of_records:
        manager = case.world.roster.holder("front_door", "team_manager", day, case.luck.random())
        case.chunk.handovers.append(Handover(key, taken_on, manager))


def _chronicle(
    case: Case,
    arrival: Arrival,
    key: int,
    text: str,
    outcome: str,
    decided: datetime | None,
    decided_by: int,
    rationale: str,
) -> None:
    children: Sequence[Member] = arrival.children
    serious = outcome in ("referral", "strategy")
    about = ("contact", key)
    case.write("contact", children, arrival.received_at, arrival.taken_by, text, significant=serious, about=about)
    if decided:
        case.write("decision", children, decided, decided_by, rationale, about=about)
