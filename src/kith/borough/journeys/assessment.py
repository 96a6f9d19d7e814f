"""The child and family assessment: one for the family with a part for each child, analysed and signed off."""

from datetime import date, timedelta
from typing import NamedTuple

from kith.borough.chance import Spread, between, happens
from kith.borough.facts import Assessment
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.visits import Call, age_band, visit
from kith.borough.narrative.lines import PHRASES

WORKING_DAYS_ALLOWED = 45
# Working days from referral to authorisation: median 35, 87 in 100 within 45 (indicators AS02 and AS03,
# London).
WORKING_DAYS_TAKEN = Spread(
    (0, 4), (0.08, 15), (0.25, 27), (0.5, 35), (0.75, 42), (0.872, 45), (0.95, 57), (1, 96)
)
FIRST_SINGLE_ASSESSMENTS = date(2013, 9, 2)  # older assessments stayed in the system before this one
MOST_VISITS = 3


class Assessed(NamedTuple):
    """The dates that the parts of one family's assessment share; those still to come are None."""

    started: date
    due: date
    authorised: date | None
    seen: date | None
    manager: int
    outcome: str


def assess(case: Case, involvement: Involvement, *, outcome: str) -> date | None:
    """Assess every child of the referral; the day it was authorised, None if it is still going on.

    `outcome` is what was decided at the end: closed, early_help, need_plan, conference, care or
    private_fostering.
    """
    started = case.working(involvement.decided_at.date(), between(case.luck, 0, 1))
    taken = max(2, round(WORKING_DAYS_TAKEN.pick(case.luck)))
    authorised = case.working(involvement.day, taken)
    if case.over(started):
        return None
    assessed = Assessed(
        started=started,
        due=case.working(involvement.day, WORKING_DAYS_ALLOWED),
        authorised=case.known(authorised),
        seen=_visits(case, involvement, started, authorised),
        manager=case.world.roster.holder("assessment", "team_manager", authorised, case.luck.random()),
        outcome=outcome,
    )
    if started >= FIRST_SINGLE_ASSESSMENTS:
        _write_up(case, involvement, assessed)
    return assessed.authorised


def _visits(case: Case, involvement: Involvement, started: date, authorised: date) -> date | None:
    """The visits of the assessment; the day on which the children were first seen."""
    first = min(case.working(started, between(case.luck, 0, 5)), authorised)
    days = [first]
    while len(days) < MOST_VISITS and days[-1] + timedelta(days=12) < authorised:
        days.append(case.working(days[-1] + timedelta(days=between(case.luck, 8, 16)), 0))
    for turn, day in enumerate(days):
        if not case.over(day) and day <= authorised:
            visit(case, involvement, involvement.children, day, Call("assessment", "early", turn))
    return case.known(first)


def _write_up(case: Case, involvement: Involvement, assessed: Assessed) -> None:
    family_assessment = case.key()
    factors = case.theme.factors_found(case.luck) if assessed.authorised else ()
    for child in involvement.children:
        case.chunk.assessments.append(_part(case, involvement, assessed, child, family_assessment, factors))
    if assessed.authorised:
        text = f"Child and family assessment authorised. Outcome: {assessed.outcome.replace('_', ' ')}."
        moment = case.office_time(assessed.authorised)
        about = ("family_assessment", family_assessment)
        case.write(
            "assessment", involvement.children, moment, assessed.manager, text, significant=True, about=about
        )


def _part(
    case: Case,
    involvement: Involvement,
    assessed: Assessed,
    child: Member,
    family_assessment: int,
    factors: tuple[str, ...],
) -> Assessment:
    day, children, signed = assessed.started, involvement.children, assessed.authorised
    lines = case.theme.lines
    found = case.say(lines["analysis.lines"], child, children, day)
    ahead = case.say(lines["analysis.impact"], child, children, day)
    return Assessment(
        key=case.key(),
        person=child.key,
        episode=involvement.episodes[child.key],
        family_assessment=family_assessment,
        actual_start_date=day,
        due_on=assessed.due,
        authorisation_date=signed,
        author=involvement.worker_on(day),
        authorised_by=assessed.manager if signed else None,
        child_seen_on=assessed.seen if assessed.seen and child.born_on <= assessed.seen else None,
        child_seen_alone=child.age(day) >= 3 and happens(case.luck, 84),
        factors=factors,
        wishes=case.say(PHRASES[f"wishes.{age_band(child, day)}"], child, children, day),
        analysis=f"{found} {ahead}" if signed else "",
        outcome=assessed.outcome if signed else None,
    )
