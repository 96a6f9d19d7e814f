"""Everything told about one person, with every former version, in one question.

A page of a person's details reads a dozen tables. Asked one by one they cost a dozen round trips, and their histories a
dozen more; asked together they cost one. Row-level security applies to each table as if it were asked alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
    EcomapSnapshot,
    Ethnicity,
    FamilyConfirmation,
    Identifier,
    ImmigrationStatus,
    Involvement,
    Language,
    Name,
    ParentalResponsibility,
    Person,
    Religion,
    Tie,
)

IDENTITY = (
    Name,
    Identifier,
    ContactDetail,
    Ethnicity,
    Language,
    Religion,
    Disability,
    ImmigrationStatus,
    Alert,
)
AROUND = (Identifier, Language, Alert, ParentalResponsibility, FamilyConfirmation, Tie, EcomapSnapshot)

SUMMARY = "record.people.web.views.record.summary"
"""The verb under which opening a child's page stands in the trail."""

ONE_SITTING = timedelta(hours=1)
"""Looks within an hour are one sitting: what changed is told since the sitting before."""


@dataclass(frozen=True)
class Told:
    """One version of one fact: what it said, when and by whom it was recorded, and until when it stood."""

    kind: type[models.Model]
    pk: int
    fields: dict[str, Any]
    recorded_at: datetime
    recorded_by: int | None
    by_name: str
    recorded_until: datetime | None

    @property
    def stands(self) -> bool:
        """Whether this is what the record says now."""
        return self.recorded_until is None and not self.fields["recorded_in_error"]

    def holds_on(self, day: date) -> bool:
        """Whether it holds in the world on a day: what has no end still holds."""
        first, last = self.day("valid_from"), self.day("valid_to")
        return (first is None or first <= day) and (last is None or last >= day)

    def day(self, name: str) -> date | None:
        text = self.fields.get(name)
        return date.fromisoformat(text) if text else None

    def said(self, field: str) -> str:
        """A coded field in the words of its choices."""
        choices = dict(self.kind._meta.get_field(field).flatchoices)
        return str(choices.get(self.fields[field], self.fields[field]))


@dataclass(frozen=True)
class Account:
    """Everything told about a person; when the viewer last looked; until when they have it open with a reason."""

    told: Sequence[Told]
    last_look: datetime | None
    open_until: datetime | None

    def standing(self, *kinds: type[models.Model]) -> list[Told]:
        """What the record says now, of these kinds, oldest first."""
        return [one for one in self.told if one.stands and one.kind in kinds]


def account_of(viewer: Viewer, person: Person, kinds: Sequence[type[models.Model]] = IDENTITY) -> Account:
    """Every version of every fact of these kinds, oldest first, with who recorded each."""
    named = {kind._meta.model_name: kind for kind in kinds}
    parts = [_versions(kind) for kind in kinds] + [_LAST_LOOK, _OPEN_UNTIL]
    values: dict[str, Any] = {
        "person": person.pk,
        "worker": viewer.worker_id,
        "verb": SUMMARY,
        "before": viewer.now - ONE_SITTING,
        "now": viewer.now,
    }
    with connection.cursor() as cursor:
        cursor.execute(" ".join([*_NAMED_BEFORE, " UNION ALL ".join(parts), *_NAMED_AFTER]), values)
        rows = cursor.fetchall()
    moments = {kind: at for kind, _, _, at, *_ in rows if kind not in named}
    told = [
        Told(named[kind], pk, finding.as_json(fields), at, by, name or "Imported", until)
        for kind, pk, fields, at, by, until, name in rows
        if kind in named
    ]
    return Account(told, moments.get("last_look"), moments.get("open_until"))


_WITH_NAMES = "SELECT f.*, w.name FROM ({}) f LEFT JOIN workforce_worker w ON w.id = f.by ORDER BY f.at, f.id"
_NAMED_BEFORE = ("SELECT f.*, w.name", "FROM (")
_NAMED_AFTER = (") f LEFT JOIN workforce_worker w ON w.id = f.by", "ORDER BY f.at, f.id")
_LAST_LOOK = """
  SELECT 'last_look', 0, NULL::jsonb, max(at), NULL::bigint, NULL::timestamptz FROM audit_event
  WHERE worker_id = %(worker)s AND verb = %(verb)s AND outcome = 'done' AND people @> ARRAY[%(person)s]::bigint[]
    AND at < %(before)s
"""
_OPEN_UNTIL = """
  SELECT 'open_until', 0, NULL, max(closes_at), NULL, NULL FROM people_breakglass
  WHERE person_id = %(person)s AND worker_id = %(worker)s AND closes_at > %(now)s
"""


def _versions(kind: type[models.Model]) -> str:
    """All versions of one table, in the columns that every part of the question has. Only our own names go into it."""
    columns = "v.id AS id, to_jsonb(v) AS fields, v.recorded_at AS at, v.recorded_by AS by, v.recorded_until AS until"
    table = f"{kind._meta.db_table}_versions v"
    name = kind._meta.model_name
    asked = f"'{name}' AS kind, {columns}"
    return " ".join(["SELECT", asked, "FROM", table, "WHERE v.person_id = %(person)s"])


def active_workers(viewer: Viewer) -> QuerySet[Worker]:
    """Everyone who works here now, by name: for naming staff on a record."""
    return Worker.objects.filter(is_active=True).order_by("name", "id")


def worker_names(ids: Iterable[int | None]) -> dict[int, str]:
    """The names of workers, for saying who did something."""
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
