"""One clock that runs, or ran: what started it, when it is due, and how it ended.

The limit counted and the version of the calendar are kept beside the due date, so that it can be explained
for ever. A clock belongs to the thing it was started on and to the child it is about. It belongs to no
worker: whose it is follows from who is allocated when somebody asks.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from kith.engines.clocks.models.london import EndOfLondonDay
from kith.kernel.history.models import Record

RUNNING = Q(met_at__isnull=True, ended_at__isnull=True, recorded_in_error=False)


class Because(models.TextChoices):
    """Why a clock stopped without being met."""

    REPLACED = "replaced", "Replaced by another clock"
    NO_LONGER_APPLIES = "no_longer_applies", "No longer applies"
    NOT_THIS_CHILD = "not_this_child", "Not about this child"
    CASE_CLOSED = "case_closed", "Case closed"
    MOVED = "moved", "Responsibility passed to another authority"
    ADULT = "adult", "Became an adult"
    DIED = "died", "Child died"
    STARTED_IN_ERROR = "started_in_error", "Started in error"
    NOT_USED_HERE = "not_used_here", "The authority no longer uses it"


class Clock(Record):
    # Read by those who may know of the child; while there is no child, by any worker. The engine itself must find
    # every clock of a thing, whoever acts: a partner's answer stops the clock of a child whom the partner may not
    # open (reach.every_clock).
    row_policy = """
      ({row}.person_id IS NULL AND (SELECT kith_worker()) IS NOT NULL)
      OR EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.person_id)
      OR (SELECT current_setting('kith.clocks', true)) = 'every'
    """

    timescale = models.CharField(max_length=60, help_text="The id of the version in force when it started.")
    event = models.CharField(max_length=60, help_text="The event that starts it, as declared.")
    subject_kind = models.CharField(max_length=60, help_text="What it runs on, as app.model …")
    subject_id = models.BigIntegerField(help_text="… and its id.")
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="clocks")
    triggered_at = models.DateTimeField()
    whole_day = models.BooleanField(default=False, help_text="Only the day of the trigger is known.")
    facts = models.JSONField(default=dict, help_text="What else the due date depends on.")

    limit_value = models.SmallIntegerField()
    limit_unit = models.CharField(max_length=15)
    counted_from = models.DateField(null=True, blank=True, help_text="Empty when counted from the moment.")
    due_on = models.DateField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    not_before = models.DateField(null=True, blank=True)
    warns_from = models.DateTimeField(null=True, blank=True)
    # Generated, so that it never disagrees with what is due: a due day lasts to its end in London.
    late_from = models.GeneratedField(
        expression=Coalesce(F("due_at"), EndOfLondonDay(F("due_on"))),
        output_field=models.DateTimeField(null=True),
        db_persist=True,
    )
    calendar = models.CharField(max_length=60, help_text="The version of the working-day calendar.")

    previous = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="repeats")
    sequence = models.PositiveSmallIntegerField(default=1, help_text="1 for the first, 2 for the next …")
    met_at = models.DateTimeField(null=True, blank=True)
    met_whole_day = models.BooleanField(default=False, help_text="Only the day it was met is known.")
    ended_at = models.DateTimeField(null=True, blank=True, help_text="Stopped without being met.")
    ended_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="clocks_ended"
    )
    ended_because = models.CharField(max_length=20, choices=Because, blank=True)
    ended_words = models.TextField(blank=True)

    class Meta:
        ordering = ["late_from", "id"]
        constraints = [
            models.CheckConstraint(
                name="clocks_clock_due_once",
                condition=Q(due_on__isnull=True) | Q(due_at__isnull=True),
            ),
            models.CheckConstraint(
                name="clocks_clock_due_or_not_before",
                condition=Q(due_on__isnull=False) | Q(due_at__isnull=False) | Q(not_before__isnull=False),
            ),
            models.CheckConstraint(
                name="clocks_clock_met_or_ended",
                condition=Q(met_at__isnull=True) | Q(ended_at__isnull=True),
            ),
            models.CheckConstraint(
                name="clocks_clock_ended_says_why",
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, ended_because="", ended_words="")
                | Q(ended_at__isnull=False, ended_by__isnull=False)
                & Q(ended_because__in=Because.values)
                & ~Q(ended_words=""),
            ),
            models.CheckConstraint(
                name="clocks_clock_repeats",
                condition=Q(previous__isnull=True, sequence=1) | Q(previous__isnull=False, sequence__gte=2),
            ),
            models.UniqueConstraint(
                fields=["timescale", "event", "subject_kind", "subject_id", "person"],
                name="clocks_clock_runs_once",
                condition=RUNNING,
                nulls_distinct=False,
            ),
        ]
        indexes = [
            models.Index(F("late_from"), F("id"), condition=RUNNING, name="clocks_clock_running"),
            models.Index(F("person"), F("late_from"), condition=RUNNING, name="clocks_clock_person"),
            models.Index(fields=["subject_kind", "subject_id"], name="clocks_clock_subject"),
            models.Index(fields=["timescale", "triggered_at"], name="clocks_clock_timescale"),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id] if self.person_id else []
