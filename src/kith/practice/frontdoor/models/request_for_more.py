"""A referral sent back for what was missing (R007). It has a clock; the contact stays on the board meanwhile."""

from django.db import models

from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_CONTACT


class RequestForMore(Record):
    row_policy = OF_CONTACT

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="requests_for_more")
    what = models.TextField(help_text="What is missing, as it is said to the referrer.")
    asked_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["-asked_at"]
        verbose_name_plural = "requests for more"
