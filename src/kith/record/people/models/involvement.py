"""Who works with a child, and until when: the relationships that the access decision rests on."""

from django.db import models

from kith.kernel.history.models import Record


class Involvement(Record):
    """A worker or a team tied to a person for a time, by something they were asked to do."""

    class Kind(models.TextChoices):
        ALLOCATED = "allocated", "Allocated worker"
        CO_WORKER = "co_worker", "Co-worker"
        TEAM = "team", "Team"
        HANDOVER = "handover", "Handing over"
        DUTY = "duty", "Front door, while the contact is open"
        OUT_OF_HOURS = "out_of_hours", "Out-of-hours call"
        MEETING = "meeting", "Meeting member"
        AUTHOR = "author", "Author of a report or assessment"
        SAMPLE = "sample", "Audit or inspection sample"
        FAMILY = "family", "Works with a brother, sister or household"
        BREAK_GLASS = "break_glass", "Opened with a reason"

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="involvements")
    worker = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="involvements"
    )
    team = models.ForeignKey(
        "workforce.Team", models.PROTECT, null=True, blank=True, related_name="involvements"
    )
    kind = models.CharField(max_length=20, choices=Kind)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    source_kind = models.CharField(
        max_length=60, blank=True, help_text="What gave rise to it, as app.model …"
    )
    source_id = models.BigIntegerField(null=True, blank=True, help_text="… and its id.")

    class Meta:
        ordering = ["person", "-starts_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="people_involvement_one_of",
                condition=models.Q(worker__isnull=False, team__isnull=True)
                | models.Q(worker__isnull=True, team__isnull=False),
            ),
            models.CheckConstraint(
                name="people_involvement_period",
                condition=models.Q(ends_at__isnull=True) | models.Q(ends_at__gte=models.F("starts_at")),
            ),
        ]
        indexes = [
            models.Index(fields=["worker", "person"], name="people_involvement_worker"),
            models.Index(fields=["team", "person"], name="people_involvement_team"),
            models.Index(fields=["source_kind", "source_id"], name="people_involvement_source"),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id]
