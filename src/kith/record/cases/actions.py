"""Opening, allocating, transferring and closing a child's case."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Max

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Team, Worker
from kith.record.cases import queries
from kith.record.cases.kinds import permissions
from kith.record.cases.models import Allocation, Case, Responsibility, Transfer
from kith.record.people.actions import involvement
from kith.record.people.models import Involvement, Person


@act(permission=permissions.OPEN_CASE, on="person")
def open_case(
    *,
    by: Viewer,
    person: Person,
    team: Team,
    referred_at: datetime,
    referral_source: str,
    primary_need: str = "",
) -> Case:
    """Open a case from a referral, with the team that answers for the child from this moment.

    A child whose case is already open keeps it: the open case is returned and the referral is added to its story by the
    caller. Raises Refused for a referral in the future.
    """
    if referred_at > by.now:
        raise Refused("The referral cannot be in the future.", field="referred_at")
    if already := queries.open_case_of(by, person):
        return already
    case = Case.objects.create(
        person=person, opened_on=referred_at.date(), opened_at=referred_at, referral_source=referral_source,
        primary_need=primary_need,
    )  # fmt: skip
    _make_responsible(case, team, by.now)
    return case


@act(permission=permissions.ALLOCATE, on="case")
def allocate(
    *,
    by: Viewer,
    case: Case,
    worker: Worker,
    rationale: str,
    risk_summary: str = "",
    role: str = Allocation.Role.WORKER,
) -> Allocation:
    """Allocate a worker, keeping why, and how many children they had at that moment (R017).

    The worker before them keeps reading the record while they hand over. Raises Refused without a rationale, or for a
    worker who has left.
    """
    if not rationale.strip():
        raise Refused("Say why this worker is right for this child.", field="rationale")
    if not worker.is_active:
        raise Refused(f"{worker.name} has left. Choose another worker.", field="worker")
    case = locked(case)
    if role == Allocation.Role.WORKER:
        _end_allocation(by, case, because="Another worker was allocated")
    allocation = Allocation.objects.create(
        case=case, person_id=case.person_id, worker=worker, role=role, starts_at=by.now, rationale=rationale,
        risk_summary=risk_summary, caseload_then=queries.caseload(worker), allocated_by_id=by.worker_id,
    )  # fmt: skip
    kind = Involvement.Kind.ALLOCATED if role == Allocation.Role.WORKER else Involvement.Kind.CO_WORKER
    involvement.involve(
        person_id=case.person_id, worker_id=worker.pk, kind=kind, starts_at=by.now, source=allocation
    )
    return allocation


@act(permission=permissions.TRANSFER, on="case")
def offer_transfer(
    *, by: Viewer, case: Case, to_team: Team, summary: str, open_actions: str = "", next_visit_due_on: date | None = None,
    introductions: str = "",
) -> Transfer:  # fmt: skip
    """Offer a child's case to another team. Nothing changes hands until they accept (R030).

    Raises Refused without a summary, to the team that already has the child, or while another offer is open.
    """
    if not summary.strip():
        raise Refused("Write a summary for the team that takes over.", field="summary")
    now = queries.responsibility_now(case)
    if now is None or now.team_id == to_team.pk:
        raise Refused("This team is already responsible for the child.", field="to_team")
    if case.transfers.filter(state=Transfer.State.OFFERED).exists():
        raise Refused("This case is already offered to a team. Withdraw that offer first.")
    transfer = Transfer.objects.create(
        case=case, person_id=case.person_id, from_team_id=now.team_id, to_team=to_team, summary=summary,
        open_actions=open_actions, next_visit_due_on=next_visit_due_on, introductions=introductions,
        offered_by_id=by.worker_id, offered_at=by.now,
    )  # fmt: skip
    involvement.involve(
        person_id=case.person_id,
        team_id=to_team.pk,
        kind=Involvement.Kind.HANDOVER,
        starts_at=by.now,
        source=transfer,
    )
    return transfer


@act(permission=permissions.ANSWER_TRANSFER, on="transfer")
def accept_transfer(*, by: Viewer, transfer: Transfer) -> Transfer:
    """Accept a case for one's team: responsibility passes at this moment, and the old allocation ends."""
    transfer = _open_offer(by, transfer)
    _end_allocation(by, transfer.case, because=f"Transferred to {transfer.to_team.name}")
    _pass_to(by, transfer.case, transfer.to_team)
    # Last: answering ends the offer by which this team could read the case.
    return _answer(by, transfer, Transfer.State.ACCEPTED, "")


@act(permission=permissions.ANSWER_TRANSFER, on="transfer")
def decline_transfer(*, by: Viewer, transfer: Transfer, words: str) -> Transfer:
    """Decline a case, saying why. The sending team stays responsible."""
    if not words.strip():
        raise Refused("Say why the transfer is declined.", field="words")
    transfer = _open_offer(by, transfer)
    return _answer(by, transfer, Transfer.State.DECLINED, words)


def pass_responsibility(*, by: Viewer, person: Person, to_team: Team) -> None:
    """Make a team responsible for a child's open case, as a part of the act by which it accepted; never a gap.

    Raises Refused when the child has no open case.
    """
    case = queries.open_case_of(by, person)
    now = queries.responsibility_now(case) if case else None
    if case is None or now is None:
        raise Refused(f"{person.name} has no open case to pass on.")
    if now.team_id != to_team.pk:
        _pass_to(by, case, to_team)


@act(permission=permissions.CLOSE_CASE, on="case")
def close_case(
    *, by: Viewer, case: Case, reason: str, words: str, closed_on: date, based_on: int | None = None
) -> Case:
    """Close a case with the published reason and words (R089). Ends the allocation and the team's responsibility.

    Raises Refused when it is already closed, for a date outside the case, or without words.
    """
    case = locked(case, based_on=based_on)
    if case.closed_on:
        raise Refused("This case is already closed.")
    if not words.strip():
        raise Refused("Say why the case is closed.", field="words")
    if not case.opened_on <= closed_on <= by.today:
        raise Refused("The closing date must be between the referral and today.", field="closed_on")
    case.closed_on, case.closure_reason, case.closure_words = closed_on, reason, words
    case.save()
    _end_allocation(by, case, because="Case closed")
    if current := queries.responsibility_now(case):
        current.ends_at = by.now
        current.save()
        involvement.end_for(source=current, ends_at=involvement.after_handover(by.now))
    return case


def _pass_to(by: Viewer, case: Case, team: Team) -> None:
    current = locked(queries.responsibility_now(case))
    current.ends_at = by.now
    current.save()
    involvement.end_for(source=current, ends_at=involvement.after_handover(by.now))
    _make_responsible(case, team, by.now)


def _make_responsible(case: Case, team: Team, now: datetime) -> None:
    # A former responsibility may have ended a moment ago: the new one starts where it stopped, never before.
    last = Responsibility.objects.filter(person_id=case.person_id).aggregate(last=Max("ends_at"))["last"]
    starts_at = max(now, last) if last else now
    held = Responsibility.objects.create(case=case, person_id=case.person_id, team=team, starts_at=starts_at)
    involvement.involve(
        person_id=case.person_id,
        team_id=team.pk,
        kind=Involvement.Kind.TEAM,
        starts_at=starts_at,
        source=held,
    )


def _end_allocation(by: Viewer, case: Case, *, because: str) -> None:
    for allocation in case.allocations.select_for_update().filter(
        ends_at__isnull=True, role=Allocation.Role.WORKER
    ):
        allocation.ends_at, allocation.ended_because = by.now, because
        allocation.save()
        involvement.end_for(source=allocation, ends_at=involvement.after_handover(by.now))


def _open_offer(by: Viewer, transfer: Transfer) -> Transfer:
    transfer = locked(transfer)
    if transfer.state != Transfer.State.OFFERED:
        raise Refused(f"This transfer was already {transfer.get_state_display().lower()}.")
    if transfer.to_team_id not in by.managed_team_ids:
        raise Refused(f"Only a manager of {transfer.to_team.name} can answer this transfer.")
    return transfer


def _answer(by: Viewer, transfer: Transfer, state: str, words: str) -> Transfer:
    transfer.state, transfer.answer_words = state, words
    transfer.answered_by_id, transfer.answered_at = by.worker_id, by.now
    transfer.save()
    involvement.end_for(source=transfer, ends_at=by.now)
    return transfer
