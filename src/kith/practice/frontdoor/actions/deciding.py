"""Deciding a contact, and what follows from it: a case, a hand-over, a word back to whoever told us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kith.engines.chronology.actions import enter
from kith.engines.clocks.actions import happened
from kith.engines.pathway.actions import hand_on
from kith.engines.tasks.actions import finish_for, raise_task
from kith.foundation.access import roles
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Team
from kith.practice.frontdoor import queries, rules, wiring
from kith.practice.frontdoor.kinds import chronology, permissions, threshold
from kith.practice.frontdoor.models import Contact, Decision, Disagreement, Feedback
from kith.record.cases.actions import open_case

MANAGER_ROLES = frozenset(role.code for role in roles.MANAGERS)


@dataclass(frozen=True)
class Choice:
    """A decision as the page gives it. ``without_agencies`` names the agencies that had not returned (R006)."""

    outcome: str
    level: int
    rationale: str
    indicators: Sequence[str] = ()
    direction: str = ""
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
    """Decide a contact (R003, R006, R008, R013, R014). Its clocks stop, and a referral opens a case and hands the children on.

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
    if choice.outcome in rules.HAND_ON_OUTCOMES:
        _refer(by, contact, decision, choice)
    return decision


@act(permission=permissions.DECIDE, on="contact")
def look_again(*, by: Viewer, contact: Contact, words: str, choice: Choice | None = None) -> Decision:
    """Look again at a decision after a late return: it stands, with words, or ``choice`` replaces it (R006)."""
    decision = locked(queries.standing_decision(by, contact))
    if not queries.came_after(decision):
        raise Refused("Nothing came in after this decision.")
    if not words.strip():
        raise Refused("Say what you found, and why the decision stands or changes.", field="words")
    decision.looked_again_at, decision.looked_again_by_id, decision.looked_again_words = (
        by.now,
        by.worker_id,
        words.strip(),
    )
    decision.save()
    return _replace(by, contact, decision, choice) if choice else decision


@act(permission=permissions.SCREEN, on="contact")
def give_feedback(*, by: Viewer, contact: Contact, method: str, words: str) -> Feedback:
    """Tell the referrer the outcome. Raises Refused before a decision, or when there is nobody to tell (R033)."""
    if contact.decided_at is None:
        raise Refused("There is no outcome to tell yet.")
    if contact.is_anonymous and method != Feedback.Method.NOT_POSSIBLE:
        raise Refused("The caller did not give a name. Choose 'Not possible'.", field="method")
    return Feedback.objects.create(
        contact=contact, method=method, words=words.strip(), given_by_id=by.worker_id, given_at=by.now
    )


@act(permission=permissions.ACKNOWLEDGE, on="contact")
def acknowledge(*, by: Viewer, contact: Contact) -> Contact:
    """Take up by day what the out-of-hours team left, in one's own name (R021)."""
    contact = locked(contact)
    if contact.acknowledged_at:
        raise Refused(f"{contact.acknowledged_by.name} has already taken this up.")
    contact.acknowledged_at, contact.acknowledged_by_id = by.now, by.worker_id
    contact.save()
    finish_for(by=by, source=contact, what="Take up an out-of-hours contact")
    return contact


@act(permission=permissions.DISAGREE, on="contact")
def raise_disagreement(*, by: Viewer, contact: Contact, agency, about: str, resolver) -> Disagreement:
    """Record that an agency disagrees with us, or we with them, and who must resolve it (R031)."""
    if not about.strip():
        raise Refused("Say what the disagreement is about.", field="about")
    disagreement = Disagreement.objects.create(
        contact=contact,
        agency=agency,
        about=about.strip(),
        resolver=resolver,
        raised_by_id=by.worker_id,
        raised_at=by.now,
    )
    raise_task(by=by, what="Resolve a disagreement between agencies", source=disagreement, worker_id=resolver.pk, important=True,
               page=f"/front-door/contacts/{contact.pk}/")  # fmt: skip
    return disagreement


def _check(by: Viewer, contact: Contact, choice: Choice) -> None:
    state = queries.readiness(by, contact)
    missing = rules.missing_before_decision(
        rated=bool(contact.colour), children=state.children, unmatched=state.unmatched, history_unread=state.history_unread,
        outcome=choice.outcome, direction=choice.direction,
    )  # fmt: skip
    if missing:
        raise NotYet(missing)
    if choice.outcome not in Decision.Outcome.values:
        raise Refused("Choose an outcome.", field="outcome")
    if not choice.rationale.strip():
        raise Refused("Say why you decided this.", field="rationale")
    if not rules.decides_alone(choice.outcome, is_manager=bool(by.roles & MANAGER_ROLES)):
        raise Refused(
            "A referral is for a manager to decide. Pass this contact to the front-door manager.",
            field="outcome",
        )
    if choice.outcome in rules.HAND_ON_OUTCOMES and choice.to_team is None:
        raise Refused("Choose the team that takes the referral.", field="to_team")
    left_out = rules.agencies_decided_without(state.outstanding, choice.without_agencies)
    if left_out:
        raise Refused(f"{', '.join(left_out)} had not returned. Say that you decide without them, and why.",
                      field="without_agencies")  # fmt: skip
    if choice.without_agencies and not choice.without_reason.strip():
        raise Refused("Say why you decide without them.", field="without_reason")


def _write(by: Viewer, contact: Contact, choice: Choice) -> Decision:
    document = threshold.in_force(by.today)
    decision = Decision.objects.create(
        contact=contact, outcome=choice.outcome, level=choice.level, threshold_version=document.version,
        indicators=list(choice.indicators), rationale=choice.rationale.strip(), direction=choice.direction.strip(),
        without_agencies=sorted(choice.without_agencies), without_reason=choice.without_reason.strip(), to_team=choice.to_team,
        decided_by_id=by.worker_id, decided_at=by.now,
    )  # fmt: skip
    is_referral = choice.outcome in rules.HAND_ON_OUTCOMES
    enter(
        people=queries.children_of(contact), source=decision, happened=by.now,
        kind=chronology.REFERRAL if is_referral else chronology.DECISION,
        words=f"{decision.get_outcome_display()}, level {choice.level}. {decision.rationale}",
    )  # fmt: skip
    return decision


def _refer(by: Viewer, contact: Contact, decision: Decision, choice: Choice) -> None:
    """Open a case for each child and hand them on together: one referral, one assessment for a family."""
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


def _replace(by: Viewer, contact: Contact, old: Decision, choice: Choice) -> Decision:
    _check(by, contact, choice)
    contact = locked(contact)
    # The old decision must step aside before the new one can stand: the database allows one at a time.
    old.replaced_by = old
    old.save()
    new = _write(by, contact, choice)
    old.replaced_by = new
    old.save()
    if choice.outcome in rules.HAND_ON_OUTCOMES:
        _refer(by, contact, new, choice)
    return new
