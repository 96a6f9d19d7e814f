"""Section 47: strategy discussion, enquiry, conference, and a child protection plan with its visits, groups and reviews."""

from datetime import date, timedelta
from typing import NamedTuple

from kith.borough.chance import Spread, Weighted, between, happens
from kith.borough.facts import Conference, ProtectionPlan, ProtectionReview, Section47, StrategyDiscussion
from kith.borough.families.members import Member
from kith.borough.journeys.assessment import visit
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.notes import case_notes
from kith.borough.narrative.lines import PHRASES

CONFERENCE_WORKING_DAYS = 15
# Working days from strategy discussion to conference: 79 in 100 within 15 (indicator CP04, London).
WORKING_DAYS_TO_CONFERENCE = Spread((0, 6), (0.3, 11), (0.79, 15), (0.93, 19), (1, 33))
# After which review a plan ends: at three months, then every six.
REVIEWS_BEFORE_THE_END = Weighted([(1, 27), (2, 40), (3, 18), (4, 8), (5, 4), (6, 3)])
FIRST_REVIEW_DAYS, LATER_REVIEW_DAYS = 89, 180
DAYS_BETWEEN_VISITS, DAYS_BETWEEN_CORE_GROUPS = 13, 40
EARLIER_PLAN_PERCENT = 14.0  # with another authority, or before these records
NOTES_A_YEAR = 36.0  # beside visits, core groups and reviews
PARTICIPATION = {
    "young": Weighted([("PN0", 1)]),
    "older": Weighted([("PN1", 18), ("PN2", 9), ("PN3", 3), ("PN4", 5), ("PN5", 25), ("PN6", 30), ("PN7", 10)]),
}


class Enquiry(NamedTuple):
    """The enquiries of a group of children: the key of each child's, and when they began and ended."""

    keys: dict[int, int]
    started: date
    ended: date


def enquire(case: Case, involvement: Involvement, day: date, *, conference: bool, plan: bool = False) -> Enquiry | None:
    """Strategy discussion on or soon after `day`, and the enquiry; None if that is still to come.

    `conference` is whether it led to one, `plan` whether the conference made a plan.
    """
    held = case.working(day, 0 if happens(case.luck, 55) else between(case.luck, 1, 3))
    if case.over(held):
        return None
    target = case.working(held, CONFERENCE_WORKING_DAYS)
    taken = round(WORKING_DAYS_TO_CONFERENCE.pick(case.luck)) if conference else between(case.luck, 5, 14)
    ended = case.working(held, taken)
    children = [child for child in involvement.children if child.is_child_on(held)]
    keys = {child.key: case.key() for child in children}
    for child in children:
        _discuss(case, involvement, child, held)
        case.chunk.section47s.append(
            Section47(
                key=keys[child.key],
                person=child.key,
                episode=involvement.episodes[child.key],
                actual_start_date=held,
                initial_cpc_target=target,
                date_of_initial_cpc=case.known(ended) if conference else None,
                icpc_not_required=not conference and not case.over(ended),
                ended_on=case.known(ended),
                worker=involvement.worker_on(held),
            )
        )
    named = case.spoken_of(children, held)
    text = case.say(PHRASES["strategy.text"], named, children, held)
    case.write("strategy_discussion", children, case.office_time(held), involvement.worker_on(held), text, significant=True)
    if conference and not case.over(ended):
        _confer(case, involvement, keys, children, ended, plan=plan)
    return Enquiry(keys, held, ended)


def _discuss(case: Case, involvement: Involvement, child: Member, held: date) -> None:
    attended = ("social care", "police", "health", *(["school"] if child.age(held) >= 5 else []))
    decision = "joint" if happens(case.luck, 42) else "single_agency"
    case.chunk.strategy_discussions.append(
        StrategyDiscussion(
            case.key(), child.key, involvement.episodes[child.key], case.office_time(held), attended, decision, ""
        )
    )


def _confer(
    case: Case, involvement: Involvement, keys: dict[int, int], children: list[Member], day: date, *, plan: bool
) -> None:
    chair = case.world.roster.holder("reviewing", "child_protection_chair", day, case.luck.random())
    named = case.spoken_of(children, day)
    text = case.say(PHRASES["conference.plan" if plan else "conference.no_plan"], named, children, day)
    for child in children:
        case.chunk.conferences.append(
            Conference(
                case.key(), child.key, involvement.episodes[child.key], keys[child.key], day, chair, plan, text
            )
        )
    case.write("conference", children, case.office_time(day), chair, text, significant=True)


def protect(case: Case, involvement: Involvement, starts: date, *, earlier: int = 0, share: float | None = None) -> date | None:
    """A plan made at the conference of `starts`; the day a review ended it, None if it is still open or to come.

    `earlier` counts the children's plans before; `share` (0 to 1) picks the length evenly rather than by luck.
    """
    if case.over(starts):
        return None
    reviews = REVIEWS_BEFORE_THE_END.at(case.luck.random() if share is None else share)
    held = list(_review_dates(case, starts, reviews))
    ends = held[-1][1]
    ended = case.known(ends)
    children = [child for child in involvement.children if child.is_child_on(starts)]
    category = case.theme.category.pick(case.luck)
    latest = case.theme.category.pick(case.luck) if happens(case.luck, 12) else category
    before = earlier or int(happens(case.luck, EARLIER_PLAN_PERCENT))
    for child in children:
        grown_up = case.known(child.grown_up_on)
        stops = grown_up if grown_up and (ended is None or grown_up < ended) else ended
        key = case.key()
        case.chunk.protection_plans.append(
            ProtectionPlan(key, child.key, involvement.episodes[child.key], starts, stops, category, latest, before)
        )
        _review(case, child, key, held, stops)
    _tell_reviews(case, involvement, children, [day for _, day in held])
    _visits(case, involvement, starts, ends)
    _core_groups(case, involvement, starts, ends)
    case_notes(case, involvement, starts, ends, NOTES_A_YEAR)
    return ended


def _review_dates(case: Case, starts: date, reviews: int) -> list[tuple[date, date]]:
    """(due, held) of each review until the plan ends, held in time fifteen times out of sixteen."""
    found, due = [], starts + timedelta(days=FIRST_REVIEW_DAYS)
    for _ in range(reviews):
        shift = between(case.luck, 4, 25) if happens(case.luck, 6) else -between(case.luck, 2, 9)
        held = case.working(due + timedelta(days=shift), 0)
        found.append((due + timedelta(days=2), held))
        due = held + timedelta(days=LATER_REVIEW_DAYS)
    return found


def _review(case: Case, child: Member, plan: int, held: list[tuple[date, date]], stops: date | None) -> None:
    for due, day in held:
        if case.over(day) or (stops and day > stops):
            return
        how = PARTICIPATION["young" if child.age(day) < 4 else "older"].pick(case.luck)
        case.chunk.protection_reviews.append(
            ProtectionReview(case.key(), child.key, plan, due, day, day != held[-1][1], how)
        )


def _tell_reviews(case: Case, involvement: Involvement, children: list[Member], days: list[date]) -> None:
    for day in days:
        there = [child for child in children if child.is_child_on(day)]
        if case.over(day) or not there:
            return
        kind = "conference.ends" if day == days[-1] else "conference.continues"
        chair = case.world.roster.holder("reviewing", "child_protection_chair", day, case.luck.random())
        text = case.say(PHRASES[kind], case.spoken_of(there, day), there, day)
        case.write("review_conference", there, case.office_time(day), chair, text, significant=True)


def _visits(case: Case, involvement: Involvement, starts: date, ends: date) -> None:
    hard = happens(case.luck, 35)
    for turn, (due, day) in enumerate(case.every(starts + timedelta(days=9), DAYS_BETWEEN_VISITS, ends, slack=4)):
        children = [child for child in involvement.children if child.is_child_on(day)]
        if not children:
            return
        share = (day - starts).days / max((ends - starts).days, 1)
        phase = "early" if turn < 4 else "better" if share > 0.8 else "stuck" if hard or happens(case.luck, 40) else "better"
        if phase == "stuck" and happens(case.luck, 12):
            phase = "worse"
        visit(case, involvement, children, day, kind="protection", phase=phase, due=due, turn=turn)


def _core_groups(case: Case, involvement: Involvement, starts: date, ends: date) -> None:
    for _, day in case.every(starts + timedelta(days=12), DAYS_BETWEEN_CORE_GROUPS, ends, slack=5):
        children = [child for child in involvement.children if child.is_child_on(day)]
        if not children:
            return
        text = case.say(PHRASES["conference.core_group"], case.spoken_of(children, day), children, day)
        case.write("core_group", children, case.office_time(day), involvement.worker_on(day), text)
