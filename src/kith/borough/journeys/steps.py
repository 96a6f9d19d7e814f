"""The steps of a pathway: each a whole involvement, from a referral to its closing.

A step takes the day on which it begins and returns the day on which it ended, or None while it is going on; the next
step of the pathway is then not told.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from kith.borough.chance import between, happens
from kith.borough.facts import PrivateFostering
from kith.borough.journeys.assessment import assess
from kith.borough.journeys.care import pre_proceedings
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.need import MONTHS, MONTHS_AFTER_PROTECTION, MONTHS_FOR_DISABLED_CHILD, in_need
from kith.borough.journeys.notes import case_notes
from kith.borough.journeys.protection import enquire, protect
from kith.borough.journeys.referral import (
    NO_LONGER_IN_NEED,
    allocate,
    close,
    contacts_while_open,
    declined,
    reason_to_close,
    refer,
)

NOTES_WHILE_ASSESSED_A_YEAR = 40.0
PRE_PROCEEDINGS_PERCENT = 58.0


def begin(case: Case, day: date, outcome: str = "referral") -> Involvement | None:
    """A referral with a worker of the pod on duty; None if it is still to come."""
    involvement = refer(case, day, outcome)
    if involvement is not None:
        involvement.post = case.world.roster.duty_desk(involvement.day, case.luck.random())
    return involvement


def assessment_stage(case: Case, involvement: Involvement, outcome: str) -> date | None:
    """The pod's work until the assessment is authorised; that day, or None while it goes on."""
    authorised = assess(case, involvement, outcome=outcome)
    _worked_by_pod(case, involvement, authorised)
    return authorised


def _worked_by_pod(case: Case, involvement: Involvement, until: date | None) -> None:
    assert involvement.post is not None
    allocated = case.working(involvement.day, 0 if happens(case.luck, 62) else 1)
    allocate(case, involvement, involvement.post, start=allocated, end=until, first=True)
    case_notes(case, involvement, involvement.day, until, NOTES_WHILE_ASSESSED_A_YEAR)
    contacts_while_open(case, involvement, involvement.day + timedelta(days=5), until)


def pass_on(case: Case, involvement: Involvement, kind: str) -> None:
    """The case goes to a desk in a team of a kind."""
    involvement.post = case.world.roster.desk(kind, case.luck.random())


def worked_on(case: Case, involvement: Involvement, start: date, end: date | None) -> None:
    """Record who had the case after the pod, and what else came in meanwhile."""
    assert involvement.post is not None
    allocate(case, involvement, involvement.post, start=start, end=end, first=False)
    contacts_while_open(case, involvement, start, end)


def assessed(case: Case, day: date) -> date | None:
    """Assessed, and closed with nothing further or to early help."""
    involvement = begin(case, day)
    if involvement is None:
        return None
    reason = reason_to_close(case, after_plan=False)
    ends = assessment_stage(case, involvement, "early_help" if reason == "RC9" else "closed")
    close(case, involvement, ends, reason, told=_closing_words(case, involvement, ends))
    return ends


def need(case: Case, day: date) -> date | None:
    """Assessed, then a child in need plan."""
    return _need_from(case, begin(case, day))


def _need_from(case: Case, involvement: Involvement | None) -> date | None:
    if involvement is None:
        return None
    authorised = assessment_stage(case, involvement, "need_plan")
    ends = None
    if authorised:
        kind = "adolescent" if case.focus.age(authorised) >= 13 and happens(case.luck, 40) else "protection"
        ends = plan_stage(case, involvement, authorised, kind, MONTHS.pick(case.luck))
    close(case, involvement, ends, reason_to_close(case, after_plan=True), told=_closing_words(case, involvement, ends))
    return ends


def plan_stage(case: Case, involvement: Involvement, starts: date, kind: str | None, months: float) -> date | None:
    """A child in need plan with a team of a kind (None: the team that has the case)."""
    if kind:
        pass_on(case, involvement, kind)
    ends = in_need(case, involvement, starts, months)
    worked_on(case, involvement, starts, ends)
    return ends


def enquiry(case: Case, day: date) -> date | None:
    """A section 47 enquiry that led to no conference; closed after assessment."""
    involvement = begin(case, day, "strategy")
    if involvement is None:
        return None
    made = enquire(case, involvement, involvement.day, conference=False)
    authorised = assessment_stage(case, involvement, "closed")
    ends = max(authorised, made.ended) if authorised and made and not case.over(made.ended) else None
    close(case, involvement, ends, NO_LONGER_IN_NEED, told=_closing_words(case, involvement, ends))
    return ends


def enquiry_need(case: Case, day: date) -> date | None:
    """A section 47 enquiry, no conference, then a child in need plan."""
    involvement = begin(case, day, "strategy")
    if involvement is not None:
        enquire(case, involvement, involvement.day, conference=False)
    return _need_from(case, involvement)


def conference_need(case: Case, day: date) -> date | None:
    """A conference that made no plan; help goes on as a child in need."""
    involvement = begin(case, day, "strategy")
    if involvement is not None:
        enquire(case, involvement, involvement.day, conference=True, plan=False)
    return _need_from(case, involvement)


def protection(case: Case, day: date) -> date | None:
    """A child protection plan, then closed."""
    return _protection_from(case, day, step_down=False)


def protection_need(case: Case, day: date) -> date | None:
    """A child protection plan, stepped down to a child in need plan."""
    return _protection_from(case, day, step_down=True)


def _protection_from(case: Case, day: date, *, step_down: bool) -> date | None:
    involvement = begin(case, day, "strategy")
    if involvement is None:
        return None
    ends = protection_stage(case, involvement, involvement.day, kind="protection")
    if ends and step_down:
        ends = plan_stage(case, involvement, ends, None, MONTHS_AFTER_PROTECTION.pick(case.luck))
    close(case, involvement, ends, reason_to_close(case, after_plan=True), told=_closing_words(case, involvement, ends))
    return ends


def protection_stage(
    case: Case, involvement: Involvement, day: date, *, kind: str | None, assessed_already: bool = False
) -> date | None:
    """Enquiry from `day`, conference and plan with a team of a kind; the day the plan ended, or None."""
    made = enquire(case, involvement, day, conference=True, plan=True)
    conference = made.ended if made else None
    authorised = None
    if not assessed_already:
        authorised = assess(case, involvement, outcome="conference")
        _worked_by_pod(case, involvement, case.known(conference))
    if conference is None or case.over(conference):
        return None
    if kind:
        pass_on(case, involvement, kind)
    ends = protect(case, involvement, conference, earlier=case.plans)
    case.plans += 1
    _perhaps_pre_proceedings(case, involvement, conference, ends)
    worked_on(case, involvement, conference, ends)
    return max(ends, authorised) if ends and authorised else ends


def _perhaps_pre_proceedings(case: Case, involvement: Involvement, starts: date, ends: date | None) -> None:
    lasted = ((ends or case.last_day) - starts).days
    if lasted < 150 or not happens(case.luck, PRE_PROCEEDINGS_PERCENT):
        return
    letter = starts + timedelta(days=between(case.luck, 90, 150))
    weeks = between(case.luck, 12, 22)
    for child in involvement.children:
        if child.is_child_on(letter):
            pre_proceedings(case, child, letter, weeks, "step_down")


def need_protection(case: Case, day: date) -> date | None:
    """A child in need plan during which things got worse: enquiry, conference and a protection plan."""
    involvement = begin(case, day)
    if involvement is None:
        return None
    authorised = assessment_stage(case, involvement, "need_plan")
    ends = plan_stage(case, involvement, authorised, "protection", 2 + 4 * case.luck.random()) if authorised else None
    if ends:
        ends = protection_stage(case, involvement, ends, kind=None, assessed_already=True)
    close(case, involvement, ends, reason_to_close(case, after_plan=True), told=_closing_words(case, involvement, ends))
    return ends


def disabled(case: Case, day: date) -> date | None:
    """A disabled child's plan with the disabilities team, for years."""
    involvement = begin(case, day)
    if involvement is None:
        return None
    authorised = assessment_stage(case, involvement, "need_plan")
    ends = None
    if authorised:
        ends = plan_stage(case, involvement, authorised, "disability", MONTHS_FOR_DISABLED_CHILD.pick(case.luck))
    close(case, involvement, ends, NO_LONGER_IN_NEED, told=_closing_words(case, involvement, ends))
    return ends


def disabled_protection(case: Case, day: date) -> date | None:
    """A disabled child's protection plan with the disabilities team."""
    involvement = begin(case, day, "strategy")
    if involvement is None:
        return None
    ends = protection_stage(case, involvement, involvement.day, kind="disability")
    close(case, involvement, ends, NO_LONGER_IN_NEED, told=_closing_words(case, involvement, ends))
    return ends


def private_fostering(case: Case, day: date) -> date | None:
    """A child found to be living with somebody not a close relative."""
    involvement = begin(case, day)
    if involvement is None:
        return None
    authorised = assessment_stage(case, involvement, "private_fostering")
    began = involvement.day - timedelta(days=between(case.luck, 30, 160))
    ends = None
    if authorised:
        ends = plan_stage(case, involvement, authorised, "protection", 3 + 9 * case.luck.random())
    carer = case.family.others[0] if case.family.others else case.family.partner
    case.chunk.private_fostering.append(
        PrivateFostering(case.focus.key, carer.key, began, involvement.day, case.known(ends))
    )
    close(case, involvement, ends, NO_LONGER_IN_NEED, told=_closing_words(case, involvement, ends))
    return ends


def _closing_words(case: Case, involvement: Involvement, ends: date | None) -> str:
    if ends is None:
        return ""
    named = case.spoken_of(involvement.children, ends)
    return case.say(case.theme.lines["analysis.closing"], named, involvement.children, ends)


STEPS: Mapping[str, Callable[[Case, date], date | None]] = {
    "declined": declined,
    "assessed": assessed,
    "need": need,
    "enquiry": enquiry,
    "enquiry_need": enquiry_need,
    "conference_need": conference_need,
    "protection": protection,
    "protection_need": protection_need,
    "need_protection": need_protection,
    "disabled": disabled,
    "disabled_protection": disabled_protection,
    "private_fostering": private_fostering,
}
