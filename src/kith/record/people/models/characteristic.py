"""Who a person is in their own account: coded, dated, and with who said so."""

from django.db import models

from kith.record.people.models.about import FactOfPerson, PeriodOfPerson


class Ethnicity(FactOfPerson):
    """The published ethnicity code. A later row replaces an earlier one; both are kept."""

    code = models.CharField(max_length=4)
    said_by = models.CharField(
        max_length=200, help_text="The child, a parent, a school … never the worker's guess."
    )
    said_on = models.DateField()

    class Meta:
        ordering = ["person", "-said_on", "-id"]
        verbose_name_plural = "ethnicities"


class Language(FactOfPerson):
    name = models.CharField(max_length=60)
    is_first = models.BooleanField(default=False)
    needs_interpreter = models.BooleanField(default=False)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["person", "-is_first", "name"]


class Religion(FactOfPerson):
    name = models.CharField(max_length=60)
    said_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["person", "-id"]


class Disability(PeriodOfPerson):
    """A published disability code, from when it was known."""

    code = models.CharField(max_length=4)
    source = models.CharField(max_length=200, blank=True)

    class Meta(PeriodOfPerson.Meta):
        ordering = ["person", "code", "-valid_from"]
        verbose_name_plural = "disabilities"


class ImmigrationStatus(PeriodOfPerson):
    class Status(models.TextChoices):
        UNACCOMPANIED = "unaccompanied", "Unaccompanied asylum-seeking child"
        ASYLUM_PENDING = "asylum_pending", "Asylum claim waiting for a decision"
        REFUGEE = "refugee", "Refugee status"
        HUMANITARIAN = "humanitarian", "Humanitarian protection"
        LIMITED_LEAVE = "limited_leave", "Limited leave to remain"
        SETTLED = "settled", "Settled or indefinite leave"
        APPEAL_EXHAUSTED = "appeal_exhausted", "Appeal rights exhausted"
        NOT_KNOWN = "not_known", "Not known"

    status = models.CharField(max_length=20, choices=Status)
    source = models.CharField(max_length=200, blank=True)

    class Meta(PeriodOfPerson.Meta):
        ordering = ["person", "-valid_from", "id"]
        verbose_name_plural = "immigration statuses"
