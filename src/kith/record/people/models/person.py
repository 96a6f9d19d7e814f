"""A person: child or adult, known from one contact or from birth to twenty-five. Everyone is in this one table."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from kith.kernel.history.models import Record, RecordQuerySet
from kith.record.people.models.policy import MAY_KNOW_OF


class PersonQuerySet(RecordQuerySet):
    def current(self) -> PersonQuerySet:
        """Without people merged into another record or recorded in error."""
        return self.filter(merged_into__isnull=True, recorded_in_error=False)


class Person(Record):
    """One human being.

    A birth date is exact, estimated, expected or unknown; a partial or estimated one is the span ``born_from`` to
    ``born_to`` and is never turned into a day nobody told us (SECURITY B036 to B048).
    """

    class BirthKind(models.TextChoices):
        EXACT = "exact", "Date of birth"
        ESTIMATED = "estimated", "Estimated"
        PARTIAL = "partial", "Month or year only"
        EXPECTED = "expected", "Expected (unborn)"
        UNKNOWN = "unknown", "Not known"

    class Level(models.TextChoices):
        STANDARD = "standard", "Standard"
        RESTRICTED = "restricted", "Restricted to named staff"
        SEALED = "sealed", "Sealed"

    class Sex(models.TextChoices):
        MALE = "M", "Male"
        FEMALE = "F", "Female"
        UNKNOWN = "U", "Unknown"

    row_policy = MAY_KNOW_OF

    child_id = models.CharField(
        max_length=20, unique=True, help_text="Our permanent id, for adults too. Never reused."
    )
    name = models.CharField(
        max_length=200, help_text="The name to show: kept in step with the person's names."
    )
    sort_name = models.CharField(max_length=200, db_index=True)
    birth_kind = models.CharField(max_length=10, choices=BirthKind, default=BirthKind.UNKNOWN)
    born_from = models.DateField(null=True, blank=True)
    born_to = models.DateField(null=True, blank=True)
    expected_on = models.DateField(null=True, blank=True)
    birth_basis = models.CharField(
        max_length=200, blank=True, help_text="Who says so: birth certificate, age assessment …"
    )
    died_on = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=1, choices=Sex, default=Sex.UNKNOWN)
    gender_identity = models.CharField(max_length=100, blank=True)
    pronouns = models.CharField(max_length=40, blank=True)
    level = models.CharField(max_length=10, choices=Level, default=Level.STANDARD)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged_from")

    objects: ClassVar[Any] = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["sort_name", "id"]
        constraints = [
            models.CheckConstraint(
                name="people_person_birth",
                condition=(
                    Q(
                        birth_kind="exact",
                        born_from__isnull=False,
                        born_to=models.F("born_from"),
                        expected_on__isnull=True,
                    )
                    | Q(
                        birth_kind__in=["estimated", "partial"],
                        born_from__isnull=False,
                        born_to__gte=models.F("born_from"),
                        expected_on__isnull=True,
                    )
                    | Q(
                        birth_kind="expected",
                        born_from__isnull=True,
                        born_to__isnull=True,
                        expected_on__isnull=False,
                    )
                    | Q(
                        birth_kind="unknown",
                        born_from__isnull=True,
                        born_to__isnull=True,
                        expected_on__isnull=True,
                    )
                ),
            ),
            models.CheckConstraint(
                name="people_person_dies_after_birth",
                condition=Q(died_on__isnull=True)
                | Q(born_from__isnull=True)
                | Q(died_on__gte=models.F("born_from")),
            ),
            models.CheckConstraint(
                name="people_person_not_into_itself",
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=models.F("id")),
            ),
        ]

    def __str__(self) -> str:
        return self.child_id

    def people_concerned(self) -> list[int]:
        return [self.pk]
