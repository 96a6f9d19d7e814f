"""One entry of one child's chronology. Something that concerns three children is three entries of one source."""

from django.db import models
from django.db.models import F

from kith.kernel.history.models import Record
from kith.record.people.models.policy import WORKS_WITH


class Entry(Record):
    row_policy = WORKS_WITH

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="chronology")
    kind = models.CharField(max_length=60)
    strand = models.CharField(max_length=20)
    happened_at = models.DateTimeField(help_text="When it happened in the world.")
    whole_day = models.BooleanField(default=False, help_text="Only the day is known.")
    words = models.TextField()
    source_kind = models.CharField(max_length=60, blank=True)
    source_id = models.BigIntegerField(null=True, blank=True)
    is_significant = models.BooleanField(default=False)
    analysis = models.TextField(
        blank=True, help_text="What this means for the child, in the worker's judgement."
    )
    significance_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    significance_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-happened_at", "-id"]
        verbose_name_plural = "entries"
        constraints = [
            models.CheckConstraint(
                name="chronology_entry_significance",
                condition=models.Q(significance_by__isnull=True, significance_at__isnull=True)
                | models.Q(significance_by__isnull=False, significance_at__isnull=False),
            )
        ]
        indexes = [
            models.Index(F("person"), F("happened_at").desc(), F("id").desc(), name="chronology_entry_story"),
            models.Index(fields=["source_kind", "source_id"], name="chronology_entry_source"),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id]
