"""Named staff of a restricted record, and conflicts of interest, which beat every grant."""

from django.db import models

from kith.kernel.history.models import PeriodRecord


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
