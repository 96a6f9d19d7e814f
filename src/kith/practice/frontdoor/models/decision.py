"""What was decided about a contact: the outcome, the level of need and the threshold document it was held against."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_CONTACT


class Decision(Record):
    """One decision. Information that an agency returns after it asks for another look (R006), which is a question and not a
    mark: the same decision stands, in words, or a new row replaces it."""

    class Outcome(models.TextChoices):
        INFORMATION = "information", "Information and advice only"
        SIGNPOST = "signpost", "Signposted to a service"
        EARLY_HELP = "early_help", "Early help"
        EXISTING_CASE = "existing_case", "Passed to the allocated worker"
        ASSESSMENT = "assessment", "Referral: child and family assessment"
        STRATEGY = "strategy", "Referral: strategy discussion"
        OTHER_AUTHORITY = "other_authority", "Passed to another authority"
        NO_FURTHER_ACTION = "no_further_action", "No further action"

    row_policy = OF_CONTACT

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=20, choices=Outcome)
    level = models.PositiveSmallIntegerField(
        help_text="Level of need, 1 to 4, in the threshold document named below."
    )
    threshold_version = models.CharField(max_length=20)
    indicators = ArrayField(
        models.CharField(max_length=80), default=list, help_text="Threshold indicators relied on."
    )
    rationale = models.TextField()
    direction = models.TextField(blank=True, help_text="What the manager directs to be done (R014).")
    directed = models.JSONField(
        default=list, help_text="The actions directed, each with what and by when; tasks track them (R014)."
    )
    without_agencies = ArrayField(
        models.CharField(max_length=20), default=list, help_text="Agencies that had not returned."
    )
    without_reason = models.TextField(blank=True)
    to_team = models.ForeignKey(
        "workforce.Team", models.PROTECT, null=True, blank=True, related_name="front_door_decisions"
    )
    decided_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="front_door_decisions")
    decided_at = models.DateTimeField()
    looked_again_at = models.DateTimeField(null=True, blank=True)
    looked_again_by = models.ForeignKey(
        "workforce.Worker", models.PROTECT, null=True, blank=True, related_name="+"
    )
    looked_again_words = models.TextField(blank=True)
    replaced_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replaces")

    class Meta:
        ordering = ["-decided_at", "-id"]
        constraints = [
            models.CheckConstraint(name="frontdoor_decision_level", condition=Q(level__gte=1, level__lte=4)),
            models.CheckConstraint(
                name="frontdoor_decision_without_says_why", condition=Q(without_agencies=[]) | ~Q(without_reason="")
            ),
            models.CheckConstraint(
                name="frontdoor_decision_looked_again",
                condition=Q(looked_again_at__isnull=True, looked_again_by__isnull=True)
                | Q(looked_again_at__isnull=False, looked_again_by__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["contact"], condition=Q(replaced_by__isnull=True, recorded_in_error=False),
                name="frontdoor_decision_one_stands",
            ),
        ]  # fmt: skip
