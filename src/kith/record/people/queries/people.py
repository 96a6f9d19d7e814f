"""Finding the one person, or the one row of theirs, that a page is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record
from kith.record.people.models import Person
from kith.record.people.rules.child_ids import is_child_id

MOST_MERGES = 10


@dataclass(frozen=True)
class Here:
    """A row fetched through the person whose page it is on, never by its own id alone (F061)."""

    person: Person
    row: Any

    def people_concerned(self) -> list[int]:
        return [self.person.pk]


def person(viewer: Viewer, child_id: str) -> Person | None:
    """The person with this id, or the one their record was merged into. None when there is none that may be known of."""
    if not is_child_id(child_id):
        return None
    found = Person.objects.filter(child_id=child_id, recorded_in_error=False).first()
    for _ in range(MOST_MERGES):
        if found is None or found.merged_into_id is None:
            return found
        found = Person.objects.filter(pk=found.merged_into_id).first()
    return found


def row_of(model: type[Record], *columns: str) -> Callable[[Viewer, str, int], Here | None]:
    """A finder for pages about one row: ``finder(viewer, child_id, row_id)``. ``columns`` are those that may hold the person,
    ``person`` when none is given."""

    def finder(viewer: Viewer, child_id: str, row_id: int) -> Here | None:
        owner = person(viewer, child_id)
        if owner is None:
            return None
        row = model._default_manager.filter(pk=row_id, recorded_in_error=False).first()
        theirs = {getattr(row, f"{column}_id") for column in columns or ("person",)} if row else set()
        return Here(owner, row) if owner.pk in theirs else None

    return finder
