"""Whose clocks a page shows."""

from __future__ import annotations

from kith.foundation.access.viewer import Viewer
from kith.record.people.models import Person


def person_of(viewer: Viewer, person_id: int) -> Person | None:
    """The person, if there is one whom the viewer may know of."""
    return Person.objects.current().filter(pk=person_id).first()
