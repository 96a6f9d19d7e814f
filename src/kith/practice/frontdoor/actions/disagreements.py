"""A professional disagreement with another agency, from stage to stage until it is resolved (R031)."""

from __future__ import annotations

from kith.engines.tasks.actions import finish_for, raise_task
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Agency, Worker
from kith.practice.frontdoor.actions.following import page_of
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact, Disagreement

RESOLVE = "Resolve a disagreement between agencies"


@act(permission=permissions.DISAGREE, on="contact")
def raise_disagreement(
    *, by: Viewer, contact: Contact, agency: Agency, about: str, resolver: Worker
) -> Disagreement:
    """Record that an agency disagrees with us, or we with them, and who must resolve it. Raises Refused without words."""
    if not about.strip():
        raise Refused("Say what the disagreement is about.", field="about")
    disagreement = Disagreement.objects.create(
        contact=contact, agency=agency, about=about.strip(), resolver=resolver, raised_by_id=by.worker_id, raised_at=by.now
    )  # fmt: skip
    _ask(by, disagreement)
    return disagreement


@act(permission=permissions.DISAGREE, on="disagreement")
def take_to_next_stage(
    *, by: Viewer, disagreement: Disagreement, resolver: Worker, based_on: int | None = None
) -> Disagreement:
    """Take it one stage higher, to a named resolver. Raises Refused when it is resolved or at the last stage."""
    disagreement = _unresolved(disagreement, based_on)
    if disagreement.stage == max(Disagreement.Stage):
        raise Refused("This is already with the safeguarding partnership, the last stage.")
    finish_for(by=by, source=disagreement, what=RESOLVE)
    disagreement.stage, disagreement.resolver = disagreement.stage + 1, resolver
    disagreement.save()
    _ask(by, disagreement)
    return disagreement


@act(permission=permissions.DISAGREE, on="disagreement")
def resolve(
    *, by: Viewer, disagreement: Disagreement, outcome: str, based_on: int | None = None
) -> Disagreement:
    """Record how it ended. Raises Refused without words, or when it is resolved already."""
    disagreement = _unresolved(disagreement, based_on)
    if not outcome.strip():
        raise Refused("Say how it ended.", field="outcome")
    disagreement.outcome = outcome.strip()
    disagreement.resolved_at, disagreement.resolved_by_id = by.now, by.worker_id
    disagreement.save()
    finish_for(by=by, source=disagreement, what=RESOLVE)
    return disagreement


def _unresolved(disagreement: Disagreement, based_on: int | None) -> Disagreement:
    disagreement = locked(disagreement, based_on=based_on)
    if disagreement.resolved_at:
        raise Refused("This disagreement is already resolved.")
    return disagreement


def _ask(by: Viewer, disagreement: Disagreement) -> None:
    raise_task(by=by, what=RESOLVE, source=disagreement, worker_id=disagreement.resolver_id, important=True,
               page=f"{page_of(disagreement.contact_id)}disagreements/{disagreement.pk}/")  # fmt: skip
