"""What a timescale is: a limit in law, guidance or local procedure, with the rule for counting it and its
citation.

A value read from the catalogue. It knows how it is counted, not what day it is: see ``due``.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kith.kernel.dates import Period


class Unit(StrEnum):
    """What a limit is counted in."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    WEEKS = "weeks"
    MONTHS = "months"
    HOURS = "hours"
    SCHOOL_DAYS = "school_days"
    TERMS = "terms"


class Counting(StrEnum):
    """Which day is day 1, or what is counted instead of days."""

    AFTER = "after"
    """The trigger is day 0 and the day after it is day 1."""
    BEGINNING_WITH = "beginning_with"
    """The trigger is day 1: a period of so many days *beginning with* it."""
    BUSINESS_DAY_ONE = "business_day_one"
    """The trigger, or the first business day after it, is day 1 (Practice Direction 12A)."""
    CALENDAR_MONTH = "calendar_month"
    """Once in each calendar month, on any day of it."""
    TOTAL = "total"
    """A total over a rolling period, for which there is no due date."""


class Sense(StrEnum):
    """Whether the limit is the last day or the first."""

    LATEST = "latest"
    EARLIEST = "earliest"


class ClockMode(StrEnum):
    """Whether hours run through nights and weekends, or stand for working days of 24 hours."""

    ELAPSED = "elapsed"
    WORKING_DAYS = "working_days"


class Standing(StrEnum):
    """Whose rule it is. ``OTHER`` is a measure, a framework, or a rule no longer in force."""

    STATUTORY = "statutory"
    LOCAL = "local"
    OTHER = "other"


class Test(StrEnum):
    """How a variant looks at its fact."""

    IS_YES = "is_yes"
    IS_NO = "is_no"
    IS_GIVEN = "is_given"
    IS_AT_LEAST = "is_at_least"


@dataclass(frozen=True)
class Limit:
    """A number of units; negative is before the trigger, 0 is the same day."""

    value: int
    unit: Unit

    def __str__(self) -> str:
        number = abs(self.value)
        unit = self.unit.value.replace("_", " ")
        return f"{number} {unit[:-1] if number == 1 else unit}"


@dataclass(frozen=True)
class Source:
    """Where the rule is written."""

    title: str
    reference: str
    url: str

    def __str__(self) -> str:
        return f"{self.title}, {self.reference}" if self.reference else self.title


@dataclass(frozen=True, kw_only=True)
class Variant:
    """A different limit when a fact is so: weekly until the first review, then every 4 weeks."""

    fact: str
    test: Test
    compared_with: int | None
    limit: Limit
    reference: str


@dataclass(frozen=True, kw_only=True)
class LocalSetting:
    """An authority's own figure from a day on, with its reason; or that it does not use the timescale."""

    timescale: str
    from_date: date
    reason: str
    limit: Limit | None = None
    clock_mode: ClockMode | None = None
    in_use: bool = True


@dataclass(frozen=True, kw_only=True)
class Timescale:
    """One version of one rule. ``data/README.md`` says what each field means."""

    id: str
    version_of: str
    area: str
    name: str
    trigger: str
    satisfied_by: str
    limit: Limit
    counting: Counting
    preceded_by: Limit | None
    sense: Sense
    grace_days: int | None
    clock_mode: ClockMode | None
    rolls_forward: bool
    no_later_than: str | None
    particular: str | None
    recurs: bool
    repeat_rule: str
    applies_when: str
    who: str
    standing: Standing
    configurable: bool
    verified: bool
    in_force: Period
    source: Source
    notes: str
    variants: tuple[Variant, ...] = ()
    local: LocalSetting | None = None

    @property
    def runs_in_hours(self) -> bool:
        """Whether the due date is a moment rather than a day."""
        return self.limit.unit is Unit.HOURS and self.clock_mode is ClockMode.ELAPSED
