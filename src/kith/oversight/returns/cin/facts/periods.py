"""Periods of one child that meet: plans, episodes, assessments and enquiries that start while another runs."""

import polars as pl

from ...core.facts import Fact
from ...core.words import Columns, this
from ...core.year import Year
from ..columns import day_in, other, plan
from .beside import some_other


def starts_in_cin_plan(year: Year) -> pl.Expr:
    """A CIN plan starts while another runs; its last day is a day of it."""
    return day_in(this.CINPlanStartDate, other.CINPlanStartDate, other.CINPlanEndDate, year, last_day=True)


def starts_in_protection_plan(year: Year) -> pl.Expr:
    """A child protection plan starts while another runs; its last day is a day of it."""
    return day_in(this.CPPstartDate, other.CPPstartDate, other.CPPendDate, year, last_day=True)


def starts_in_assessment(year: Year) -> pl.Expr:
    """An assessment starts while another runs."""
    first, last = other.AssessmentActualStartDate, other.AssessmentAuthorisationDate
    return day_in(this.AssessmentActualStartDate, first, last, year, last_day=True)


def starts_in_section47(year: Year) -> pl.Expr:
    """An enquiry starts while another runs: to its conference, or on, where one is required and was not held."""
    first, last = other.S47ActualStartDate, other.DateOfInitialCPC
    required = other.ICPCnotRequired.ne_missing(other=True)
    return day_in(this.S47ActualStartDate, first, last, year, last_day=True, is_open=required)


def referred_in_episode(year: Year) -> pl.Expr:
    """A child is referred while another episode runs; the day it closed is not a day of it."""
    further_action = ~other.ReferralNFA
    return day_in(
        this.CINreferralDate,
        other.CINreferralDate,
        other.CINclosureDate,
        year,
        last_day=False,
        is_open=further_action,
    )


def in_plan(day: pl.Expr, period: Columns, year: Year) -> pl.Expr:
    """The day is in a CIN plan; the day it ended is not."""
    return day_in(day, period.CINPlanStartDate, period.CINPlanEndDate, year, last_day=False)


def in_protection(day: pl.Expr, period: Columns, year: Year) -> pl.Expr:
    """The day is in a child protection plan; the day it ended is not."""
    return day_in(day, period.CPPstartDate, period.CPPendDate, year, last_day=False)


def at_the_end(review: Columns, end: pl.Expr) -> pl.Expr:
    """The review was held on the day its own plan ended."""
    return end.eq_missing(review.CPPreviewDate)


PLAN = "CINPlanStartDate CINPlanEndDate CINPlanEndDate.given"
PROTECTION = "CPPstartDate CPPendDate CPPendDate.given"
others_plan = Columns("other.plan")
REVIEW = "CPPreviewDate plan.CPPendDate"

FACTS: tuple[Fact, ...] = (
    some_other("CINplanDates", "CINplanDates", {"meets.cin_plan": starts_in_cin_plan}, has=PLAN, by=""),
    some_other(
        "ChildProtectionPlans",
        "ChildProtectionPlans",
        {"meets.protection_plan": starts_in_protection_plan},
        has=PROTECTION,
        by="",
    ),
    some_other(
        "CINplanDates",
        "ChildProtectionPlans",
        {
            "meets.protection_plan": lambda year: in_protection(this.CINPlanStartDate, other, year),
            "meets.protection_plan_start": lambda year: in_plan(other.CPPstartDate, this, year),
        },
        sees=PLAN,
        has=PROTECTION,
        by="",
    ),
    some_other(
        "ChildProtectionPlans",
        "CINplanDates",
        {
            "meets.cin_plan": lambda year: in_plan(this.CPPstartDate, other, year),
            "meets.cin_plan_start": lambda year: in_protection(other.CINPlanStartDate, this, year),
        },
        sees=PROTECTION,
        has=PLAN,
        by="",
    ),
    some_other(
        "Reviews",
        "CINplanDates",
        {
            "meets.cin_plan": lambda year: (
                in_plan(this.CPPreviewDate, other, year) & ~at_the_end(this, plan.CPPendDate)
            )
        },
        sees=REVIEW,
        has=PLAN,
    ),
    some_other(
        "CINplanDates",
        "Reviews",
        {
            "meets.review": lambda year: (
                in_plan(other.CPPreviewDate, this, year) & ~at_the_end(other, others_plan.CPPendDate)
            )
        },
        sees=PLAN,
        has=REVIEW,
    ),
    some_other(
        "CINdetails",
        "CINdetails",
        {"meets.episode": referred_in_episode},
        has="CINreferralDate CINclosureDate CINclosureDate.given ReferralNFA",
        by="",
    ),
    some_other(
        "Assessments",
        "Assessments",
        {"meets.assessment": starts_in_assessment},
        has="AssessmentActualStartDate AssessmentAuthorisationDate AssessmentAuthorisationDate.given",
    ),
    some_other(
        "Section47",
        "Section47",
        {"meets.section47": starts_in_section47},
        has="S47ActualStartDate DateOfInitialCPC DateOfInitialCPC.given ICPCnotRequired",
    ),
)
