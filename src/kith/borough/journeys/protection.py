"""A child protection plan: visits, core groups, review conferences, and the review that ends it."""

from datetime import date, timedelta
from typing import NamedTuple

from kith.borough.chance import Weighted, between, happens
from kith.borough.facts import ProtectionPlan, ProtectionReview
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.notes import case_notes
from kith.borough.journeys.visits import Call, visit
from kith.borough.narrative.lines import PHRASES

# After which review a plan ends: at three months, then every six.
REVIEWS_BEFORE_THE_END = Weighted([(1, 31), (2, 38), (3, 16), (4, 7), (5, 4), (6, 4)])
FIRST_REVIEW_DAYS, LATER_REVIEW_DAYS = 89, 180
LATE_REVIEW_PERCENT = 6.0
DAYS_BETWEEN_VISITS, DAYS_BETWEEN_CORE_GROUPS = 13, 40
EARLIER_PLAN_PERCENT = 14.0  # with another authority, or before these records
HARD_PERCENT, SETBACK_PERCENT = 35.0, 12.0
NOTES_A_YEAR = 34.0  # beside visits, core groups and reviews
YOUNGER_THAN_FOUR = "PN0"
PARTICIPATION = Weighted(
    [("PN1", 18), ("PN2", 9), ("PN3", 3), ("PN4", 5), ("PN5", 25), ("PN6", 30), ("PN7", 10)]
)


class Protected(NamedTuple):
    """A family's plan and its review conferences as (due, held); the last one ends it."""

    case: Case
    involvement: Involvement
    starts: date
    reviews: list[tuple[date, date]]

    @property
    def ends(self) -> date:
        return self.reviews[-1][1]

    def children_on(self, day: date) -> list[Member]:
        return [child for child in self.involvement.children if child.is_child_on(day)]


def protect(case: Case, involvement: Involvement, starts: date, *, earlier: int = 0) -> date | None:
    """A plan made at the conference of `starts`; the day a review ended it, None if it is still open or to
    come.

    `earlier` counts the children's plans before.
    """
    if case.over(starts):
        return None
    reviews = REVIEWS_BEFORE_THE_END.at(case.share())
    plan = Protected(case, involvement, starts, _review_dates(case, starts, reviews))
    _make_plans(plan, earlier or int(happens(case.luck, EARLIER_PLAN_PERCENT)))
    _tell_reviews(plan)
    _visits(plan)
    _core_groups(plan)
    case_notes(case, involvement, starts, plan.ends, NOTES_A_YEAR)
    return case.known(plan.ends)


def _review_dates(case: Case, starts: date, reviews: int) -> list[tuple[date, date]]:
    found, due = [], starts + timedelta(days=FIRST_REVIEW_DAYS)
    for _ in range(reviews):
        late = happens(case.luck, LATE_REVIEW_PERCENT)
        shift = between(case.luck, 4, 25) if late else -between(case.luck, 2, 9)
        held = case.working(due + timedelta(days=shift), 0)
        found.append((due + timedelta(days=2), held))
        due = held + timedelta(days=LATER_REVIEW_DAYS)
    return found


def _make_plans(plan: Protected, earlier: int) -> None:
    case = plan.case
    category = case.theme.category.pick(case.luck)
    latest = case.theme.category.pick(case.luck) if happens(case.luck, 12) else category
    for child in plan.children_on(plan.starts):
        key, stops = case.key(), case.ended_for(child, case.known(plan.ends))
        case.chunk.protection_plans.append(
            ProtectionPlan(
                key=key,
                person=child.key,
                episode=plan.involvement.episodes[child.key],
                start_date=plan.starts,
                end_date=stops,
                initial_category=category,
                latest_category=latest,
                number_of_previous_plans=earlier,
            )
        )
        _review(plan, child, key, stops or case.last_day)


def _review(plan: Protected, child: Member, key: int, until: date) -> None:
    case = plan.case
    for due, day in plan.reviews:
        if day > until:
            return
        how = YOUNGER_THAN_FOUR if child.age(day) < 4 else PARTICIPATION.pick(case.luck)
        case.chunk.protection_reviews.append(
            ProtectionReview(case.key(), child.key, key, due, day, day != plan.ends, how)
        )


def _tell_reviews(plan: Protected) -> None:
    case = plan.case
    for _, day in plan.reviews:
        children = plan.children_on(day)
        if case.over(day) or not children:
            return
        kind = "conference.ends" if day == plan.ends else "conference.continues"
        chair = case.world.roster.holder("reviewing", "child_protection_chair", day, case.luck.random())
        text = case.say(PHRASES[kind], case.spoken_of(children, day), children, day)
        case.write("review_conference", children, case.office_time(day), chair, text, significant=True)


def _visits(plan: Protected) -> None:
    case = plan.case
    stuck_percent = 100.0 if happens(case.luck, HARD_PERCENT) else 40.0
    days = case.every(plan.starts + timedelta(days=9), DAYS_BETWEEN_VISITS, plan.ends, slack=4)
    for turn, (due, day) in enumerate(days):
        children = plan.children_on(day)
        if not children:
            return
        share = (day - plan.starts) / (plan.ends - plan.starts)
        phase = "early" if turn < 4 else "better"
        if turn >= 4 and share < 0.8 and happens(case.luck, stuck_percent):
            phase = "worse" if happens(case.luck, SETBACK_PERCENT) else "stuck"
        visit(case, plan.involvement, children, day, Call("protection", phase, turn, due))


def _core_groups(plan: Protected) -> None:
    case = plan.case
    first = plan.starts + timedelta(days=12)
    for _, day in case.every(first, DAYS_BETWEEN_CORE_GROUPS, plan.ends, slack=5):
        children = plan.children_on(day)
        if not children:
            return
        text = case.say(PHRASES["conference.core_group"], case.spoken_of(children, day), children, day)
        case.write("core_group", children, case.office_time(day), plan.involvement.worker_on(day), text)
