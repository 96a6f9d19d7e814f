"""An organisation whose people we work with: police, a school, a hospital, a provider, ourselves."""

from django.db import models

from kith.kernel.history.models import Record


class Agency(Record):
    class Kind(models.TextChoices):
        AUTHORITY = "authority", "Children's services"
        POLICE = "police", "Police"
        HEALTH = "health", "Health"
        SCHOOL = "school", "School or nursery"
        EDUCATION = "education", "Education service"
        HOUSING = "housing", "Housing"
        DOMESTIC_ABUSE = "domestic_abuse", "Domestic abuse service"
        PROBATION = "probation", "Probation"
        YOUTH_JUSTICE = "youth_justice", "Youth justice"
        VOLUNTARY = "voluntary", "Voluntary organisation"
        OTHER_AUTHORITY = "other_authority", "Another authority"
        OTHER = "other", "Other"

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    mash_lead = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who is told when a request to this agency is overdue (R005).",
    )  # fmt: skip

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["kind", "name"], name="workforce_agency_once")]

    def __str__(self) -> str:
        return self.name
