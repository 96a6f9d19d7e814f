"""Named staff of a restricted record, and conflicts of interest, which beat every grant."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from kith.kernel.history.models import PeriodRecord, Record
from kith.record.people.models.policy import KNOWS_OF


class NamedStaff(PeriodRecord):
    """A worker named on a restricted or sealed record."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="named_staff")
    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="named_on")
    reason = models.TextField()

    class Meta(PeriodRecord.Meta):
        ordering = ["person", "worker", "id"]
        indexes = [models.Index(fields=["worker", "person"], name="people_namedstaff_worker")]

    def people_concerned(self) -> list[int]:
        return [self.person_id]


class Conflict(PeriodRecord):
    """A worker who is related to, or knows, a person: they see nothing of that person or their family."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="conflicts")
    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="conflicts")
    reason = models.TextField()

    class Meta(PeriodRecord.Meta):
        ordering = ["worker", "person", "id"]
        indexes = [models.Index(fields=["worker", "person"], name="people_conflict_worker")]

    def people_concerned(self) -> list[int]:
        return []  # a conflict hides the person from whoever declared it: the act's own event says who and when


class LevelChange(Record):
    """A record closed to all but named staff, or opened again. Sealing, and opening what is sealed, takes two people."""

    class State(models.TextChoices):
        PROPOSED = "proposed", "Waiting for a second person"
        DONE = "done", "Done"
        REFUSED = "refused", "Refused"

    row_policy = KNOWS_OF

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="level_changes")
    to_level = models.CharField(max_length=10)
    reason = models.TextField()
    staff = ArrayField(
        models.BigIntegerField(), default=list, help_text="Ids of the workers to be named on it."
    )
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    proposed_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="levels_proposed")
    decided_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="levels_decided"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["person", "-id"]
        constraints = [
            models.CheckConstraint(
                name="people_levelchange_sealed_by_two",
                condition=~models.Q(to_level="sealed", state="done")
                | ~models.Q(decided_by=models.F("proposed_by")),
            ),
            models.CheckConstraint(
                name="people_levelchange_decided",
                condition=models.Q(state="proposed", decided_by__isnull=True, decided_at__isnull=True)
                | (
                    ~models.Q(state="proposed") & models.Q(decided_by__isnull=False, decided_at__isnull=False)
                ),
            ),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id]
