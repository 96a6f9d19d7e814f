"""A professional disagreement between agencies: its stages, who must resolve it, and how it ended (R031)."""

from django.db import models
from django.db.models import Q

from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_CONTACT, people_of


class Disagreement(Record):
    class Stage(models.IntegerChoices):
        WORKERS = 1, "Between the workers"
        MANAGERS = 2, "Between their managers"
        SERVICE = 3, "Between service heads"
        PARTNERSHIP = 4, "The safeguarding partnership"

    row_policy = OF_CONTACT

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="disagreements")
    agency = models.ForeignKey("workforce.Agency", models.PROTECT, related_name="disagreements")
    about = models.TextField()
    stage = models.PositiveSmallIntegerField(choices=Stage, default=Stage.WORKERS)
    resolver = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="disagreements_to_resolve")
    raised_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    outcome = models.TextField(blank=True)

    class Meta:
        ordering = ["-raised_at"]
        constraints = [
            models.CheckConstraint(
                name="frontdoor_disagreement_resolved",
                condition=Q(resolved_at__isnull=True, resolved_by__isnull=True, outcome="")
                | (Q(resolved_at__isnull=False, resolved_by__isnull=False) & ~Q(outcome="")),
            )
        ]

    def people_concerned(self) -> list[int]:
        return people_of(self.contact_id)

    def own_grant(self, viewer: Viewer) -> str:
        """A disagreement lets in whoever must resolve it, and whoever the contact lets in."""
        return "resolver" if self.resolver_id == viewer.worker_id else self.contact.own_grant(viewer)
