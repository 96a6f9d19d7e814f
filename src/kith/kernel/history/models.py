"""Rows of the record: every version kept, and none written outside an act.

A model that inherits ``Record`` gets, from the database and not from Python:

* ``recorded_at``, ``recorded_by``, ``recorded_act`` and ``version``, filled by a trigger, so nobody can claim another time
  or another name for what they wrote;
* a history table holding each former version until the moment it was replaced;
* a refusal of any insert or update outside an act (see ``kith.foundation.doors.act``), and of every delete.

The triggers are put in place after each migration by ``kith.kernel.database.protect``, from the models themselves.
World time (``valid_from``, ``happened_on``) is each model's own business, with ``as_at`` for the models that have periods;
this module knows recorded time.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, Self

from django.db import models

from kith.kernel.history import versions


class RecordQuerySet(models.QuerySet[Any]):
    """Rows of the record, as they are or as we once knew them."""

    def standing(self) -> Self:
        """Without the rows marked as recorded in error."""
        return self.filter(recorded_in_error=False)

    def as_known(self, moment: datetime) -> models.QuerySet[Any]:
        """Every row as it stood in the record at ``moment``; rows recorded later are absent.

        Starts afresh from the whole table: filters made before the call do not carry over, because they would have been
        asked of today's values. The rows returned are for reading; they cannot be saved.
        """
        return versions.known_at(self.model, moment)


class PeriodQuerySet(RecordQuerySet):
    """Rows that hold from one date to another. Both ends are days on which the row holds; no end means still."""

    def as_at(self, day: date) -> Self:
        """The rows that hold on ``day`` in the world. A row whose start nobody knows holds until it ends."""
        return self.filter(
            models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=day),
            models.Q(valid_from__isnull=True) | models.Q(valid_from__lte=day),
        )


class Record(models.Model):
    """Base of every row of the record.

    ``row_policy`` is the SQL condition under which the web role may read a row (row-level security); ``{row}`` in it
    stands for the table being read. None means that the table holds nothing about a child that needs a second line.
    """

    row_policy: ClassVar[str | None] = None

    recorded_at = models.DateTimeField(editable=False, null=True)
    recorded_by = models.BigIntegerField(editable=False, null=True)
    recorded_act = models.UUIDField(editable=False, null=True)
    version = models.PositiveIntegerField(editable=False, default=1)
    recorded_in_error = models.BooleanField(default=False, editable=False)

    objects: ClassVar[Any] = RecordQuerySet.as_manager()

    class Meta:
        abstract = True


class PeriodRecord(Record):
    """A row of the record that holds for a time (promise 6: periods, not states)."""

    valid_from: Any = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    objects: ClassVar[Any] = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_period",
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
            )
        ]
