"""An authority's own figure for a timescale that law leaves to it, from a date, with its reason.

Also how an authority says that it does not use a timescale. A row with no figure goes back to the usual one.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kith.engines.clocks import rules
from kith.kernel.history.models import Record


class LocalSetting(Record):
    timescale = models.CharField(max_length=60, help_text="The id of the version it changes.")
    from_date = models.DateField(help_text="It applies to what is triggered on this day and later.")
    reason = models.TextField()
    limit_value = models.SmallIntegerField(null=True, blank=True)
    limit_unit = models.CharField(max_length=15, blank=True)
    clock_mode = models.CharField(max_length=15, blank=True)
    in_use = models.BooleanField(default=True)
    set_by = models.ForeignKey("workforce.Worker", models.PROTECT, related_name="local_settings")
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["timescale", "-from_date"]
        constraints = [
            models.UniqueConstraint(
                fields=["timescale", "from_date"],
                condition=Q(recorded_in_error=False),
                name="clocks_localsetting_one_a_day",
            ),
            models.CheckConstraint(
                name="clocks_localsetting_limit",
                condition=Q(limit_value__isnull=True, limit_unit="")
                | Q(limit_value__isnull=False) & ~Q(limit_unit=""),
            ),
            models.CheckConstraint(name="clocks_localsetting_says_why", condition=~Q(reason="")),
        ]

    def as_rule(self) -> rules.LocalSetting:
        """The setting as the rules read it."""
        limit = None
        if self.limit_value is not None:
            limit = rules.Limit(self.limit_value, rules.Unit(self.limit_unit))
        return rules.LocalSetting(
            timescale=self.timescale,
            from_date=self.from_date,
            reason=self.reason,
            limit=limit,
            clock_mode=rules.ClockMode(self.clock_mode) if self.clock_mode else None,
            in_use=self.in_use,
        )
