"""What happened in an episode, and what is known of a child: which modules there are, and what they hold."""

import polars as pl

from ...core.facts import Fact, Tally
from ...core.words import any_given, blank, given, this
from ..columns import episode
from .beside import any_rows, child_has


def after_closing(*days: pl.Expr) -> pl.Expr:
    """One of the days is after the closure of the episode the row belongs to."""
    return pl.any_horizontal(day > episode.CINclosureDate for day in days)


LATE = {
    "Assessments": after_closing(this.AssessmentActualStartDate, this.AssessmentAuthorisationDate),
    "Section47": after_closing(this.S47ActualStartDate, this.DateOfInitialCPC),
    "ChildProtectionPlans": after_closing(this.CPPendDate),
    "CINplanDates": after_closing(this.CINPlanStartDate, this.CINPlanEndDate),
}
ASSESSED = any_given(this.AssessmentActualStartDate, this.AssessmentAuthorisationDate)
ENQUIRED = any_given(this.S47ActualStartDate, this.DateOfInitialCPC)

IN_EPISODE: dict[str, dict[str, pl.Expr | None]] = {
    "Assessments": {"has.assessment": None, "has.assessment_date": ASSESSED},
    "Section47": {"has.section47": None, "has.section47_date": ENQUIRED},
    "CINplanDates": {"has.cin_plan": None},
    "ChildProtectionPlans": {"has.protection_plan": None},
}

FACTS: tuple[Fact | Tally, ...] = (
    *(
        any_rows("CINdetails", table, {**conditions, f"has.late_{table}": LATE[table]})
        for table, conditions in IN_EPISODE.items()
    ),
    any_rows("Section47", "Assessments", {"has.assessment": None}),
    any_rows("CINplanDates", "ChildProtectionPlans", {"has.open_protection_plan": blank(this.CPPendDate)}),
    any_rows("ChildProtectionPlans", "CINplanDates", {"has.open_cin_plan": blank(this.CINPlanEndDate)}),
    child_has("child.episode", table="CINdetails"),
    child_has("child.further_action", table="CINdetails", where=~this.ReferralNFA),
    child_has("child.disability", table="Disabilities", where=given(this.Disability)),
)
