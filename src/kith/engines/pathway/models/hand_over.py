"""One hand-over: a step asked for, the children it is about, the team it went to, and the answer."""

from __future__ import annotations

from django.db import connection, models
from django.db.models import Q

from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record
from kith.record.people.models.policy import KNOWS_OF, works_with_someone_in


class HandOver(Record):
    row_policy = "{row}.asked_by_id = (SELECT kith_worker()) OR " + works_with_someone_in(
        "SELECT h.person_id FROM pathway_handedoverperson h WHERE h.hand_over_id = {row}.id"
    )

    class State(models.TextChoices):
        OFFERED = "offered", "Waiting to be accepted"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"

    step = models.CharField(max_length=60)
    words = models.TextField(help_text="What is asked for, and why.")
    from_team = models.ForeignKey(
        "workforce.Team", models.PROTECT, null=True, blank=True, related_name="handed_on"
    )
    to_team = models.ForeignKey("workforce.Team", models.PROTECT, related_name="handed_over")
    asked_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="hand_overs_asked")
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.OFFERED)
    answered_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="hand_overs_answered"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_words = models.TextField(blank=True)
    source_kind = models.CharField(max_length=60)
    source_id = models.BigIntegerField()
    facts = models.JSONField(
        default=dict, help_text="Codes and dates that the step needs, such as the referral's date."
    )

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="pathway_handover_answer",
                condition=Q(state="offered", answered_at__isnull=True, answered_by__isnull=True)
                | (~Q(state="offered") & Q(answered_at__isnull=False, answered_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="pathway_handover_decline_says_why", condition=~Q(state="declined") | ~Q(answer_words="")
            ),
        ]
        indexes = [
            models.Index(
                fields=["to_team", "asked_at"], condition=Q(state="offered"), name="pathway_handover_waiting"
            ),
            models.Index(fields=["source_kind", "source_id"], name="pathway_handover_source"),
        ]

    def people_concerned(self) -> list[int]:
        """Every child of it, those hidden from the asker too, so that a conflict of interest counts."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pathway_people_of(%s)", [self.pk])
            return list(cursor.fetchone()[0])

    def own_grant(self, viewer: Viewer) -> str:
        """A hand-over lets in the managers of the team it was offered to."""
        return "hand-over" if self.to_team_id in viewer.managed_team_ids else ""


class HandedOverPerson(Record):
    """A child in a hand-over."""

    row_policy = KNOWS_OF

    hand_over = models.ForeignKey(HandOver, models.PROTECT, related_name="people")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="hand_overs")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hand_over", "person"], name="pathway_handedoverperson_once")
        ]
