"""A child in need plan: visits, reviews every three months, and an end."""

from datetime import date, timedelta

from kith.borough.chance import Spread, happens
from kith.borough.facts import NeedPlan, NeedReview
from kith.borough.families.members import Member
from kith.borough.journeys.assessment import visit
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.notes import case_notes
from kith.borough.narrative.lines import PHRASES

DAYS_BETWEEN_VISITS = 30
DAYS_BETWEEN_REVIEWS = 88
# Months that a plan lasts. A disabled child's goes on while the need does.
MONTHS = Spread((0, 1.5), (0.2, 3), (0.5, 5.2), (0.8, 9), (0.95, 16), (1, 30))
MONTHS_AFTER_PROTECTION = Spread((0, 2), (0.5, 4), (1, 9))
MONTHS_FOR_DISABLED_CHILD = Spread((0, 8), (0.25, 24), (0.5, 42), (0.75, 66), (1, 130))
NOTES_A_YEAR = 31.0  # beside the visits


def in_need(case: Case, involvement: Involvement, starts: date, months: float) -> date | None:
    """A plan from `starts` for `months`; the day it ended, None if it is still open or to come."""
    if case.over(starts):
        return None
    ends = case.working(starts + timedelta(days=max(20, round(months * 30.44))), 0)
    ended = case.known(ends)
    children = [child for child in involvement.children if child.is_child_on(starts)]
    plans = {}
    for child in children:
        goal = case.say(case.theme.lines["analysis.goals"], child, children, starts)
        plans[child.key] = case.key()
        stops = _until_grown_up(child, ended, case)
        case.chunk.need_plans.append(
            NeedPlan(plans[child.key], child.key, involvement.episodes[child.key], starts, stops, goal)
        )
    case.write("plan", children, case.office_time(starts), involvement.worker_on(starts), "Child in need plan agreed.", significant=True)
    progress = "better" if happens(case.luck, 62) else "stuck"
    _visits(case, involvement, starts, ends, progress)
    _reviews(case, involvement, plans, starts, ends)
    case_notes(case, involvement, starts, ends, NOTES_A_YEAR)
    return ended


def _until_grown_up(child: Member, ended: date | None, case: Case) -> date | None:
    grown_up = child.grown_up_on
    if grown_up <= case.last_day and (ended is None or grown_up < ended):
        return grown_up
    return ended


def _visits(case: Case, involvement: Involvement, starts: date, ends: date, progress: str) -> None:
    turn = 0
    for due, day in case.every(starts + timedelta(days=12), DAYS_BETWEEN_VISITS, ends, slack=6):
        children = [child for child in involvement.children if child.is_child_on(day)]
        if not children:
            return
        share = (day - starts).days / max((ends - starts).days, 1)
        phase = "early" if turn < 2 else progress if share < 0.85 else "better"
        if phase == "stuck" and happens(case.luck, 12):
            phase = "worse"
        visit(case, involvement, children, day, kind="need", phase=phase, due=due, turn=turn)
        turn += 1


def _reviews(case: Case, involvement: Involvement, plans: dict[int, int], starts: date, ends: date) -> None:
    for _, day in case.every(starts + timedelta(days=DAYS_BETWEEN_REVIEWS), DAYS_BETWEEN_REVIEWS, ends, slack=10):
        children = [child for child in involvement.children if child.key in plans and child.is_child_on(day)]
        if not children:
            return
        going = "better" if happens(case.luck, 55) else "same" if happens(case.luck, 75) else "worse"
        for child in children:
            case.chunk.need_reviews.append(NeedReview(case.key(), child.key, plans[child.key], day, going))
        named = case.spoken_of(children, day)
        text = case.say(PHRASES["need_review.text"], named, children, day)
        case.write("need_review", children, case.office_time(day), involvement.worker_on(day), text, significant=True)
