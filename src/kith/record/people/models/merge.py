"""Two records found to be of one person: asked for by one worker, approved by another, and undone exactly if wrong."""

from django.db import models

from kith.kernel.history.models import Record


class Merge(Record):
    class State(models.TextChoices):
        PROPOSED = "proposed", "Waiting for a second person"
        DONE = "done", "Merged"
        REFUSED = "refused", "Refused"
        UNDONE = "undone", "Undone"

    goes = models.ForeignKey("people.Person", models.PROTECT, related_name="merges_away")
    stays = models.ForeignKey("people.Person", models.PROTECT, related_name="merges_in")
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    reason = models.TextField()
    proposed_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="merges_proposed")
    decided_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="merges_decided"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    manifest = models.JSONField(
        default=dict, help_text="Every table and row moved, so that the undo can move them home."
    )
    undone_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="merges_undone"
    )
    undone_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="people_merge_two_records", condition=~models.Q(goes=models.F("stays"))
            ),
            models.CheckConstraint(
                name="people_merge_two_people",
                condition=models.Q(decided_by__isnull=True) | ~models.Q(decided_by=models.F("proposed_by")),
            ),
            models.UniqueConstraint(
                fields=["goes"],
                condition=models.Q(state__in=["proposed", "done"]),
                name="people_merge_goes_once",
            ),
        ]

    def people_concerned(self) -> list[int]:
        return [self.goes_id, self.stays_id]
