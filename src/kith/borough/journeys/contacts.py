"""A contact is recorded: what was said, how it was rated, what was decided, and who took it on in the
morning.

Below the threshold it ends with the decision. A contact that is accepted becomes a referral; one about a
child who is open already goes to the allocated worker.
"""

from datetime import date, timedelta
from random import Random

from kith.borough.almanac import at_time
from kith.borough.chance import Weighted, between, happens, pick
from kith.borough.facts import Contact, ContactChild, Handover, RagRating
from kith.borough.journeys.arrivals import FRONT_DOOR, Arrival
from kith.borough.journeys.case import Case
from kith.borough.journeys.decisions import Decision, decide, feedback
from kith.borough.journeys.telling import history, worry
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
BELOW_THRESHOLD = Weighted(
    [("no_further_action", 36), ("information", 24), ("early_help", 24), ("signposted", 16)]
)
LOWER_NEED = Weighted(
    [("no_further_action", 16), ("information", 26), ("early_help", 30), ("signposted", 28)]
)
ANONYMOUS, BY_RELATIVE, BY_CHILD = "9", "1A", "1C"
CONSENT_NOT_SOUGHT = frozenset({"6", ANONYMOUS, "1B", "1D"})
UNSAFE_TO_ASK = frozenset({"sexual_abuse", "honour_and_faith"})


def below_threshold(case: Case, arrival: Arrival) -> int:
    """Record a contact that goes no further; its key."""
    outcomes = LOWER_NEED if case.theme.code == "advice" else BELOW_THRESHOLD
    return record(case, arrival, outcomes.pick(case.luck))


def record(case: Case, arrival: Arrival, outcome: str, *, referral: int | None = None) -> int:
    """Write the contact with everything that belongs to it; its key.

    Outcomes: no_further_action, information, signposted, early_help, passed_to_worker, declined, referral,
    strategy. The case remembers when it was decided, which is None if that had not happened by the borough's
    last day.
    """
    key = case.key()
    consent = _consent(case, arrival, outcome)
    told = arrival.account or worry(
        case, arrival.source, arrival.child, arrival.children, arrival.day, consent
    )
    text = f"{told} {history(case)}"
    decision = decide(case, arrival, key, outcome)
    case.chunk.contacts.append(_contact(case, arrival, decision, key, text, consent, referral))
    _name_children(case, arrival, key)
    _rate(case, arrival, decision.rag, key)
    _hand_over(case, arrival, key)
    about = ("contact", key)
    serious = outcome in ("referral", "strategy")
    case.write(
        "contact",
        arrival.children,
        arrival.received_at,
        arrival.taken_by,
        text,
        significant=serious,
        about=about,
    )
    if decision.at:
        case.write("decision", arrival.children, decision.at, decision.by, decision.rationale, about=about)
    case.contacts.append(arrival.day)
    case.touched = max(case.touched, arrival.day)
    case.decided_at = decision.at
    return key


def _contact(
    case: Case, arrival: Arrival, decision: Decision, key: int, text: str, consent: str, referral: int | None
) -> Contact:
    source, luck = arrival.source, case.luck
    decided = decision.at is not None
    number = mobile if source.group == "public" else landline
    return Contact(
        key=key,
        family=case.family.number,
        received_at=arrival.received_at,
        channel=CHANNELS.get(source.group, OTHER_CHANNELS).pick(luck),
        source=source.code,
        agency=source.agency,
        referrer=_referrer(case, arrival),
        referrer_phone="" if source.code == ANONYMOUS else number(luck),
        presenting=case.theme.presenting,
        theme=case.theme.code,
        consent=consent,
        out_of_hours=arrival.out_of_hours,
        text=text,
        taken_by=arrival.taken_by,
        rag=decision.rag,
        outcome=decision.outcome if decided else None,
        level=decision.level if decided else None,
        threshold_version=decision.threshold_version if decided else None,
        decided_at=decision.at,
        decided_by=decision.by if decided else None,
        rationale=decision.rationale if decided else "",
        referral=referral if decided else None,
        fed_back_at=feedback(case, decision.at),
    )


def _consent(case: Case, arrival: Arrival, outcome: str) -> str:
    if outcome in ("early_help", "signposted"):
        return "given"
    if outcome == "strategy" or case.theme.code in UNSAFE_TO_ASK:
        return "not_sought_unsafe"
    if arrival.source.code in CONSENT_NOT_SOUGHT:
        return "not_sought"
    return "given" if happens(case.luck, 78) else "refused"


def _referrer(case: Case, arrival: Arrival) -> str:
    code = arrival.source.code
    if code == ANONYMOUS:
        return ""
    if code == BY_RELATIVE:
        return str((case.family.others or [case.family.mother])[0].name)
    if code == BY_CHILD:
        return str(arrival.child.name)
    return _professional(case.luck)


def _professional(luck: Random) -> str:
    name = parent_name(luck, "british", "F" if happens(luck, 60) else "M")
    return f"{name.given} {name.family}"


def _name_children(case: Case, arrival: Arrival, key: int) -> None:
    """Each child as the referrer gave them: the name as heard, the birth date left out or a few days wrong at
    times.
    """
    for child in arrival.children:
        named, born_on = f"Unborn baby {case.family.mother.name.family}", None
        if child.born_on <= arrival.day:
            named = as_heard(case.luck, child.name)
            born_on = _birth_date_given(case.luck, child.born_on)
        case.chunk.contact_children.append(ContactChild(key, child.key, named, born_on))


def _birth_date_given(luck: Random, born_on: date) -> date | None:
    if not happens(luck, 80):
        return None
    return born_on - timedelta(days=between(luck, 1, 9)) if happens(luck, 4) else born_on


def _rate(case: Case, arrival: Arrival, rag: str, key: int) -> None:
    """The rating on receipt, now and then after a lower one that was thought better of."""
    luck, now = case.luck, case.end_of_records
    rated = min(arrival.received_at + timedelta(minutes=between(luck, 4, 45)), now)
    if rag != "green" and happens(luck, 12):
        reason = pick(luck, PHRASES["rating.green"].all).text
        case.chunk.ratings.append(RagRating(key, "green", rated, arrival.taken_by, reason))
        rated = min(rated + timedelta(minutes=between(luck, 15, 120)), now)
    reason = pick(luck, PHRASES[f"rating.{rag}"].all).text
    case.chunk.ratings.append(RagRating(key, rag, rated, arrival.taken_by, reason))


def _hand_over(case: Case, arrival: Arrival, key: int) -> None:
    """What the out-of-hours team took is taken on by a named manager in the morning."""
    if not arrival.out_of_hours:
        return
    day = case.working(arrival.day, 0 if arrival.received_at.hour < 9 else 1)
    taken_on = at_time(day, between(case.luck, 500, 575))
    if arrival.received_at < taken_on <= case.end_of_records:
        manager = case.world.roster.holder(FRONT_DOOR[0], "team_manager", day, case.luck.random())
        case.chunk.handovers.append(Handover(key, taken_on, manager))
