"""Rules about child protection plans and their reviews."""

import polars as pl

from ...core.rules import Severity, rule
from ...core.words import blank, differs, this, within
from ...core.year import Year
from ..columns import episode, has, identity, meets, of_child, outside, plan


@rule("1105", ChildProtectionPlans="CPPstartDate", CINdetails="CINreferralDate")
def starts_after_referral(_: Year) -> pl.Expr:
    """The child protection plan start date cannot be before the referral date"""
    return this.CPPstartDate < episode.CINreferralDate


@rule("2885", ChildProtectionPlans="CPPstartDate", CINdetails="DateOfInitialCPC")
def starts_at_the_conference(year: Year) -> pl.Expr:
    """Child protection plan shown as starting a different day to the initial child protection conference

    Asked of a plan that starts in the census year. The conference is that of a section 47 enquiry of the
    episode, unless none was required there, or else the one recorded on the episode. Tools in use take
    `true` for required.
    """
    not_on_episode = has.section47_conference | differs(this.CPPstartDate, episode.DateOfInitialCPC)
    return within(this.CPPstartDate, year.start, year.end) & not_on_episode & ~meets.section47_conference


@rule("8720", ChildProtectionPlans="CPPstartDate")
def starts_by_the_end(year: Year) -> pl.Expr:
    """Child Protection Plan Start Date missing or out of data collection period"""
    return this.CPPstartDate.is_null() | (this.CPPstartDate > year.end)


@rule("8730", ChildProtectionPlans="NumberOfPreviousCPP")
def earlier_plans_are_counted(_: Year) -> pl.Expr:
    """Total Number of previous Child Protection Plans missing

    A number below 0 is no count of plans.
    """
    return this.NumberOfPreviousCPP.is_null() | (this.NumberOfPreviousCPP < 0)


@rule("8832", ChildProtectionPlans="CINdetailsID", CINdetails="CINdetailsID ReferralNFA")
def no_plan_without_action(_: Year) -> pl.Expr:
    """Child Protection details provided for a referral with no further action"""
    return episode.ReferralNFA


@rule("8840", ChildProtectionPlans="CPPstartDate CPPendDate")
def lasts_a_day(_: Year) -> pl.Expr:
    """Child Protection Plan cannot start and end on the same day"""
    return this.CPPstartDate == this.CPPendDate


@rule("8841", Reviews="CPPreviewDate", ChildProtectionPlans="CPPstartDate")
def reviewed_after_start(_: Year) -> pl.Expr:
    """The review date cannot be on the same day or before the Child protection Plan start date"""
    return this.CPPreviewDate <= plan.CPPstartDate


@rule("8842Q", severity=Severity.QUERY, Reviews="CPPreviewDate")
def review_has_a_date(_: Year) -> pl.Expr:
    """Review Record has a missing date"""
    return this.CPPreviewDate.is_null()


@rule("8915", ChildProtectionPlans="CPPstartDate", ChildIdentifiers="PersonDeathDate")
def starts_while_alive(_: Year) -> pl.Expr:
    """Child Protection Plan shown as starting after the child’s Date of Death"""
    return this.CPPstartDate > identity.PersonDeathDate


@rule("8920", ChildProtectionPlans="CPPendDate", ChildIdentifiers="PersonDeathDate")
def ends_by_death(_: Year) -> pl.Expr:
    """Child Protection Plan cannot end after the child’s Date of Death"""
    return this.CPPendDate > identity.PersonDeathDate


@rule("8925", ChildProtectionPlans="CPPstartDate CPPendDate")
def ends_after_start(_: Year) -> pl.Expr:
    """Child Protection Plan End Date earlier than Start Date"""
    return this.CPPendDate < this.CPPstartDate


@rule("8930", ChildProtectionPlans="CPPendDate")
def ends_in_the_year(year: Year) -> pl.Expr:
    """Child Protection Plan End Date must fall within the census year"""
    return outside(this.CPPendDate, year)


@rule("8935", ChildProtectionPlans="CPPendDate")
def one_open(_: Year) -> pl.Expr:
    """This child is showing more than one open Child Protection plan, i.e. with no End Date

    Counted for the child, as the message says; tools in use miss two in one episode.
    """
    still_open = blank(this.CPPendDate)
    return still_open & (of_child(still_open) > 1)


@rule("8940", ChildProtectionPlans="CPPstartDate CPPendDate")
def plans_do_not_overlap(_: Year) -> pl.Expr:
    """Child Protection Plan data contains overlapping dates

    Flagged is the plan that starts while another of the child's runs, in whatever episode; tools in use
    compare plans of one number only.
    """
    return meets.protection_plan
