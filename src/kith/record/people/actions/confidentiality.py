"""Closing a record to all but named staff, and declaring a conflict of interest, which beats every other right."""

from __future__ import annotations

from collections.abc import Sequence

from kith.foundation.access.rules import Level
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Worker
from kith.record.people.actions import checks
from kith.record.people.kinds import permissions
from kith.record.people.models import Conflict, LevelChange, NamedStaff, Person

_NEEDED = "Say why, in at least 20 characters."


@act(permission=permissions.RESTRICT_RECORD, on="person")
def restrict(*, by: Viewer, person: Person, reason: str, staff: Sequence[Worker]) -> LevelChange:
    """Restrict a record to named staff, at once. For everyone else it is then not there (access model, level RESTRICTED).

    Raises Refused without a reason of 20 characters, without staff, or when the record is not a standard one.
    """
    person, change = _proposed(by, person, Level.RESTRICTED, reason, staff)
    return _carry_out(by, person, change)


@act(permission=permissions.RESTRICT_RECORD, on="person")
def propose_sealing(*, by: Viewer, person: Person, reason: str, staff: Sequence[Worker]) -> LevelChange:
    """Ask that a record be sealed: named staff only, with no way round it. A second person must approve.

    The record is restricted to the same staff and the asker in the meantime, so that it is safe while it waits.
    """
    person, change = _proposed(by, person, Level.SEALED, reason, staff)
    if person.level == Level.STANDARD:
        person.level = Level.RESTRICTED.value
        _name(person, sorted({*change.staff, by.worker_id}), change.reason, by)
        person.save()
    return change


@act(permission=permissions.RESTRICT_RECORD, on="change")
def decide_level(*, by: Viewer, change: LevelChange, approve: bool) -> LevelChange:
    """Approve or refuse a change of level that waits for a second person. Raises Refused for whoever asked for it."""
    person = locked(change.person)
    change = locked(change)
    if change.state != LevelChange.State.PROPOSED:
        raise Refused("This has already been decided.")
    if change.proposed_by_id == by.worker_id:
        raise Refused("Someone else must decide this: you asked for it.")
    if approve:
        return _carry_out(by, person, change)
    change.state, change.decided_by_id, change.decided_at = LevelChange.State.REFUSED, by.worker_id, by.now
    change.save()
    return change


@act(permission=permissions.RESTRICT_RECORD, on="person")
def propose_opening(*, by: Viewer, person: Person, reason: str) -> LevelChange:
    """Ask that a restricted or sealed record be open again to those who work with the person. Two people decide that."""
    reason = checks.words(reason, field="reason", needed=_NEEDED, at_least=checks.SHORTEST_REASON)
    person = locked(person)
    if person.level == Level.STANDARD:
        raise Refused("This record is not restricted.")
    return _ask(by, person, Level.STANDARD, reason, [])


@act(permission=permissions.RESTRICT_RECORD, on="person")
def name_staff(*, by: Viewer, person: Person, worker: Worker, reason: str) -> NamedStaff:
    """Name another worker on a record. Raises Refused without a reason or when they are named already."""
    reason = checks.words(reason, field="reason", needed="Say why this worker needs the record.")
    if NamedStaff.objects.standing().as_at(by.today).filter(person=person, worker=worker).exists():
        raise Refused(f"{worker.name} is already named on this record.", field="worker")
    if not worker.is_active:
        raise Refused(f"{worker.name} has left.", field="worker")
    return NamedStaff.objects.create(person=person, worker=worker, reason=reason, valid_from=by.today)


@act(permission=permissions.RESTRICT_RECORD, on="named")
def remove_named_staff(*, by: Viewer, named: NamedStaff) -> NamedStaff:
    """Take a worker off a record, from tomorrow. Raises Refused for the last one: nobody could open it again."""
    others = (
        NamedStaff.objects.standing()
        .as_at(by.today)
        .filter(person=named.person_id)
        .exclude(worker_id=named.worker_id)
    )
    if not others.filter(worker__is_active=True).exists():
        raise Refused("Name someone else first: a record must have somebody who can open it.")
    named = checks.ended(named, on=by.today)
    named.save()
    return named


@act(permission=permissions.DECLARE_CONFLICT, on="person")
def declare_conflict(*, by: Viewer, person: Person, reason: str, worker: Worker | None = None) -> Conflict:
    """Declare that a worker is related to a person or knows them: they see nothing more of the person or their family.

    A worker declares their own; a manager may declare it for one of theirs. Raises Refused without a reason.
    """
    reason = checks.words(reason, field="reason", needed="Say how you know this person.")
    if worker is not None and worker.pk != by.worker_id and not by.managed_team_ids:
        raise Refused("Only a manager can declare this for someone else.", field="worker")
    worker_id = worker.pk if worker else by.worker_id
    if Conflict.objects.standing().as_at(by.today).filter(person=person, worker_id=worker_id).exists():
        raise Refused("This is already declared.")
    return Conflict.objects.create(person=person, worker_id=worker_id, reason=reason, valid_from=by.today)


def _proposed(
    by: Viewer, person: Person, level: Level, reason: str, staff: Sequence[Worker]
) -> tuple[Person, LevelChange]:
    reason = checks.words(reason, field="reason", needed=_NEEDED, at_least=checks.SHORTEST_REASON)
    active = sorted({worker.pk for worker in staff if worker.is_active})
    if not active:
        raise Refused("Name at least one worker who can open this record.", field="staff")
    person = locked(person)
    if person.level in (level, Level.SEALED):
        raise Refused(f"This record is already {person.get_level_display().lower()}.")
    if LevelChange.objects.standing().filter(person=person, state=LevelChange.State.PROPOSED).exists():
        raise Refused("A change of who can open this record is already waiting for a decision.")
    return person, _ask(by, person, level, reason, active)


def _ask(by: Viewer, person: Person, level: Level, reason: str, staff: list[int]) -> LevelChange:
    return LevelChange.objects.create(
        person=person, to_level=level.value, reason=reason, staff=staff, proposed_by_id=by.worker_id
    )


def _carry_out(by: Viewer, person: Person, change: LevelChange) -> LevelChange:
    _name(person, change.staff, change.reason, by)
    person.level = change.to_level
    person.save()
    change.state, change.decided_by_id, change.decided_at = LevelChange.State.DONE, by.worker_id, by.now
    change.save()
    return change


def _name(person: Person, staff: Sequence[int], reason: str, by: Viewer) -> None:
    named = set(
        NamedStaff.objects.standing()
        .as_at(by.today)
        .filter(person=person)
        .values_list("worker_id", flat=True)
    )
    for worker_id in staff:
        if worker_id not in named:
            NamedStaff.objects.create(person=person, worker_id=worker_id, reason=reason, valid_from=by.today)
