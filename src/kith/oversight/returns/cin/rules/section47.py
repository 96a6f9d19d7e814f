"""Rules about section 47 enquiries and the initial child protection conferences they lead to."""

import polars as pl

from kith.kernel.dates import add_working_days, england

from ...core.rules import Severity, rule
from ...core.words import blank, given, this
from ...core.year import Year
from ..columns import at_weekend, episode, has, meets, of_episode, outside

TIMESCALE = 15  # working days from strategy discussion to conference (Working Together to Safeguard Children)
REQUIRED = this.ICPCnotRequired.ne_missing(other=True)


def awaits_conference() -> pl.Expr:
    """A conference is required and none is recorded."""
    return blank(this.DateOfInitialCPC) & ~this.ICPCnotRequired


@rule("1104", Section47="DateOfInitialCPC", CINdetails="CINreferralDate")
def conference_after_referral(_: Year) -> pl.Expr:
    """The date of the initial child protection conference cannot be before the referral date"""
    return this.DateOfInitialCPC < episode.CINreferralDate


@rule("2884", Section47="DateOfInitialCPC", CINdetails="DateOfInitialCPC")
def conference_recorded_once(_: Year) -> dict[str, pl.Expr]:
    """Initial conference recorded at both S47 and CIN details level; should be one only"""
    return {"Section47": meets.conference, "CINdetails": meets.conference}


@rule("2889", Section47="S47ActualStartDate", CINdetails="CINreferralDate")
def enquiry_after_referral(_: Year) -> pl.Expr:
    """The S47 start date cannot be before the referral date"""
    return this.S47ActualStartDate < episode.CINreferralDate


@rule("2991Q", severity=Severity.QUERY, Section47="CINdetailsID", CINdetails="CINdetailsID")
def enquiry_with_an_assessment(_: Year) -> pl.Expr:
    """Section 47 module recorded but no assessment on the episode"""
    return ~has.assessment


@rule("8615", Section47="S47ActualStartDate DateOfInitialCPC")
def enquiry_before_conference(_: Year) -> pl.Expr:
    """S47 start date must be present and not later than the initial conference"""
    no_start = given(this.DateOfInitialCPC) & this.S47ActualStartDate.is_null()
    return no_start | (this.S47ActualStartDate > this.DateOfInitialCPC)


@rule("8675Q", severity=Severity.QUERY, Section47="DateOfInitialCPC S47ActualStartDate ICPCnotRequired")
def conference_in_time(year: Year) -> pl.Expr:
    """S47 enquiry started more than 15 working days before the end of the census year but has no initial
    conference date

    The bank holidays of England are left out, and 31 March itself is day 0.
    """
    earliest = add_working_days(year.end, -TIMESCALE, england())
    return awaits_conference() & (this.S47ActualStartDate < earliest)


@rule("8715", Section47="DateOfInitialCPC")
def conference_in_the_year(year: Year) -> pl.Expr:
    """Date of Initial Child Protection Conference must fall within the census year"""
    return outside(this.DateOfInitialCPC, year)


@rule("8740", Section47="S47ActualStartDate DateOfInitialCPC ICPCnotRequired")
def awaiting_starts_in_the_year(year: Year) -> pl.Expr:
    """S47 enquiry with no initial conference by the end of the census year must start within the year

    The flag may be 0 or false; tools in use take only 0.
    """
    return awaits_conference() & outside(this.S47ActualStartDate, year)


@rule("8839", Section47="DateOfInitialCPC")
def one_open(_: Year) -> pl.Expr:
    """Within one CINDetails group there are 2 or more open S47 Assessments"""
    unfinished = blank(this.DateOfInitialCPC) & REQUIRED
    return unfinished & (of_episode(unfinished) > 1)


@rule("8868", Section47="ICPCnotRequired DateOfInitialCPC", CINdetails="CINclosureDate")
def finished_before_closure(_: Year) -> pl.Expr:
    """CIN episode closed but S47 not completed by conference date or not-required flag

    Tools in use also flag an enquiry that has both.
    """
    return given(episode.CINclosureDate) & blank(this.DateOfInitialCPC) & REQUIRED


@rule("8870Q", severity=Severity.QUERY, Section47="InitialCPCtarget")
def target_on_a_weekday(_: Year) -> pl.Expr:
    """Target date for the initial conference should not be a weekend

    Tools in use read the date the wrong way round, and never flag.
    """
    return at_weekend(this.InitialCPCtarget)


@rule("8875", Section47="DateOfInitialCPC")
def conference_on_a_weekday(_: Year) -> pl.Expr:
    """The Date of Initial Child Protection Conference cannot be a weekend"""
    return at_weekend(this.DateOfInitialCPC)


@rule("8890", Section47="S47ActualStartDate")
def one_at_a_time(_: Year) -> pl.Expr:
    """A Section 47 enquiry is shown as starting when there is another Section 47 Enquiry ongoing

    An enquiry runs to its conference; where a conference was required and not held, to the end of the year.
    """
    return meets.section47
