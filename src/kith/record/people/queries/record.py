"""Everything told about one person, with every former version, in one question.

A page of a person's details reads a dozen tables. Asked one by one they cost a dozen round trips, and their histories a
dozen more; asked together they cost one. Row-level security applies to each table as if it were asked alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, models
from django.db.models import Q, QuerySet

from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Worker
from kith.record.people import finding
from kith.record.people.models import (
    Alert,
    ContactDetail,
    Disability,
    Ethnicity,
    Identifier,
    ImmigrationStatus,
    Involvement,
    Language,
    Name,
    Person,
    Religion,
)  # fmt: skip

TOLD = (Name, Identifier, ContactDetail, Ethnicity, Language, Religion, Disability, ImmigrationStatus, Alert)


@dataclass(frozen=True)
class Told:
    """One version of one fact: what it said, when and by whom it was recorded, and until when it stood."""

    kind: type[models.Model]
    pk: int
    fields: dict[str, Any]
    recorded_at: datetime
    recorded_by: int | None
    recorded_until: datetime | None

    @property
    def stands(self) -> bool:
        """Whether this is what the record says now."""
        return self.recorded_until is None and not self.fields["recorded_in_error"]

    def holds_on(self, day: date) -> bool:
        """Whether it holds in the world on a day: what has no end still holds."""
        first, last = _day(self.fields.get("valid_from")), _day(self.fields.get("valid_to"))
        return (first is None or first <= day) and (last is None or last >= day)

    def day(self, name: str) -> date | None:
        return _day(self.fields.get(name))


def record_of(viewer: Viewer, person: Person) -> list[Told]:
    """Every version of every fact told about a person, oldest first."""
    parts = [
        f"SELECT '{kind._meta.model_name}', id, to_jsonb(v), recorded_at, recorded_by, recorded_until"  # noqa: S608  # our own table names
        f" FROM {kind._meta.db_table}_versions v WHERE person_id = %(person)s"
        for kind in TOLD
    ]
    kinds = {kind._meta.model_name: kind for kind in TOLD}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts) + " ORDER BY 4, 2", {"person": person.pk})
        return [
            Told(kinds[kind], pk, finding.as_json(fields), at, by, until)
            for kind, pk, fields, at, by, until in cursor.fetchall()
        ]


def worker_names(ids: Iterable[int | None]) -> dict[int, str]:
    """The names of workers, for saying who recorded something."""
    return dict(Worker.objects.filter(pk__in={pk for pk in ids if pk}).values_list("pk", "name"))


def working_with(viewer: Viewer, person: Person) -> QuerySet[Involvement]:
    """Who works with a person now: allocated workers first, then teams, with how to reach them."""
    order = models.Case(
        *[models.When(kind=kind, then=models.Value(place)) for place, kind in enumerate(_SHOWN)],
        default=len(_SHOWN),
    )
    return (
        Involvement.objects.standing()
        .filter(Q(ends_at__isnull=True) | Q(ends_at__gt=viewer.now), person=person, starts_at__lte=viewer.now)
        .annotate(place=order)
        .select_related("worker", "team")
        .order_by("place", "starts_at", "id")
    )


_SHOWN: Sequence[str] = (
    Involvement.Kind.ALLOCATED, Involvement.Kind.CO_WORKER, Involvement.Kind.TEAM, Involvement.Kind.HANDOVER,
)  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
