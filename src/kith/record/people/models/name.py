"""The names a person has had. One name alone is a whole name; nothing is invented to fill a gap (B013)."""

from django.db import models

from kith.record.people.models.about import PeriodOfPerson
from kith.record.people.models.policy import IS_NAMED, KNOWS_OF


class Name(PeriodOfPerson):
    class Kind(models.TextChoices):
        PREFERRED = "preferred", "Preferred name"
        LEGAL = "legal", "Legal name"
        ALIAS = "alias", "Also known as"
        FORMER = "former", "Former name"
        ORIGINAL_SCRIPT = "original_script", "In original script"

    # A former identity is read by named staff alone (field class IDN), the rest with the index.
    row_policy = f"{KNOWS_OF} AND (NOT {{row}}.is_confidential OR {IS_NAMED})"

    kind = models.CharField(max_length=20, choices=Kind)
    given = models.CharField(max_length=200, blank=True)
    family = models.CharField(max_length=200, blank=True)
    valid_from = models.DateField(null=True, blank=True)  # often nobody knows since when
    is_confidential = models.BooleanField(
        default=False, help_text="A former identity: found only by named staff."
    )

    class Meta(PeriodOfPerson.Meta):
        ordering = ["person", "kind", "-valid_from", "id"]
        constraints = [
            *PeriodOfPerson.Meta.constraints,
            models.CheckConstraint(name="people_name_something", condition=~models.Q(given="", family="")),
        ]

    def __str__(self) -> str:
        return " ".join(part for part in (self.given, self.family) if part)
