"""A child and family assessment: one for a family, with a part for each child. Once asked for it cannot disappear (R088)."""

from __future__ import annotations

from django.db import connection, models
from django.db.models import Q

from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record
from kith.record.people.models.policy import WORKS_WITH, works_with_someone_in


class Assessment(Record):
    row_policy = "{row}.author_id = (SELECT kith_worker()) OR " + works_with_someone_in(
        "SELECT a.person_id FROM assessments_assessedchild a WHERE a.assessment_id = {row}.id"
    )

    class State(models.TextChoices):
        REQUESTED = "requested", "Asked for, not started"
        UNDER_WAY = "under_way", "Under way"
        SUBMITTED = "submitted", "Waiting for sign-off"
        AUTHORISED = "authorised", "Authorised"
        NOT_PROCEEDING = "not_proceeding", "Not proceeding"

    class WhyNot(models.TextChoices):
        MOVED_AWAY = "moved_away", "Family moved to another authority"
        DECLINED = "declined", "Family declined, and the threshold for child protection is not met"
        DUPLICATE = "duplicate", "Another assessment covers it"
        STEPPED_UP = "stepped_up", "Child protection enquiries replace it"
        DIED = "died", "The child died"
        OPENED_IN_ERROR = "opened_in_error", "Opened in error"

    referred_on = models.DateField(help_text="The 45 working days count from this day.")
    requested_at = models.DateTimeField()
    reason = models.TextField(help_text="Why it was asked for: the manager's direction.")
    team = models.ForeignKey("workforce.Team", models.PROTECT, related_name="assessments")
    author = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="assessments"
    )
    state = models.CharField(max_length=20, choices=State, default=State.REQUESTED)
    started_at = models.DateTimeField(null=True, blank=True)
    authorised_at = models.DateTimeField(null=True, blank=True)
    authorised_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey("workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+")
    why_not = models.CharField(max_length=20, choices=WhyNot, blank=True)
    why_not_words = models.TextField(blank=True)

    class Meta:
        ordering = ["-requested_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="assessments_assessment_authorised",
                condition=Q(state="authorised", authorised_at__isnull=False, authorised_by__isnull=False)
                | (~Q(state="authorised") & Q(authorised_at__isnull=True, authorised_by__isnull=True)),
            ),
            models.CheckConstraint(
                name="assessments_assessment_not_proceeding_says_why",
                condition=(
                    Q(state="not_proceeding", ended_at__isnull=False, ended_by__isnull=False)
                    & ~Q(why_not="")
                    & ~Q(why_not_words="")
                )
                | (~Q(state="not_proceeding") & Q(ended_at__isnull=True, ended_by__isnull=True, why_not="")),
            ),
        ]
        indexes = [models.Index(fields=["team", "requested_at"], name="assessments_team")]

    def people_concerned(self) -> list[int]:
        """Every child of it, those hidden from the asker too, so that a conflict of interest counts."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT assessments_people_of(%s)", [self.pk])
            return list(cursor.fetchone()[0])

    def own_grant(self, viewer: Viewer) -> str:
        """An assessment lets in its author."""
        return "author" if self.author_id == viewer.worker_id else ""


class AssessedChild(Record):
    """A child's part in a family's assessment."""

    row_policy = WORKS_WITH

    assessment = models.ForeignKey(Assessment, models.PROTECT, related_name="children")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="assessed_in")

    class Meta:
        ordering = ["assessment", "id"]
        verbose_name_plural = "assessed children"
        constraints = [
            models.UniqueConstraint(fields=["assessment", "person"], name="assessments_assessedchild_once")
        ]
