"""Where the facts of a decision come from.

The tables that tie workers to children belong to the record, which lies above this tier, so the record hands its reader
down here at start-up (decision 0004). Without one, every decision about a child fails closed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, runtime_checkable

from kith.foundation.access.permissions import Permission
from kith.foundation.access.rules import Decision, Level, Standing, decide
from kith.foundation.access.viewer import Viewer

Reader = Callable[[Viewer, Sequence[int]], list[Standing]]
_readers: list[Reader] = []


@runtime_checkable
class ConcernsPeople(Protocol):
    """Anything a decision can be about: it says which people it concerns."""

    def people_concerned(self) -> Iterable[int]:
        """Ids of the people whose level, conflicts and relationships decide about this object."""


@runtime_checkable
class GrantsItself(Protocol):
    """An object that can let someone in by itself, as an open contact lets in the front door."""

    def own_grant(self, viewer: Viewer) -> str:
        """The name of the relationship it gives this viewer, or an empty string."""


def read_with(reader: Reader) -> None:
    """Set the reader of standings. Called once, by the record's wiring."""
    _readers[:] = [reader]


def standings(viewer: Viewer, person_ids: Iterable[int]) -> list[Standing]:
    """The viewer's standing towards each person; unknown people come back sealed."""
    wanted = sorted(set(person_ids))
    if not wanted:
        return []
    if not _readers:
        return [Standing(person_id, Level.SEALED) for person_id in wanted]
    return _readers[0](viewer, wanted)


def decide_on(viewer: Viewer, permission: Permission, subject: object | None) -> Decision:
    """``decide`` for an object: reads the standings of the people it concerns and its own grant."""
    people = subject.people_concerned() if isinstance(subject, ConcernsPeople) else ()
    grant = subject.own_grant(viewer) if isinstance(subject, GrantsItself) else ""
    return decide(viewer, permission, standings(viewer, people), own_grant=grant)
