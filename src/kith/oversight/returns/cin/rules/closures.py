"""Rules about how an episode ended, and what there is in an episode that ended early or went no further."""

import polars as pl

from ...core.rules import Severity, rule
from ...core.words import among, any_given, blank, given, this
from ...core.year import Year
from ..columns import episode, has, identity, outside
from ..facts.activity import LATE

AFTER_ASSESSMENT = ("RC8", "RC9")


@rule("2990", CINdetails="ReasonForClosure")
def nothing_after_assessment(_: Year) -> pl.Expr:
    """Activity recorded against a case closed after assessment (RC8 or RC9)"""
    went_on = has.section47 | has.protection_plan | has.cin_plan | given(this.DateOfInitialCPC)
    return among(this.ReasonForClosure, *AFTER_ASSESSMENT) & went_on


@rule(
    "8565",
    CINdetails="CINclosureDate DateOfInitialCPC",
    Assessments="AssessmentActualStartDate AssessmentAuthorisationDate",
    Section47="S47ActualStartDate DateOfInitialCPC",
    ChildProtectionPlans="CPPendDate",
    CINplanDates="CINPlanStartDate CINPlanEndDate",
)
def nothing_after_closure(_: Year) -> dict[str, pl.Expr]:
    """Activity shown after a case has been closed

    The dates are those the rule lists; the start of a child protection plan is not among them.
    """
    late = [pl.col(f"has.late_{table}") for table in LATE]
    own = (this.DateOfInitialCPC > this.CINclosureDate).fill_null(value=False)
    return {**LATE, "CINdetails": pl.any_horizontal(own, *late)}


@rule("8585Q", severity=Severity.QUERY, CINdetails="ReasonForClosure", ChildIdentifiers="PersonDeathDate")
def death_has_a_date(_: Year) -> pl.Expr:
    """Closure reason is Died but no date of death is recorded"""
    return (this.ReasonForClosure == "RC2") & blank(identity.PersonDeathDate)


@rule("8620", CINdetails="CINclosureDate")
def closed_in_the_year(year: Year) -> pl.Expr:
    """CIN Closure Date present and does not fall within the Census year"""
    return outside(this.CINclosureDate, year)


@rule("8630", CINdetails="CINreferralDate CINclosureDate")
def closed_after_referral(_: Year) -> pl.Expr:
    """CIN Closure Date is before CIN Referral Date for the same CIN episode"""
    return this.CINclosureDate < this.CINreferralDate


@rule("8805", CINdetails="CINclosureDate ReasonForClosure")
def closure_has_a_reason(_: Year) -> pl.Expr:
    """A CIN case cannot have a CIN closure date without a Reason for Closure"""
    return given(this.CINclosureDate) & blank(this.ReasonForClosure)


@rule("8810", CINdetails="ReasonForClosure CINclosureDate")
def reason_has_a_closure(_: Year) -> pl.Expr:
    """A CIN case cannot have a Reason for Closure without a CIN Closure Date"""
    return given(this.ReasonForClosure) & blank(this.CINclosureDate)


@rule("8825Q", severity=Severity.QUERY, CINdetails="ReasonForClosure")
def closed_after_an_assessment(_: Year) -> pl.Expr:
    """Closed after assessment (RC8/RC9) but there is no assessment on the episode"""
    return among(this.ReasonForClosure, *AFTER_ASSESSMENT) & ~has.assessment


@rule(
    "8831",
    CINdetails="ReferralNFA DateOfInitialCPC",
    Assessments="AssessmentActualStartDate AssessmentAuthorisationDate",
    Section47="S47ActualStartDate DateOfInitialCPC",
)
def no_further_action_is_the_end(_: Year) -> dict[str, pl.Expr]:
    """Activity is recorded against a case marked as a referral with no further action"""
    went_on = given(this.DateOfInitialCPC) | has.assessment_date | has.section47_date
    return {
        "CINdetails": this.ReferralNFA & went_on,
        "Assessments": episode.ReferralNFA
        & any_given(this.AssessmentActualStartDate, this.AssessmentAuthorisationDate),
        "Section47": episode.ReferralNFA & any_given(this.S47ActualStartDate, this.DateOfInitialCPC),
    }
