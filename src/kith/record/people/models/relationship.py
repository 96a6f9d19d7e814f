"""How two people are related. One row a pair and kind; the other side is read through the kind's inverse."""

from django.db import models

from kith.kernel.history.models import PeriodRecord


class Relationship(PeriodRecord):
    """``person`` is the ``kind`` of ``other``: *person* is the mother of *other*."""

    class Kind(models.TextChoices):
        MOTHER = "mother", "Mother"
        FATHER = "father", "Father"
        PARENT = "parent", "Parent"
        ADOPTIVE_PARENT = "adoptive_parent", "Adoptive parent"
        STEP_PARENT = "step_parent", "Step-parent"
        GRANDPARENT = "grandparent", "Grandparent"
        SIBLING = "sibling", "Brother or sister"
        HALF_SIBLING = "half_sibling", "Half-brother or half-sister"
        STEP_SIBLING = "step_sibling", "Step-brother or step-sister"
        TWIN = "twin", "Twin or other multiple"
        AUNT_OR_UNCLE = "aunt_or_uncle", "Aunt or uncle"
        COUSIN = "cousin", "Cousin"
        PARTNER = "partner", "Partner"
        FORMER_PARTNER = "former_partner", "Former partner"
        CARER = "carer", "Carer"
        GUARDIAN = "guardian", "Guardian"
        SIGNIFICANT_OTHER = "significant_other", "Significant other"
        FRIEND = "friend", "Friend"

    class Confidence(models.TextChoices):
        CONFIRMED = "confirmed", "Confirmed"
        REPORTED = "reported", "Reported"
        DISPUTED = "disputed", "Disputed"

    row_policy = """
      EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.person_id)
      AND EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.other_id)
    """

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="relationships")
    other = models.ForeignKey("people.Person", models.PROTECT, related_name="relationships_to")
    kind = models.CharField(max_length=20, choices=Kind)
    valid_from = models.DateField(null=True, blank=True)
    is_absent = models.BooleanField(
        default=False, help_text="A parent who is not part of the child's daily life."
    )
    source = models.CharField(max_length=200, blank=True)
    confidence = models.CharField(max_length=10, choices=Confidence, default=Confidence.REPORTED)
    note = models.CharField(max_length=500, blank=True)

    class Meta(PeriodRecord.Meta):
        ordering = ["person", "other", "id"]
        indexes = [models.Index(fields=["other", "person"])]
        constraints = [
            *PeriodRecord.Meta.constraints,
            models.CheckConstraint(
                name="people_relationship_two_people", condition=~models.Q(person=models.F("other"))
            ),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id, self.other_id]
