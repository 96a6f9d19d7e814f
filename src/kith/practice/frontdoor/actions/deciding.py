"""Deciding a contact, and looking again at a decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kith.engines.chronology.actions import enter
from kith.engines.clocks.actions import happened
from kith.engines.pathway.actions import hand_on
from kith.engines.tasks.actions import finish_for, raise_task
from kith.foundation.access import roles
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Team
from kith.kernel.dates import end_of_day
from kith.practice.frontdoor import queries, wiring
from kith.practice.frontdoor.actions.enquiries import LOOK_AGAIN
from kith.practice.frontdoor.kinds import chronology, permissions, threshold
from kith.practice.frontdoor.models import Contact, Decision
from kith.practice.frontdoor.models.contact import OPEN_AFTER_DECISION
from kith.practice.frontdoor.rules import deciding as rules
from kith.record.cases.actions import open_case
from kith.record.people.actions import involvement

MANAGER_ROLES = frozenset(role.code for role in roles.MANAGERS)


@dataclass(frozen=True)
class Directed:
    """One thing a manager directs to be done, by when (R014)."""

    what: str
    by_when: date


@dataclass(frozen=True)
class Choice:
    """A decision as the page gives it. ``without_agencies`` names the agencies that had not returned (R006)."""

    outcome: str
    level: int
    rationale: str
    indicators: Sequence[str] = ()
    direction: str = ""
    directed: Sequence[Directed] = ()
    to_team: Team | None = None
    without_agencies: Sequence[str] = ()
    without_reason: str = ""
    primary_need: str = ""


class NotYet(Refused):
    """The contact may not be decided yet; ``missing`` says in sentences what stands in the way."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__("Before you decide: " + " ".join(missing))
        self.missing = list(missing)


@act(permission=permissions.DECIDE, on="contact")
def decide_contact(*, by: Viewer, contact: Contact, choice: Choice, based_on: int | None = None) -> Decision:
    """Decide a contact (R003, R006, R008, R013, R014). Its clocks stop; a referral opens a case and is handed on.

    Raises NotYet with everything that is missing, and Refused for a decision that is not this worker's to make, that
    leaves out agencies still to return, or that is already made.
    """
    contact = locked(contact, based_on=based_on)
    if contact.decided_at:
        raise Refused("This contact is already decided.")
    _check(by, contact, choice)
    decision = _write(by, contact, choice)
    contact.decided_at = by.now
    contact.save()
    happened(by=by, event="frontdoor.decided", subject=contact, at=by.now)
    for named in contact.named.all():
        involvement.end_for(source=named, ends_at=by.now + OPEN_AFTER_DECISION)
    return decision


@act(permission=permissions.LOOK_AGAIN, on="contact")
def look_again(*, by: Viewer, contact: Contact, words: str, choice: Choice | None = None) -> Decision:
    """A manager looks again at a decision after a late return: it stands, with words, or ``choice`` replaces it (R006).

    Raises Refused when nothing came in after it, without words, and whatever deciding refuses.
    """
    contact = locked(contact)
    standing = queries.standing_decision(by, contact)
    if standing is None or not queries.came_after(by, standing):
        raise Refused("Nothing came in after this decision.")
    if not words.strip():
        raise Refused("Say what you found, and why the decision stands or changes.", field="words")
    decision = locked(standing)
    decision.looked_again_at, decision.looked_again_by_id = by.now, by.worker_id
    decision.looked_again_words = words.strip()
    decision.save()
    finish_for(by=by, source=contact, what=LOOK_AGAIN)
    return _replace(by, contact, decision, choice) if choice else decision


def _check(by: Viewer, contact: Contact, choice: Choice) -> None:
    state = queries.readiness(by, contact)
    missing = rules.missing_before_decision(
        rated=bool(contact.colour), children=state.children, unmatched=state.unmatched, history_unread=state.history_unread,
        outcome=choice.outcome, direction=choice.direction,
    )  # fmt: skip
    if missing:
        raise NotYet(missing)
    _check_choice(by, choice)
    left_out = rules.agencies_decided_without(state.outstanding, choice.without_agencies)
    if left_out:
        words = f"{', '.join(left_out)} had not returned. Say that you decide without them, and why."
        raise Refused(words, field="without_agencies")
    if choice.without_agencies and not choice.without_reason.strip():
        raise Refused("Say why you decide without them.", field="without_reason")


def _check_choice(by: Viewer, choice: Choice) -> None:
    if choice.outcome not in Decision.Outcome.values:
        raise Refused("Choose an outcome.", field="outcome")
    if not choice.rationale.strip():
        raise Refused("Say why you decided this.", field="rationale")
    if not rules.decides_alone(choice.outcome, is_manager=bool(by.roles & MANAGER_ROLES)):
        words = "A referral is for a manager to decide. Pass this contact to the front-door manager."
        raise Refused(words, field="outcome")
    if choice.outcome in rules.HAND_ON_OUTCOMES and choice.to_team is None:
        raise Refused("Choose the team that takes the referral.", field="to_team")
    if any(one.by_when < by.today for one in choice.directed):
        raise Refused("Each action is to be done today or later.", field="do_1_by")


def _write(by: Viewer, contact: Contact, choice: Choice) -> Decision:
    decision = Decision.objects.create(
        contact=contact, outcome=choice.outcome, level=choice.level,
        threshold_version=threshold.in_force(by.today).version, indicators=list(choice.indicators),
        rationale=choice.rationale.strip(), direction=choice.direction.strip(),
        directed=[{"what": one.what, "by": one.by_when.isoformat()} for one in choice.directed],
        without_agencies=sorted(choice.without_agencies), without_reason=choice.without_reason.strip(),
        to_team=choice.to_team, decided_by_id=by.worker_id, decided_at=by.now,
    )  # fmt: skip
    is_referral = choice.outcome in rules.HAND_ON_OUTCOMES
    enter(
        people=queries.children_of(contact), source=decision, happened=by.now,
        kind=chronology.REFERRAL if is_referral else chronology.DECISION,
        words=f"{decision.get_outcome_display()}, level {choice.level}. {decision.rationale}",
    )  # fmt: skip
    if is_referral:
        _refer(by, contact, decision, choice)
    return decision


def _refer(by: Viewer, contact: Contact, decision: Decision, choice: Choice) -> None:
    """Open a case for each child and hand them on together: one referral, one assessment for a family."""
    assert choice.to_team is not None  # _check refuses a referral without a team
    children = queries.matched_children(contact)
    front_door = queries.front_door_team()
    for child in children:
        open_case(
            by=by, person=child, team=front_door or choice.to_team, referred_at=by.now, referral_source=contact.source,
            primary_need=choice.primary_need,
        )  # fmt: skip
    hand_on(
        by=by, step=wiring.STEP_FOR[choice.outcome], people=[child.pk for child in children], to_team=choice.to_team,
        words=choice.direction, source=contact, from_team=front_door,
        facts={"referred_on": by.today.isoformat(), "decision": decision.pk, "source": contact.source},
    )  # fmt: skip
    for one in choice.directed:
        for child in children:
            raise_task(by=by, what=one.what, source=decision, team_id=choice.to_team.pk, person_id=child.pk,
                       due_at=end_of_day(one.by_when), important=True, details=choice.direction)  # fmt: skip


def _replace(by: Viewer, contact: Contact, old: Decision, choice: Choice) -> Decision:
    _check(by, contact, choice)
    # The old decision must step aside before the new one can stand: the database allows one at a time.
    old.replaced_by = old
    old.save()
    new = _write(by, contact, choice)
    old.replaced_by = new
    old.save()
    return new
