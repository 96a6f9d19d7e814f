"""Section 47: the strategy discussion, the enquiry, and the initial conference if it leads to one."""

from datetime import date, datetime, timedelta

from kith.borough.chance import Spread, between, happens
from kith.borough.facts import Conference, Section47, StrategyDiscussion
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.narrative.lines import PHRASES

CONFERENCE_WORKING_DAYS = 15
# Working days from strategy discussion to conference: 79 in 100 within 15 (indicator CP04, London).
WORKING_DAYS_TO_CONFERENCE = Spread((0, 6), (0.3, 11), (0.76, 15), (0.93, 19), (1, 33))
NO_CONFERENCE, NO_PLAN, PLAN = "no_conference", "no_plan", "plan"


def enquire(case: Case, involvement: Involvement, day: date, *, leads_to: str) -> date | None:
    """Strategy discussion on or soon after `day`, and the enquiry.

    `leads_to` is NO_CONFERENCE, NO_PLAN or PLAN. Returns the day on which it ended, with a conference that of
    the conference, even if it is still to come; None if the discussion itself is still to come.
    """
    held_at = _discussion_moment(case, involvement, day)
    held = held_at.date()
    if case.over(held):
        return None
    conference = leads_to != NO_CONFERENCE
    taken = round(WORKING_DAYS_TO_CONFERENCE.pick(case.luck)) if conference else between(case.luck, 5, 14)
    ends = case.working(held, taken)
    children = [child for child in involvement.children if child.is_child_on(held)]
    _discuss(case, involvement, children, held_at)
    keys = {child.key: case.key() for child in children}
    for child in children:
        case.chunk.section47s.append(
            Section47(
                key=keys[child.key],
                person=child.key,
                episode=involvement.episodes[child.key],
                actual_start_date=held,
                initial_cpc_target=case.working(held, CONFERENCE_WORKING_DAYS),
                date_of_initial_cpc=case.known(ends) if conference else None,
                icpc_not_required=not conference and not case.over(ends),
                ended_on=case.known(ends),
                worker=involvement.worker_on(held),
            )
        )
    if conference and not case.over(ends):
        _confer(case, involvement, keys, ends, plan_made=leads_to == PLAN)
    return ends


def _discussion_moment(case: Case, involvement: Involvement, day: date) -> datetime:
    """After the decision: the same day as often as not, else within three working days."""
    if day == involvement.day and happens(case.luck, 55):
        return involvement.decided_at + timedelta(minutes=between(case.luck, 30, 240))
    after = max(day, involvement.decided_at.date())
    return case.office_time(case.working(after, between(case.luck, 1, 3)))


def _discuss(case: Case, involvement: Involvement, children: list[Member], held_at: datetime) -> None:
    decision, day = "joint" if happens(case.luck, 42) else "single_agency", held_at.date()
    text = case.say(PHRASES[f"strategy.{decision}"], case.spoken_of(children, day), children, day)
    for child in children:
        attended = ("social care", "police", "health", *(["school"] if child.age(day) >= 5 else []))
        episode = involvement.episodes[child.key]
        case.chunk.strategy_discussions.append(
            StrategyDiscussion(case.key(), child.key, episode, held_at, attended, decision, text)
        )
    worker = involvement.worker_on(day)
    case.write("strategy_discussion", children, held_at, worker, text, significant=True)


def _confer(
    case: Case, involvement: Involvement, enquiries: dict[int, int], day: date, *, plan_made: bool
) -> None:
    children = [child for child in involvement.children if child.key in enquiries]
    chair = case.world.roster.holder("reviewing", "child_protection_chair", day, case.luck.random())
    lines = PHRASES["conference.plan" if plan_made else "conference.no_plan"]
    text = case.say(lines, case.spoken_of(children, day), children, day)
    for child in children:
        case.chunk.conferences.append(
            Conference(
                key=case.key(),
                person=child.key,
                episode=involvement.episodes[child.key],
                section47=enquiries[child.key],
                held_on=day,
                chair=chair,
                plan_made=plan_made,
                text=text,
            )
        )
    case.write("conference", children, case.office_time(day), chair, text, significant=True)
