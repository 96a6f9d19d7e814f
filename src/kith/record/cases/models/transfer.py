"""A child's case offered by one team to another. The sender stays responsible until the receiver accepts (R030)."""

from django.db import models
from django.db.models import Q

from kith.kernel.history.models import Record
from kith.record.people.models.policy import WORKS_WITH


class Transfer(Record):
    class State(models.TextChoices):
        OFFERED = "offered", "Offered"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"
        WITHDRAWN = "withdrawn", "Withdrawn"

    row_policy = WORKS_WITH

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="transfers")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="transfers")
    from_team = models.ForeignKey("workforce.Team", models.PROTECT, related_name="transfers_out")
    to_team = models.ForeignKey("workforce.Team", models.PROTECT, related_name="transfers_in")
    summary = models.TextField(help_text="The child's story so far, for the team that takes over.")
    open_actions = models.TextField(blank=True)
    next_visit_due_on = models.DateField(null=True, blank=True)
    introductions = models.TextField(
        blank=True, help_text="How the child and family will meet the new worker."
    )
    state = models.CharField(max_length=10, choices=State, default=State.OFFERED)
    offered_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="transfers_offered")
    offered_at = models.DateTimeField()
    answered_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="transfers_answered"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_words = models.TextField(blank=True)

    class Meta:
        ordering = ["-offered_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(state="offered", recorded_in_error=False),
                name="cases_transfer_one_offer",
            ),
            models.CheckConstraint(
                name="cases_transfer_answer",
                condition=Q(state="offered", answered_at__isnull=True, answered_by__isnull=True)
                | (~Q(state="offered") & Q(answered_at__isnull=False, answered_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="cases_transfer_two_teams", condition=~Q(from_team=models.F("to_team"))
            ),
        ]

    def people_concerned(self) -> list[int]:
        return [self.person_id]
