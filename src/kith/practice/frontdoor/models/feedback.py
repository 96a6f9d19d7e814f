"""What the referrer was told of the outcome: the least that is needed, and no more (R009, R033)."""

from django.db import models

from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_CONTACT


class Feedback(Record):
    class Method(models.TextChoices):
        PHONE = "phone", "Phone"
        EMAIL = "email", "E-mail"
        LETTER = "letter", "Letter"
        NOT_POSSIBLE = "not_possible", "Not possible"

    row_policy = OF_CONTACT

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="feedback")
    method = models.CharField(max_length=20, choices=Method)
    words = models.TextField()
    given_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        ordering = ["-given_at"]
        verbose_name_plural = "feedback"
