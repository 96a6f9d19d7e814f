"""What was decided about a task after it was set: who does it, how important it is, and why. The rows are its story."""

from django.db import models
from django.db.models import Q

from kith.engines.tasks.models.task import Task
from kith.kernel.history.models import Record


class Direction(Record):
    class Kind(models.TextChoices):
        TAKEN = "taken", "Taken up"
        GIVEN = "given", "Given to someone else"
        RANKED = "ranked", "Importance changed"

    row_policy = "EXISTS (SELECT 1 FROM tasks_task t WHERE t.id = {row}.task_id)"

    task = models.ForeignKey(Task, models.PROTECT, related_name="directions")
    kind = models.CharField(max_length=10, choices=Kind)
    from_worker = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    to_worker = models.ForeignKey("workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+")
    importance = models.PositiveSmallIntegerField(choices=Task.Importance, null=True, blank=True)
    words = models.TextField(blank=True)
    directed_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="+")
    directed_at = models.DateTimeField()

    class Meta:
        ordering = ["directed_at", "id"]
        constraints = [
            models.CheckConstraint(name="tasks_direction_says_why", condition=Q(kind="taken") | ~Q(words="")),
            models.CheckConstraint(
                name="tasks_direction_to_whom",
                condition=Q(kind="ranked", importance__isnull=False, to_worker__isnull=True)
                | (~Q(kind="ranked") & Q(importance__isnull=True, to_worker__isnull=False)),
            ),
        ]

    def people_concerned(self) -> list[int]:
        return self.task.people_concerned()
