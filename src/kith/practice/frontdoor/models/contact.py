"""A contact: someone told us something about a child. Every route in makes one of these and nothing else (R001, R011)."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kith.engines.tasks import queries as tasks
from kith.foundation.access.roles import Power
from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import SEES_CONTACT, people_of

OPEN_AFTER_DECISION = timedelta(days=3)  # the front door still reads a contact this long (SECURITY 2.4)


class Contact(Record):
    class Channel(models.TextChoices):
        PHONE = "phone", "Phone call"
        FORM = "form", "Referral form"
        EMAIL = "email", "E-mail"
        POLICE = "police", "Police notification"
        OUT_OF_HOURS = "out_of_hours", "Out-of-hours team"
        IN_PERSON = "in_person", "In person"
        LETTER = "letter", "Letter"

    class Consent(models.TextChoices):
        GIVEN = "given", "Given"
        REFUSED = "refused", "Refused"
        NOT_SOUGHT = "not_sought", "Not asked for"
        NOT_NEEDED = "not_needed", "Not needed: asking would put the child at risk"
        NOT_KNOWN = "not_known", "Not known"

    class LawfulBasis(models.TextChoices):
        LEGAL_OBLIGATION = "legal_obligation", "Legal obligation (safeguarding duty)"
        PUBLIC_TASK = "public_task", "Public task (Children Act functions)"
        VITAL_INTERESTS = "vital_interests", "Vital interests (life at risk)"

    row_policy = SEES_CONTACT

    reference = models.CharField(max_length=20, unique=True)
    received_at = models.DateTimeField(help_text="When it reached us, whoever typed it when.")
    channel = models.CharField(max_length=20, choices=Channel)
    source = models.CharField(max_length=4, help_text="Published referral source code.")
    agency = models.ForeignKey(
        "workforce.Agency", models.PROTECT, null=True, blank=True, related_name="contacts"
    )
    referrer_name = models.CharField(max_length=200, blank=True)
    referrer_role = models.CharField(max_length=100, blank=True)
    referrer_phone = models.CharField(max_length=40, blank=True)
    referrer_email = models.CharField(max_length=320, blank=True)
    is_anonymous = models.BooleanField(default=False)
    account = models.TextField(help_text="What we were told, in the caller's words.")
    needs = ArrayField(models.CharField(max_length=40), default=list, help_text="Presenting needs, as codes.")
    prompts = models.JSONField(
        default=dict, help_text="Screening prompts: yes, no or not known, by code (R034)."
    )
    answers = models.JSONField(
        default=dict, help_text="What the referral form asked because of a need, by question (R007)."
    )
    exploitation_level = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="1 is the most serious (R028)."
    )
    consent = models.CharField(max_length=20, choices=Consent, default=Consent.NOT_KNOWN)
    consent_words = models.TextField(blank=True)
    lawful_basis = models.CharField(max_length=20, choices=LawfulBasis, default=LawfulBasis.PUBLIC_TASK)
    is_out_of_hours = models.BooleanField(default=False)
    is_urgent = models.BooleanField(
        default=False, help_text="Came by the two-minute referral; fuller details follow (R012)."
    )
    details_followed_at = models.DateTimeField(null=True, blank=True)
    message_id = models.CharField(
        max_length=200, blank=True, help_text="The sender's own id, so a replay makes no second."
    )
    sufficiency = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Screener's mark, 1 poor to 4 full (R007)."
    )
    acknowledged_at = models.DateTimeField(
        null=True, blank=True, help_text="Out-of-hours work taken up by day (R021)."
    )
    acknowledged_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    screener = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="contacts_screened"
    )
    colour = models.CharField(
        max_length=5, blank=True, help_text="The rating now; the ratings keep how it came about."
    )
    rated_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(
        null=True, blank=True, help_text="Empty again when a late return re-opens it."
    )

    class Meta:
        ordering = ["-received_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["message_id"], condition=~Q(message_id=""), name="frontdoor_contact_message_once"
            ),
            models.CheckConstraint(name="frontdoor_contact_says_something", condition=~Q(account="")),
            models.CheckConstraint(
                name="frontdoor_contact_anonymous_has_no_name",
                condition=Q(is_anonymous=False) | Q(referrer_name=""),
            ),
            models.CheckConstraint(
                name="frontdoor_contact_acknowledged",
                condition=Q(acknowledged_at__isnull=True, acknowledged_by__isnull=True)
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
            ),
            models.CheckConstraint(
                name="frontdoor_contact_rated",
                condition=Q(colour="", rated_at__isnull=True) | Q(rated_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["received_at"], condition=Q(decided_at__isnull=True), name="frontdoor_contact_open"),
            models.Index(fields=["-received_at"], name="frontdoor_contact_received"),
            models.Index(
                fields=["received_at"], condition=Q(is_out_of_hours=True, acknowledged_at__isnull=True),
                name="frontdoor_contact_handover",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.reference

    def people_concerned(self) -> list[int]:
        if "named" in getattr(self, "_prefetched_objects_cache", {}):  # read by whoever asks, so all of them
            return [named.person_id for named in self.named.all() if named.person_id]
        return people_of(self.pk)

    def own_grant(self, viewer: Viewer) -> str:
        """An open contact lets in the front door, for three days after its decision too, and whoever it set a task."""
        closed = self.decided_at is not None and viewer.now - self.decided_at > OPEN_AFTER_DECISION
        if viewer.has(Power.FRONT_DOOR) and not closed:
            return "duty"
        return "task" if tasks.has_open_task_from(viewer, self) else ""
