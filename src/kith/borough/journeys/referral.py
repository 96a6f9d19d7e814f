"""A contact is accepted: one child in need episode for each child, a worker, and in the end a closure with its reason."""

from collections.abc import Iterable
from datetime import date, timedelta

from kith.borough.chance import between, happens
from kith.borough.facts import Allocation, Episode
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.contacts import Arrival, arrive, record
from kith.borough.narrative.lines import PHRASES
from kith.borough.workforce.posts import Post

CONTACTS_WHILE_OPEN_A_YEAR = 2.6
NO_LONGER_IN_NEED, ASSESSED_NO_FURTHER_ACTION, TO_EARLY_HELP, MOVED_AWAY = "RC7", "RC8", "RC9", "RC5"


def refer(case: Case, day: date, outcome: str = "referral", *, arrival: Arrival | None = None) -> Involvement | None:
    """A contact that becomes a referral (or is declined as one); None if it has not happened yet."""
    arrival = arrival or arrive(case, day, kind="referral")
    if arrival is None:
        return None
    referral = case.key()
    contact = record(case, arrival, outcome, referral=referral)
    received_on = arrival.received_at.date()
    return Involvement(
        referral=referral,
        day=received_on,
        source=arrival.source.code,
        contact=contact,
        episodes={child.key: case.key() for child in arrival.children},
        children=list(arrival.children),
        need=case.theme.need,
        nfa=outcome == "declined",
    )


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
    case.touched = ended and max(case.touched, ended) or case.last_day
    for child in involvement.children if children is None else children:
        closed = ended if grown_up else _childs_own_end(case, child, ended, involvement.day)
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


def _childs_own_end(case: Case, child: Member, ended: date | None, opened: date) -> date | None:
    grown_up = child.grown_up_on
    if grown_up <= case.last_day and (ended is None or ended > grown_up):
        return max(grown_up, opened)
    return ended


def allocate(
    case: Case, involvement: Involvement, post: Post, *, start: date, end: date | None, first: bool, grown_up: bool = False
) -> None:
    """The post's holders have the case from `start` to `end`, or until now; past 18 only if `grown_up`.

    `first` is whether this is the referral's first worker; otherwise the case is passed on by the standard process.
    """
    if case.over(start):
        return
    until = case.known(end)
    child = case.spoken_of(involvement.children, start)
    for spell in post.spells(start, until):
        if case.over(spell.starts):
            break
        reason = "LEFTRL" if spell.changed else None if first else "TSPROC"
        phrase = "left" if spell.changed else "first" if first else "moved_on"
        why = case.say(PHRASES[f"allocation.{phrase}"], child, involvement.children, spell.starts, worker="The worker")
        ends = case.known(spell.ends)
        for one in involvement.children:
            eighteen = one.grown_up_on
            if one.key not in involvement.episodes or (eighteen <= spell.starts and not grown_up):
                continue
            early = not grown_up and eighteen <= case.last_day and (ends is None or eighteen < ends)
            stops = eighteen if early else ends
            case.chunk.allocations.append(
                Allocation(one.key, involvement.episodes[one.key], spell.worker, post.team, spell.starts, stops, reason, why)
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


def born_or_expected(children: Iterable[Member], day: date) -> list[Member]:
    """Those of `children` who are still children on `day`."""
    return [child for child in children if child.is_child_on(day)]


def declined(case: Case, day: date) -> date | None:
    """A referral on which no further action is taken; the day it closed."""
    involvement = refer(case, day, "declined")
    if involvement is None:
        return None
    ends = case.working(involvement.day, between(case.luck, 0, 2))
    close(case, involvement, ends, NO_LONGER_IN_NEED)
    return case.known(ends)


def reason_to_close(case: Case, *, after_plan: bool) -> str:
    """The published reason for closure of a case that did not end in care."""
    if happens(case.luck, 4):
        return MOVED_AWAY
    if after_plan:
        return NO_LONGER_IN_NEED
    return TO_EARLY_HELP if happens(case.luck, 38) else ASSESSED_NO_FURTHER_ACTION
