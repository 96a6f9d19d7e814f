"""A record opened without a relationship: the reason, the limit, and the review that must follow."""

from django.db import models

from kith.kernel.history.models import Record


class BreakGlass(Record):
    row_policy = """
      {row}.worker_id = (SELECT kith_worker()) OR EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.person_id)
    """

    class Category(models.TextChoices):
        IMMEDIATE_RISK = "immediate_risk", "A child may be at immediate risk"
        OUT_OF_HOURS = "out_of_hours", "Out-of-hours call"
        COVERING = "covering", "Covering for a colleague"
        FAMILY_LINK = "family_link", "Working with a relative or household"
        OTHER = "other", "Another reason"

    class Verdict(models.TextChoices):
        JUSTIFIED = "justified", "Justified"
        NOT_JUSTIFIED = "not_justified", "Not justified"
        ENQUIRY = "enquiry", "Needs an enquiry"

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="glass_broken")
    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="glass_broken")
    category = models.CharField(max_length=20, choices=Category)
    reason = models.TextField()
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    review_due_on = models.DateField()
    verdict = models.CharField(max_length=20, choices=Verdict, blank=True)
    verdict_words = models.TextField(blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="glass_reviewed"
    )

    class Meta:
        ordering = ["-opened_at"]
        constraints = [
            models.CheckConstraint(
                name="people_breakglass_review",
                condition=models.Q(verdict="", reviewed_at__isnull=True, reviewed_by__isnull=True)
                | (~models.Q(verdict="") & models.Q(reviewed_at__isnull=False, reviewed_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="people_breakglass_not_own_review",
                condition=models.Q(reviewed_by__isnull=True) | ~models.Q(reviewed_by=models.F("worker")),
            ),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id]
