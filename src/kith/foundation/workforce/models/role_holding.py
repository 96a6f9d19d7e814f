"""The roles a worker held, and when. Roles themselves are data in code: ``kith.foundation.access.roles``."""

from django.db import models

from kith.kernel.history.models import PeriodRecord


class RoleHolding(PeriodRecord):
    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="role_holdings")
    role = models.CharField(max_length=40)

    class Meta(PeriodRecord.Meta):
        ordering = ["-valid_from", "id"]
        indexes = [models.Index(fields=["worker", "role"])]
