"""The duty rota: a cycle of weeks, the team that takes new work in each, and who is away (R023)."""

from django.db import models
from django.db.models import Q

from kith.kernel.history.models import PeriodRecord


class DutyCycle(PeriodRecord):
    """A cycle of so many weeks, from a Monday on. A new cycle for the same work ends the one before it."""

    name = models.CharField(max_length=100)
    weeks = models.PositiveSmallIntegerField(default=5)

    class Meta(PeriodRecord.Meta):
        ordering = ["-valid_from", "id"]
        constraints = [
            *PeriodRecord.Meta.constraints,
            models.CheckConstraint(
                name="workforce_dutycycle_weeks", condition=Q(weeks__gte=1, weeks__lte=26)
            ),
            models.CheckConstraint(
                name="workforce_dutycycle_starts_on_monday", condition=Q(valid_from__iso_week_day=1)
            ),
        ]

    def __str__(self) -> str:
        return self.name


class DutyWeek(PeriodRecord):
    """The team that is on duty in one week of a cycle, counted from 1."""

    cycle = models.ForeignKey(DutyCycle, models.PROTECT, related_name="duty_weeks")
    week = models.PositiveSmallIntegerField()
    team = models.ForeignKey("workforce.Team", models.PROTECT, related_name="duty_weeks")

    class Meta(PeriodRecord.Meta):
        ordering = ["cycle", "week", "id"]
        constraints = [
            *PeriodRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["cycle", "week"], condition=Q(recorded_in_error=False, valid_to__isnull=True),
                name="workforce_dutyweek_one_team",
            ),
        ]  # fmt: skip


class Absence(PeriodRecord):
    """Days on which a worker is not at work, planned or not."""

    class Kind(models.TextChoices):
        LEAVE = "leave", "Leave"
        OFF_DUTY = "off_duty", "Off duty"
        TRAINING = "training", "Training"
        SICK = "sick", "Sick"

    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="absences")
    kind = models.CharField(max_length=10, choices=Kind)

    class Meta(PeriodRecord.Meta):
        ordering = ["valid_from", "id"]
        constraints = [
            *PeriodRecord.Meta.constraints,
            models.CheckConstraint(name="workforce_absence_ends", condition=Q(valid_to__isnull=False)),
        ]
        indexes = [models.Index(fields=["worker", "valid_from"], name="workforce_absence_worker")]
