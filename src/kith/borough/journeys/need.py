"""A child in need plan: visits, reviews every three months, and an end."""

from datetime import date, timedelta
from typing import NamedTuple

from kith.borough.chance import Spread, happens
from kith.borough.facts import NeedPlan, NeedReview
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.notes import case_notes
from kith.borough.journeys.visits import Call, visit
from kith.borough.narrative.lines import PHRASES

DAYS_BETWEEN_VISITS, DAYS_BETWEEN_REVIEWS = 30, 88
# Months that a plan lasts. A disabled child's goes on while the need does.
MONTHS = Spread((0, 1.5), (0.2, 3.1), (0.5, 5.6), (0.8, 9.9), (0.95, 18), (1, 32))
MONTHS_AFTER_PROTECTION = Spread((0, 2), (0.5, 4), (1, 9))
MONTHS_FOR_DISABLED_CHILD = Spread((0, 8), (0.25, 25), (0.5, 45), (0.75, 70), (1, 134))
GOES_WELL_PERCENT, SETBACK_PERCENT = 62.0, 12.0
NOTES_A_YEAR = 29.0  # beside the visits


class OnPlan(NamedTuple):
    """A family's plan, from `starts` to `ends`, which may be to come; `plans` has each child's key."""

    case: Case
    involvement: Involvement
    starts: date
    ends: date
    plans: dict[int, int]

    def children_on(self, day: date) -> list[Member]:
        return [one for one in self.involvement.children if one.key in self.plans and one.is_child_on(day)]


def in_need(case: Case, involvement: Involvement, starts: date, months: float) -> date | None:
    """A plan from `starts` for `months`; the day it ended, None if it is still open or to come."""
    if case.over(starts):
        return None
    ends = case.working(starts + timedelta(days=max(20, round(months * 30.44))), 0)
    plan = OnPlan(case, involvement, starts, ends, {})
    children = [child for child in involvement.children if child.is_child_on(starts)]
    for child in children:
        plan.plans[child.key] = case.key()
        case.chunk.need_plans.append(
            NeedPlan(
                key=plan.plans[child.key],
                person=child.key,
                episode=involvement.episodes[child.key],
                start_date=starts,
                end_date=case.ended_for(child, case.known(ends)),
                goal=case.say(case.theme.lines["analysis.goals"], child, children, starts),
            )
        )
    text = "Child in need plan agreed."
    case.write(
        "plan", children, case.office_time(starts), involvement.worker_on(starts), text, significant=True
    )
    _visits(plan)
    _reviews(plan)
    case_notes(case, involvement, starts, ends, NOTES_A_YEAR)
    return case.known(ends)


def _visits(plan: OnPlan) -> None:
    case = plan.case
    course = "better" if happens(case.luck, GOES_WELL_PERCENT) else "stuck"
    days = case.every(plan.starts + timedelta(days=12), DAYS_BETWEEN_VISITS, plan.ends, slack=6)
    for turn, (due, day) in enumerate(days):
        children = plan.children_on(day)
        if not children:
            return
        share = (day - plan.starts) / (plan.ends - plan.starts)
        phase = "early" if turn < 2 else course if share < 0.85 else "better"
        if phase == "stuck" and happens(case.luck, SETBACK_PERCENT):
            phase = "worse"
        visit(case, plan.involvement, children, day, Call("need", phase, turn, due))


def _reviews(plan: OnPlan) -> None:
    case = plan.case
    first = plan.starts + timedelta(days=DAYS_BETWEEN_REVIEWS)
    for _, day in case.every(first, DAYS_BETWEEN_REVIEWS, plan.ends, slack=10):
        children = plan.children_on(day)
        if not children:
            return
        progress = "better" if happens(case.luck, 55) else "same" if happens(case.luck, 75) else "worse"
        case.chunk.need_reviews += [
            NeedReview(case.key(), child.key, plan.plans[child.key], day, progress) for child in children
        ]
        text = case.say(PHRASES["need_review.text"], case.spoken_of(children, day), children, day)
        worker = plan.involvement.worker_on(day)
        case.write("need_review", children, case.office_time(day), worker, text, significant=True)
