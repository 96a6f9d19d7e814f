"""A role that a second person must agree to before it is given (F068)."""

from django.db import models

from kith.kernel.history.models import Record


class RoleRequest(Record):
    """Asked for by whoever recorded it; decided by somebody else, once."""

    class Answer(models.TextChoices):
        AGREED = "agreed", "Agreed"
        REFUSED = "refused", "Refused"

    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="role_requests")
    role = models.CharField(max_length=40)
    reason = models.CharField(max_length=500)
    starts_on = models.DateField()
    asked_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    answered_by = models.ForeignKey("workforce.Worker", models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="accounts_rolerequest_answered_whole",
                condition=models.Q(answer="", answered_by__isnull=True, answered_at__isnull=True)
                | models.Q(answer__gt="", answered_by__isnull=False, answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="accounts_rolerequest_by_two_people",
                condition=~models.Q(answer="agreed")
                | ~models.Q(answered_by=models.F("asked_by")) & ~models.Q(answered_by=models.F("worker")),
            ),
            models.CheckConstraint(
                name="accounts_rolerequest_not_ones_own", condition=~models.Q(asked_by=models.F("worker"))
            ),
            models.UniqueConstraint(
                fields=["worker", "role"], condition=models.Q(answer=""), name="accounts_rolerequest_one_open"
            ),
        ]
