"""One thing to be done, by a worker or by whoever in a team picks it up."""

from django.db import models
from django.db.models import Q

from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record


class Task(Record):
    class Importance(models.IntegerChoices):
        HIGH = 1, "Important"
        ORDINARY = 2, "Ordinary"

    class State(models.TextChoices):
        OPEN = "open", "To do"
        DONE = "done", "Done"
        NOT_PROCEEDING = "not_proceeding", "Not proceeding"

    # A task is read by whom it is for, by their managers, and by whoever works with the child.
    row_policy = """
      {row}.worker_id = (SELECT kith_worker()) OR {row}.team_id = ANY ((SELECT kith_teams())::bigint[])
      OR {row}.raised_by_id = (SELECT kith_worker())
      OR ({row}.person_id IS NOT NULL AND EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.person_id))
    """

    what = models.CharField(max_length=300)
    details = models.TextField(blank=True)
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="tasks")
    worker = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="tasks"
    )
    team = models.ForeignKey("workforce.Team", models.PROTECT, null=True, blank=True, related_name="tasks")
    importance = models.PositiveSmallIntegerField(choices=Importance, default=Importance.ORDINARY)
    due_at = models.DateTimeField(null=True, blank=True)
    raised_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="tasks_raised")
    raised_at = models.DateTimeField()
    source_kind = models.CharField(max_length=60, blank=True)
    source_id = models.BigIntegerField(null=True, blank=True)
    page = models.CharField(max_length=200, blank=True, help_text="Where the work is done.")
    state = models.CharField(max_length=20, choices=State, default=State.OPEN)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="tasks_ended"
    )
    ended_because = models.TextField(blank=True)

    class Meta:
        ordering = ["importance", "due_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="tasks_task_for_someone", condition=Q(worker__isnull=False) | Q(team__isnull=False)
            ),
            models.CheckConstraint(
                name="tasks_task_end",
                condition=Q(state="open", ended_at__isnull=True, ended_by__isnull=True)
                | (~Q(state="open") & Q(ended_at__isnull=False, ended_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="tasks_task_not_proceeding_says_why",
                condition=~Q(state="not_proceeding") | ~Q(ended_because=""),
            ),
        ]
        indexes = [
            models.Index(fields=["worker", "due_at"], condition=Q(state="open"), name="tasks_task_worker"),
            models.Index(fields=["team", "due_at"], condition=Q(state="open"), name="tasks_task_team"),
            models.Index(fields=["person"], condition=Q(state="open"), name="tasks_task_person"),
            models.Index(fields=["source_kind", "source_id"], name="tasks_task_source"),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id] if self.person_id else []

    def own_grant(self, viewer: Viewer) -> str:
        """A task lets in whom it was set."""
        mine = self.worker_id == viewer.worker_id or self.team_id in viewer.all_team_ids
        return "task" if mine else ""
