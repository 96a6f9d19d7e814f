"""A MASH enquiry: the same question asked of several agencies at once, each with its own clock and return (R004 to R006)."""

from django.db import models
from django.db.models import Q

from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Agency
from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_AGENCY, OF_CONTACT, people_of


class Enquiry(Record):
    row_policy = OF_CONTACT

    contact = models.OneToOneField("frontdoor.Contact", models.PROTECT, related_name="enquiry")
    purpose = models.TextField(help_text="Why information is asked for, and what decision it is for.")
    lawful_basis = models.CharField(max_length=20)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="enquiries_opened")

    class Meta:
        ordering = ["-opened_at"]
        verbose_name_plural = "enquiries"


class AgencyRequest(Record):
    """One agency asked, and what it returned. A return is kept as it was given, dated and attributed (R020)."""

    class Completeness(models.TextChoices):
        FULL = "full", "Full"
        PARTIAL = "partial", "In part"
        NOTHING_HELD = "nothing_held", "Nothing held"

    class Handling(models.TextChoices):
        MAY_SHARE = "may_share", "May be shared with the family"
        PROFESSIONALS = "professionals", "Professionals only"
        ASK_FIRST = "ask_first", "Ask the agency before sharing further"

    row_policy = OF_AGENCY

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="requests")
    agency_kind = models.CharField(max_length=20, choices=Agency.Kind)
    agency = models.ForeignKey(
        "workforce.Agency", models.PROTECT, null=True, blank=True, related_name="mash_requests"
    )
    question = models.TextField()
    about = models.TextField(help_text="The names and birth dates the agency was given, and no more.")
    requested_at = models.DateTimeField()
    due_at = models.DateTimeField()
    chased_at = models.DateTimeField(null=True, blank=True)
    chases = models.PositiveSmallIntegerField(default=0)
    escalated_at = models.DateTimeField(null=True, blank=True)
    escalated_to = models.CharField(max_length=200, blank=True, help_text="The agency's lead, by name.")
    acknowledged_at = models.DateTimeField(
        null=True, blank=True, help_text="When the agency said that it has this (R028)."
    )
    acknowledged_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="mash_returns"
    )
    returned_by_name = models.CharField(max_length=200, blank=True)
    information = models.TextField(blank=True)
    completeness = models.CharField(max_length=20, choices=Completeness, blank=True)
    handling = models.CharField(max_length=20, choices=Handling, blank=True)

    class Meta:
        ordering = ["contact_id", "agency_kind"]
        constraints = [
            models.UniqueConstraint(fields=["contact", "agency_kind"], name="frontdoor_agencyrequest_once"),
            models.CheckConstraint(
                name="frontdoor_agencyrequest_acknowledged",
                condition=Q(acknowledged_at__isnull=True, acknowledged_by__isnull=True)
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
            ),
            models.CheckConstraint(
                name="frontdoor_agencyrequest_return",
                condition=Q(returned_at__isnull=True, completeness="", handling="", information="")
                | (Q(returned_at__isnull=False) & ~Q(completeness="") & ~Q(handling="")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(returned_at__isnull=True), name="frontdoor_agencyrequest_out"
            )
        ]

    def people_concerned(self) -> list[int]:
        """The people of the contact, which the agency asked may not read: so that a conflict of interest still counts."""
        return people_of(self.contact_id)

    def own_grant(self, viewer: Viewer) -> str:
        """A request lets in the people of the agency it was sent to, and whoever the contact lets in."""
        if self.agency_id and self.agency_id == viewer.agency_id:
            return "asked agency"
        return self.contact.own_grant(viewer)
