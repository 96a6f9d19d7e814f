"""What a load carries from one table to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from django.db import models
from django.db.backends.utils import CursorWrapper

from kith.borough.loading.copying import copy


@dataclass
class Load:
    """One load: its cursor, the moment it speaks of, what it has written and what it left out."""

    OURS = 1_000_000  # the council's own agency, beyond the partners' keys

    cursor: CursorWrapper
    now: datetime
    began: datetime
    written: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    agencies: dict[str, int] = field(default_factory=dict)
    team_kinds: dict[int, str] = field(default_factory=dict)
    last_ids: Counter[str] = field(default_factory=Counter)
    people: int = 0
    known: set[int] = field(default_factory=set)
    leadership: int | None = None

    def copy(self, model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Copy rows into a table. A row of the record ends with when it was recorded and by whom."""
        self.written[model._meta.label_lower] += copy(self.cursor, model, columns, rows)

    def leave_out(self, what: str) -> None:
        """Note something for which there is no table yet, so that the summary can say so."""
        self.left_out[what] += 1

    def next_id(self, name: str) -> int:
        """Ids for rows that have no key of their own."""
        self.last_ids[name] += 1
        return self.last_ids[name]


def at_noon(day: date) -> datetime:
    """A moment on a day of which only the day is told."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def end_of(day: date | None) -> datetime | None:
    return datetime.combine(day, time(17), tzinfo=UTC) if day else None
