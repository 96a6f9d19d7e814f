"""One answer: one row for each place of a response, each save of it a new version of the row.

So two people may write in one form at once, and every former wording is in the history with who wrote it and when.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from kith.engines.forms.models.response import ABOUT_RESPONSE
from kith.engines.forms.rules.merging import Saved
from kith.engines.forms.rules.stored import from_json
from kith.engines.forms.rules.values import Kind, Place, Value
from kith.kernel.history.models import Record


class AnswerRow(Record):
    row_policy = ABOUT_RESPONSE

    response = models.ForeignKey("kith_forms.Response", models.PROTECT, related_name="answers")
    key = models.CharField(max_length=64)
    path = ArrayField(models.CharField(max_length=40), default=list)
    value = models.JSONField(
        null=True, help_text="As rules.stored writes it; empty when the answer was taken out."
    )
    page = models.CharField(max_length=40, help_text="The open page that wrote it …")
    turn = models.PositiveIntegerField(help_text="… and the how-manieth of its saves that was.")

    class Meta:
        ordering = ["response", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["response", "key", "path"], name="kith_forms_answerrow_one_to_a_place"
            )
        ]

    @property
    def place(self) -> Place:
        return Place(self.key, tuple(self.path))

    def typed(self, kind: Kind) -> Value | None:
        """The answer, or None when there is none any more."""
        return None if self.value is None else from_json(kind, self.value)

    def saved(self, kind: Kind) -> Saved:
        """As the rules of merging read it."""
        return Saved(self.typed(kind), self.version, self.page, self.turn)
