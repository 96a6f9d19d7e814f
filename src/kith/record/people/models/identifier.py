"""Numbers others know a person by."""

from django.db import models

from kith.record.people.models.about import FactOfPerson
from kith.record.people.models.policy import KNOWS_OF


class Identifier(FactOfPerson):
    class Kind(models.TextChoices):
        NHS = "nhs", "NHS number"
        UPN = "upn", "Unique pupil number (UPN)"
        FORMER_UPN = "former_upn", "Former UPN"
        ULN = "uln", "Unique learner number"
        NATIONAL_INSURANCE = "national_insurance", "National Insurance number"
        HOME_OFFICE = "home_office", "Home Office reference"
        YOUTH_JUSTICE = "youth_justice", "Youth justice number"
        COURT_CASE = "court_case", "Court case number"
        ADOPTION_AGENCY = "adoption_agency", "Regional adoption agency ID"
        FORMER_SYSTEM = "former_system", "Id in a former system"
        OTHER_AUTHORITY = "other_authority", "Id in another authority"
        OTHER = "other", "Other"

    row_policy = KNOWS_OF

    kind = models.CharField(max_length=20, choices=Kind)
    value = models.CharField(max_length=60)
    note = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["person", "kind", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "value"],
                condition=models.Q(kind__in=["nhs", "upn"], recorded_in_error=False),
                name="people_identifier_once",
            )
        ]
