"""Rules about child in need plans, and about one running beside a child protection plan."""

import polars as pl

from ...core.rules import Severity, rule
from ...core.words import blank, this
from ...core.year import Year
from ..columns import episode, has, identity, meets, of_child, outside


@rule("4000", CINplanDates="CINPlanStartDate", CINdetails="ReferralNFA")
def no_plan_without_action(_: Year) -> pl.Expr:
    """CIN Plan details provided for a referral with no further action"""
    return episode.ReferralNFA


@rule("4001", CINplanDates="CINPlanEndDate", ChildProtectionPlans="CPPendDate")
def not_both_open(_: Year) -> dict[str, pl.Expr]:
    """A CIN Plan cannot run concurrently with a Child Protection Plan

    Flagged where both are open in one episode; plans that meet earlier are left to rules 4016 and 4017.
    """
    return {
        "CINplanDates": blank(this.CINPlanEndDate) & has.open_protection_plan,
        "ChildProtectionPlans": blank(this.CPPendDate) & has.open_cin_plan,
    }


@rule("4003", Reviews="CPPreviewDate", CINplanDates="CINPlanStartDate CINPlanEndDate")
def no_review_during_a_plan(_: Year) -> dict[str, pl.Expr]:
    """A CPP review date is shown as being held at the same time as an open CIN Plan

    Within one episode, and with plans that are still open; tools in use mix episodes and miss open plans. A
    review on the day its own plan ended is allowed.
    """
    return {"Reviews": meets.cin_plan, "CINplanDates": meets.review}


@rule("4004", CINplanDates="CINPlanEndDate")
def one_open(_: Year) -> pl.Expr:
    """This child is showing more than one open CIN Plan, i.e. with no End Date

    Counted for the child, as the message says; tools in use count within an episode.
    """
    still_open = blank(this.CINPlanEndDate)
    return still_open & (of_child(still_open) > 1)


@rule("4008", CINplanDates="CINPlanStartDate", ChildIdentifiers="PersonDeathDate")
def starts_while_alive(_: Year) -> pl.Expr:
    """CIN Plan shown as starting after the child’s Date of Death"""
    return this.CINPlanStartDate > identity.PersonDeathDate


@rule("4009Q", severity=Severity.QUERY, CINplanDates="CINPlanEndDate", ChildIdentifiers="PersonDeathDate")
def ends_by_death(_: Year) -> pl.Expr:
    """CIN Plan cannot end after the child’s Date of Death"""
    return this.CINPlanEndDate > identity.PersonDeathDate


@rule("4010", CINplanDates="CINPlanStartDate")
def starts_by_the_end(year: Year) -> pl.Expr:
    """CIN Plan start date is missing or out of data collection period"""
    return this.CINPlanStartDate.is_null() | (this.CINPlanStartDate > year.end)


@rule("4011", CINplanDates="CINPlanEndDate CINPlanStartDate")
def ends_after_start(_: Year) -> pl.Expr:
    """CIN Plan End Date earlier than Start Date"""
    return this.CINPlanEndDate < this.CINPlanStartDate


@rule("4012Q", severity=Severity.QUERY, CINplanDates="CINPlanStartDate CINPlanEndDate")
def lasts_a_day(_: Year) -> pl.Expr:
    """CIN Plan shown as starting and ending on the same day"""
    return this.CINPlanStartDate == this.CINPlanEndDate


@rule("4013", CINplanDates="CINPlanEndDate")
def ends_in_the_year(year: Year) -> pl.Expr:
    """CIN Plan end date must fall within the census year"""
    return outside(this.CINPlanEndDate, year)


@rule("4014", CINplanDates="CINPlanStartDate CINPlanEndDate")
def plans_do_not_overlap(_: Year) -> pl.Expr:
    """CIN Plan data contains overlapping dates

    Flagged is the plan that starts while another of the child's runs; the day a plan ends is a day of it.
    """
    return meets.cin_plan


@rule("4015", CINplanDates="CINPlanStartDate", CINdetails="CINreferralDate")
def starts_after_referral(_: Year) -> pl.Expr:
    """The CIN Plan start date cannot be before the referral date"""
    return this.CINPlanStartDate < episode.CINreferralDate


@rule("4016", CINplanDates="CINPlanStartDate", ChildProtectionPlans="CPPstartDate CPPendDate")
def no_start_during_protection(_: Year) -> dict[str, pl.Expr]:
    """A CIN Plan has been reported as open at the same time as a Child Protection Plan

    The CIN plan starts while the child protection plan runs; it may start on the day the other ends.
    """
    return {"CINplanDates": meets.protection_plan, "ChildProtectionPlans": meets.cin_plan_start}


@rule("4017", ChildProtectionPlans="CPPstartDate", CINplanDates="CINPlanStartDate CINPlanEndDate")
def no_protection_start_during(_: Year) -> dict[str, pl.Expr]:
    """A CIN Plan has been reported as open at the same time as a Child Protection Plan

    The child protection plan starts while the CIN plan runs; it may start on the day the other ends.
    """
    return {"ChildProtectionPlans": meets.cin_plan, "CINplanDates": meets.protection_plan_start}
