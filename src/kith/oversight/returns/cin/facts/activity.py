"""What happened in an episode, and what is known of a child: which modules there are, and what they hold."""

import polars as pl

from ...core.facts import Fact, Tally
from ...core.words import any_given, blank, given, this
from ..columns import episode
from .beside import any_row, child_has

CLOSED = episode.CINclosureDate


def after_closing(*days: pl.Expr) -> pl.Expr:
    """One of the days is after the closure of the episode the row belongs to."""
    return pl.any_horizontal(day > CLOSED for day in days)


LATE = {
    "Assessments": after_closing(this.AssessmentActualStartDate, this.AssessmentAuthorisationDate),
    "Section47": after_closing(this.S47ActualStartDate, this.DateOfInitialCPC),
    "ChildProtectionPlans": after_closing(this.CPPendDate),
    "CINplanDates": after_closing(this.CINPlanStartDate, this.CINPlanEndDate),
}

FACTS: tuple[Fact | Tally, ...] = (
    *(
        any_row(f"has.{name}", on="CINdetails", table=table)
        for name, table in (
            ("assessment", "Assessments"),
            ("section47", "Section47"),
            ("cin_plan", "CINplanDates"),
            ("protection_plan", "ChildProtectionPlans"),
        )
    ),
    *(any_row(f"has.late_{table}", on="CINdetails", table=table, where=late) for table, late in LATE.items()),
    any_row("has.assessment", on="Section47", table="Assessments"),
    any_row(
        "has.assessment_date",
        on="CINdetails",
        table="Assessments",
        where=any_given(this.AssessmentActualStartDate, this.AssessmentAuthorisationDate),
    ),
    any_row(
        "has.section47_date",
        on="CINdetails",
        table="Section47",
        where=any_given(this.S47ActualStartDate, this.DateOfInitialCPC),
    ),
    any_row(
        "has.open_protection_plan",
        on="CINplanDates",
        table="ChildProtectionPlans",
        where=blank(this.CPPendDate),
    ),
    any_row(
        "has.open_cin_plan", on="ChildProtectionPlans", table="CINplanDates", where=blank(this.CINPlanEndDate)
    ),
    child_has("child.episode", table="CINdetails"),
    child_has("child.further_action", table="CINdetails", where=~this.ReferralNFA),
    child_has("child.disability", table="Disabilities", where=given(this.Disability)),
)
