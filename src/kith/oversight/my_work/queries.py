"""What a worker's morning asks: my children, what runs out for them, and what others recorded since I looked.

"Since I looked" is told by the trail of who opened what, child by child: opening a child's page is looking, and reloading
this page is not. The trail is the one place where each look is already written, in the same transaction; a table beside it
would be a second truth and a write on every read. It decides here only what is news to the viewer themselves; where a page
shows who did something, the row itself says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import QuerySet

from kith.engines.chronology import queries as chronology
from kith.engines.chronology.models import Entry
from kith.engines.clocks import queries as clocks
from kith.engines.clocks.queries import ClockFace
from kith.engines.clocks.rules import State
from kith.foundation.access.viewer import Viewer
from kith.record.cases import queries as cases
from kith.record.cases.models import Allocation
from kith.record.people.queries.record import SUMMARY

LOOK_AHEAD = timedelta(days=60)
LOOK_BACK = timedelta(days=28)
"""Who has not opened a child's page for so long is shown this much: more is the chronology's work."""
RUNNING_OUT = (State.OVERDUE, State.DUE_TODAY, State.DUE_SOON)

_LOOKS = """
  SELECT person, max(at) FROM audit_event, unnest(people) person
  WHERE worker_id = %(worker)s AND at > %(since)s AND verb = %(summary)s AND outcome = 'done'
    AND people && %(people)s::bigint[]
  GROUP BY person
"""


@dataclass(frozen=True)
class MyChild:
    """A child allocated to the viewer, with what is due next for them and how much is overdue."""

    allocation: Allocation
    next_due: ClockFace | None
    overdue: int


@dataclass(frozen=True)
class Morning:
    """The viewer's children, those with the most urgent work first, and everything that runs out for them."""

    children: tuple[MyChild, ...]
    running_out: tuple[ClockFace, ...]

    @property
    def overdue(self) -> int:
        return sum(face.is_overdue for face in self.running_out)


def morning(viewer: Viewer) -> Morning:
    """My children and what is due for them in the next sixty days: two questions of the database."""
    allocations = list(cases.my_children(viewer))
    ids = {allocation.person_id for allocation in allocations}
    until = viewer.today + LOOK_AHEAD
    due = list(clocks.due_within(viewer, ids, until)) if ids else []
    children = [_with_due(allocation, due) for allocation in allocations]
    running_out = tuple(face for face in due if face.state in RUNNING_OUT)
    return Morning(tuple(sorted(children, key=lambda child: _urgency(child, due))), running_out)


def last_looks(viewer: Viewer, people: Sequence[int]) -> Mapping[int, datetime]:
    """When the viewer last opened each child's page, within the last four weeks; otherwise four weeks ago."""
    floor = viewer.now - LOOK_BACK
    with connection.cursor() as cursor:
        cursor.execute(
            _LOOKS,
            {"worker": viewer.worker_id, "since": floor, "summary": SUMMARY, "people": list(people)},
        )
        seen = dict(cursor.fetchall())
    return {person: seen.get(person, floor) for person in people}


def changed(viewer: Viewer, people: Sequence[int]) -> QuerySet[Entry]:
    """What others recorded about each of these children since the viewer last opened that child's page, newest first."""
    return chronology.changes_since(viewer, last_looks(viewer, people))


def my_children_ids(viewer: Viewer) -> list[int]:
    return [allocation.person_id for allocation in cases.my_children(viewer)]


def _with_due(allocation: Allocation, due: Sequence[ClockFace]) -> MyChild:
    theirs = [face for face in due if face.person_id == allocation.person_id]
    return MyChild(allocation, theirs[0] if theirs else None, sum(face.is_overdue for face in theirs))


def _urgency(child: MyChild, due: Sequence[ClockFace]) -> tuple[int, str]:
    """By the place of the child's first clock among all that are due; children with none come last, by name."""
    place = due.index(child.next_due) if child.next_due else len(due)
    return place, child.allocation.person.sort_name
