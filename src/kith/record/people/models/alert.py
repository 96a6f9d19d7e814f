"""What a worker must know before they ring, visit or write. Each has a day on which it must be looked at again."""

from django.db import models

from kith.record.people.models.about import PeriodOfPerson


class Alert(PeriodOfPerson):
    class Kind(models.TextChoices):
        DO_NOT_DISCLOSE = "do_not_disclose", "Do not disclose"
        STAFF_SAFETY = "staff_safety", "Staff safety"
        RISK_TO_CHILDREN = "risk_to_children", "Risk to children"
        CALL_FIRST = "call_first", "Call the worker first"
        HEALTH = "health", "Health: act on this"
        COMMUNICATION = "communication", "Communication need"

    kind = models.CharField(max_length=20, choices=Kind)
    words = models.TextField(help_text="What to do, and why.")
    review_on = models.DateField()
    ended_because = models.TextField(blank=True)

    class Meta(PeriodOfPerson.Meta):
        ordering = ["person", "-valid_from", "id"]
        constraints = [
            *PeriodOfPerson.Meta.constraints,
            models.CheckConstraint(
                name="people_alert_end_has_reason",
                condition=models.Q(valid_to__isnull=True) | ~models.Q(ended_because=""),
            ),
        ]
