"""A visit: a row for each child who is born, and one note that says what was seen."""

from datetime import date
from typing import NamedTuple

from kith.borough.chance import happens
from kith.borough.facts import Visit
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.narrative.lines import PHRASES

SEEN_PERCENT, ALONE_PERCENT = 95.0, 80.0
ALONE_FROM_AGE = 3
OWN_WORDS_PERCENT = 45.0  # how often, after the first visits, a visit has something of its own to tell


class Call(NamedTuple):
    """Which visit it is. `phase` is how things stand: early, better, stuck or worse; `turn` counts from
    nought.
    """

    kind: str  # assessment, need, protection
    phase: str
    turn: int
    due: date | None = None


def visit(case: Case, involvement: Involvement, children: list[Member], day: date, call: Call) -> None:
    """Visit `children` on `day` and write it up."""
    born = [child for child in children if child.born_on <= day]
    worker = involvement.worker_on(day)
    alone = happens(case.luck, ALONE_PERCENT)
    for child in born:
        seen = happens(case.luck, SEEN_PERCENT)
        case.chunk.visits.append(
            Visit(
                key=case.key(),
                person=child.key,
                episode=involvement.episodes[child.key],
                kind=call.kind,
                visited_on=day,
                due_on=call.due,
                worker=worker,
                seen=seen,
                seen_alone=seen and alone and child.age(day) >= ALONE_FROM_AGE,
                bedroom_seen=seen and call.turn % 3 == 0,
            )
        )
    touched = born or children
    text = _told(case, touched[call.turn % len(touched)], touched, day, call)
    case.write(
        f"{call.kind}_visit", touched, case.office_time(day), worker, text, significant=call.phase == "worse"
    )


def _told(case: Case, child: Member, children: list[Member], day: date, call: Call) -> str:
    """What this family's visit had of its own, or else an ordinary one; and how one of the children was."""
    told = ""
    if call.turn < 2 or happens(case.luck, OWN_WORDS_PERCENT):
        told = case.once(case.theme.lines[f"visit.{call.phase}"], child, children, day)
    seen = PHRASES[f"seen.{age_band(child, day)}"]
    if told:
        return f"{told} {case.say(seen, child, children, day)}"
    return case.compose((PHRASES[f"plain.{call.phase}"], seen), child, children, day)


def age_band(child: Member, day: date) -> str:
    """Which words fit a child: unborn, baby, toddler, primary or teen."""
    if child.born_on > day:
        return "unborn"
    age = child.age(day)
    return "baby" if age < 1 else "toddler" if age < 5 else "primary" if age < 12 else "teen"
