"""One episode of need: opened by a referral, closed with a published reason."""

from django.db import models
from django.db.models import Q

from kith.kernel.history.models import Record
from kith.record.people.models.policy import WORKS_WITH


class Case(Record):
    row_policy = WORKS_WITH

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="cases")
    opened_on = models.DateField(help_text="The date of the referral.")
    opened_at = models.DateTimeField()
    referral_source = models.CharField(max_length=4, help_text="Published referral source code.")
    primary_need = models.CharField(
        max_length=4, blank=True, help_text="Published primary need code (N0 to N9)."
    )
    no_further_action = models.BooleanField(default=False)
    closed_on = models.DateField(null=True, blank=True)
    closure_reason = models.CharField(
        max_length=4, blank=True, help_text="Published closure reason code (RC1 to RC9)."
    )
    closure_words = models.TextField(blank=True)
    source_system = models.CharField(max_length=40, blank=True, help_text="Set when the case was imported.")
    source_reference = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["person", "-opened_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(closed_on__isnull=True, recorded_in_error=False),
                name="cases_case_one_open",
            ),
            models.CheckConstraint(
                name="cases_case_closed_with_reason",
                condition=Q(closed_on__isnull=True, closure_reason="")
                | (Q(closed_on__isnull=False) & ~Q(closure_reason="")),
            ),
            models.CheckConstraint(
                name="cases_case_period",
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=models.F("opened_on")),
            ),
        ]
        indexes = [models.Index(fields=["opened_on"]), models.Index(fields=["closed_on"])]

    def people_concerned(self) -> list[int]:
        return [self.person_id]
