"""Someone named in a contact, as we were told; matched to a record by a named screener, never by the machine alone."""

from django.db import models
from django.db.models import Q

from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_CONTACT


class NamedInContact(Record):
    class Part(models.TextChoices):
        CHILD = "child", "Child"
        PARENT = "parent", "Parent or carer"
        OTHER = "other", "Someone else"

    row_policy = OF_CONTACT

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="named")
    part = models.CharField(max_length=10, choices=Part, default=Part.CHILD)
    given = models.CharField(max_length=200, blank=True)
    family = models.CharField(max_length=200, blank=True)
    born_from = models.DateField(null=True, blank=True)
    born_to = models.DateField(null=True, blank=True)
    expected_on = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=1, default="U")
    relationship = models.CharField(
        max_length=20, blank=True, help_text="To the first child named, as a relationship kind."
    )
    address = models.TextField(blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    school = models.CharField(max_length=200, blank=True)
    nhs_number = models.CharField(max_length=12, blank=True)
    person = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="named_in_contacts"
    )
    matched_at = models.DateTimeField(null=True, blank=True)
    matched_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    match_reasons = models.JSONField(
        default=list, help_text="Why it was thought to be this person, in words."
    )

    class Meta:
        ordering = ["contact_id", "part", "id"]
        verbose_name_plural = "named in contacts"
        constraints = [
            models.CheckConstraint(
                name="frontdoor_namedincontact_matched_by",
                condition=Q(person__isnull=True, matched_at__isnull=True, matched_by__isnull=True)
                | Q(person__isnull=False, matched_at__isnull=False, matched_by__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["person"], name="frontdoor_named_person")]

    @property
    def name_as_told(self) -> str:
        return " ".join(part for part in (self.given, self.family) if part) or "Name not known"
