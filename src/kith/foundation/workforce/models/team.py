"""Teams, and who was in them when."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func

from kith.kernel.history.models import PeriodRecord, Record


class DateSpan(Func):
    """The days from one date to another, both included, as a PostgreSQL range."""

    function = "daterange"
    output_field = DateRangeField()


class Team(Record):
    class Kind(models.TextChoices):
        FRONT_DOOR = "front_door", "Front door (MASH)"
        OUT_OF_HOURS = "out_of_hours", "Out-of-hours team"
        ASSESSMENT = "assessment", "Referral and assessment"
        CHILDREN_IN_NEED = "children_in_need", "Children in need and protection"
        LOOKED_AFTER = "looked_after", "Children looked after"
        ASYLUM = "asylum", "Asylum"
        LEAVING_CARE = "leaving_care", "Leaving care"
        DISABILITIES = "disabilities", "Children with disabilities"
        ADOLESCENT = "adolescent", "Adolescent team"
        EARLY_HELP = "early_help", "Early help"
        SERVICE = "service", "Service"
        OTHER = "other", "Other"

    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=Kind)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    phone = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Membership(PeriodRecord):
    """A worker in a team for a time. A manager of a team also sees the teams below it."""

    worker = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="memberships")
    team = models.ForeignKey(Team, models.PROTECT, related_name="memberships")
    is_manager = models.BooleanField(default=False)

    class Meta(PeriodRecord.Meta):
        ordering = ["-valid_from", "id"]
        constraints = [
            *PeriodRecord.Meta.constraints,
            ExclusionConstraint(
                name="workforce_membership_once_at_a_time",
                expressions=[
                    ("worker", RangeOperators.EQUAL),
                    ("team", RangeOperators.EQUAL),
                    (
                        DateSpan(F("valid_from"), F("valid_to"), RangeBoundary(True, True)),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=models.Q(recorded_in_error=False),
            ),
        ]
