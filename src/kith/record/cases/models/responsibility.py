"""The team responsible for a child, from one moment to another. Never two, and never a gap while a case is open."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from kith.kernel.history.models import Record
from kith.record.people.models.policy import KNOWS_OF


class MomentSpan(Func):
    """The time from one moment up to another, as a PostgreSQL range."""

    function = "tstzrange"
    output_field = DateTimeRangeField()


class Responsibility(Record):
    row_policy = KNOWS_OF

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="responsibilities")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="responsibilities")
    team = models.ForeignKey("workforce.Team", models.PROTECT, related_name="responsibilities")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["person", "-starts_at", "id"]
        verbose_name_plural = "responsibilities"
        constraints = [
            ExclusionConstraint(
                name="cases_responsibility_one_team",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (MomentSpan(F("starts_at"), F("ends_at")), RangeOperators.OVERLAPS),
                ],
                condition=Q(recorded_in_error=False),
            )
        ]
        indexes = [
            models.Index(fields=["team"], condition=Q(ends_at__isnull=True), name="cases_responsibility_now"),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id]
