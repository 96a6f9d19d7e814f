"""One thing to be done, by a worker or by whoever in a team picks it up."""

from django.db import models
from django.db.models import Q

from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Membership
from kith.kernel.history.models import Record


class Task(Record):
    class Importance(models.IntegerChoices):
        HIGH = 1, "Important"
        ORDINARY = 2, "Ordinary"

    class State(models.TextChoices):
        OPEN = "open", "To do"
        DONE = "done", "Done"
        NOT_PROCEEDING = "not_proceeding", "Not proceeding"

    # Read by whom it is for, by who asked for it, by the managers of either, and by whoever works with the child; and about
    # a child only by those who may know of that child at all: a conflict or a restricted record beats the task (F073).
    row_policy = """
      ({row}.person_id IS NULL OR EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.person_id))
      AND ((SELECT kith_has('service'))
        OR {row}.worker_id = (SELECT kith_worker()) OR {row}.raised_by_id = (SELECT kith_worker())
        OR {row}.team_id = ANY ((SELECT kith_teams())::bigint[])
        OR EXISTS (
          SELECT 1 FROM people_involvement i WHERE i.person_id = {row}.person_id AND NOT i.recorded_in_error
            AND i.starts_at <= now() AND (i.ends_at IS NULL OR i.ends_at > now())
            AND (i.worker_id = (SELECT kith_worker()) OR i.team_id = ANY ((SELECT kith_teams())::bigint[])))
        OR EXISTS (
          SELECT 1 FROM workforce_membership theirs JOIN workforce_membership mine ON mine.team_id = theirs.team_id
          WHERE theirs.worker_id = {row}.worker_id AND mine.worker_id = (SELECT kith_worker()) AND mine.is_manager
            AND NOT theirs.recorded_in_error AND NOT mine.recorded_in_error
            AND current_date BETWEEN theirs.valid_from AND COALESCE(theirs.valid_to, current_date)
            AND current_date BETWEEN mine.valid_from AND COALESCE(mine.valid_to, current_date)))
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
        """A task lets in whom it was set, who set it, and the managers of whoever has it."""
        if self.worker_id == viewer.worker_id or self.team_id in viewer.all_team_ids:
            return "task"
        if self.raised_by_id == viewer.worker_id:
            return "set the task"
        return "manager" if self._is_with_a_worker_of(viewer) else ""

    def _is_with_a_worker_of(self, viewer: Viewer) -> bool:
        if not (self.worker_id and viewer.managed_team_ids):
            return False
        theirs = Membership.objects.standing().as_at(viewer.today).filter(worker_id=self.worker_id)
        return bool(theirs.filter(team_id__in=viewer.managed_team_ids).exists())
