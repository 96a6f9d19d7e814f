"""A worker allocated to a child, with why this worker and what was asked of them (R017)."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from kith.kernel.history.models import Record
from kith.record.cases.models.responsibility import MomentSpan
from kith.record.people.models.policy import KNOWS_OF


class Allocation(Record):
    row_policy = KNOWS_OF

    class Role(models.TextChoices):
        WORKER = "worker", "Allocated worker"
        CO_WORKER = "co_worker", "Co-worker"

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="allocations")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="allocations")
    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="allocations")
    role = models.CharField(max_length=10, choices=Role, default=Role.WORKER)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    rationale = models.TextField(help_text="Why this worker.")
    risk_summary = models.TextField(blank=True)
    caseload_then = models.PositiveSmallIntegerField(
        help_text="Children this worker already had at that moment."
    )
    allocated_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="allocations_made")
    ended_because = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["person", "-starts_at", "id"]
        constraints = [
            ExclusionConstraint(
                name="cases_allocation_one_worker",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (MomentSpan(F("starts_at"), F("ends_at")), RangeOperators.OVERLAPS),
                ],
                condition=Q(role="worker", recorded_in_error=False),
            ),
        ]
        indexes = [
            models.Index(fields=["worker"], condition=Q(ends_at__isnull=True), name="cases_allocation_now")
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id]
