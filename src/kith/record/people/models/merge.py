"""Two records found to be of one person: asked for by one worker, approved by another, and undone exactly if wrong."""

from django.db import models

from kith.kernel.history.models import Record


class Merge(Record):
    row_policy = """
      EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.goes_id)
      AND EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.stays_id)
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", "Waiting for a second person"
        DONE = "done", "Merged"
        REFUSED = "refused", "Refused"
        UNDONE = "undone", "Undone"

    goes = models.ForeignKey("people.Person", models.PROTECT, related_name="merges_away")
    stays = models.ForeignKey("people.Person", models.PROTECT, related_name="merges_in")
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    reason = models.TextField()
    not_twins_because = models.TextField(
        blank=True, help_text="Asked for when the two could be twins: how it was ruled out."
    )
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


class MergeLanding(models.Model):
    """A row that was being written to a record while it was merged away: it landed on the surviving record (F007)."""

    web_rights = "SELECT"  # written by the trigger that moved the row, and by nothing else

    table = models.CharField(max_length=80)
    row = models.BigIntegerField()
    column = models.CharField(max_length=80)
    meant_for = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    landed_on = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    landed_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["meant_for"], name="people_landing_meant_for")]
