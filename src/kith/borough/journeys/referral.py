"""A contact is accepted: one child in need episode for each child, a worker, and in the end a closure with
its reason.
"""

from datetime import date, timedelta

from kith.borough.facts import Allocation, Episode
from kith.borough.families.members import Member
from kith.borough.journeys.arrivals import Arrival, arrive
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.contacts import record
from kith.borough.narrative.lines import PHRASES
from kith.borough.workforce.posts import Post, Spell

CONTACTS_WHILE_OPEN_A_YEAR = 2.6
LONGEST_ASSESSMENT = timedelta(days=150)
NO_LONGER_IN_NEED, ASSESSED_NO_FURTHER_ACTION, TO_EARLY_HELP, MOVED_AWAY = "RC7", "RC8", "RC9", "RC5"


def refer(case: Case, day: date, outcome: str = "referral") -> Involvement | None:
    """A contact that becomes a referral (or is declined as one); None if it has not come or is not decided
    yet.
    """
    arrival = arrive(case, day, serious=outcome != "declined")
    if arrival is None or not _young_enough(case, arrival):
        return None
    referral = case.key()
    contact = record(case, arrival, outcome, referral=referral)
    if case.decided_at is None:
        return None
    received_on = arrival.received_at.date()
    return Involvement(
        referral=referral,
        day=received_on,
        decided_at=case.decided_at,
        source=arrival.source.code,
        contact=contact,
        episodes={child.key: case.key() for child in arrival.children},
        children=list(arrival.children),
        need=case.theme.need,
        nfa=outcome == "declined",
    )


def _young_enough(case: Case, arrival: Arrival) -> bool:
    """Leave out those who would turn 18 before an assessment could be done; a child who came alone is never
    left out.
    """
    if not case.family.alone:
        far_enough = arrival.day + LONGEST_ASSESSMENT
        arrival.children = [child for child in arrival.children if child.grown_up_on > far_enough]
        if arrival.children and arrival.child not in arrival.children:
            arrival.child = arrival.children[0]
    return bool(arrival.children)


def close(
    case: Case,
    involvement: Involvement,
    day: date | None,
    reason: str,
    *,
    told: str = "",
    children: list[Member] | None = None,
    grown_up: bool = False,
) -> None:
    """End the involvement on `day` (None: it goes on) for `children` (None: all) and write their episodes.

    A child who turned 18 before `day` is closed on the birthday, unless helped on as a `grown_up`.
    """
    ended = case.known(day)
    case.touched = (ended and max(case.touched, ended)) or case.last_day
    for child in involvement.children if children is None else children:
        closed = ended if grown_up else case.ended_for(child, ended)
        if closed:
            closed = max(closed, involvement.day)
        case.chunk.episodes.append(
            Episode(
                key=involvement.episodes[child.key],
                person=child.key,
                referral=involvement.referral,
                referral_date=involvement.day,
                referral_source=involvement.source,
                primary_need_code=involvement.need,
                referral_nfa=involvement.nfa,
                closure_date=closed,
                reason_for_closure=reason if closed else None,
                contact=involvement.contact,
            )
        )
    involvement.closed_on, involvement.reason = ended, reason
    if ended and told:
        manager = case.world.roster.holder("protection", "team_manager", ended, case.luck.random())
        case.write("closure", involvement.children, case.office_time(ended), manager, told, significant=True)


def allocate(
    case: Case,
    involvement: Involvement,
    post: Post,
    *,
    start: date,
    end: date | None,
    first: bool,
    grown_up: bool = False,
) -> None:
    """The post's holders have the case from `start` to `end`, or until now; past 18 only if `grown_up`.

    `first` is whether this is the referral's first worker; otherwise the case is passed on by the standard
    process.
    """
    if case.over(start):
        return
    for spell in post.spells(start, case.known(end)):
        if case.over(spell.starts):
            break
        for child in involvement.children:
            if child.key in involvement.episodes and (grown_up or spell.starts < child.grown_up_on):
                ends = case.known(spell.ends)
                stops = ends if grown_up else case.ended_for(child, ends)
                _allocate_one(case, involvement, child, post.team, spell._replace(ends=stops), first=first)


def _allocate_one(
    case: Case, involvement: Involvement, child: Member, team: int, spell: Spell, *, first: bool
) -> None:
    reason = "LEFTRL" if spell.changed else None if first else "TSPROC"
    phrase = "left" if spell.changed else "first" if first else "moved_on"
    case.chunk.allocations.append(
        Allocation(
            person=child.key,
            episode=involvement.episodes[child.key],
            worker=spell.worker,
            team=team,
            valid_from=spell.starts,
            valid_to=spell.ends,
            change_reason=reason,
            rationale=case.say(PHRASES[f"allocation.{phrase}"], child, involvement.children, spell.starts),
        )
    )


def contacts_while_open(case: Case, involvement: Involvement, start: date, end: date | None) -> None:
    """Partners and family go on ringing about a child who is open; the worker is told on the same day."""
    day = start
    until = min(end or case.last_day, case.last_day)
    while True:
        gap = 365 / CONTACTS_WHILE_OPEN_A_YEAR * (0.15 + 1.7 * case.luck.random())
        day += timedelta(days=round(gap))
        if day > until:
            return
        arrival = arrive(case, day)
        if arrival is None:
            continue
        arrival.children = [child for child in arrival.children if child.key in involvement.episodes]
        if arrival.children and arrival.received_at.date() <= until:
            arrival.child = arrival.child if arrival.child in arrival.children else arrival.children[0]
            record(case, arrival, "passed_to_worker", referral=involvement.referral)
