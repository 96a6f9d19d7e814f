"""One filled-in form: about whom, by whom, on which version, and how far it has come.

A signed response never changes: putting it right is a new response with ``previous`` set and a reason (``reopened_because``).
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record
from kith.record.people.models.policy import KNOWS_OF, WORKS_WITH

OF_THIS = "FROM kith_forms_responseperson rp WHERE rp.response_id = {row}.id AND NOT rp.recorded_in_error"
ABOUT_RESPONSE = "EXISTS (SELECT 1 FROM kith_forms_response r WHERE r.id = {row}.response_id)"
"""What belongs to a response is read by whoever reads the response."""


def _together(name: str, *, when: Q, fields: tuple[str, ...]) -> models.CheckConstraint:
    """In these states each of the fields is filled, and in the others none of the moments is."""
    filled = Q(**{f"{field}__isnull": False for field in fields})
    empty = Q(**{f"{field}__isnull": True for field in fields})
    return models.CheckConstraint(name=name, condition=(when & filled) | (~when & empty))


def _paired(name: str, moment: str, who: str) -> models.CheckConstraint:
    both = Q(**{f"{moment}__isnull": False, f"{who}__isnull": False})
    return models.CheckConstraint(
        name=name, condition=both | Q(**{f"{moment}__isnull": True, f"{who}__isnull": True})
    )


class Response(Record):
    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        SUBMITTED = "submitted", "Waiting for sign-off"
        RETURNED = "returned", "Returned to its author"
        SIGNED = "signed", "Signed off"
        NOT_PROCEEDING = "not_proceeding", "Not proceeding"

    class Rating(models.IntegerChoices):
        """How the signer rates the analysis (R065)."""

        ABSENT = 1, "Not there: it tells what happened and stops"
        THIN = 2, "Thin: some meaning is drawn, and much is left open"
        SOUND = 3, "Sound: it says what this means for each child and what follows"
        STRONG = 4, "Strong: it weighs evidence and doubt, and says what would change our mind"

    OPEN = (State.DRAFT, State.RETURNED)

    # Those who work with all its people, and its author, unless it is about someone they may not know of. A person hidden
    # from the asker is missing from the count.
    row_policy = f"""
      {{row}}.people_count = (SELECT count(*) {OF_THIS})
      AND ({{row}}.author_id = (SELECT kith_worker()) OR ({{row}}.people_count > 0 AND NOT EXISTS (
        SELECT 1 {OF_THIS} AND NOT ({WORKS_WITH.format(row="rp")}))))
    """

    form_key = models.CharField(max_length=64)
    form_version = models.PositiveIntegerField()
    subject_kind = models.CharField(
        max_length=60, blank=True, help_text="What it was begun for, as app.model …"
    )
    subject_id = models.BigIntegerField(null=True, blank=True, help_text="… and its id.")
    people_count = models.PositiveSmallIntegerField(default=0, help_text="How many people it is about.")
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    author = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="responses")
    team = models.ForeignKey(
        "workforce.Team", models.PROTECT, null=True, blank=True, related_name="responses"
    )
    previous = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="later")
    reopened_because = models.TextField(
        blank=True, help_text="Set when this puts right the signed one before it."
    )
    started_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    return_reason = models.TextField(blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+")
    analysis_rating = models.PositiveSmallIntegerField(choices=Rating, null=True, blank=True)
    signer_words = models.TextField(blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    stop_reason = models.CharField(max_length=40, blank=True)
    stop_words = models.TextField(blank=True)
    stop_position = models.TextField(blank=True, help_text="Where this leaves the child (R088).")

    class Meta:
        ordering = ["-started_at", "-id"]
        constraints = [
            _paired("kith_forms_response_submitted", "submitted_at", "submitted_by"),
            _paired("kith_forms_response_returned", "returned_at", "returned_by"),
            _together("kith_forms_response_signed", when=Q(state="signed"), fields=("signed_at", "signed_by")),
            _together("kith_forms_response_stopped", when=Q(state="not_proceeding"), fields=("stopped_at", "stopped_by")),
            models.CheckConstraint(
                name="kith_forms_response_waits_once_submitted",
                condition=~Q(state__in=["submitted", "signed"]) | Q(submitted_at__isnull=False),
            ),
            models.CheckConstraint(
                name="kith_forms_response_return_says_why", condition=~Q(state="returned") | ~Q(return_reason="")
            ),
            models.CheckConstraint(
                name="kith_forms_response_stop_says_why",
                condition=~Q(state="not_proceeding") | (~Q(stop_reason="") & ~Q(stop_words="")),
            ),
            models.CheckConstraint(
                name="kith_forms_response_signed_by_another",
                condition=Q(signed_by__isnull=True) | (~Q(signed_by=F("author")) & ~Q(signed_by=F("submitted_by"))),
            ),
            models.UniqueConstraint(
                fields=["previous"], condition=~Q(reopened_because="") & ~Q(state="not_proceeding"),
                name="kith_forms_response_put_right_once",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["subject_kind", "subject_id"], name="kith_forms_response_subject"),
            models.Index(
                fields=["author"],
                condition=Q(state__in=["draft", "returned"]),
                name="kith_forms_response_mine",
            ),
            models.Index(
                fields=["submitted_at"], condition=Q(state="submitted"), name="kith_forms_response_waiting"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form_key} {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it may still be written in."""
        return self.state in self.OPEN

    def people_concerned(self) -> list[int]:
        seen = [row.person_id for row in self.people.all() if not row.recorded_in_error]
        # A person the asker may not know of is missing here; nobody's id stands for them, and is decided as sealed.
        return seen if len(seen) == self.people_count else [*seen, 0]

    def own_grant(self, viewer: Viewer) -> str:
        """A form lets in its author until it is finished."""
        finished = self.state in (self.State.SIGNED, self.State.NOT_PROCEEDING)
        return "author" if self.author_id == viewer.worker_id and not finished else ""


class ResponsePerson(Record):
    """Someone a response is about. ``mark`` is their part of the places of answers; it outlives a merge of records."""

    row_policy = KNOWS_OF

    response = models.ForeignKey(Response, models.PROTECT, related_name="people")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="responses")
    mark = models.CharField(max_length=40)

    class Meta:
        ordering = ["response", "id"]
        constraints = [
            models.UniqueConstraint(fields=["response", "mark"], name="kith_forms_responseperson_mark")
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id]


def marks_of(rows: Any) -> dict[int, str]:
    """Each person's mark by their id, of ``ResponsePerson`` rows."""
    return {row.person_id: row.mark for row in rows}
