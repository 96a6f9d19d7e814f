"""How to reach a person."""

from django.db import models

from kith.record.people.models.about import PeriodOfPerson


class ContactDetail(PeriodOfPerson):
    class Kind(models.TextChoices):
        MOBILE = "mobile", "Mobile phone"
        LANDLINE = "landline", "Home phone"
        EMAIL = "email", "E-mail"
        OTHER = "other", "Other"

    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=320, help_text="As it was given.")
    normal = models.CharField(
        max_length=320, db_index=True, help_text="In one form, for finding and matching."
    )
    note = models.CharField(
        max_length=200, blank=True, help_text="Safe times; ask for; do not leave a message."
    )
    is_safe = models.BooleanField(default=True, help_text="Safe to ring, write or leave a message.")

    class Meta(PeriodOfPerson.Meta):
        ordering = ["person", "kind", "id"]
