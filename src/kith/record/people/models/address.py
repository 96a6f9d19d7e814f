"""Addresses as things in themselves, who lived at them when, and from whom they must be withheld."""

from django.db import models

from kith.kernel.history.models import PeriodRecord, Record
from kith.record.people.models.about import PeriodOfPerson

# An address row is readable by whoever works with someone who has lived there.
LIVES_THERE = """
  EXISTS (SELECT 1 FROM people_residence r WHERE r.address_id = {row}.id)
"""


class Address(Record):
    class Kind(models.TextChoices):
        DWELLING = "dwelling", "Home"
        REFUGE = "refuge", "Refuge"
        PLACEMENT = "placement", "Placement"
        INSTITUTION = "institution", "Hospital, prison or other institution"
        NO_FIXED_ABODE = "no_fixed_abode", "No fixed abode"
        FORCES = "forces", "Forces (BFPO)"
        OVERSEAS = "overseas", "Overseas"

    row_policy = LIVES_THERE

    kind = models.CharField(max_length=20, choices=Kind, default=Kind.DWELLING)
    lines = models.TextField(
        blank=True, help_text="The address as written on an envelope, without the postcode."
    )
    postcode = models.CharField(max_length=10, blank=True, db_index=True)
    uprn = models.CharField(max_length=12, blank=True)
    country = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["id"]


class Residence(PeriodOfPerson):
    """A person at an address for a time."""

    class Kind(models.TextChoices):
        MAIN = "main", "Lives here"
        SOMETIMES = "sometimes", "Stays here sometimes"
        CORRESPONDENCE = "correspondence", "Letters go here"

    address = models.ForeignKey(Address, models.PROTECT, related_name="residences")
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.MAIN)
    source = models.CharField(max_length=200, blank=True)
    is_protected = models.BooleanField(
        default=False, help_text="Withheld from those named, and hidden until revealed."
    )

    class Meta(PeriodOfPerson.Meta):
        ordering = ["person", "-valid_from", "id"]
        indexes = [models.Index(fields=["address", "valid_from"])]


class Withholding(PeriodRecord):
    """A residence that a person, or a kind of recipient, must not learn."""

    class Audience(models.TextChoices):
        PERSON = "person", "A named person"
        BIRTH_FAMILY = "birth_family", "Birth family"
        OTHER_PARENT = "other_parent", "The other parent"
        ALL_BUT_NAMED = "all_but_named", "Everyone but named staff"

    row_policy = "EXISTS (SELECT 1 FROM people_residence r WHERE r.id = {row}.residence_id)"

    residence = models.ForeignKey(Residence, models.PROTECT, related_name="withholdings")
    audience = models.CharField(max_length=20, choices=Audience)
    from_person = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="withheld_addresses"
    )
    reason = models.TextField()

    class Meta(PeriodRecord.Meta):
        ordering = ["id"]
        constraints = [
            *PeriodRecord.Meta.constraints,
            models.CheckConstraint(
                name="people_withholding_names_a_person",
                condition=models.Q(audience="person", from_person__isnull=False)
                | (~models.Q(audience="person") & models.Q(from_person__isnull=True)),
            ),
        ]


class Reveal(Record):
    """A protected address shown to a worker, and what they said it was for."""

    row_policy = "EXISTS (SELECT 1 FROM people_residence r WHERE r.id = {row}.residence_id)"

    residence = models.ForeignKey(Residence, models.PROTECT, related_name="reveals")
    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="addresses_revealed")
    reason = models.TextField()
    revealed_at = models.DateTimeField()

    class Meta:
        ordering = ["-revealed_at", "id"]
