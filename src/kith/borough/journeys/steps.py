"""The steps of a pathway: each a whole involvement, from a referral to its closing.

A step takes the day on which it begins and returns the day on which it ended, or None while it is going on;
the next step of the pathway is then not told.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from kith.borough.chance import between, happens
from kith.borough.facts import PrivateFostering
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.enquiry import NO_CONFERENCE, NO_PLAN, enquire
from kith.borough.journeys.need import MONTHS, MONTHS_AFTER_PROTECTION, MONTHS_FOR_DISABLED_CHILD
from kith.borough.journeys.referral import (
    ASSESSED_NO_FURTHER_ACTION,
    MOVED_AWAY,
    NO_LONGER_IN_NEED,
    TO_EARLY_HELP,
    close,
    refer,
)
from kith.borough.journeys.stages import (
    assessment_stage,
    begin,
    escalation_stage,
    finish,
    plan_stage,
    protection_stage,
)

Step = Callable[[Case, date], date | None]
Body = Callable[[Case, Involvement], date | None]
MOVED_AWAY_PERCENT, TO_EARLY_HELP_PERCENT, ADOLESCENT_TEAM_PERCENT = 4.0, 38.0, 40.0


def declined(case: Case, day: date) -> date | None:
    """A referral on which no further action is taken."""
    involvement = refer(case, day, "declined")
    if involvement is None:
        return None
    ends = case.working(involvement.decided_at.date(), between(case.luck, 0, 2))
    close(case, involvement, ends, NO_LONGER_IN_NEED)
    return case.known(ends)


def assessed(case: Case, day: date) -> date | None:
    """Assessed, and closed with nothing further or to early help."""
    involvement = begin(case, day)
    if involvement is None:
        return None
    reason = TO_EARLY_HELP if happens(case.luck, TO_EARLY_HELP_PERCENT) else ASSESSED_NO_FURTHER_ACTION
    ends = assessment_stage(case, involvement, "early_help" if reason == TO_EARLY_HELP else "closed")
    finish(case, involvement, ends, reason)
    return ends


def involved(body: Body, outcome: str = "referral") -> Step:
    """A step that begins with a referral of a kind, goes on as `body` tells, and closes."""

    def step(case: Case, day: date) -> date | None:
        involvement = begin(case, day, outcome)
        if involvement is None:
            return None
        ends = body(case, involvement)
        finish(
            case,
            involvement,
            ends,
            MOVED_AWAY if happens(case.luck, MOVED_AWAY_PERCENT) else NO_LONGER_IN_NEED,
        )
        return ends

    return step


def need(case: Case, involvement: Involvement) -> date | None:
    """Assessed, then a child in need plan."""
    authorised = assessment_stage(case, involvement, "need_plan")
    if authorised is None:
        return None
    older = case.focus.age(authorised) >= 13 and happens(case.luck, ADOLESCENT_TEAM_PERCENT)
    return plan_stage(
        case, involvement, authorised, "adolescent" if older else "protection", MONTHS.at(case.share())
    )


def enquiry(case: Case, involvement: Involvement) -> date | None:
    """A section 47 enquiry that led to no conference; closed after assessment."""
    enquired = enquire(case, involvement, involvement.day, leads_to=NO_CONFERENCE)
    authorised = assessment_stage(case, involvement, "closed")
    return case.known(max(authorised, enquired)) if authorised and enquired else None


def enquiry_need(case: Case, involvement: Involvement) -> date | None:
    """A section 47 enquiry, no conference, then a child in need plan."""
    enquire(case, involvement, involvement.day, leads_to=NO_CONFERENCE)
    return need(case, involvement)


def conference_need(case: Case, involvement: Involvement) -> date | None:
    """A conference that made no plan; help goes on as a child in need."""
    enquire(case, involvement, involvement.day, leads_to=NO_PLAN)
    return need(case, involvement)


def protection(case: Case, involvement: Involvement) -> date | None:
    """A child protection plan, then closed."""
    return protection_stage(case, involvement, involvement.day, team="protection")


def protection_need(case: Case, involvement: Involvement) -> date | None:
    """A child protection plan, stepped down to a child in need plan."""
    ends = protection(case, involvement)
    return (
        plan_stage(case, involvement, ends, None, MONTHS_AFTER_PROTECTION.pick(case.luck)) if ends else None
    )


def need_protection(case: Case, involvement: Involvement) -> date | None:
    """A child in need plan during which things got worse: enquiry, conference and a protection plan."""
    authorised = assessment_stage(case, involvement, "need_plan")
    if authorised is None:
        return None
    worse = plan_stage(case, involvement, authorised, "protection", 2 + 4 * case.luck.random())
    return escalation_stage(case, involvement, worse) if worse else None


def disabled(case: Case, involvement: Involvement) -> date | None:
    """A disabled child's plan with the disabilities team, for years."""
    authorised = assessment_stage(case, involvement, "need_plan")
    if authorised is None:
        return None
    return plan_stage(case, involvement, authorised, "disability", MONTHS_FOR_DISABLED_CHILD.at(case.share()))


def disabled_protection(case: Case, involvement: Involvement) -> date | None:
    """A disabled child's protection plan with the disabilities team."""
    return protection_stage(case, involvement, involvement.day, team="disability")


def private_fostering(case: Case, involvement: Involvement) -> date | None:
    """A child found to be living with somebody not a close relative."""
    authorised = assessment_stage(case, involvement, "private_fostering")
    began = involvement.day - timedelta(days=between(case.luck, 30, 160))
    ends = (
        plan_stage(case, involvement, authorised, "protection", 3 + 9 * case.share()) if authorised else None
    )
    carer = case.family.others[0] if case.family.others else case.family.partner
    case.chunk.private_fostering.append(
        PrivateFostering(case.focus.key, carer.key, began, involvement.day, case.known(ends))
    )
    return ends


STEPS: Mapping[str, Step] = {
    "declined": declined,
    "assessed": assessed,
    "need": involved(need),
    "enquiry": involved(enquiry, "strategy"),
    "enquiry_need": involved(enquiry_need, "strategy"),
    "conference_need": involved(conference_need, "strategy"),
    "protection": involved(protection, "strategy"),
    "protection_need": involved(protection_need, "strategy"),
    "need_protection": involved(need_protection),
    "disabled": involved(disabled),
    "disabled_protection": involved(disabled_protection, "strategy"),
    "private_fostering": involved(private_fostering),
}
