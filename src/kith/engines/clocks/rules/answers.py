"""What the engine answers: a due date, or why there is none."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kith.engines.clocks.rules.timescale import Limit, Timescale
from kith.engines.clocks.rules.when import Trigger, as_day, say_when

LONGEST_WARNING = timedelta(days=28)
SHORTEST_WARNING_OF_A_DAY = timedelta(days=1)
WARNING_SHARE = 4


@dataclass(frozen=True, kw_only=True)
class Due:
    """When something must be done by, or may first be done, or both.

    ``by`` is a day for every timescale but those in hours, for which it is a moment in UTC; None is no last
    day. ``limit`` is the one that was counted, which a variant or a local setting may have changed, and
    ``calendar`` the version of the working-day calendar, so that the answer can be explained for ever.
    """

    timescale: str
    limit: Limit
    counted_from: Trigger
    by: Trigger | None
    not_before: date | None = None
    calendar: str

    @property
    def on(self) -> Trigger:
        """The date to show: the last day, or the first where there is no last."""
        shown = self.by if self.by is not None else self.not_before
        assert shown is not None  # a due date has one or the other
        return shown

    @property
    def warns_from(self) -> Trigger | None:
        """When it becomes due soon: for the last quarter of the time allowed, at most 28 days.

        A limit that is a day warns at least the day before. What is due on or before its trigger warns 28
        days ahead.
        """
        start = self.not_before or self.counted_from
        if isinstance(self.by, datetime) and isinstance(start, datetime):
            return self.by - _warning(self.by - start)
        if self.by is None:
            return None
        return self.by - max(_warning(as_day(self.by) - as_day(start)), SHORTEST_WARNING_OF_A_DAY)


def _warning(allowed: timedelta) -> timedelta:
    return min(allowed / WARNING_SHARE, LONGEST_WARNING) if allowed > timedelta() else LONGEST_WARNING


@dataclass(frozen=True)
class DoesNotApply:
    """The timescale does not bind here, with the reason in words for the screen."""

    timescale: str
    reason: str


def explain(timescale: Timescale, due: Due) -> str:
    """The plain rule behind a due date: what was counted, from what, and where it is written."""
    direction = "before" if due.limit.value < 0 else "from" if due.limit.value else "On or before"
    counted = f"{due.limit} {direction}" if due.limit.value else direction
    return f"{counted} {say_when(due.counted_from)} ({timescale.trigger}). {timescale.source}"
