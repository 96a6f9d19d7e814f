"""What a worker may do: roles, teams and registration. Nobody changes their own (F067), and a role that sees more takes
two people besides the worker (F068)."""

from __future__ import annotations

from datetime import date

from kith.foundation.access import roles
from kith.foundation.access.viewer import Viewer
from kith.foundation.accounts import rules
from kith.foundation.accounts.actions.periods import end_period
from kith.foundation.accounts.kinds import permissions
from kith.foundation.accounts.models import RoleRequest
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Membership, Registration, RoleHolding, Team, Worker
from kith.kernel.text.clean import clean_line

OWN = "You cannot change your own access. Ask another access administrator."


@act(permission=permissions.CHANGE_ACCESS, on="worker")
def give_role(
    *, by: Viewer, worker: Worker, role: str, reason: str, starts_on: date | None = None
) -> RoleHolding | RoleRequest:
    """Give a worker a role from a day on (today unless said), or ask for it where it takes a second person.

    Raises Refused for oneself, for an account that has ended, for a role that is not one, is held already or is waiting.
    """
    _refuse_own_or_ended(by, worker)
    day = starts_on or by.today
    if role not in roles.ROLES or role == roles.PUBLIC_FORM.code:
        raise Refused("Select the role", field="role")
    if day < by.today:
        raise Refused("A role cannot start in the past.", field="starts_on")
    if role in workforce.holdings_of(worker.pk, day).roles:
        raise Refused(f"{worker.name} already holds this role.", field="role")
    why = clean_line(reason, what="Reason", limit=500).text
    if not why:
        raise Refused("Enter why they need this role", field="reason")
    if not rules.sees_more(roles.ROLES[role]):
        return RoleHolding.objects.create(worker=worker, role=role, valid_from=day)
    if RoleRequest.objects.filter(worker=worker, role=role, answer="").exists():
        raise Refused("This role is already waiting for a second person.", field="role")
    return RoleRequest.objects.create(
        worker=worker, role=role, reason=why, starts_on=day, asked_by_id=by.worker_id, asked_at=by.now
    )


@act(permission=permissions.AGREE_ROLE)
def agree_role(*, by: Viewer, asked: RoleRequest) -> RoleHolding:
    """Agree, as the second person, and the role is given. Raises Refused for whoever asked, and for the worker."""
    if by.worker_id == asked.asked_by_id:
        raise Refused("A second person must agree: not whoever asked for it.")
    asked = _answer(asked, by, RoleRequest.Answer.AGREED)
    return RoleHolding.objects.create(
        worker=asked.worker, role=asked.role, valid_from=max(asked.starts_on, by.today)
    )


@act(permission=permissions.AGREE_ROLE)
def refuse_role(*, by: Viewer, asked: RoleRequest) -> RoleRequest:
    """Refuse it, or take back what one asked for. The request stays on the worker's page with this answer."""
    return _answer(asked, by, RoleRequest.Answer.REFUSED)


@act(permission=permissions.CHANGE_ACCESS)
def end_role(*, by: Viewer, holding: RoleHolding) -> RoleHolding:
    """End a role from the next click on."""
    _refuse_own(by, holding.worker_id)
    holding = locked(holding)
    end_period(holding, today=by.today)
    return holding


@act(permission=permissions.CHANGE_ACCESS, on="worker")
def join_team(
    *, by: Viewer, worker: Worker, team: Team, is_manager: bool = False, starts_on: date | None = None
) -> Membership:
    """Put a worker in a team from a day on, so that they work with its children.

    Raises Refused for oneself, for an ended account, for a team they are in, and for managing it without a manager's role.
    """
    _refuse_own_or_ended(by, worker)
    day = starts_on or by.today
    if Membership.objects.standing().as_at(day).filter(worker=worker, team=team).exists():
        raise Refused(f"{worker.name} is already in this team.", field="team")
    if is_manager and not rules.may_manage_a_team(workforce.holdings_of(worker.pk, day).roles):
        raise Refused("Only someone who holds a manager's role can manage a team.", field="is_manager")
    return Membership.objects.create(worker=worker, team=team, is_manager=is_manager, valid_from=day)


@act(permission=permissions.CHANGE_ACCESS)
def leave_team(*, by: Viewer, membership: Membership) -> Membership:
    """Take a worker out of a team from the next click on."""
    _refuse_own(by, membership.worker_id)
    membership = locked(membership)
    end_period(membership, today=by.today)
    return membership


@act(permission=permissions.CHANGE_ACCESS, on="worker")
def record_registration(
    *,
    by: Viewer,
    worker: Worker,
    number: str,
    valid_from: date,
    valid_to: date,
    body: str = "Social Work England",
) -> Registration:
    """Record a worker's registration as the register shows it. Acts that only a registered social worker may do ask for it.

    Raises Refused for oneself, without a number, or when it ends before it starts.
    """
    _refuse_own_or_ended(by, worker)
    kept = clean_line(number, what="Registration number", limit=20).text
    if not kept:
        raise Refused("Enter the registration number", field="number")
    if valid_to < valid_from:
        raise Refused("The registration must end after it starts.", field="valid_to")
    return Registration.objects.create(
        worker=worker, number=kept, valid_from=valid_from, valid_to=valid_to,
        body=clean_line(body, what="Register", limit=40).text,
    )  # fmt: skip


def _answer(asked: RoleRequest, by: Viewer, answer: RoleRequest.Answer) -> RoleRequest:
    asked = locked(asked)
    if asked.answer:
        raise Refused("Someone has already answered this.")
    _refuse_own(by, asked.worker_id)
    asked.answer = answer
    asked.answered_by_id = by.worker_id
    asked.answered_at = by.now
    asked.save()
    return asked


def _refuse_own(by: Viewer, worker_id: int) -> None:
    if worker_id == by.worker_id:
        raise Refused(OWN)


def _refuse_own_or_ended(by: Viewer, worker: Worker) -> None:
    _refuse_own(by, worker.pk)
    if not worker.is_active:
        raise Refused("This account has ended.")
