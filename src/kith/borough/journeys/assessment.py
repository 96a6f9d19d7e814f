"""The child and family assessment: one for the family with a part for each child, seen, analysed and signed off."""

from datetime import date, timedelta

from kith.borough.chance import Spread, between, happens
from kith.borough.facts import Assessment, Visit
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.narrative.lines import PHRASES

WORKING_DAYS_ALLOWED = 45
# Working days from referral to authorisation: median 35, 87 in 100 within 45 (indicators AS02 and AS03, London).
WORKING_DAYS_TAKEN = Spread((0, 4), (0.08, 15), (0.25, 27), (0.5, 35), (0.75, 42), (0.872, 45), (0.95, 57), (1, 96))
FIRST_SINGLE_ASSESSMENTS = date(2013, 9, 2)  # older assessments stayed in the system before this one


def assess(case: Case, involvement: Involvement, *, outcome: str) -> date | None:
    """Assess every child of the referral; the day it was authorised, None if it is still going on.

    `outcome` is what was decided at the end: closed, early_help, need_plan, conference or care.
    """
    started = case.working(involvement.day, between(case.luck, 0, 1))
    taken = round(WORKING_DAYS_TAKEN.pick(case.luck))
    authorised = case.working(involvement.day, max(taken, 2))
    if case.over(started):
        return None
    due = case.working(involvement.day, WORKING_DAYS_ALLOWED)
    seen = _visits(case, involvement, started, authorised)
    if started >= FIRST_SINGLE_ASSESSMENTS:
        _write_parts(case, involvement, started, due, authorised, seen, outcome)
    return case.known(authorised)


def _visits(case: Case, involvement: Involvement, started: date, authorised: date) -> date | None:
    """The visits of the assessment; the day on which the children were first seen."""
    first = min(case.working(started, between(case.luck, 0, 5)), authorised)
    days = [first]
    while len(days) < 3 and days[-1] + timedelta(days=12) < authorised:
        days.append(case.working(days[-1] + timedelta(days=between(case.luck, 8, 16)), 0))
    for number, day in enumerate(day for day in days if not case.over(day) and day <= authorised):
        visit(case, involvement, involvement.children, day, kind="assessment", phase="early", turn=number)
    return case.known(first)


def visit(
    case: Case,
    involvement: Involvement,
    children: list[Member],
    day: date,
    *,
    kind: str,
    phase: str,
    due: date | None = None,
    turn: int = 0,
) -> None:
    """A visit to the children who are born: a row each, and one note that says what was seen."""
    there = [child for child in children if child.born_on <= day]
    named = case.spoken_of(there or children, day)
    luck, worker = case.luck, involvement.worker_on(day)
    alone = happens(luck, 78 if kind != "assessment" else 86)
    for child in there:
        seen = happens(luck, 95)
        old_enough = child.age(day) >= 3
        case.chunk.visits.append(
            Visit(
                next(case.keys), child.key, involvement.episodes[child.key], kind, day, due, worker,
                seen, seen and alone and old_enough, turn % 3 == 0 and seen,
            )  # fmt: skip
        )
    seen_how = case.say(PHRASES[f"seen.{age_band(named, day)}"], named, there or children, day)
    told = case.say(case.theme.lines[f"visit.{phase}"], named, there or children, day)
    case.write(
        f"{kind}_visit", there or children, case.office_time(day), worker, f"{told} {seen_how}".strip(),
        significant=phase == "worse",
    )  # fmt: skip


def age_band(child: Member, day: date) -> str:
    """Which words fit a child: unborn, baby, toddler, primary or teen."""
    if child.born_on > day:
        return "unborn"
    age = child.age(day)
    return "baby" if age < 1 else "toddler" if age < 5 else "primary" if age < 12 else "teen"


def _write_parts(
    case: Case, involvement: Involvement, started: date, due: date, authorised: date, seen: date | None, outcome: str
) -> None:
    family_assessment = case.key()
    signed = case.known(authorised)
    manager = case.world.roster.holder("assessment", "team_manager", authorised, case.luck.random())
    for child in involvement.children:
        analysis = case.say(case.theme.lines["analysis.lines"], child, involvement.children, started)
        looking_ahead = case.say(case.theme.lines["analysis.lines"], child, involvement.children, started)
        case.chunk.assessments.append(
            Assessment(
                key=case.key(),
                person=child.key,
                episode=involvement.episodes[child.key],
                family_assessment=family_assessment,
                actual_start_date=started,
                due_on=due,
                authorisation_date=signed,
                author=involvement.worker_on(started),
                authorised_by=manager if signed else None,
                child_seen_on=seen if seen and child.born_on <= seen else None,
                child_seen_alone=child.age(started) >= 3 and happens(case.luck, 84),
                factors=case.theme.factors_found(case.luck) if signed else (),
                wishes=case.say(PHRASES[f"wishes.{age_band(child, started)}"], child, involvement.children, started),
                analysis=f"{analysis} {looking_ahead}" if signed else "",
                outcome=outcome if signed else None,
            )
        )
    if signed:
        text = f"Child and family assessment authorised. Outcome: {outcome.replace('_', ' ')}."
        about = ("family_assessment", family_assessment)
        case.write("assessment", involvement.children, case.office_time(signed), manager, text, significant=True, about=about)
