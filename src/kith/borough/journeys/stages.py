"""The stages an involvement is made of: the pod's assessment, a plan with a longer-term team, and the
closing.

Each returns the day on which it ended, or None while it is going on, and records who had the case meanwhile.
"""

from datetime import date, timedelta

from kith.borough.chance import between, happens
from kith.borough.journeys.assessment import assess
from kith.borough.journeys.care import pre_proceedings
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.enquiry import PLAN, enquire
from kith.borough.journeys.need import in_need
from kith.borough.journeys.notes import case_notes
from kith.borough.journeys.protection import protect
from kith.borough.journeys.referral import allocate, close, contacts_while_open, refer

NOTES_WHILE_ASSESSED_A_YEAR = 40.0
PRE_PROCEEDINGS_PERCENT = 60.0  # of protection plans that have lasted five months


def begin(case: Case, day: date, outcome: str = "referral") -> Involvement | None:
    """A referral with a worker of the pod on duty; None if it is still to come."""
    involvement = refer(case, day, outcome)
    if involvement is not None:
        involvement.post = case.world.roster.duty_desk(involvement.day, case.luck.random())
    return involvement


def assessment_stage(case: Case, involvement: Involvement, outcome: str) -> date | None:
    """The pod's work until the assessment is authorised."""
    authorised = assess(case, involvement, outcome=outcome)
    worked_by_pod(case, involvement, authorised)
    return authorised


def worked_by_pod(case: Case, involvement: Involvement, until: date | None) -> None:
    """Allocated on the day of the decision or the next, with notes and contacts until it is passed on."""
    assert involvement.post is not None, "a referral has a desk"
    allocated = case.working(involvement.decided_at.date(), 0 if happens(case.luck, 62) else 1)
    allocate(case, involvement, involvement.post, start=allocated, end=until, first=True)
    case_notes(case, involvement, involvement.day, until, NOTES_WHILE_ASSESSED_A_YEAR)
    contacts_while_open(case, involvement, involvement.day + timedelta(days=5), until)


def pass_on(case: Case, involvement: Involvement, kind: str) -> None:
    """The case goes to a desk in a team of a kind."""
    involvement.post = case.world.roster.desk(kind, case.luck.random())


def plan_stage(
    case: Case, involvement: Involvement, starts: date, team: str | None, months: float
) -> date | None:
    """A child in need plan with a team of a kind (None: the team that has the case)."""
    if team:
        pass_on(case, involvement, team)
    ends = in_need(case, involvement, starts, months)
    _worked_on(case, involvement, starts, ends)
    return ends


def protection_stage(case: Case, involvement: Involvement, day: date, *, team: str) -> date | None:
    """Enquiry and assessment from `day`, a conference, and a plan with a team of a kind."""
    conference = enquire(case, involvement, day, leads_to=PLAN)
    authorised = assess(case, involvement, outcome="conference")
    worked_by_pod(case, involvement, case.known(conference))
    if conference is None or case.over(conference):
        return None
    pass_on(case, involvement, team)
    ends = _protected(case, involvement, conference)
    return max(ends, authorised) if ends and authorised else None


def escalation_stage(case: Case, involvement: Involvement, day: date) -> date | None:
    """During a child in need plan things got worse: enquiry, conference and a protection plan, the same
    team.
    """
    conference = enquire(case, involvement, day, leads_to=PLAN)
    if conference is None or case.over(conference):
        return None
    return _protected(case, involvement, conference)


def _protected(case: Case, involvement: Involvement, conference: date) -> date | None:
    ends = protect(case, involvement, conference, earlier=case.plans)
    case.plans += 1
    _perhaps_pre_proceedings(case, involvement, conference, ends)
    _worked_on(case, involvement, conference, ends)
    return ends


def _perhaps_pre_proceedings(case: Case, involvement: Involvement, starts: date, ends: date | None) -> None:
    lasted = ((ends or case.last_day) - starts).days
    if lasted < 150 or not happens(case.luck, PRE_PROCEEDINGS_PERCENT):
        return
    letter = starts + timedelta(days=between(case.luck, 90, 150))
    weeks = between(case.luck, 12, 22)
    for child in involvement.children:
        if child.is_child_on(letter):
            pre_proceedings(case, child, letter=letter, weeks=weeks, outcome="step_down")


def _worked_on(case: Case, involvement: Involvement, start: date, end: date | None) -> None:
    assert involvement.post is not None, "the case has been passed on"
    allocate(case, involvement, involvement.post, start=start, end=end, first=False)
    contacts_while_open(case, involvement, start, end)


def finish(case: Case, involvement: Involvement, ends: date | None, reason: str) -> None:
    """Close the involvement with a reason and, if it has ended, with the family's own closing words."""
    told = ""
    if ends:
        named = case.spoken_of(involvement.children, ends)
        told = case.say(case.theme.lines["analysis.closing"], named, involvement.children, ends)
    close(case, involvement, ends, reason, told=told)
