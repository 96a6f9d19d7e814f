"""A worker's registration with the regulator, for acts that only a registered social worker may do (R087)."""

from django.db import models

from kith.kernel.history.models import PeriodRecord


class Registration(PeriodRecord):
    """Registration for a time; ``valid_to`` is the expiry on the register."""

    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="registrations")
    body = models.CharField(max_length=40, default="Social Work England")
    number = models.CharField(max_length=20)

    class Meta(PeriodRecord.Meta):
        ordering = ["-valid_from", "id"]
