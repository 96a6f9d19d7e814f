"""Rules about assessments: when they began and ended."""

import polars as pl

from kith.kernel.dates import add_working_days, england

from ...core.rules import Severity, rule
from ...core.words import blank, given, this
from ...core.year import Year
from ..columns import episode, meets, of_episode, outside

TIMESCALE = (
    45  # working days from referral to the end of the assessment (Working Together to Safeguard Children)
)


@rule("1103", Assessments="AssessmentActualStartDate", CINdetails="CINreferralDate")
def starts_after_referral(_: Year) -> pl.Expr:
    """The assessment start date cannot be before the referral date"""
    return this.AssessmentActualStartDate < episode.CINreferralDate


@rule("8608", Assessments="AssessmentActualStartDate AssessmentAuthorisationDate")
def ends_after_start(_: Year) -> pl.Expr:
    """Assessment Start Date cannot be later than its End Date"""
    return this.AssessmentActualStartDate > this.AssessmentAuthorisationDate


@rule("8670Q", severity=Severity.QUERY, Assessments="AssessmentActualStartDate")
def ends_in_time(year: Year) -> pl.Expr:
    """Assessment started more than 45 working days before the end of the census year but has no end date

    The bank holidays of England are left out, and 31 March itself is day 0.
    """
    earliest = add_working_days(year.end, -TIMESCALE, england())
    return blank(this.AssessmentAuthorisationDate) & (this.AssessmentActualStartDate < earliest)


@rule("8696", Assessments="AssessmentAuthorisationDate")
def ends_in_the_year(year: Year) -> pl.Expr:
    """Assessment end date must fall within the census year"""
    return outside(this.AssessmentAuthorisationDate, year)


@rule("8736", Assessments="AssessmentAuthorisationDate AssessmentActualStartDate")
def unfinished_starts_in_the_year(year: Year) -> pl.Expr:
    """For an Assessment that has not been completed, the start date must fall within the census year"""
    return blank(this.AssessmentAuthorisationDate) & outside(this.AssessmentActualStartDate, year)


@rule("8863Q", severity=Severity.QUERY, Assessments="AssessmentActualStartDate AssessmentAuthorisationDate")
def one_at_a_time(_: Year) -> pl.Expr:
    """An Assessment is shown as starting when there is another Assessment ongoing

    Flagged is the one that starts on or between the dates of another in its episode.
    """
    return meets.assessment


@rule("8867", Assessments="AssessmentAuthorisationDate", CINdetails="CINclosureDate")
def finished_before_closure(_: Year) -> pl.Expr:
    """CIN episode is shown as closed, however Assessment is not shown as completed"""
    return given(episode.CINclosureDate) & blank(this.AssessmentAuthorisationDate)


@rule("8896", Assessments="AssessmentAuthorisationDate")
def one_open(_: Year) -> pl.Expr:
    """Within one CINDetails group there are 2 or more open Assessments groups"""
    unfinished = blank(this.AssessmentAuthorisationDate)
    return unfinished & (of_episode(unfinished) > 1)
