"""What a worker says of a family picture: that it is right as it stands, and how it stood on a day."""

from django.db import models

from kith.record.people.models.about import FactOfPerson, PeriodOfPerson


class FamilyConfirmation(FactOfPerson):
    """A worker checked the family tree with the family. It is out of date once a relationship changes (R074)."""

    confirmed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="families_confirmed")
    with_whom = models.CharField(max_length=200, help_text="The child, a parent … who went through it.")

    class Meta:
        ordering = ["person", "-confirmed_at", "-id"]


class Tie(PeriodOfPerson):
    """Something or someone around a child that is not a person in the record: a school, a club, a service, a place (R076)."""

    class Kind(models.TextChoices):
        PERSON = "person", "Person"
        SCHOOL = "school", "School, nursery or college"
        SERVICE = "service", "Service"
        GROUP = "group", "Club, group or faith"
        PLACE = "place", "Place"
        WORK = "work", "Work"

    class Quality(models.TextChoices):
        STRONG = "strong", "Strong and helpful"
        ORDINARY = "ordinary", "Ordinary"
        WEAK = "weak", "Weak"
        STRESSFUL = "stressful", "Stressful or harmful"

    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=200)
    quality = models.CharField(max_length=10, choices=Quality, default=Quality.ORDINARY)
    words = models.CharField(
        max_length=500, blank=True, help_text="What it means to the child, in their words."
    )

    class Meta(PeriodOfPerson.Meta):
        ordering = ["person", "kind", "name", "id"]


class EcomapSnapshot(FactOfPerson):
    """The ecomap as it stood when a worker kept it, for setting beside a later one (R076)."""

    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="ecomaps_kept")
    words = models.CharField(max_length=500, blank=True)
    ties = models.JSONField(help_text="Each tie as it was: kind, name, quality, words.")

    class Meta:
        ordering = ["person", "-kept_at", "-id"]
