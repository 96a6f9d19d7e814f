"""Two records found to be of one person. One worker proposes it, another approves it, and it can be undone exactly.

Everything that refers to the record that goes is moved to the record that stays: the columns are found in the database
itself (``sql/after_merge.sql``), so a table added tomorrow is merged tomorrow. The manifest keeps every row that was moved
and every row that was there, which is all an undo needs. People's rows are locked in the order of their ids, so that two
merges at once cannot pass each other (F003, F004), and a row written meanwhile lands on the record that stays (F007).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, connection, transaction

from kith.foundation.access.rules import Level
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.record.people import finding, indexing
from kith.record.people.actions import checks
from kith.record.people.actions.names import show_name_of
from kith.record.people.actions.relationships import lock_in_order
from kith.record.people.kinds import permissions
from kith.record.people.models import Merge, MergeLanding, Person, Relationship
from kith.record.people.rules.merging import could_be_twins, strictest

Rows = dict[str, list[int]]


@dataclass(frozen=True)
class Pair:
    """Two records thought to be of one person; the access decision is about both."""

    goes: Person
    stays: Person

    def people_concerned(self) -> list[int]:
        return [self.goes.pk, self.stays.pk]


class CannotMerge(Refused):
    """The two records cannot become one as they stand."""


@act(permission=permissions.PROPOSE_MERGE, on="pair")
def propose_merge(*, by: Viewer, pair: Pair, reason: str, not_twins_because: str = "") -> Merge:
    """Propose that one record be merged into another. Nothing changes until a second person approves.

    Raises Refused without a reason of 20 characters; CannotMerge for records already merged or recorded as related; and,
    where the two could be twins, without words on how that was ruled out (B049).
    """
    reason = checks.words(
        reason, field="reason", needed="Say how you know this is one person, in at least 20 characters.",
        at_least=checks.SHORTEST_REASON,
    )  # fmt: skip
    _check_free(pair)
    if might_be_twins(pair):
        not_twins_because = checks.words(
            not_twins_because, field="not_twins_because", at_least=checks.SHORTEST_REASON,
            needed="These two could be twins. Say how you ruled that out, in at least 20 characters.",
        )  # fmt: skip
    if Merge.objects.filter(goes=pair.goes, state=Merge.State.PROPOSED).exists():
        raise CannotMerge("A merge of this record is already waiting for a second person.")
    return Merge.objects.create(
        goes=pair.goes,
        stays=pair.stays,
        reason=reason,
        not_twins_because=not_twins_because,
        proposed_by_id=by.worker_id,
    )


@act(permission=permissions.DECIDE_MERGE, on="merge")
def refuse_merge(*, by: Viewer, merge: Merge) -> Merge:
    """Refuse a proposed merge: the two stay two people."""
    merge = _waiting(by, merge)
    merge.state, merge.decided_by_id, merge.decided_at = Merge.State.REFUSED, by.worker_id, by.now
    merge.save()
    return merge


@act(permission=permissions.DECIDE_MERGE, on="merge")
def approve_merge(*, by: Viewer, merge: Merge) -> Merge:
    """Merge: move every row, keep what was moved, and take the stricter of the two levels.

    Raises Refused for whoever proposed it, and CannotMerge when either record was merged meanwhile or when both hold
    something of which there can be only one, such as an open case.
    """
    lock_in_order(merge.goes, merge.stays)
    merge = _waiting(by, merge)
    goes, stays = (Person.objects.get(pk=pk) for pk in (merge.goes_id, merge.stays_id))
    _check_free(Pair(goes, stays))
    manifest: dict[str, Any] = {
        "hashes": {"goes": record_hash(goes), "stays": record_hash(stays)},
        "were_there": rows_of(stays),
        "goes": {"level": goes.level},
        "stays": {"level": stays.level, "name": stays.name, "sort_name": stays.sort_name},
    }
    # Before the rows move: the named staff move with them, and without them a restricted row could not be written.
    goes.merged_into = stays
    goes.save()
    stays.level = strictest(goes.level, stays.level)
    stays.save()
    manifest["moved"] = _move_all(rows_of(goes), goes, stays)
    for person in (goes, stays):
        indexing.index(person)
    merge.state, merge.decided_by_id, merge.decided_at, merge.manifest = (
        Merge.State.DONE,
        by.worker_id,
        by.now,
        manifest,
    )
    merge.save()
    return merge


@act(permission=permissions.DECIDE_MERGE, on="merge")
def undo_merge(
    *, by: Viewer, merge: Merge, because: str, to_go_home: Mapping[str, Iterable[int]] | None = None
) -> Merge:
    """Take a merge apart: every row that was moved goes home, and so do the rows made since that ``to_go_home`` names.

    ``to_go_home`` maps ``table.column`` to ids, out of ``made_since``; rows not named stay where they are. Raises Refused
    without a reason, or when the record has been merged again since.
    """
    because = checks.words(because, field="because", needed="Say why these are two people.")
    lock_in_order(merge.goes, merge.stays)
    merge = locked(merge)
    goes, stays = (Person.objects.get(pk=pk) for pk in (merge.goes_id, merge.stays_id))
    if merge.state != Merge.State.DONE or goes.merged_into_id != stays.pk:
        raise Refused("This merge does not stand, so it cannot be undone.")
    if stays.merged_into_id is not None:
        raise Refused("The record was merged again since. Undo that merge first.")
    allowed = made_since(merge)
    goes.merged_into = None
    goes.level = merge.manifest["goes"]["level"]
    goes.save()
    if stays.level == strictest(goes.level, merge.manifest["stays"]["level"]):
        stays.level = merge.manifest["stays"]["level"]
        stays.save()
    for place, ids in (to_go_home or {}).items():
        _move(place, stays, goes, [pk for pk in ids if pk in allowed.get(place, ())])
    for place, ids in merge.manifest["moved"].items():
        _move(place, stays, goes, ids)
    indexing.index(goes)
    if allowed:
        show_name_of(stays, by.today)
    indexing.index(stays)
    merge.state, merge.undone_by_id, merge.undone_because = Merge.State.UNDONE, by.worker_id, because
    merge.save()
    return merge


def made_since(merge: Merge) -> Rows:
    """The rows of the merged record that were made after the merge: whose they are, only a person can say."""
    known = {
        (place, pk)
        for part in ("moved", "were_there")
        for place, ids in merge.manifest[part].items()
        for pk in ids
    }
    now = rows_of(merge.stays)
    since = {place: [pk for pk in ids if (place, pk) not in known] for place, ids in now.items()}
    return {place: ids for place, ids in since.items() if ids}


def meant_for_the_other(merge: Merge) -> set[tuple[str, int]]:
    """Of those rows, the ones that were being written to the record that went: they are proposed to go home."""
    landed = MergeLanding.objects.filter(meant_for=merge.goes_id, landed_on=merge.stays_id)
    return {(f"{one.table}.{one.column}", one.row) for one in landed}


def might_be_twins(pair: Pair) -> bool:
    """Whether anything says that these are twins, or that one of them has a twin."""
    people = [finding.described(person) for person in finding.with_facts([pair.goes.pk, pair.stays.pk])]
    return len(people) == 2 and could_be_twins(*people)


def rows_of(person: Person) -> Rows:
    """Every row that refers to a person, as ``table.column`` to ids: the manifest of what a merge would touch."""
    return finding.as_json(_ask("SELECT people_rows_of(%s)", [person.pk]))


def record_hash(person: Person) -> str:
    """The fingerprint of a record without its stamps: equal before a merge and after its undo (F005)."""
    return _ask("SELECT people_record_hash(%s)", [person.pk])


def _waiting(by: Viewer, merge: Merge) -> Merge:
    merge = locked(merge)
    if merge.state != Merge.State.PROPOSED:
        raise Refused(f"This merge is already {merge.get_state_display().lower()}.")
    if merge.proposed_by_id == by.worker_id:
        raise Refused("Someone else must decide this: you proposed it.")
    return merge


def _check_free(pair: Pair) -> None:
    if pair.goes.pk == pair.stays.pk:
        raise CannotMerge("Choose two different records.")
    for person in (pair.goes, pair.stays):
        if person.merged_into_id is not None:
            raise CannotMerge(f"{person.child_id} has already been merged into another record.")
    both = [pair.goes.pk, pair.stays.pk]
    link = Relationship.objects.standing().filter(person__in=both, other__in=both).first()
    if link:
        raise CannotMerge(
            f"These two are recorded as related ({link.get_kind_display().lower()}). If that is wrong, mark it wrong first."
        )
    if {pair.goes.level, pair.stays.level} == {Level.SEALED.value, Level.STANDARD.value}:
        raise CannotMerge("A sealed record is never joined to an open one.")


def _move_all(rows: Rows, goes: Person, stays: Person) -> Rows:
    try:
        with transaction.atomic():
            moved = {place: _move(place, goes, stays, None) for place in sorted(rows)}
    except IntegrityError as clash:
        raise CannotMerge(
            "Both records hold something of which there can be only one, such as an open case, a responsible team or an"
            " allocated worker. End one of them first."
        ) from clash
    return {place: ids for place, ids in moved.items() if ids}


def _move(place: str, source: Person, target: Person, ids: list[int] | None) -> list[int]:
    table, column = place.rsplit(".", 1)
    return _ask("SELECT people_move(%s, %s, %s, %s, %s)", [table, column, source.pk, target.pk, ids])


def _ask(question: str, values: list[Any]) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchone()[0]


def side_by_side(merge: Merge) -> list[Person]:
    """Both people with the facts by which one judges whether they are one."""
    return finding.with_facts([merge.goes_id, merge.stays_id])
