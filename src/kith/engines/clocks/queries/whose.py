"""Whose clocks a page shows."""

from __future__ import annotations

from collections.abc import Iterable

from kith.engines.clocks.queries.faces import ClockFace
from kith.foundation.access.viewer import Viewer
from kith.record.people.models import Person


def person_of(viewer: Viewer, person_id: int) -> Person | None:
    """The person, if there is one whom the viewer may know of."""
    return Person.objects.current().filter(pk=person_id).first()


def people_of(viewer: Viewer, faces: Iterable[ClockFace]) -> dict[int, Person]:
    """The people these clocks are for, by id, in one question; those the viewer may not know of are missing."""
    found: dict[int, Person] = Person.objects.in_bulk([face.person_id for face in faces if face.person_id])
    return found
