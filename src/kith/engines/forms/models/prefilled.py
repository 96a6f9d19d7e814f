"""What the record offered for one place of a response, where it came from, and whether the author has looked at it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from kith.engines.forms.models.response import ABOUT_RESPONSE
from kith.engines.forms.rules.prefill import Offer, Source
from kith.engines.forms.rules.stored import from_json
from kith.engines.forms.rules.values import Kind, Place
from kith.kernel.history.models import Record


class Prefilled(Record):
    row_policy = ABOUT_RESPONSE

    response = models.ForeignKey("kith_forms.Response", models.PROTECT, related_name="prefilled")
    key = models.CharField(max_length=64)
    path = ArrayField(models.CharField(max_length=40), default=list)
    value = models.JSONField(help_text="What was offered; the answer itself may have been changed since.")
    source_label = models.CharField(max_length=200)
    source_link = models.CharField(max_length=300, blank=True)
    as_of = models.DateField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["response", "id"]
        verbose_name_plural = "prefilled"
        constraints = [
            models.UniqueConstraint(
                fields=["response", "key", "path"], name="kith_forms_prefilled_one_to_a_place"
            ),
            models.CheckConstraint(
                name="kith_forms_prefilled_confirmed",
                condition=models.Q(confirmed_at__isnull=True, confirmed_by__isnull=True)
                | models.Q(confirmed_at__isnull=False, confirmed_by__isnull=False),
            ),
        ]

    @property
    def place(self) -> Place:
        return Place(self.key, tuple(self.path))

    def offer(self, kind: Kind) -> Offer:
        """As the rules of filling in read it."""
        source = Source(self.source_label, self.source_link, self.as_of)
        return Offer(from_json(kind, self.value), source, confirmed=self.confirmed_at is not None)
