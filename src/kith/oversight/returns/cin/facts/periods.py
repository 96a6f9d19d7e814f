"""Periods of one child that meet: plans, episodes, assessments and enquiries that start while another runs."""

import polars as pl

from ...core.words import this
from ...core.year import Year
from ..columns import day_in, other
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


PLAN = "CINPlanStartDate CINPlanEndDate CINPlanEndDate.given"
PROTECTION = "CPPstartDate CPPendDate CPPendDate.given"

FACTS = (
    some_other(
        "meets.cin_plan",
        on="CINplanDates",
        table="CINplanDates",
        has=PLAN,
        by="",
        where=starts_in_cin_plan,
    ),
    some_other(
        "meets.protection_plan",
        on="CINplanDates",
        sees="CINPlanStartDate",
        table="ChildProtectionPlans",
        has=PROTECTION,
        by="",
        where=lambda year: day_in(
            this.CINPlanStartDate, other.CPPstartDate, other.CPPendDate, year, last_day=False
        ),
    ),
    some_other(
        "meets.cin_plan_start",
        on="ChildProtectionPlans",
        sees=PROTECTION,
        table="CINplanDates",
        has="CINPlanStartDate",
        by="",
        where=lambda year: day_in(
            other.CINPlanStartDate, this.CPPstartDate, this.CPPendDate, year, last_day=False
        ),
    ),
    some_other(
        "meets.cin_plan",
        on="ChildProtectionPlans",
        sees="CPPstartDate",
        table="CINplanDates",
        has=PLAN,
        by="",
        where=lambda year: day_in(
            this.CPPstartDate, other.CINPlanStartDate, other.CINPlanEndDate, year, last_day=False
        ),
    ),
    some_other(
        "meets.protection_plan_start",
        on="CINplanDates",
        sees=PLAN,
        table="ChildProtectionPlans",
        has="CPPstartDate",
        by="",
        where=lambda year: day_in(
            other.CPPstartDate, this.CINPlanStartDate, this.CINPlanEndDate, year, last_day=False
        ),
    ),
    some_other(
        "meets.cin_plan",
        on="Reviews",
        sees="CPPreviewDate plan.CPPendDate",
        table="CINplanDates",
        has=PLAN,
        where=lambda year: (
            day_in(this.CPPreviewDate, other.CINPlanStartDate, other.CINPlanEndDate, year, last_day=False)
            & pl.col("plan.CPPendDate").ne_missing(this.CPPreviewDate)
        ),
    ),
    some_other(
        "meets.review",
        on="CINplanDates",
        sees=PLAN,
        table="Reviews",
        has="CPPreviewDate plan.CPPendDate",
        where=lambda year: (
            day_in(other.CPPreviewDate, this.CINPlanStartDate, this.CINPlanEndDate, year, last_day=False)
            & pl.col("other.plan.CPPendDate").ne_missing(other.CPPreviewDate)
        ),
    ),
    some_other(
        "meets.protection_plan",
        on="ChildProtectionPlans",
        table="ChildProtectionPlans",
        has=PROTECTION,
        by="",
        where=starts_in_protection_plan,
    ),
    some_other(
        "meets.episode",
        on="CINdetails",
        table="CINdetails",
        has="CINreferralDate CINclosureDate CINclosureDate.given ReferralNFA",
        by="",
        where=referred_in_episode,
    ),
    some_other(
        "meets.assessment",
        on="Assessments",
        table="Assessments",
        has="AssessmentActualStartDate AssessmentAuthorisationDate AssessmentAuthorisationDate.given",
        where=starts_in_assessment,
    ),
    some_other(
        "meets.section47",
        on="Section47",
        table="Section47",
        has="S47ActualStartDate DateOfInitialCPC DateOfInitialCPC.given ICPCnotRequired",
        where=starts_in_section47,
    ),
)
