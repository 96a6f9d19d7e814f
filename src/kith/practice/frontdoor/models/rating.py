"""How urgent a contact is: red, amber or green, by whom and why. Re-rating adds a row (R002)."""

from django.db import models

from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_CONTACT


class Rating(Record):
    class Colour(models.TextChoices):
        RED = "red", "Red"
        AMBER = "amber", "Amber"
        GREEN = "green", "Green"

    row_policy = OF_CONTACT

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="ratings")
    colour = models.CharField(max_length=5, choices=Colour)
    rationale = models.TextField()
    rated_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="ratings")
    rated_at = models.DateTimeField()

    class Meta:
        ordering = ["-rated_at", "-id"]
