"""That a screener looked at what was already known of a child before deciding (R019)."""

from django.db import models

from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_CONTACT


class HistoryReview(Record):
    row_policy = OF_CONTACT

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="history_reviews")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    words = models.TextField(help_text="What in the history matters now.")
    contacts_seen = models.PositiveSmallIntegerField(help_text="How many earlier contacts there were to see.")
    reviewed_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField()

    class Meta:
        ordering = ["-reviewed_at"]
