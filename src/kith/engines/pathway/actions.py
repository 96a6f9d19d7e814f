"""Handing on, and answering what is handed over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kith.engines.pathway import steps
from kith.engines.pathway.models import HandedOverPerson, HandOver
from kith.engines.pathway.permissions import ANSWER
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Team
from kith.kernel.history.models import Record
from kith.record.people.actions import involvement
from kith.record.people.models import Involvement


def hand_on(
    *, by: Viewer, step: str, people: Iterable[int], to_team: Team, words: str, source: Record, from_team: Team | None = None,
    facts: dict[str, Any] | None = None,
) -> HandOver:  # fmt: skip
    """Ask for a step, as a part of the act that decided it. Nothing passes until the team accepts.

    Raises Refused when no area offers the step, when the team does not take such work, or when there are no children.
    """
    offered = steps.STEPS.get(step)
    if offered is None:
        raise Refused(f"Nobody offers the step {step}.")
    if offered.team_kinds and to_team.kind not in offered.team_kinds:
        raise Refused(f"{to_team.name} does not take this work. Choose another team.", field="to_team")
    chosen = sorted(set(people))
    if not chosen:
        raise Refused("Match each child to a record before handing on.")
    hand_over = HandOver.objects.create(
        step=step, words=words, from_team=from_team, to_team=to_team, asked_by_id=by.worker_id, asked_at=by.now,
        source_kind=source._meta.label_lower, source_id=source.pk, facts=facts or {},
    )  # fmt: skip
    for person_id in chosen:
        HandedOverPerson.objects.create(hand_over=hand_over, person_id=person_id)
        # The team must read the child's record to answer; it stops when they have.
        involvement.involve(
            person_id=person_id,
            team_id=to_team.pk,
            kind=Involvement.Kind.HANDOVER,
            starts_at=by.now,
            source=hand_over,
        )
    return hand_over


@act(permission=ANSWER, on="hand_over")
def accept(*, by: Viewer, hand_over: HandOver) -> HandOver:
    """Accept a hand-over: the step begins, and responsibility passes, at this moment."""
    hand_over = _waiting(hand_over)
    steps.begin(by, hand_over)
    return _answer(by, hand_over, HandOver.State.ACCEPTED, "")


@act(permission=ANSWER, on="hand_over")
def decline(*, by: Viewer, hand_over: HandOver, words: str) -> HandOver:
    """Decline a hand-over, saying why; it goes back to whoever asked. Raises Refused without a reason."""
    if not words.strip():
        raise Refused("Say why this is declined, so that it can be put right.", field="words")
    return _answer(by, _waiting(hand_over), HandOver.State.DECLINED, words.strip())


def _waiting(hand_over: HandOver) -> HandOver:
    hand_over = locked(hand_over)
    if hand_over.state != HandOver.State.OFFERED:
        raise Refused(f"This was already {hand_over.get_state_display().lower()}.")
    return hand_over


def _answer(by: Viewer, hand_over: HandOver, state: str, words: str) -> HandOver:
    hand_over.state, hand_over.answer_words = state, words
    hand_over.answered_by_id, hand_over.answered_at = by.worker_id, by.now
    hand_over.save()
    involvement.end_for(source=hand_over, ends_at=by.now)
    return hand_over
